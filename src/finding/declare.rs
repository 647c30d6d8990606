//! The form in which a class of findings is declared: words and page of each code, side by side.

use super::{Severity, ask_for};
use crate::words::list::capitalized;
use crate::words::text::{Lang, Text};

/// A text of a page: Vietnamese, English.
pub type Pair = (&'static str, &'static str);

/// What is declared of a code, and what `cchc explain CODE` prints of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// `G07`.
    pub code: &'static str,
    pub severity: Severity,
    pub title: Pair,
    pub message: Pair,
    /// The message for many agencies at once, where it names what is one agency's own.
    pub shared: Option<Pair>,
    /// What the agency is told instead of the message, which is then the clerk's alone.
    pub told: Option<Pair>,
    /// What the clerk does; none where asking the agency is all there is to do.
    pub hint: Option<Pair>,
    /// What the agency does about it; none where the finding is none of an agency's.
    pub ask: Option<Pair>,
    pub why: Pair,
    pub example: Pair,
    /// The way out at more length; none where the hint says it.
    pub cure: Option<Pair>,
}

impl Page {
    /// Every text of the page with its name.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, Pair)> {
        let always = [
            ("title", Some(self.title)),
            ("message", Some(self.message)),
            ("shared", self.shared),
            ("told", self.told),
            ("hint", self.hint),
            ("ask", self.ask),
            ("why", Some(self.why)),
            ("example", Some(self.example)),
            ("cure", self.cure),
        ];
        always.into_iter().filter_map(|(name, text)| Some((name, text?)))
    }

    /// The way out, as a sentence.
    pub fn cure(&self) -> Text {
        match (self.cure, self.hint, self.ask) {
            (Some((vi, en)), ..) => Text::of(vi, en),
            (None, Some((vi, en)), _) => sentence(Text::of(vi, en)),
            (None, None, Some((vi, en))) => sentence(ask_for(&Text::of(vi, en))),
            (None, None, None) => Text::default(),
        }
    }

    /// The page as it is printed.
    pub fn show(&self, lang: Lang) -> String {
        let pick = |t: Pair| if lang == Lang::Vi { t.0 } else { t.1 };
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
            self.cure().in_lang(lang)
        )
    }

    /// The page for programs.
    pub fn to_json(&self) -> serde_json::Value {
        let both = |t: Pair| serde_json::json!({ "vi": t.0, "en": t.1 });
        let cure = self.cure();
        serde_json::json!({
            "code": self.code,
            "severity": self.severity,
            "title": both(self.title),
            "why": both(self.why),
            "example": both(self.example),
            "cure": { "vi": cure.vi, "en": cure.en },
        })
    }
}

fn sentence(hint: Text) -> Text {
    Text { vi: capitalized(&hint.vi) + ".", en: capitalized(&hint.en) + "." }
}

/// Declares the findings of one class: a constructor `name(place, values…) -> Finding` each, and the
/// table `PAGES`. Values are interpolated by name. `message` (of many agencies `shared`) and `hint` speak to the clerk, `told` (or the
/// message) and `ask` to the agency; without a hint of his own the clerk is told to ask for that.
macro_rules! findings {
    ($( $code:ident $severity:ident $name:ident $args:tt { $($body:tt)* } )*) => {
        $( $crate::finding::declare::one_finding! { $code $severity $name $args $args { $($body)* } } )*
        /// The pages of this class.
        pub const PAGES: &[$crate::finding::Page] = &[$($code),*];
    };
}
pub(crate) use findings;

/// One code: its page, and the constructor of its findings. The values are matched twice, for a text that
/// may be left out repeats another way than they do.
macro_rules! one_finding {
    ($code:ident $severity:ident $name:ident ($($arg:ident),*) $args:tt {
        title: $tv:literal, $te:literal;
        message: $mv:literal, $me:literal;
        $(shared: $sv:literal, $se:literal;)?
        $(told: $dv:literal, $de:literal;)?
        $(hint: $hv:literal, $he:literal;)?
        $(ask: $av:literal, $ae:literal;)?
        why: $wv:literal, $we:literal;
        example: $ev:literal, $ee:literal;
        $(cure: $cv:literal, $ce:literal;)?
    }) => {
        #[doc = concat!(stringify!($code), ": ", $te, ".")]
        pub fn $name(place: $crate::finding::Place, $($arg: impl $crate::words::text::Say),*) -> $crate::finding::Finding {
            #[allow(unused_mut, unused_assignments)]
            let (mut shared, mut told, mut hint, mut ask) = (None, None, None, None);
            $( shared = Some($crate::said!($sv, $se, $args)); )?
            $( told = Some($crate::said!($dv, $de, $args)); )?
            $( hint = Some($crate::said!($hv, $he, $args)); )?
            $( ask = Some($crate::said!($av, $ae, $args)); )?
            let message = $crate::said!($mv, $me, $args);
            $crate::finding::Finding::new(
                ($crate::finding::Severity::$severity, stringify!($code)), place, message, hint, (told, ask), shared,
            )
        }
        const $code: $crate::finding::Page = $crate::finding::Page {
            code: stringify!($code),
            severity: $crate::finding::Severity::$severity,
            title: ($tv, $te),
            message: ($mv, $me),
            shared: $crate::finding::declare::pair!($($sv, $se)?),
            told: $crate::finding::declare::pair!($($dv, $de)?),
            hint: $crate::finding::declare::pair!($($hv, $he)?),
            ask: $crate::finding::declare::pair!($($av, $ae)?),
            why: ($wv, $we),
            example: ($ev, $ee),
            cure: $crate::finding::declare::pair!($($cv, $ce)?),
        };
    };
}
pub(crate) use one_finding;

macro_rules! pair {
    () => {
        None
    };
    ($vi:literal, $en:literal) => {
        Some(($vi, $en))
    };
}
pub(crate) use pair;
