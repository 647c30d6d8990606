//! A sheet: its cells and everything that lies on them.

use super::address::Area;
use super::cell::{Array, Content, Value};
use super::drawn::{Chart, Laid, Note, Sparkline};
use super::formula::Expr;
use super::page::{Print, View};
use super::rule::{Condition, Validation};
use super::style::{FONT, Style};
use std::collections::{BTreeMap, HashMap};

/// Whether a sheet is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    #[default]
    Visible,
    Hidden,
    /// Hidden from the list of hidden sheets, too.
    VeryHidden,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Width in digits of Times New Roman 12: `8 w + 5` pixels.
    pub width: f64,
    pub hidden: bool,
}

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Row {
    /// Height in points; the standard 15.75 when absent.
    pub height: Option<f64>,
    /// The height stays whatever is typed. If not, Excel grows the row with its texts (never with merged
    pub custom: bool,
    pub hidden: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub content: Content,
    style: u32,
}

/// A sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Name on the tab: at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    pub visibility: Visibility,
    /// Columns with a width of their own; the others are 8.4 wide (72 pixels).
    pub columns: BTreeMap<u16, Column>,
    pub rows: BTreeMap<u32, Row>,
    /// Merged areas; [`Sheet::merge`] adds to them.
    pub merges: Vec<Area>,
    /// Formulas in cells that have more results than one.
    pub arrays: Vec<Array>,
    pub view: View,
    /// Table with a filter, its head row included.
    pub filter: Option<Area>,
    pub print: Print,
    /// Without a password; locked cells can be selected, rows and columns sized, tables filtered.
    pub protected: bool,
    pub validations: Vec<Validation>,
    pub conditions: Vec<Condition>,
    pub sparklines: Vec<Laid<Sparkline>>,
    pub charts: Vec<Laid<Chart>>,
    pub notes: Vec<Laid<Note>>,
    /// Charts draw its figures: what they show before they are drawn anew is copied from here.
    pub is_drawn: bool,
    /// Where texts that look like numbers are meant as texts: Excel shall not mark them.
    pub plain_texts: Vec<Area>,
    /// The cells of each row, from left to right.
    cells: BTreeMap<u32, Vec<(u16, Cell)>>,
    styles: Vec<Style>,
    style_ids: HashMap<Style, u32>,
    /// The style that a column had last: in a table it has it again in the next row.
    last_styles: BTreeMap<u16, u32>,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(name: impl Into<String>) -> Sheet {
        Sheet { name: name.into(), ..Sheet::default() }
    }

    /// Puts something into a cell, in place of what was there.
    pub fn put(&mut self, row: u32, col: u16, content: impl Into<Content>, style: Style) {
        let known = self.last_styles.get(&col).copied();
        let known = known.filter(|id| self.styles.get(*id as usize) == Some(&style));
        let style = known.unwrap_or_else(|| self.style_id(style));
        if known.is_none() {
            self.last_styles.insert(col, style);
        }
        *self.cell_mut(row, col) = Cell { content: content.into(), style };
    }

    /// Puts contents side by side, beginning at a cell.
    pub fn put_row<C: Into<Content>>(
        &mut self,
        row: u32,
        col: u16,
        cells: impl IntoIterator<Item = C>,
        style: Style,
    ) {
        for (content, col) in cells.into_iter().zip(col..) {
            self.put(row, col, content, style);
        }
    }

    /// Joins an area into one cell. A single cell stays what it is.
    pub fn merge(&mut self, area: Area, content: impl Into<Content>, style: Style) {
        self.fill(area, style);
        self.put(area.first.0, area.first.1, content, style);
        if area.first != area.last {
            self.merges.push(area);
        }
    }

    /// Gives an area a look and keeps what its cells hold.
    pub fn fill(&mut self, area: Area, style: Style) {
        let style = self.style_id(style);
        area.cells().for_each(|(row, col)| self.cell_mut(row, col).style = style);
    }

    /// Gives a cell another look, made from the one it has.
    pub fn restyle(&mut self, row: u32, col: u16, change: impl FnOnce(Style) -> Style) {
        let style = change(self.style(row, col));
        self.fill(Area::cell(row, col), style);
    }

    /// Sets a column's width in characters.
    pub fn width(&mut self, col: u16, width: f64) {
        self.columns.insert(col, Column { width, hidden: false });
    }

    /// Sets the widths of columns side by side, beginning with the first.
    pub fn widths(&mut self, widths: impl IntoIterator<Item = f64>) {
        for (width, col) in widths.into_iter().zip(0..) {
            self.width(col, width);
        }
    }

    /// Hides a column.
    pub fn hide_column(&mut self, col: u16) {
        self.columns.entry(col).or_insert(Column { width: 8.0, hidden: true }).hidden = true;
    }

    /// Sets a height that Excel may grow while somebody types.
    pub fn height(&mut self, row: u32, points: f64) {
        let row = self.rows.entry(row).or_default();
        (row.height, row.custom) = (Some(points), false);
    }

    /// Sets a height that stays.
    pub fn fixed_height(&mut self, row: u32, points: f64) {
        let row = self.rows.entry(row).or_default();
        (row.height, row.custom) = (Some(points), true);
    }

    /// Hides a row.
    pub fn hide_row(&mut self, row: u32) {
        self.rows.entry(row).or_default().hidden = true;
    }

    /// Pins a note to a cell, so wide and high in pixels.
    pub fn note(&mut self, row: u32, col: u16, text: &str, author: &str, (wide, high): (u32, u32)) {
        let note = Note::new(text).set_author(author).add_author_prefix(false);
        let note = note.set_font_name(FONT).set_font_size(11).set_width(wide).set_height(high);
        self.notes.push(Laid { at: (row, col), offset: (0, 0), thing: note });
    }

    /// What a cell holds.
    pub fn content(&self, row: u32, col: u16) -> Option<&Content> {
        self.cell(row, col).map(|cell| &cell.content)
    }

    fn cell(&self, row: u32, col: u16) -> Option<&Cell> {
        let line = self.cells.get(&row)?;
        let at = line.binary_search_by_key(&col, |(col, _)| *col).ok()?;
        line.get(at).map(|(_, cell)| cell)
    }

    /// A cell, a blank one where there is none yet.
    fn cell_mut(&mut self, row: u32, col: u16) -> &mut Cell {
        let line = self.cells.entry(row).or_default();
        let at = line.binary_search_by_key(&col, |(col, _)| *col);
        let at = at.unwrap_or_else(|at| {
            line.insert(at, (col, Cell { content: Content::Blank, style: 0 }));
            at
        });
        &mut line[at].1
    }

    /// What a formula sees in a cell.
    pub fn value(&self, row: u32, col: u16) -> Value {
        self.content(row, col).map_or(Value::Blank, Content::value)
    }

    /// How a cell looks.
    pub fn style(&self, row: u32, col: u16) -> Style {
        let id = self.cell(row, col).map(|cell| cell.style);
        id.and_then(|id| usize::try_from(id).ok())
            .and_then(|id| self.styles.get(id))
            .copied()
            .unwrap_or_default()
    }

    /// Every cell, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (u32, u16, &Cell)> {
        self.cells.iter().flat_map(|(row, line)| line.iter().map(|(col, cell)| (*row, *col, cell)))
    }

    /// The smallest area that holds every cell.
    pub(super) fn used(&self) -> Option<Area> {
        let (first, last) = (*self.cells.first_key_value()?.0, *self.cells.last_key_value()?.0);
        let left = self.cells.values().filter_map(|line| line.first()).map(|(col, _)| *col).min()?;
        let right = self.cells.values().filter_map(|line| line.last()).map(|(col, _)| *col).max()?;
        Some(Area::new((first, left), (last, right)))
    }

    /// The row below the last cell.
    pub fn next_row(&self) -> u32 {
        self.cells.last_key_value().map_or(0, |(row, _)| row + 1)
    }

    /// The sheet's styles; a cell names one by its place.
    pub(super) fn styles(&self) -> &[Style] {
        &self.styles
    }

    /// The formulas held as trees.
    pub(super) fn formulas(&self) -> impl Iterator<Item = ((u32, u16), &Expr)> {
        self.cells().filter_map(|(row, col, cell)| match &cell.content {
            Content::Computed { expr, .. } => Some(((row, col), expr.as_ref())),
            _ => None,
        })
    }

    /// Stores a formula's result.
    pub(super) fn set_result(&mut self, row: u32, col: u16, value: Value) {
        if let Content::Computed { result, .. } = &mut self.cell_mut(row, col).content {
            *result = value;
        }
    }

    fn style_id(&mut self, style: Style) -> u32 {
        let next = u32::try_from(self.styles.len()).unwrap_or(u32::MAX);
        let styles = &mut self.styles;
        *self.style_ids.entry(style).or_insert_with(|| {
            styles.push(style);
            next
        })
    }
}

impl Cell {
    /// Place of its style among the sheet's.
    pub(super) fn style_index(&self) -> usize {
        usize::try_from(self.style).unwrap_or(usize::MAX)
    }
}
