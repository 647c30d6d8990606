//! Who a form belongs to: the visible code with check characters, and the full tuple in `_meta`.

use super::{FORM_VERSION, Form, form_fingerprint};
use crate::period::Month;

/// What identifies a form. The revision is the officer's own and never part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    pub agency: String,
    pub period: Month,
    pub plan_fingerprint: String,
    /// Fingerprint of this form's rows, labels and targets.
    pub form_fingerprint: String,
    pub form_version: u32,
}

impl Identity {
    /// Name of the very hidden sheet that holds the tuple, one key a row.
    pub const META_SHEET: &'static str = "_meta";

    /// The identity of a form under a plan of this fingerprint.
    pub fn of(form: &Form<'_>, plan_fingerprint: &str) -> Identity {
        Identity {
            agency: form.agency.code.clone(),
            period: form.period,
            plan_fingerprint: plan_fingerprint.to_string(),
            form_fingerprint: form_fingerprint(form),
            form_version: FORM_VERSION,
        }
    }

    /// The visible code, `CCHC-2024-09-PNV-XX`.
    pub fn code(&self) -> String {
        visible_code(&self.agency, self.period)
    }

    /// Keys and values as they stand in `_meta`.
    pub fn pairs(&self) -> [(&'static str, String); 6] {
        [
            ("code", self.code()),
            ("agency", self.agency.clone()),
            ("period", self.period.to_string()),
            ("plan_fingerprint", self.plan_fingerprint.clone()),
            ("form_fingerprint", self.form_fingerprint.clone()),
            ("form_version", self.form_version.to_string()),
        ]
    }

    /// The tuple on one line, for the core property *subject*.
    pub fn subject(&self) -> String {
        self.pairs().map(|(k, v)| format!("{k}={v}")).join(";")
    }

    /// Reads the tuple from keys and values; what is missing stays empty, but agency and period must be there.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Identity> {
        let (mut agency, mut period, mut plan, mut form, mut version) = (None, None, "", "", 0);
        for (key, value) in pairs {
            match key.trim() {
                "agency" => agency = Some(value.trim().to_string()),
                "period" => period = Month::read(value),
                "plan_fingerprint" => plan = value.trim(),
                "form_fingerprint" => form = value.trim(),
                "form_version" => version = value.trim().parse().unwrap_or(0),
                _ => {}
            }
        }
        Some(Identity {
            agency: agency?,
            period: period?,
            plan_fingerprint: plan.to_string(),
            form_fingerprint: form.to_string(),
            form_version: version,
        })
    }

    /// Reads the tuple from the core property *subject*.
    pub fn from_subject(subject: &str) -> Option<Identity> {
        Identity::from_pairs(subject.split(';').filter_map(|p| p.split_once('=')))
    }
}

/// `CCHC-2024-09-PNV-XX` for an agency in a month.
pub fn visible_code(agency: &str, period: Month) -> String {
    let stem = format!("CCHC-{period}-{agency}");
    let check = check_characters(&stem).unwrap_or_else(|| "00".to_string());
    format!("{stem}-{check}")
}

/// Finds a visible code inside a text. `Some(Err(code))` when there is one with wrong check characters.
pub fn find_code(text: &str) -> Option<Result<(String, Month), String>> {
    // Looked for in every text near the top: few hold one.
    text.as_bytes().windows(5).position(|word| word.eq_ignore_ascii_case(b"CCHC-"))?;
    let upper = text.to_uppercase();
    let start = upper.find("CCHC-")?;
    let code: String =
        upper[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let parts: Vec<&str> = code.split('-').collect();
    let [_, year, month, agency, check] = parts[..] else {
        return Some(Err(code));
    };
    let stem = format!("CCHC-{year}-{month}-{agency}");
    match (Month::read(&format!("{year}-{month}")), check_characters(&stem)) {
        (Some(period), Some(right)) if right == check => Some(Ok((agency.to_string(), period))),
        _ => Some(Err(code)),
    }
}

/// The two check characters of ISO 7064 mod 1271-36 over the letters and digits of a text; `None` for any
/// other character than letters, digits and hyphens.
pub fn check_characters(text: &str) -> Option<String> {
    const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let digit = |c: char| c.to_digit(36);
    let sum = text
        .chars()
        .filter(|c| *c != '-')
        .try_fold(0u32, |sum, c| digit(c).map(|d| (sum + d) * 36 % 1271))?;
    let check = (1271 + 1 - sum * 36 % 1271) % 1271;
    let letter = |n: u32| ALPHABET.get(n as usize).map(|b| *b as char);
    Some([letter(check / 36)?, letter(check % 36)?].iter().collect())
}
