//! Texts a person sees, always in both interface languages side by side.

use std::fmt;

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

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.vi)
    }
}

/// Declares texts: for each a constructor `name(args) -> Text`, and one table `ALL` of the raw
/// templates that a test walks. Arguments are interpolated by name, `{name}`.
///
/// ```
/// cchc::texts! {
///     /// How many files were read.
///     files_read(n) { "Đã đọc {n} tệp", "Read {n} files" }
/// }
/// assert_eq!(files_read(3).en, "Read 3 files");
/// ```
#[macro_export]
macro_rules! texts {
    ($( $(#[$doc:meta])* $name:ident ( $($arg:ident),* $(,)? ) { $vi:literal, $en:literal } )*) => {
        $(
            $(#[$doc])*
            pub fn $name($($arg: impl ::std::fmt::Display),*) -> $crate::words::text::Text {
                $crate::words::text::Text { vi: format!($vi), en: format!($en) }
            }
        )*
        /// Every text of this place: name, Vietnamese template, English template.
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en)),*];
    };
}
