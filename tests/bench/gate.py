"""The gate in CI: instructions of check, merge and generate at two sizes, so that neither cost nor growth creeps up.

    python3 tests/bench/gate.py PROGRAM            compares with gate.json, exit code 1 where it is exceeded
    python3 tests/bench/gate.py PROGRAM --write    notes what is measured; say in the commit why it rose

Instructions do not depend on what else a machine does (callgrind; Debian's package `valgrind`), so a few percent are a
change of the program or of its compiler. Allowed: ALLOWED times what was noted, and GROWTH times the cost for four times
the agencies.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

NOTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gate.json")
MONTH, SMALL, LARGE = "2024-09", 20, 80
ALLOWED, GROWTH = 1.15, 4.4


def instructions(program, workspace, word):
    """Millions of instructions of one command on one thread."""
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, word, "--dir", workspace,
                          "--period", MONTH, "--jobs", "1", "--quiet"], capture_output=True, text=True)
    assert run.returncode < 2, run.stdout + run.stderr
    return int(re.search(r"Collected : (\d+)", run.stderr)[1]) // 1_000_000


def main():
    program, measured = os.path.abspath(sys.argv[1]), {}
    with tempfile.TemporaryDirectory() as work:
        for agencies in (SMALL, LARGE):
            workspace = os.path.join(work, str(agencies))
            subprocess.run([program, "demo", workspace, "--agencies", str(agencies), "--months", "1", "--quiet"], check=True,
                           stdout=subprocess.DEVNULL)
            for word in ("check", "merge", "generate"):
                measured[f"{word} {agencies}"] = instructions(program, workspace, word)
    if "--write" in sys.argv:
        with open(NOTED, "w") as file:
            file.write(json.dumps(measured, indent=2) + "\n")
    noted = json.load(open(NOTED))
    exceeded = False
    for name, count in measured.items():
        ratio = count / noted[name]
        exceeded |= ratio > ALLOWED
        print(f"{name:12} {count:7} million instructions, {ratio:.2f} of what was noted")
    for word in ("check", "merge", "generate"):
        growth = measured[f"{word} {LARGE}"] / measured[f"{word} {SMALL}"]
        exceeded |= growth > GROWTH
        print(f"{word:12} × {growth:.2f} for × {LARGE // SMALL} agencies")
    return exceeded


if __name__ == "__main__":
    raise SystemExit(main())
