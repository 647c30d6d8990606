#!/bin/sh
# Makes every workbook of tests/returns/saved anew. Needs cchc, soffice with python3-uno, ssconvert, node with
# exceljs and xlsx, python3 with openpyxl, zip. Where the Python of LibreOffice is another one: UNO_PYTHON=…
set -eu
here=$(cd "$(dirname "$0")" && pwd)
answers=$here/../answers.tsv
out=$here/../saved
work=$(mktemp -d)
export PYTHONDONTWRITEBYTECODE=1

cchc init "$work/desk"
cchc generate --period 2024-09 --today 2024-09-10 --dir "$work/desk"
form() { echo "$work"/desk/templates/2024-09/2024-09_"$1"_*.xlsx; }

soffice --headless --norestore "-env:UserInstallation=file://$work/profile" "--accept=socket,port=2002;urp;" &
office=$!
trap 'kill $office; rm -rf "$work"' EXIT
sleep 15

# uno AGENCY ENDING [CHANGE]
uno() {
    "${UNO_PYTHON:-python3}" "$here/fill_uno.py" "$(form "$1")" "$answers" "$1" \
        "$out/libreoffice-$1${3:+-$3}.$2" ${3:+"$3"}
}
uno HAIBA xlsx
uno PNV xlsx
uno BPMC ods
uno BPMC xls
zip -q -d "$out/libreoffice-BPMC.ods" Thumbnails/thumbnail.png
for change in row-inserted column-hidden sheet-renamed sheet-copied values-pasted; do
    uno BPMC xlsx $change
done
uno HAIBA xlsx rows-sorted

for agency in HAIBA BPMC; do
    python3 "$here/fill_gnumeric.py" "$(form $agency)" "$answers" $agency "$out/gnumeric-$agency.xlsx"
    node "$here/fill_sheetjs.js" "$(form $agency)" "$answers" $agency "$out/sheetjs-$agency.xlsx"
done
for agency in HAIBA PNV; do
    python3 "$here/fill_openpyxl.py" "$(form $agency)" "$answers" $agency "$out/openpyxl-$agency.xlsx"
    node "$here/fill_exceljs.js" "$(form $agency)" "$answers" $agency "$out/exceljs-$agency.xlsx"
done
