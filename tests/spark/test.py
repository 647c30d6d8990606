"""Holds the job's answers and totals against `cchc merge`: `python3 tests/spark/test.py PROGRAM`.

Two districts: the demo with two seeds, of each only the returns that count as valid, no decisions, one month. Compared
are every answer with the district's `du-lieu.csv`, and every total with the sum of the districts' `ket-qua.json`.
Needs PySpark, pandas, pyarrow (PyPI) and a Java runtime.
"""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
MONTH = "2024-09"


def cchc(program, *words):
    run = subprocess.run([program, *words], capture_output=True, text=True)
    assert run.returncode < 2, run.stdout + run.stderr
    return run.stdout


def district(program, folder, seed):
    """A workspace with the demo's valid returns, merged: its answers and its figures."""
    demo = folder + "-demo"
    cchc(program, "demo", demo, "--seed", str(seed), "--months", "1")
    result = json.load(open(os.path.join(demo, "outbox", MONTH, "ket-qua.json")))
    os.makedirs(os.path.join(folder, "inbox", MONTH))
    os.makedirs(os.path.join(folder, "templates"))
    for name in ("plan.toml", "agencies.toml"):
        shutil.copy(os.path.join(demo, "templates", name), os.path.join(folder, "templates"))
    for submission in result["submissions"]:
        if submission["status"] == "valid":
            shutil.copy2(os.path.join(demo, submission["file"]), os.path.join(folder, "inbox", MONTH))
    shutil.rmtree(demo)
    cchc(program, "merge", "--dir", folder, "--period", MONTH, "--quiet")
    out = os.path.join(folder, "outbox", MONTH)
    rows = list(csv.DictReader(open(os.path.join(out, "du-lieu.csv"), encoding="utf-8-sig")))
    return rows, json.load(open(os.path.join(out, "ket-qua.json")))["indicators"]


def exact(text):
    return Decimal(text) if text not in (None, "") else Decimal(0)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        districts, out = os.path.join(work, "districts"), os.path.join(work, "out")
        merged = {}
        for seed in (1, 2):
            folder = os.path.join(work, f"district-{seed}")
            merged[os.path.join(districts, f"district-{seed}")] = district(program, folder, seed)
            os.makedirs(districts, exist_ok=True)
            shutil.move(folder, districts)
        subprocess.run([sys.executable, os.path.join(HERE, "job.py"), program, districts, out], check=True)

        import pyarrow.dataset as parquet
        answers = parquet.dataset(os.path.join(out, "answers"), partitioning="hive").to_table().to_pylist()
        mine, theirs = set(), set()
        for a in answers:
            for field in ("num", "den", "status", "done_on", "evidence", "result", "difficulty"):
                if a[field] is not None:
                    # What is in no total by its nature is a text, of whatever row.
                    counted = a["counted"] and field not in ("result", "difficulty")
                    mine.add((a["district"], a["agency"], a["row"], field, a[field], counted))
        for folder, (rows, _) in merged.items():
            for r in rows:
                value = r["value"][1:] if r["value"].startswith("'") else r["value"]
                theirs.add((folder, r["agency"], r["row"], r["field"], value, r["counted"] == "1"))
        # An unread value has no place among the answers; the returns are valid, so there is none.
        different = mine ^ theirs
        print(f"answers: {len(mine)} and {len(theirs)}, {len(different)} differences")
        for one in sorted(different, key=str)[:20]:
            print("  ", "only the job" if one in mine else "only merge", one)

        plan = json.loads(cchc(program, "plan", "show", "--format", "json", "--dir", next(iter(merged))))
        kinds = {i["id"]: i for t in plan["tasks"] for i in t["indicators"]}
        wanted = {}
        for _, indicators in merged.values():
            for i in indicators:
                about = kinds[i["id"]]
                if about["kind"] in ("share", "milestone", "ref") or about["aggregation"] == "register":
                    continue
                num, den = wanted.get((i["id"], i["year"]), (Decimal(0), Decimal(0)))
                wanted[i["id"], i["year"]] = (num + exact(i["num"]), den + exact(i["den"]))
        totals = csv.DictReader(open(os.path.join(out, "totals.csv")))
        found = {(t["indicator"], int(t["plan_year"])): (exact(t["num"]), exact(t["den"])) for t in totals}
        nothing = (Decimal(0), Decimal(0))
        wrong = [k for k in wanted.keys() | found.keys() if wanted.get(k, nothing) != found.get(k, nothing)]
        print(f"totals: {len(found)}, {len(wrong)} differences")
        for key in wrong[:20]:
            print("  ", key, "merge", wanted.get(key), "job", found.get(key))
        return bool(different or wrong or not found)


if __name__ == "__main__":
    raise SystemExit(main())
