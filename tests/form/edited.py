"""What offices do to a form, done through LibreOffice: edited.py FORM PROFILE

Each line: what was done, then what the band's three cells show, parted by "|". Rows are counted from 1.
"""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

BAND = 3
PARTS = (1, 5, 12)  # STATE, ADVICE, DOUBTS begin in these columns


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def start(profile):
    pipe = "cchc-edited"
    office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
                               f"--accept=pipe,name={pipe};urp;"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def main():
    form, profile = sys.argv[1:]
    office, desktop = start(profile)
    try:
        def told(what, *edits):
            book = desktop.loadComponentFromURL(f"file://{form}", "_blank", 0, (prop("Hidden", True),))
            sheet = book.Sheets.getByIndex(0)
            sheet.unprotect("")
            for edit in edits:
                edit(sheet)
            book.calculateAll()
            shown = [sheet.getCellByPosition(column, BAND).String for column in PARTS]
            print(what, *shown, sep=" | ")
            book.close(True)

        def keyed(sheet, key):
            return next(row for row in range(400) if sheet.getCellByPosition(0, row).String == key)

        def delete(key):
            return lambda sheet: sheet.Rows.removeByIndex(keyed(sheet, key), 1)

        def insert(key):
            return lambda sheet: sheet.Rows.insertByIndex(keyed(sheet, key), 1)

        def put(key, column, formula):
            return lambda sheet: sheet.getCellByPosition(column, keyed(sheet, key)).setFormula(formula)

        first, some, last = "04.1@2024", "11.1@2024", "46.1@2024"
        told("as it came")
        told("a figure taken out", put(some, 5, ""))
        told("a row inserted above it", insert("04.2@2024"), put(some, 5, ""))
        told("the first row deleted", delete(first))
        told("the first row deleted, a figure taken out", delete(first), put(some, 5, ""))
        told("the last row deleted, a figure taken out", delete(last), put(some, 5, ""))
        told("an error in a cell", put(some, 5, "=1/0"))
        told("more than the whole", put(some, 5, "9999"))
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(timeout=60)


main()
