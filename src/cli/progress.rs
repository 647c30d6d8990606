//! A progress bar on the terminal, for work that takes longer than a second.

use super::texts;
use crate::words::text::Lang;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// Work that takes less shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);
/// Redraws a second.
const PACE: u8 = 5;

/// Counts work done; visible only where somebody is looking, and only after a second.
pub struct Progress {
    bar: ProgressBar,
    watched: bool,
}

impl Progress {
    /// Work of `total` steps.
    pub fn new(total: usize, watched: bool, lang: Lang) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template(texts::progress().in_lang(lang));
        Progress { bar: style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style)), watched }
    }

    /// One step is done.
    pub fn step(&self) {
        self.bar.inc(1);
        if self.watched && self.bar.is_hidden() && self.bar.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(PACE));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_looking_sees_nothing() {
        let progress = Progress::new(3, false, Lang::Vi);
        progress.step();
        assert!(progress.bar.is_hidden());
        assert_eq!(progress.bar.position(), 1);
    }
}
