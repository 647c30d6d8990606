// The known answers, and where a form wants them: shared by the scripts that fill forms.
const fs = require('fs');

exports.MAIN = 'Báo cáo';
exports.FIELD_ROW = 5; // the hidden row of field keys, counted from 1

// A cell outside the table stands in its own row, in the column of this field.
const EXTRAS = {
  revision: 'difficulty', dated: 'evidence', prepared_by: 'target', phone: 'target', signer: 'done_on',
};

// What an officer's typing becomes in a cell.
function typed(row, field, value) {
  if (row === 'revision') return Number(value);
  if (row in EXTRAS) return value;
  if (field === 'num' || field === 'den') return Number(value);
  if (field === 'done_on') return new Date(value + 'T00:00:00Z');
  return value;
}

// Every [row key, field key, value] of an agency.
exports.answers = (path, agency) => fs.readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
  .map((line) => line.split('\t'))
  .filter((line) => line[0] === agency)
  .map(([, row, field, value]) => {
    const column = EXTRAS[row] || field;
    return [row, column, typed(row, column, value)];
  });
