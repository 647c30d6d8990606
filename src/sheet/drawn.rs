//! What lies on a sheet, drawn by the library itself: charts, small charts in cells, notes.

pub use rust_xlsxwriter::{
    Chart, ChartAxis, ChartAxisCrossing, ChartAxisTickType, ChartDataLabel, ChartDataLabelPosition,
    ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType, ChartSeries,
    ChartSolidFill, ChartType, Note, Sparkline, SparklineType,
};

/// A thing that lies on a sheet, at a cell.
#[derive(Clone)]
pub struct Laid<T> {
    pub at: (u32, u16),
    /// How far right of and below that corner, in pixels.
    pub offset: (u32, u32),
    pub thing: T,
}

impl<T> std::fmt::Debug for Laid<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Laid").field("at", &self.at).finish_non_exhaustive()
    }
}
