//! The form in which a class of findings is declared: words and page of each code, side by side.

use super::Severity;
use crate::words::text::{Lang, Text};

/// What `cchc explain CODE` prints; each text is (Vietnamese, English).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// `G07`.
    pub code: &'static str,
    pub severity: Severity,
    pub title: (&'static str, &'static str),
    pub message: (&'static str, &'static str),
    pub hint: (&'static str, &'static str),
    pub why: (&'static str, &'static str),
    pub example: (&'static str, &'static str),
    pub cure: (&'static str, &'static str),
}

impl Page {
    /// Every text of the page with its name.
    pub fn texts(&self) -> [(&'static str, (&'static str, &'static str)); 6] {
        [
            ("title", self.title),
            ("message", self.message),
            ("hint", self.hint),
            ("why", self.why),
            ("example", self.example),
            ("cure", self.cure),
        ]
    }

    /// The page as it is printed.
    pub fn show(&self, lang: Lang) -> String {
        let pick = |t: (&'static str, &'static str)| if lang == Lang::Vi { t.0 } else { t.1 };
        let heads = match lang {
            Lang::Vi => ["Vì sao", "Ví dụ", "Cách sửa"],
            Lang::En => ["Why", "Example", "Cure"],
        };
        format!(
            "{} · {} ({})\n\n{}: {}\n{}: {}\n{}: {}\n",
            self.code,
            pick(self.title),
            self.severity.word(lang),
            heads[0],
            pick(self.why),
            heads[1],
            pick(self.example),
            heads[2],
            pick(self.cure)
        )
    }

    /// The page for programs.
    pub fn to_json(&self) -> serde_json::Value {
        let both = |t: (&str, &str)| serde_json::json!({ "vi": t.0, "en": t.1 });
        serde_json::json!({
            "code": self.code,
            "severity": self.severity,
            "title": both(self.title),
            "why": both(self.why),
            "example": both(self.example),
            "cure": both(self.cure),
        })
    }

    /// The title as a text.
    pub fn title_text(&self) -> Text {
        Text { vi: self.title.0.to_string(), en: self.title.1.to_string() }
    }
}

/// Declares the findings of one class: a constructor `name(place, values…) -> Finding` each, and the
/// table `PAGES`. Values are interpolated by name.
macro_rules! findings {
    ($( $code:ident $severity:ident $name:ident ( $($arg:ident),* ) {
        title: $tv:literal, $te:literal;
        message: $mv:literal, $me:literal;
        hint: $hv:literal, $he:literal;
        why: $wv:literal, $we:literal;
        example: $ev:literal, $ee:literal;
        cure: $cv:literal, $ce:literal;
    } )*) => {
        $(
            #[doc = concat!(stringify!($code), ": ", $te, ".")]
            pub fn $name(place: $crate::finding::Place, $($arg: impl ::std::fmt::Display),*) -> $crate::finding::Finding {
                $crate::finding::Finding {
                    severity: $crate::finding::Severity::$severity,
                    place,
                    code: stringify!($code),
                    message: $crate::words::text::Text { vi: format!($mv), en: format!($me) },
                    hint: $crate::words::text::Text { vi: format!($hv), en: format!($he) },
                }
            }
        )*
        /// The pages of this class.
        pub const PAGES: &[$crate::finding::Page] = &[$(
            $crate::finding::Page {
                code: stringify!($code),
                severity: $crate::finding::Severity::$severity,
                title: ($tv, $te),
                message: ($mv, $me),
                hint: ($hv, $he),
                why: ($wv, $we),
                example: ($ev, $ee),
                cure: ($cv, $ce),
            }
        ),*];
    };
}
pub(crate) use findings;
