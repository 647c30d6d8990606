"""What one cell says: a number, a day, a status, a proof. Everything that a ruling does not settle plainly is refused."""
import datetime as dt
import re
import unicodedata
from decimal import Decimal, Context

BLANK, BAD = "blank", "bad"
STATUSES = {"chua thuc hien": "not_started", "dang thuc hien": "in_progress", "hoan thanh": "done", "khong phat sinh": "none_arisen"}
FIFTEEN = Context(prec=15)


def fold(text):
    """Without accents and capitals, white space folded: to match, never to show."""
    plain = unicodedata.normalize("NFD", str(text).replace("đ", "d").replace("Đ", "D"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).lower().split())


def empty(value):
    """Nothing typed: no value, only white space, the form's own dash, or a locked formula of the form."""
    return value is None or (isinstance(value, str) and (value.strip() in ("", "—") or value.startswith("=")))


def number(value, unit, units, fractional):
    """A Decimal, BLANK, or BAD. R12, R13, R14, R18; §4: a double counts at its 15 significant digits."""
    if empty(value):
        return BLANK
    if isinstance(value, bool) or isinstance(value, (dt.date, dt.time, dt.datetime)):
        return BAD
    if isinstance(value, (int, float)):
        found = FIFTEEN.create_decimal(repr(value))
    else:
        found = typed_number(value.strip(" \u00a0"), unit, units)
    if found is None or found < 0 or (not fractional and found != found.to_integral_value()):
        return BAD
    return found


def typed_number(text, unit, units):
    if len(text) > 100:
        return None
    match = re.fullmatch(r"(\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:[ \u00a0](\D[^\d\n\t]*))?", text)
    if match is None:
        return None
    said = match.group(2)
    if said is not None:
        own = {fold(unit)} | {fold(alias) for alias in units.get(unit, {}).get("aliases", [])} if unit else set()
        if fold(said) not in own:
            return None
    return Decimal(re.sub(r"\D", "", match.group(1)))


def day(value):
    """A date, BLANK, or BAD (R15: the usual spellings, a time of day beside it or not)."""
    if empty(value):
        return BLANK
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = re.sub(r"\s+\d{1,2}:\d{2}(:\d{2})?$", "", str(value).strip())
    found = (re.fullmatch(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})", text)
             or re.fullmatch(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", text)
             or re.fullmatch(r"ngay (?P<d>\d{1,2}) thang (?P<m>\d{1,2}) nam (?P<y>\d{4})", fold(text)))
    try:
        return dt.date(*(int(found[part]) for part in "ymd"))
    except (TypeError, ValueError):
        return BAD


def status(value):
    """A status code, BLANK, or BAD."""
    return BLANK if empty(value) else STATUSES.get(fold(value), BAD)


def proves(value):
    """R16: a text with a digit that does not begin by denying itself."""
    return not empty(value) and any(c.isdigit() for c in fold(value)) and not (
        denies(value) or fold(value).lstrip("-– ").startswith((".", "…")))


def denies(value):
    """R16: its first words say that there is no document yet."""
    denied = ("chua", "khong", "dang trinh", "du thao", "n/a")
    return not empty(value) and fold(value).lstrip("-– ").startswith(denied)


def same(value):
    """One spelling for what a form carries forward: days as days, numbers as numbers, texts folded."""
    on = day(value)
    if on not in (BLANK, BAD):
        return on.isoformat()
    return plain(FIFTEEN.create_decimal(repr(value))) if isinstance(value, (int, float)) else fold(value or "")


def plain(value):
    """An exact decimal as the JSON writes it."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text
