"""Computes the months of a workspace twice, by the program and by `second.py`, and prints every difference.

    python3 compare.py WORKSPACE --cchc PROGRAM [PERIOD ...]

Exits 1 when there is any. What is compared: of every indicator num, den, percent, verdict, progress, reported, expected; of
the register the status of every agency, whether it was late, the day of its first return.
"""
import argparse
import collections
import json
import subprocess
import sys

from second import Workspace

NUMBERS = ("num", "den", "percent", "verdict", "progress", "reported", "expected")


def told(cchc, root, period):
    done = subprocess.run([cchc, "merge", "--period", period, "--format", "json", "--dir", root], capture_output=True, text=True)
    try:
        return json.loads(done.stdout)
    except ValueError:
        sys.exit(f"merge {period}: exit {done.returncode}\n{done.stdout[-1000:]}{done.stderr[-1000:]}")


def differences(program, second):
    """(what, field, the program's, ours)."""
    ours = {(i["id"], i["year"]): i for i in second["indicators"]}
    theirs = {(i["id"], i["year"]): i for i in program["indicators"]}
    for key in sorted(ours.keys() | theirs.keys()):
        name = "{}@{}".format(*key)
        if key not in ours or key not in theirs:
            yield name, "listed", key in theirs, key in ours
            continue
        for field in NUMBERS:
            if theirs[key][field] != ours[key][field]:
                yield name, field, theirs[key][field], ours[key][field]
    ours = {s["agency"]: s for s in second["submissions"]}
    theirs = {s["agency"]: s for s in program["submissions"]}
    for code in sorted(ours.keys() | theirs.keys()):
        if code not in ours or code not in theirs:
            yield code, "in the register", code in theirs, code in ours
            continue
        for field in ("status", "late", "first_received"):
            if field in theirs[code] and theirs[code][field] != ours[code][field]:
                yield code, field, theirs[code][field], ours[code][field]


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("workspace")
    asked.add_argument("periods", nargs="*")
    asked.add_argument("--cchc", required=True)
    said = asked.parse_intermixed_args()
    space = Workspace(said.workspace)
    kinds, figures, found = collections.Counter(), 0, 0
    for period in said.periods or sorted(space.months):
        program, second = told(said.cchc, said.workspace, period), space.result(period)
        figures += len(second["indicators"]) * len(NUMBERS) + len(second["submissions"]) * 3
        for name, field, theirs, ours in differences(program, second):
            print(f"{period} {name} {field}: program {theirs!r}, second {ours!r}")
            kinds[field] += 1
            found += 1
    print(f"{figures} compared, {found} differences {dict(kinds)}")
    sys.exit(found > 0)


if __name__ == "__main__":
    main()
