"""A seeded corpus of returns of communes: `corpus.py PROGRAM OUT COUNT [SEED]`.

The demo makes the returns; of them only files without a planted mistake are kept, one an agency. 80 % stay as the
program wrote them, 10 % are saved again by LibreOffice, 10 % by openpyxl; which ones, the seed says. Printed: how many
of each, and the SHA-256 over the workbooks' parts in order.
"""
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile

MONTH = "2024-09"


def main():
    program, out, count = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 7
    shutil.rmtree(out, ignore_errors=True)
    run = subprocess.run([program, "demo", out, "--agencies", str(count), "--seed", str(seed), "--months", "1", "--quiet"],
                         capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    result = json.load(open(os.path.join(out, "outbox", MONTH, "ket-qua.json")))
    kept = sorted(s["file"] for s in result["submissions"] if s["status"] == "valid" and s["file"].endswith(".xlsx"))
    inbox = os.path.join(out, "inbox", MONTH)
    for folder, _, names in os.walk(inbox):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.relpath(path, out).replace(os.sep, "/") not in kept:
                os.remove(path)
    shutil.rmtree(os.path.join(out, "outbox"))
    paths = [os.path.join(out, k) for k in kept]
    order = random.Random(seed).sample(range(len(paths)), len(paths))
    tenth = len(paths) // 10
    by_office, by_openpyxl = sorted(order[:tenth]), sorted(order[tenth:2 * tenth])
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as work:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
                            "xlsx:Calc MS Excel 2007 XML", "--outdir", work, *[paths[i] for i in by_office]],
                           check=True, capture_output=True)
            for i in by_office:
                saved(os.path.join(work, os.path.basename(paths[i])), paths[i])
    else:
        by_office = []
    from openpyxl import load_workbook
    for i in by_openpyxl:
        book = load_workbook(paths[i])
        # What a formula computed is lost with openpyxl; what an officer typed is not.
        book.save(paths[i] + ".new")
        saved(paths[i] + ".new", paths[i])
    digest = hashlib.sha256()
    for path in paths:
        with zipfile.ZipFile(path) as package:  # the parts outside bear the hour of saving
            for part in sorted(n for n in package.namelist() if n.startswith("xl/")):
                digest.update(package.read(part))
    plain = len(paths) - len(by_office) - len(by_openpyxl)
    print(f"corpus {len(paths)} files: {plain} ours, {len(by_office)} LibreOffice, {len(by_openpyxl)} openpyxl, "
          f"{sum(map(os.path.getsize, paths))} bytes, sha256 {digest.hexdigest()[:16]}")


def saved(new, old):
    """Puts a file in another's place and keeps the day it came in."""
    stamp = os.stat(old).st_mtime
    shutil.move(new, old)
    os.utime(old, (stamp, stamp))


if __name__ == "__main__":
    main()
