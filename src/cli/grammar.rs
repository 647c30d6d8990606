//! The grammar of the command line in one language.

use super::texts as t;
use crate::period::Month;
use crate::words::text::{Lang, Text};
use chrono::NaiveDate;
use clap::builder::{PathBufValueParser, StyledStr, Styles, TypedValueParser};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// Names in both languages: commands, then sub-commands.
const NAMES: [(&str, &str); 15] = [
    ("init", "khoi-tao"),
    ("generate", "tao-mau"),
    ("check", "kiem-tra"),
    ("merge", "tong-hop"),
    ("status", "tinh-hinh"),
    ("plan", "ke-hoach"),
    ("explain", "giai-thich"),
    ("demo", "chay-thu"),
    ("completions", "goi-y"),
    ("show", "xem"),
    ("export", "xuat"),
    ("import", "nhap"),
    ("undo", "hoan-tac"),
    ("archive", "luu"),
    ("read", "doc"),
];

/// A command's English name, by which the program knows it.
pub(super) fn english(name: &str) -> &str {
    NAMES.iter().find(|(_, vi)| *vi == name).map_or(name, |(en, _)| en)
}

/// The whole grammar: each command under its name in this language, known by the other one too.
pub fn command(lang: Lang) -> Command {
    let say = move |text: Text| text.in_lang(lang).to_string();
    // The example is a command line after `cchc`, in Vietnamese names; English readers get their own.
    let sub = |name: &'static str, about: Text, example: &str| {
        let vi = NAMES.iter().find(|(en, _)| *en == name).map_or(name, |(_, vi)| vi);
        let (own, other) = if lang == Lang::Vi { (vi, name) } else { (name, vi) };
        let words = example.split(' ').map(|word| if lang == Lang::Vi { word } else { english(word) });
        let example = ["cchc"].into_iter().chain(words).collect::<Vec<_>>().join(" ");
        let command = Command::new(own).alias(other).about(format!("{} [{other}]", say(about)));
        with_help(command, lang).override_usage(say(t::usage_of(own))).after_help(say(t::example(example)))
    };
    let flag = |id: &'static str, value: Text, help: Text| {
        Arg::new(id).long(id).value_name(say(value)).help(say(help)).hide_possible_values(true)
    };
    let quiet = Arg::new("quiet").long("quiet").short('q').help(say(t::arg_quiet()));
    let named = |id: &'static str, value: Text, help: Text| {
        Arg::new(id).value_name(say(value)).help(say(help)).hide_possible_values(true)
    };
    let period = |help| {
        flag("period", t::name_period(), help).alias("ky").short('p').value_parser(value_parser!(Month))
    };
    let asked = || {
        let bare = named("PERIOD", t::name_period(), t::arg_bare_period()).value_parser(value_parser!(Month));
        [period(t::arg_period()), bare.conflicts_with("period")]
    };
    let folder = |help| named("DIR", t::name_folder(), help).value_parser(typed_path());
    let file = |help| named("FILE", t::name_file(), help).value_parser(typed_path());
    let number = |id, help| flag(id, Text::same("N"), help);
    let agency = flag("agency", t::name_agency(), t::arg_agency());
    let shells = ["bash", "zsh", "fish", "powershell", "elvish"];
    let everywhere = [
        flag("dir", t::name_folder(), t::arg_dir()).value_parser(typed_path()),
        flag("lang", Text::same("vi|en"), t::arg_lang()).value_parser(["vi", "en"]),
        flag("format", Text::same("text|json"), t::arg_format()).value_parser(["text", "json"]),
        flag("today", t::name_day(), t::arg_today()).value_parser(day),
        flag("output", t::name_file(), t::arg_output()).value_parser(typed_path()),
        number("jobs", t::arg_jobs()).value_parser(value_parser!(usize)),
        flag("color", Text::same("auto|always|never"), t::arg_color())
            .value_parser(["auto", "always", "never"]),
        quiet.action(ArgAction::SetTrue),
    ];
    with_help(Command::new("cchc").version(env!("CARGO_PKG_VERSION")).about(say(t::about())), lang)
        .override_usage(say(t::usage()))
        .after_help(say(t::type_alone()))
        .args(everywhere.map(|arg| arg.global(true)))
        .subcommands([
            sub("init", t::about_init(), "khoi-tao").arg(folder(t::arg_init_folder())).arg(
                Arg::new("empty")
                    .long("empty")
                    .alias("trong")
                    .action(ArgAction::SetTrue)
                    .help(say(t::arg_empty())),
            ),
            sub("generate", t::about_generate(), "tao-mau 10/2024")
                .args(asked())
                .arg(agency.alias("co-quan").short('a').action(ArgAction::Append)),
            sub("check", t::about_check(), "kiem-tra 9/2024")
                .arg(period(t::arg_period()))
                .arg(file(t::arg_files()).num_args(0..)),
            sub("merge", t::about_merge(), "tong-hop 9/2024")
                .args(asked())
                .arg(Arg::new("force").long("force").action(ArgAction::SetTrue).help(say(t::arg_force()))),
            sub("status", t::about_status(), "tinh-hinh 9/2024").args(asked()),
            sub("archive", t::about_archive(), "luu 9/2024")
                .args(asked())
                .args_conflicts_with_subcommands(true)
                .subcommand(
                    sub("read", t::about_archive_read(), "luu doc outbox/luu-2024-09.zip")
                        .arg(file(t::arg_archive()).required(true)),
                ),
            sub("read", t::about_read(), "doc bieu.xlsx")
                .arg(period(t::arg_period()))
                .arg(file(t::arg_read()).num_args(1..).required(true)),
            sub("plan", t::about_plan(), "ke-hoach kiem-tra").subcommands([
                sub("check", t::about_plan_check(), "ke-hoach kiem-tra"),
                sub("show", t::about_plan_show(), "ke-hoach xem"),
                sub("export", t::about_plan_export(), "ke-hoach xuat").arg(file(t::arg_export())),
                sub("import", t::about_plan_import(), "ke-hoach nhap templates/ke-hoach.xlsx")
                    .arg(file(t::arg_import()).required(true))
                    .arg(
                        Arg::new("dry-run")
                            .long("dry-run")
                            .action(ArgAction::SetTrue)
                            .help(say(t::arg_dry_run())),
                    ),
                sub("undo", t::about_plan_undo(), "ke-hoach hoan-tac"),
            ]),
            sub("explain", t::about_explain(), "giai-thich 20.1 9/2024")
                .arg(named("WHAT", t::name_what(), t::arg_what()).required(true))
                .args(asked()),
            sub("demo", t::about_demo(), "chay-thu")
                .arg(folder(t::arg_demo_folder()))
                .arg(period(t::arg_last()))
                .arg(number("months", t::arg_months()).value_parser(value_parser!(i32).range(1..=24)))
                .arg(number("agencies", t::arg_agencies()).value_parser(value_parser!(usize)))
                .arg(number("seed", t::arg_seed()).value_parser(value_parser!(u64))),
            sub("completions", t::about_completions(), "goi-y powershell")
                .arg(named("SHELL", Text::same("SHELL"), t::arg_shell()).required(true).value_parser(shells)),
        ])
}

