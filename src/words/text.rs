//! Texts a person sees, always in both interface languages side by side.

use std::borrow::Cow;

/// An interface language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub enum Lang {
    #[default]
    Vi,
    /// English, with `--lang en`.
    En,
}

/// One finished sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Text {
    pub vi: String,
    pub en: String,
}

impl Text {
    /// The same words in both languages: names, codes, paths.
    pub fn same(words: impl Into<String>) -> Text {
        let vi = words.into();
        Text { en: vi.clone(), vi }
    }

    /// Words that each language has for itself.
    pub fn of(vi: impl Into<String>, en: impl Into<String>) -> Text {
        Text { vi: vi.into(), en: en.into() }
    }

    /// Parts one after the other with the same sign between them.
    pub fn join<T: Say>(parts: impl IntoIterator<Item = T>, between: &str) -> Text {
        let mut joined = Text::default();
        for (i, part) in parts.into_iter().enumerate() {
            let between = if i == 0 { "" } else { between };
            joined.vi += between;
            joined.vi += &part.say(Lang::Vi);
            joined.en += between;
            joined.en += &part.say(Lang::En);
        }
        joined
    }

    /// `A, B và C`, `A, B and C`.
    pub fn list<T: Say>(parts: impl IntoIterator<Item = T>) -> Text {
        let parts: Vec<Text> = parts.into_iter().map(|p| p.both()).collect();
        match parts.split_last() {
            Some((last, firsts)) if !firsts.is_empty() => {
                Text::join([Text::join(firsts, ", "), Text::of(" và ", " and "), last.clone()], "")
            }
            _ => parts.into_iter().next().unwrap_or_default(),
        }
    }

    /// The sentence in one language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty()
    }
}

/// What can stand in a sentence of either language: names and words are the same in both, figures, days
/// and months know how each language writes them.
pub trait Say {
    /// The words in one language.
    fn say(&self, lang: Lang) -> Cow<'_, str>;

    /// The words in both.
    fn both(&self) -> Text {
        Text { vi: self.say(Lang::Vi).into_owned(), en: self.say(Lang::En).into_owned() }
    }
}

impl Say for Text {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        self.in_lang(lang).into()
    }
}

impl Say for str {
    fn say(&self, _: Lang) -> Cow<'_, str> {
        self.into()
    }
}

impl<T: Say + ?Sized> Say for &T {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        (**self).say(lang)
    }
}

/// Declares that a type prints the same in both languages.
#[macro_export]
macro_rules! says_the_same {
    ($($kind:ty),*) => { $(
        impl $crate::words::text::Say for $kind {
            fn say(&self, _: $crate::words::text::Lang) -> ::std::borrow::Cow<'_, str> {
                self.to_string().into()
            }
        }
    )* };
}
says_the_same!(String, u8, u32, u64, i32, i64, usize, Cow<'_, str>, std::path::Display<'_>, std::io::Error);

/// Declares texts, which are their own documentation: for each a constructor `name(args) -> Text`, and one
/// table `ALL` of the raw templates that a test walks. Arguments are interpolated by name, `{name}`.
///
/// ```
/// cchc::texts! {
///     files_read(n) { "Đã đọc {n} tệp", "Read {n} files" }
/// }
/// assert_eq!(files_read(3).en, "Read 3 files");
/// ```
#[macro_export]
macro_rules! texts {
    ($( $(#[$doc:meta])* $name:ident ( $($arg:ident),* $(,)? ) { $vi:literal, $en:literal } )*) => {
        $(
            $(#[$doc])*
            #[doc = concat!("```text\n", $en, "\n```")]
            pub fn $name($($arg: impl $crate::words::text::Say),*) -> $crate::words::text::Text {
                $crate::said!($vi, $en, ($($arg),*))
            }
        )*
        /// Every text of this place: name, Vietnamese template, English template.
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en)),*];
    };
}

/// A sentence in both languages, its arguments as each language writes them; a hint need not name them all.
#[doc(hidden)]
#[macro_export]
macro_rules! said {
    ($vi:literal, $en:literal, ($($arg:ident),*)) => {
        $crate::words::text::Text {
            vi: {
                $(#[allow(unused_variables)] let $arg = $crate::words::text::Say::say(&$arg, $crate::words::text::Lang::Vi);)*
                format!($vi)
            },
            en: {
                $(#[allow(unused_variables)] let $arg = $crate::words::text::Say::say(&$arg, $crate::words::text::Lang::En);)*
                format!($en)
            },
        }
    };
}
