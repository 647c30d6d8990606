"""The known answers, and where a form wants them: shared by the scripts that fill forms."""

import csv
import datetime

MAIN = "Báo cáo"
FIELD_ROW = 5  # the hidden row of field keys, counted from 1

# A cell outside the table stands in its own row, in the column of this field.
EXTRAS = {
    "revision": "difficulty",
    "dated": "evidence",
    "prepared_by": "target",
    "phone": "target",
    "signer": "done_on",
}


def answers(path, agency):
    """Every (row key, field key, value) of an agency; numbers and dates typed as such."""
    with open(path, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if line["agency"] == agency:
                field = EXTRAS.get(line["row"], line["field"])
                yield line["row"], field, typed(line["row"], field, line["value"])


def typed(row, field, value):
    """What an officer's typing becomes in a cell."""
    if row == "revision":
        return int(value)
    if row in EXTRAS:
        return value
    if field in ("num", "den"):
        return float(value) if "." in value else int(value)
    if field == "done_on":
        return datetime.date.fromisoformat(value)
    return value
