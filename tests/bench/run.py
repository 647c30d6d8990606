"""The benchmark of a merge, and of a month of 34: `python3 tests/bench/run.py PROGRAM [--forms 500,2000] [--rounds 5]`.

Needs openpyxl, XlsxWriter, python-calamine, fastexcel, polars and pandas (PyPI). Prints the table that the README carries.

Rules: a seeded corpus whose hash is printed; contestants run as whole processes, in turn A B C A B C; a contestant whose
signature (answered rows, sums of numerators and denominators) differs from that of the program's own `du-lieu.csv` is
listed as wrong and not timed, one that fails as failed; CPU seconds carry the ratios, because a machine is shared, and
a ratio is the median of the rounds' ratios. The floor (inflate every return, deflate the report) runs among them.
"""
import argparse
import csv
import datetime
import importlib.metadata
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
MONTH = "2024-09"
PEERS = {"calamine": "python-calamine + XlsxWriter", "fastexcel": "fastexcel + XlsxWriter",
         "openpyxl": "openpyxl + XlsxWriter", "pandas": "pandas + XlsxWriter"}
PACKAGES = ["python-calamine", "fastexcel", "polars", "openpyxl", "pandas", "XlsxWriter"]


def timed(command):
    """CPU seconds, peak memory in MB, exit code, what was printed."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    said = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), said.strip()


def signature(workspace):
    """Of what the program itself read, in the terms of the peers, and which figures formulas compute."""
    # Line by line: what this process holds is counted as the children's, until they are themselves.
    rows, figures, computed = set(), {}, set()
    with open(os.path.join(workspace, "outbox", MONTH, "du-lieu.csv"), encoding="utf-8-sig") as file:
        for a in csv.DictReader(file):
            rows.add(hash((a["agency"], a["row"])))
            if a["field"] in ("num", "den") and re.match(r"^-?[0-9.]+$", a["value"]):
                cell = f"{a['row']}/{a['field']}"
                figures[cell] = figures.get(cell, 0.0) + float(a["value"])
                computed |= set() if a["cell"] else {cell}
    total = lambda f: sum(v for cell, v in figures.items() if cell.endswith(f) and cell not in computed)
    return f"rows {len(rows)} num {total('num'):.0f} den {total('den'):.0f}", ",".join(sorted(computed))


def bench(contestants, rounds, wanted=None):
    """Name to (median CPU, median memory, median ratio to the first), or why there is none."""
    results, runs = {}, {}
    for name, command in contestants.items():
        _, _, code, said = timed(command)  # also the warm-up
        if code != 0 and not (code == 1 and command[0] != sys.executable):  # 1: the program found errors in the data
            results[name] = f"failed ({code})"
        elif wanted and said.startswith("rows") and said != wanted:
            results[name] = f"wrong: {said}, not {wanted}"
        else:
            runs[name] = []
    for _ in range(rounds):
        for name in runs:
            runs[name].append(timed(contestants[name])[:2])
    first = next(iter(runs.values()))
    for name, mine in runs.items():
        ratio = statistics.median(a[0] / b[0] for a, b in zip(mine, first))
        results[name] = tuple(statistics.median(r[i] for r in mine) for i in (0, 1)) + (ratio,)
    return {name: results[name] for name in contestants}


def table(title, results, other):
    print(f"\n| {title} | CPU s | MB | CPU, × {other} |\n|---|--:|--:|--:|")
    for name, result in results.items():
        if isinstance(result, str):
            print(f"| {name} | {result} | | |")
        else:
            print(f"| {name} | {result[0]:.2f} | {result[1]:.0f} | {result[2]:.2f} |")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("program")
    args.add_argument("--forms", default="500,2000")
    args.add_argument("--rounds", type=int, default=5)
    args.add_argument("--slow", type=int, default=500, help="openpyxl and pandas only up to so many forms")
    args.add_argument("--work")
    args = args.parse_args()
    program = os.path.abspath(args.program)
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    print(f"{datetime.date.today()}, {version}, {os.cpu_count()} × {platform.machine()}, Python {platform.python_version()}, "
          + ", ".join(f"{p} {importlib.metadata.version(p)}" for p in PACKAGES))
    work = args.work or tempfile.mkdtemp()
    own = lambda workspace, *words: [program, *words, "--dir", workspace, "--quiet"]
    medians = {}
    for forms in map(int, args.forms.split(",")):
        workspace, out = os.path.join(work, str(forms)), os.path.join(work, "out.xlsx")
        subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), program, workspace, str(forms)], check=True)
        inbox = os.path.join(workspace, "inbox", MONTH)
        merge = own(workspace, "merge", "--period", MONTH)
        timed(merge)
        wanted, computed = signature(workspace)
        peer = lambda name, to=out: [sys.executable, os.path.join(HERE, "peers.py"), name, inbox, to, computed]
        report = os.path.join(workspace, "outbox", MONTH, f"Bao-cao-CCHC-{MONTH}.xlsx")
        contestants = {"python-calamine + XlsxWriter": peer("calamine"),
                       "cchc merge, one thread": [*merge, "--jobs", "1"], "cchc merge": merge,
                       "cchc check": own(workspace, "check", "--period", MONTH),
                       "floor: inflate, deflate": peer("floor", report), PEERS["fastexcel"]: peer("fastexcel")}
        if forms <= args.slow:
            contestants |= {PEERS[name]: peer(name) for name in ("openpyxl", "pandas")}
        results = bench(contestants, args.rounds, wanted)
        table(f"{forms} returns into one workbook", results, "the first")
        medians[forms] = results["cchc merge"][0]
    sizes = sorted(medians)
    for small, large in zip(sizes, sizes[1:]):
        print(f"\n{large} returns cost {medians[large] / medians[small]:.2f} × {small}.")
    month, year = os.path.join(work, "month"), os.path.join(work, "year")
    for workspace, months in ((month, "1"), (year, "12")):
        subprocess.run([program, "demo", workspace, "--months", months, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    cases = {f"{word}, first month": own(month, word, "--period", MONTH) for word in ("generate", "check", "merge")}
    cases |= {f"{word}, twelfth month": own(year, *word.split(), "--period", MONTH) for word in ("merge", "status", "explain 20.1")}
    table("34 agencies", bench(cases, args.rounds), "the first")


if __name__ == "__main__":
    main()
