//! *Chỉ tiêu*: what is said of a target, with code, words and symbol.

/// Declares a scale of states, worst first: stable code, words of the report, the same in English, and the symbol
/// beside the words.
macro_rules! scale {
    ($(#[$about:meta])* $scale:ident $count:literal {
        $($(#[$doc:meta])* $state:ident $code:literal $vi:literal $en:literal $symbol:literal)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $scale { $($(#[$doc])* $state,)* }

        impl $crate::words::text::Say for $scale {
            fn say(&self, lang: $crate::words::text::Lang) -> std::borrow::Cow<'_, str> {
                if lang == $crate::words::text::Lang::Vi { self.words() } else { self.words_en() }.into()
            }
        }

        impl $scale {
            /// All of them, worst first.
            pub const ALL: [$scale; $count] = [$($scale::$state),*];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $($scale::$state => $code,)* }
            }

            /// The words of the report.
            pub fn words(self) -> &'static str {
                match self { $($scale::$state => $vi,)* }
            }

            /// The same in English.
            pub fn words_en(self) -> &'static str {
                match self { $($scale::$state => $en,)* }
            }

            /// The symbol beside the words.
            pub fn symbol(self) -> char {
                match self { $($scale::$state => $symbol,)* }
            }
        }
    };
}
pub(crate) use scale;

scale! {
    /// Whether the target is reached (*chỉ tiêu*). The order is from the worst to the best: of several
    /// indicators the smallest speaks for the task.
    Verdict 9 {
        NotMet "not_met" "Chưa đạt" "not met" '×'
        /// A missing answer could still mend it.
        ProvisionalNotMet "provisional_not_met" "Tạm chưa đạt" "not met so far" '▲'
        /// Base 0 or missing.
        CannotJudge "cannot_judge" "Không tính được" "cannot be judged" '▲'
        /// Nobody answered, or those who did had nothing while others are silent.
        NoData "no_data" "Chưa đủ số liệu" "not enough data" '○'
        /// Below the target before the deciding period, and still reachable.
        NotDueYet "not_due_yet" "Chưa đến kỳ đánh giá" "not due for judgement yet" '○'
        /// Not every reporter has answered.
        ProvisionalMet "provisional_met" "Tạm đạt" "met so far" '▲'
        Met "met" "Đạt" "met" '●'
        NoneArisen "none_arisen" "Không phát sinh" "none arisen" '○'
        /// No target.
        Tracked "tracked" "Theo dõi" "tracked, no target" '○'
    }
}
