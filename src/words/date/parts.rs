//! The numbers of a typed date, found in a folded text.

use super::{DateNote, DateRefusal};

/// A date's numbers before anybody asks whether the day exists.
pub struct Parts {
    pub typed: Typed,
    pub note: DateNote,
}

/// The order in which they stood.
pub enum Typed {
    DayFirst(u32, u32, String),
    YearFirst(i32, u32, u32),
}

/// Finds the one date of a folded text.
pub fn find(key: &str) -> Result<Parts, DateRefusal> {
    if let Some(refusal) = quarter_only(key) {
        return Err(refusal);
    }
    let key = &without_time(&key.replace('\\', "/"));
    let worded = key.contains("thang ") || key.contains(" nam ");
    let digits = without_date_words(key);
    let (before, rest) = digits.split_at_checked(first_digit(&digits)?).ok_or(DateRefusal::NotADate)?;
    let (date, after) = split_run(rest);
    let numbers: Vec<&str> = date.split(['/', '.', '-']).collect();
    if after.contains(|c: char| c.is_ascii_digit()) {
        return Err(if numbers.len() == 3 { DateRefusal::Several } else { DateRefusal::NotADate });
    }
    let before = before.trim_end_matches(' ').trim_end_matches("ngay");
    let beside = !before.is_empty() || !after.trim_matches(['.', ',', ';', ' ']).is_empty();
    let note = match (beside, worded) {
        (true, _) => DateNote::OtherWords,
        (false, true) => DateNote::Words,
        (false, false) => DateNote::Plain,
    };
    sort(&numbers, note)
}

/// Decides by the count and the length of the numbers which is which.
fn sort(numbers: &[&str], note: DateNote) -> Result<Parts, DateRefusal> {
    let lengths: Vec<usize> = numbers.iter().map(|number| number.len()).collect();
    match (numbers, lengths.as_slice()) {
        ([day, month, year], [1..=2, 1..=2, 2 | 4]) => {
            Ok(Parts { typed: Typed::DayFirst(number(day)?, number(month)?, (*year).to_owned()), note })
        }
        ([year, month, day], [4, 1..=2, 1..=2]) => {
            let note = if note == DateNote::Plain { DateNote::YearFirst } else { note };
            Ok(Parts { typed: Typed::YearFirst(number(year)?, number(month)?, number(day)?), note })
        }
        ([month, year], [1..=2, 4]) | ([year, month], [4, 1..=2]) => Err(match number(month)? {
            month @ 1..=12 => DateRefusal::MonthOnly { year: number(year)?, month },
            _ => DateRefusal::Impossible,
        }),
        ([day, month], [1..=2, 1..=2]) => Err(match (number(day)?, number(month)?) {
            (day @ 1..=31, month @ 1..=12) => DateRefusal::NoYear { day, month },
            _ => DateRefusal::NotADate,
        }),
        ([year], [4]) => Err(match number(year)? {
            year @ 1900..=2100 => DateRefusal::YearOnly { year },
            _ => DateRefusal::NotADate,
        }),
        _ => Err(DateRefusal::NotADate),
    }
}

fn number<N: std::str::FromStr>(digits: &str) -> Result<N, DateRefusal> {
    digits.parse().map_err(|_| DateRefusal::NotADate)
}

fn first_digit(text: &str) -> Result<usize, DateRefusal> {
    text.find(|c: char| c.is_ascii_digit()).ok_or(DateRefusal::NotADate)
}

/// `ngay 5 thang 9 nam 2024` and `5 / 9 / 2024` as `5/9/2024`.
fn without_date_words(key: &str) -> String {
    let slashed = [", thang ", ", nam ", " thang ", " nam "];
    tighten(&slashed.iter().fold(key.to_owned(), |text, words| text.replace(words, "/")))
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// Separators without the spaces around them, where digits stand on both sides.
fn tighten(text: &str) -> String {
    ["/", "-", "."].iter().fold(text.trim().to_owned(), |text, sign| {
        let halves: Vec<&str> = text.split(sign).map(str::trim).collect();
        let numeric = halves.len() == 3 && halves.iter().all(|half| begins_with_digit(half));
        if numeric { halves.join(sign) } else { text }
    })
}

/// The run of digits and separators at the start, without separators at its end, and the rest.
fn split_run(text: &str) -> (&str, &str) {
    let fits = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | '-');
    let end = text.find(|c| !fits(c)).unwrap_or(text.len());
    let run = text.get(..end).unwrap_or_default().trim_end_matches(['/', '.', '-']);
    (run, text.get(run.len()..).unwrap_or_default())
}

/// A text without the time of day beside its date: `00:00:00`, `t09:30z`, `9h30`, `9:30 sa`, `luc 9 gio 30 phut`.
fn without_time(key: &str) -> String {
    let key = key.replace("luc ", " ");
    let mut kept: Vec<&str> = Vec::new();
    let mut words = key.split(' ').filter(|word| !word.is_empty()).peekable();
    let mut timed = false;
    while let Some(word) = words.next() {
        let next = words.peek().map(|next| next.trim_end_matches([',', '.']));
        let counts = next.is_some_and(|next| ["gio", "phut", "giay"].contains(&next));
        if counts && word.chars().all(|c| c.is_ascii_digit()) {
            timed = words.next().is_some();
        } else if let Some((date, _)) = word.split_once('t').filter(|(_, clock)| is_clock(clock)) {
            kept.extend((!date.is_empty()).then_some(date));
            timed = true;
        } else if is_clock(word) {
            timed = true;
        } else if !(timed && ["am", "pm", "sa", "ch", "sang", "chieu"].contains(&word)) {
            kept.push(word);
        }
    }
    kept.join(" ")
}

/// `09:30`, `09:30:00.000`, `9h30`, `9h`, `09:30z`.
fn is_clock(word: &str) -> bool {
    let word = word.trim_matches([',', ';', '(', ')']).trim_end_matches('z');
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || c == '.');
    match word.split_once('h') {
        Some((hour, minutes)) => digits(hour) && (minutes.is_empty() || digits(minutes)),
        None => word.contains(':') && word.split(':').all(digits),
    }
}

/// `quy iv/2023`, `q4/2023`, `quy 4 nam 2023`.
fn quarter_only(key: &str) -> Option<DateRefusal> {
    let rest = key.strip_prefix("quy ").or_else(|| key.strip_prefix('q'))?;
    let (quarter, year) = rest.replace(" nam ", "/").split_once(['/', '-', ' ']).map(|(q, y)| {
        let year = y.trim().trim_start_matches("nam ").to_owned();
        (q.trim().to_owned(), year)
    })?;
    let quarter = match quarter.as_str() {
        "i" | "1" | "01" => 1,
        "ii" | "2" | "02" => 2,
        "iii" | "3" | "03" => 3,
        "iv" | "4" | "04" => 4,
        _ => return None,
    };
    let year = year.parse().ok().filter(|year| (1900..=2100).contains(year))?;
    Some(DateRefusal::QuarterOnly { year, quarter })
}
