// Fills a form through SheetJS: node fill_sheetjs.js FORM ANSWERS AGENCY OUT
const XLSX = require('xlsx');
const { answers, MAIN, FIELD_ROW } = require('./answers.js');

const [form, table, agency, out] = process.argv.slice(2);
const book = XLSX.readFile(form, { cellStyles: true, cellNF: true, cellDates: true });
const sheet = book.Sheets[MAIN];
const rows = {};
const columns = {};
for (const [address, cell] of Object.entries(sheet)) {
  if (address[0] === '!') continue;
  const at = XLSX.utils.decode_cell(address);
  if (at.c === 0) rows[cell.v] = at.r;
  if (at.r === FIELD_ROW - 1) columns[cell.v] = at.c;
}
for (const [row, field, value] of answers(table, agency)) {
  XLSX.utils.sheet_add_aoa(sheet, [[value]], { origin: { r: rows[row], c: columns[field] }, dateNF: 'dd/mm/yyyy' });
}
XLSX.writeFile(book, out, { compression: true });
