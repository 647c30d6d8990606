// Fills a form through exceljs: node fill_exceljs.js FORM ANSWERS AGENCY OUT
const ExcelJS = require('exceljs');
const { answers, MAIN, FIELD_ROW } = require('./answers.js');

(async () => {
  const [form, table, agency, out] = process.argv.slice(2);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(form);
  const sheet = book.getWorksheet(MAIN);
  const rows = {};
  sheet.getColumn(1).eachCell((cell, row) => { rows[cell.value] = row; });
  const columns = {};
  sheet.getRow(FIELD_ROW).eachCell((cell, column) => { columns[cell.value] = column; });
  for (const [row, field, value] of answers(table, agency)) {
    sheet.getCell(rows[row], columns[field]).value = value;
  }
  await book.xlsx.writeFile(out);
})();
