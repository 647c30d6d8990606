#!/usr/bin/env bash
# Draws the handbook's pictures from the demo: needs LibreOffice, poppler-utils and pngquant.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo run --release -- demo "$work/demo" >/dev/null
draw() { # workbook, picture
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf --outdir "$work" "$1" >/dev/null 2>&1
  pdf="$work/$(basename "${1%.xlsx}").pdf"
  pdftoppm -r 72 -f 1 -l 1 -png "$pdf" "$work/page"
  pngquant --force --quality 60-90 --output "tests/pictures/$2" "$work"/page-*.png
  rm "$work"/page-*.png
}
draw "$work"/demo/inbox/2024-09/2024-09_HAIBA_*.xlsx bieu.png
draw "$work"/demo/outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx tong-quan.png
