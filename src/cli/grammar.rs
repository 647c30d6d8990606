//! The grammar of the command line in one language.

use super::texts as t;
use crate::period::Month;
use crate::words::text::{Lang, Text};
use chrono::NaiveDate;
use clap::builder::{PathBufValueParser, StyledStr, Styles, TypedValueParser};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// The whole grammar.
pub fn command(lang: Lang) -> Command {
    let say = move |text: Text| text.in_lang(lang).to_string();
    let sub = |name: &'static str, alias: &'static str, about: Text| {
        with_help(Command::new(name).alias(alias).about(format!("{} [{alias}]", say(about))), lang)
            .override_usage(say(t::usage_of(name)))
    };
    let period = || {
        Arg::new("period")
            .long("period")
            .alias("ky")
            .short('p')
            .value_name(say(t::name_period()))
            .value_parser(value_parser!(Month))
            .help(say(t::arg_period()))
    };
    let folder = |help: Text| {
        Arg::new("DIR").value_name(say(t::name_folder())).value_parser(typed_path()).help(say(help))
    };
    let file = |help: Text| {
        Arg::new("FILE").value_name(say(t::name_file())).value_parser(value_parser!(PathBuf)).help(say(help))
    };
    let number = |id: &'static str, help: Text| Arg::new(id).long(id).value_name("N").help(say(help));
    let shells = ["bash", "zsh", "fish", "powershell", "elvish"];
    with_help(Command::new("cchc").version(env!("CARGO_PKG_VERSION")).about(say(t::about())), lang)
        .override_usage(say(t::usage()))
        .args(everywhere(lang))
        .subcommand(sub("init", "khoi-tao", t::about_init()).arg(folder(t::arg_init_folder())))
        .subcommand(
            sub("generate", "tao-mau", t::about_generate()).arg(period()).arg(
                Arg::new("agency")
                    .long("agency")
                    .alias("co-quan")
                    .short('a')
                    .value_name(say(t::name_agency()))
                    .action(ArgAction::Append)
                    .help(say(t::arg_agency())),
            ),
        )
        .subcommand(
            sub("check", "kiem-tra", t::about_check()).arg(period()).arg(
                Arg::new("FILE")
                    .value_name(say(t::name_file()))
                    .num_args(0..)
                    .value_parser(typed_path())
                    .help(say(t::arg_files())),
            ),
        )
        .subcommand(sub("merge", "tong-hop", t::about_merge()).arg(period()))
        .subcommand(sub("status", "tinh-hinh", t::about_status()).arg(period()))
        .subcommand(
            sub("plan", "ke-hoach", t::about_plan())
                .subcommand_required(true)
                .subcommand(sub("check", "kiem-tra", t::about_plan_check()))
                .subcommand(sub("show", "xem", t::about_plan_show()))
                .subcommand(sub("export", "xuat", t::about_plan_export()).arg(file(t::arg_export())))
                .subcommand(
                    sub("import", "nhap", t::about_plan_import()).arg(file(t::arg_import()).required(true)),
                ),
        )
        .subcommand(
            sub("explain", "giai-thich", t::about_explain())
                .arg(Arg::new("WHAT").required(true).value_name(say(t::name_what())).help(say(t::arg_what())))
                .arg(period()),
        )
        .subcommand(
            sub("demo", "chay-thu", t::about_demo())
                .arg(folder(t::arg_demo_folder()))
                .arg(period().help(say(t::arg_last())))
                .arg(number("months", t::arg_months()).value_parser(value_parser!(u32).range(1..=24)))
                .arg(number("agencies", t::arg_agencies()).value_parser(value_parser!(usize)))
                .arg(number("seed", t::arg_seed()).value_parser(value_parser!(u64))),
        )
        .subcommand(
            sub("completions", "goi-y", t::about_completions())
                .arg(Arg::new("SHELL").required(true).value_parser(shells).help(say(t::arg_shell()))),
        )
        .subcommand(Command::new("__read-legacy").hide(true))
}

/// The flags that every command takes.
fn everywhere(lang: Lang) -> Vec<Arg> {
    let say = |text: Text| text.in_lang(lang).to_string();
    let choice = |id: &'static str, values: [&'static str; 2], help: Text| {
        Arg::new(id).long(id).global(true).value_name(values.join("|")).value_parser(values).help(say(help))
    };
    vec![
        Arg::new("dir")
            .long("dir")
            .global(true)
            .value_name(say(t::name_folder()))
            .value_parser(typed_path())
            .help(say(t::arg_dir())),
        choice("lang", ["vi", "en"], t::arg_lang()),
        choice("format", ["text", "json"], t::arg_format()),
        Arg::new("today")
            .long("today")
            .global(true)
            .value_name(say(t::name_day()))
            .value_parser(day)
            .help(say(t::arg_today())),
        Arg::new("jobs")
            .long("jobs")
            .global(true)
            .value_name("N")
            .value_parser(value_parser!(usize))
            .help(say(t::arg_jobs())),
        Arg::new("color")
            .long("color")
            .global(true)
            .value_name("auto|always|never")
            .value_parser(["auto", "always", "never"])
            .help(say(t::arg_color())),
        Arg::new("quiet")
            .long("quiet")
            .short('q')
            .global(true)
            .action(ArgAction::SetTrue)
            .help(say(t::arg_quiet())),
    ]
    .into_iter()
    .map(|a| if a.get_action().takes_values() { a.hide_possible_values(true) } else { a })
    .collect()
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
