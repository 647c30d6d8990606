//! Validations, colour rules, notes, sparklines and charts.

use super::{chart, format};
use crate::sheet::address::{Area, a1, quoted};
use crate::sheet::error::SheetError;
use crate::sheet::error::refused;
use crate::sheet::grid::Sheet;
use crate::sheet::rule::{Condition, Note, Rule, Sparkline, SparklineKind, Strictness, Validation};
use crate::sheet::style::FONT;
use rust_xlsxwriter as xlsx;
use xlsx::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, XlsxError};

pub(super) fn write(sheet: &Sheet, out: &mut xlsx::Worksheet) -> Result<(), SheetError> {
    for rule in &sheet.validations {
        validation(rule, out).map_err(refused(&sheet.name, &list(&rule.areas)))?;
    }
    for rule in &sheet.conditions {
        condition(rule, out).map_err(refused(&sheet.name, &list(&rule.areas)))?;
    }
    for one in &sheet.notes {
        note(one, out).map_err(refused(&sheet.name, &a1(one.row, one.col)))?;
    }
    for one in &sheet.sparklines {
        sparkline(one, out).map_err(refused(&sheet.name, &a1(one.row, one.col)))?;
    }
    for area in &sheet.plain_texts {
        let (first, last) = (area.first, area.last);
        let meant = xlsx::IgnoreError::NumberStoredAsText;
        out.ignore_error_range(first.0, first.1, last.0, last.1, meant)
            .map_err(refused(&sheet.name, &area.a1()))?;
    }
    for one in &sheet.charts {
        let (row, col) = one.at;
        out.insert_chart_with_offset(row, col, &chart::of(one), one.offset.0, one.offset.1)
            .map_err(refused(&sheet.name, &format!("chart {}", one.title)))?;
    }
    Ok(())
}

fn list(areas: &[Area]) -> String {
    areas.iter().map(Area::a1).collect::<Vec<_>>().join(" ")
}

/// A number written out, so that figures beyond 32 bits and dates pass as they are.
fn between(low: impl ToString, high: impl ToString) -> DataValidationRule<Formula> {
    DataValidationRule::Between(Formula::new(low.to_string()), Formula::new(high.to_string()))
}

fn validation(rule: &Validation, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    let Some(first) = rule.areas.first() else {
        return Ok(());
    };
    let new = DataValidation::new();
    let mut written = match &rule.rule {
        Rule::Any => new.allow_any_value(),
        Rule::List(reference) => new.allow_list_formula(Formula::new(reference)),
        Rule::Whole(low, high) => new.allow_whole_number_formula(between(low, high)),
        Rule::Decimal(low, high) => new.allow_decimal_number_formula(between(low, high)),
        Rule::Date(low, high) => {
            let day = crate::sheet::cell::serial;
            new.allow_date_formula(between(day(*low), day(*high)))
        }
        Rule::Length(low, high) => new.allow_text_length(DataValidationRule::Between(*low, *high)),
        Rule::Custom(formula) => new.allow_custom(Formula::new(formula)),
    };
    written = written.ignore_blank(rule.ignore_blank).set_error_style(match rule.strictness {
        Strictness::Stop => DataValidationErrorStyle::Stop,
        Strictness::Warning => DataValidationErrorStyle::Warning,
        Strictness::Information => DataValidationErrorStyle::Information,
    });
    if let Some((title, text)) = &rule.hint {
        written = written.set_input_title(title)?.set_input_message(text)?;
    }
    if let Some((title, text)) = &rule.error {
        written = written.set_error_title(title)?.set_error_message(text)?;
    }
    if rule.areas.len() > 1 {
        written = written.set_multi_range(list(&rule.areas));
    }
    out.add_data_validation(first.first.0, first.first.1, first.last.0, first.last.1, &written).map(drop)
}

fn condition(rule: &Condition, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    let Some(first) = rule.areas.first() else {
        return Ok(());
    };
    let mut written = xlsx::ConditionalFormatFormula::new()
        .set_rule(Formula::new(&rule.when))
        .set_format(format::of_look(rule.look))
        .set_stop_if_true(rule.stop);
    if rule.areas.len() > 1 {
        written = written.set_multi_range(list(&rule.areas));
    }
    out.add_conditional_format(first.first.0, first.first.1, first.last.0, first.last.1, &written).map(drop)
}

fn note(note: &Note, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    let written = xlsx::Note::new(&note.text)
        .set_author(&note.author)
        .add_author_prefix(false)
        .set_font_name(FONT)
        .set_font_size(11)
        .set_width(note.size.0)
        .set_height(note.size.1);
    out.insert_note(note.row, note.col, &written).map(drop)
}

fn sparkline(line: &Sparkline, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    let source = format!("{}!{}", quoted(&line.sheet), line.source.a1());
    let mut written = xlsx::Sparkline::new()
        .set_range(source.as_str())
        .set_sparkline_color(format::color(line.color))
        .set_line_weight(1.5)
        .set_type(match line.kind {
            SparklineKind::Line => xlsx::SparklineType::Line,
            SparklineKind::Column => xlsx::SparklineType::Column,
        });
    if let Some(last) = line.last {
        written = written.show_last_point(true).set_last_point_color(format::color(last));
    }
    if let Some((low, high)) = line.scale {
        written = written.set_custom_min(low).set_custom_max(high);
    }
    out.add_sparkline(line.row, line.col, &written).map(drop)
}