/// The same where both names of every command are offered: for completions.
pub fn with_both_names(lang: Lang) -> Command {
    let shown = |sub: Command| {
        let other: Vec<String> = sub.get_all_aliases().map(String::from).collect();
        sub.alias(None::<&'static str>).visible_aliases(other)
    };
    command(lang).mut_subcommands(|sub| shown(sub.mut_subcommands(shown)))
}

/// A path as it was typed. On Windows `"D:\Báo cáo\"` arrives with the closing quote, since a backslash before a
/// quote makes it a letter; shells complete folders with just that backslash, and no name there may hold a quote.
fn typed_path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| unquoted(path, cfg!(windows)))
}

fn unquoted(path: PathBuf, windows: bool) -> PathBuf {
    let bare = path.to_str().and_then(|words| words.strip_suffix('"'));
    match bare.filter(|_| windows) {
        Some(bare) => PathBuf::from(bare),
        None => path,
    }
}

/// A day as offices write it, or in ISO form.
fn day(typed: &str) -> Result<NaiveDate, String> {
    ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(typed.trim(), form).ok())
        .ok_or_else(|| "2024-09-17, 17/9/2024".to_string())
}

/// Our own headings, help flag and template, so that no word of another language slips in.
fn with_help(command: Command, lang: Lang) -> Command {
    let say = |text: Text| text.in_lang(lang).to_string();
    let has_version = command.get_version().is_some();
    let command = command
        .styles(Styles::plain())
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say(t::head_commands()))
        .next_help_heading(say(t::head_options()))
        .help_template(StyledStr::from(say(t::help_template())))
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help).help(say(t::arg_help())));
    match has_version {
        true => command.arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(say(t::arg_version())),
        ),
        false => command,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closing_quote_that_windows_left_on_a_path_is_dropped_there_only() {
        let typed = PathBuf::from("D:\\Báo cáo\"");
        assert_eq!(unquoted(typed.clone(), true), PathBuf::from("D:\\Báo cáo"));
        assert_eq!(unquoted(typed.clone(), false), typed);
    }
}
