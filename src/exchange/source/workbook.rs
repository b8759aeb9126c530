//! Excel workbooks: cells become the text that the same table would have as CSV.

use super::{
    Fault, File, Record, Sheet,
    room::{Room, must_be_small, unreadable},
};
use crate::exchange::problem::{CellFault, FileFault, LineFault};
use calamine::{Data, DataType, ExcelDateTime, Reader, Xlsx, XlsxCellReader, XlsxError};
use rust_decimal::Decimal;
use std::{collections::BTreeMap, io::Cursor};

/// No table has as many columns; a cell further to the right stands under none.
const MOST_COLUMNS: u32 = 256;

/// The sheets that hold anything.
pub fn sheets(file: &File) -> Result<Vec<Sheet>, FileFault> {
    must_be_small(&file.bytes)?;
    let mut book = Xlsx::new(Cursor::new(file.bytes.as_slice())).map_err(unreadable)?;
    let (mut sheets, mut room) = (Vec::new(), Room::of_a_workbook());
    for name in book.sheet_names() {
        match book.worksheet_cells_reader(&name) {
            Ok(cells) => sheets.push(sheet(&file.name, &name, cells, &mut room)?),
            Err(XlsxError::NotAWorksheet(_)) => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    sheets.retain(|sheet| !sheet.records.is_empty() || !sheet.faults.is_empty());
    Ok(sheets)
}

/// Reads cell by cell, since a cell far out would make the square of all cells enormous.
fn sheet(
    file: &str,
    name: &str,
    mut cells: XlsxCellReader<'_, Cursor<&[u8]>>,
    room: &mut Room,
) -> Result<Sheet, FileFault> {
    let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut faults = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let (line, position) = (row as usize + 1, column as usize);
        let value = Data::from(cell.get_value().clone());
        let text = text(&value);
        if let Data::Error(error) = value {
            let what = CellFault::CellError { value: error.to_string() }.into();
            faults.push(Fault { line, cell: position, what });
        } else if column >= MOST_COLUMNS && !text.is_empty() {
            faults.push(Fault { line, cell: position, what: LineFault::Unnamed.into() });
        } else if !text.is_empty() {
            let row = rows.entry(line).or_default();
            room.take((position + 1).saturating_sub(row.len()), text.len())?;
            row.resize(row.len().max(position + 1), String::new());
            row[position] = text;
        }
    }
    // To the width of the header: a single cell far out must not make every row as wide.
    let width = rows.values().next().map_or(0, Vec::len);
    room.take(rows.values().map(|row| width.saturating_sub(row.len())).sum(), 0)?;
    let square = |(line, mut cells): (usize, Vec<String>)| {
        cells.resize(width.max(cells.len()), String::new());
        Record { line, cells }
    };
    let records = rows.into_iter().map(square).collect();
    Ok(Sheet { table: name.trim().to_lowercase(), file: format!("{file}[{name}]").into(), records, faults })
}

fn text(value: &Data) -> String {
    match value {
        Data::String(text) => text.clone(),
        Data::Bool(true) => "ja".to_owned(),
        Data::Bool(false) => "nein".to_owned(),
        Data::Int(_) | Data::Float(_) => number(&value.as_string().unwrap_or_default()),
        Data::DateTime(moment) => date_or_time(*moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.trim_end_matches("T00:00:00").to_owned(),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// Excel computes in binary fractions and shows fifteen digits; what it shows is what was meant.
fn number(exact: &str) -> String {
    let shown = exact.parse::<Decimal>().ok().and_then(|number| number.round_sf(15));
    shown.map_or_else(|| exact.to_owned(), |number| number.normalize().to_string())
}

/// A moment below one day is a time, one at midnight a date.
fn date_or_time(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let seconds = if (second, milli) == (0, 0) { String::new() } else { format!(":{second:02}") };
    // A length of time from 24:00 on begins to count the days.
    let hour = if moment.is_duration() && (year, month, day) == (1900, 1, 1) { hour + 24 } else { hour };
    let time = format!("{hour:02}:{minute:02}{seconds}");
    if hour >= 24 {
        return time;
    }
    // Day zero of the two calendars that Excel knows.
    if matches!((year, month, day), (..=1899, ..) | (1904, 1, 1)) {
        return time;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if time == "00:00" { date } else { format!("{date} {time}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime as Moment, Format, Workbook};

    #[test]
    fn cells_of_every_kind_become_the_text_of_the_csv() {
        let mut book = Workbook::new();
        let date = Format::new().set_num_format("dd.mm.yyyy");
        let time = Format::new().set_num_format("hh:mm");
        let sheet = book.add_worksheet().set_name("besuche").unwrap();
        for (column, name) in ["datum", "beginn", "ende", "betrag", "nummer", "ja", "text"].into_iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), name).unwrap();
        }
        sheet.write_with_format(2, 0, Moment::from_ymd(2026, 10, 31).unwrap(), &date).unwrap();
        sheet.write_with_format(2, 1, Moment::from_hms(14, 5, 0).unwrap(), &time).unwrap();
        sheet.write_with_format(2, 2, Moment::from_hms(0, 0, 0).unwrap(), &time).unwrap();
        sheet.write(2, 3, 7.5).unwrap();
        sheet.write(2, 4, 1234).unwrap();
        sheet.write(2, 5, true).unwrap();
        sheet.write(2, 6, " Łukasz ").unwrap();
        book.add_worksheet().set_name("Leer").unwrap();
        let bytes = book.save_to_buffer().unwrap();

        let read = sheets(&File { name: "book.xlsx".to_owned(), bytes }).unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!((read[0].table.as_str(), &*read[0].file), ("besuche", "book.xlsx[besuche]"));
        assert_eq!(read[0].records[1].line, 3);
        assert_eq!(read[0].records[1].cells, ["2026-10-31", "14:05", "00:00", "7.5", "1234", "ja", " Łukasz "]);
    }

    #[test]
    fn every_minute_of_a_day_survives_its_fraction() {
        let mut book = Workbook::new();
        let time = Format::new().set_num_format("hh:mm");
        let sheet = book.add_worksheet();
        for minute in 0_u16..1440 {
            let moment = Moment::from_hms(minute / 60, (minute % 60).try_into().unwrap(), 0).unwrap();
            sheet.write_with_format(minute.into(), 0, moment, &time).unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        let read = sheets(&File { name: "b.xlsx".to_owned(), bytes }).unwrap();
        for (minute, record) in read[0].records.iter().enumerate() {
            assert_eq!(record.cells, [format!("{:02}:{:02}", minute / 60, minute % 60)]);
        }
    }

    #[test]
    fn a_cell_far_out_costs_no_memory_and_is_told() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "nummer").unwrap();
        sheet.write(1_048_575, 16_383, "x").unwrap();
        let read = sheets(&File { name: "b.xlsx".to_owned(), bytes: book.save_to_buffer().unwrap() }).unwrap();
        assert_eq!(read[0].records.len(), 1);
        assert_eq!(read[0].faults, [Fault { line: 1_048_576, cell: 16_383, what: LineFault::Unnamed.into() }]);
    }

    #[test]
    fn a_length_of_more_than_a_day_is_no_date() {
        let mut book = Workbook::new();
        let length = Format::new().set_num_format("[hh]:mm");
        let sheet = book.add_worksheet();
        sheet.write_with_format(0, 0, 1.0, &length).unwrap();
        sheet.write_with_format(0, 1, 25.5 / 24.0, &length).unwrap();
        let read = sheets(&File { name: "b.xlsx".to_owned(), bytes: book.save_to_buffer().unwrap() }).unwrap();
        assert_eq!(read[0].records[0].cells, ["24:00", "25:30"]);
    }

    #[test]
    fn a_sheet_of_nothing_but_errors_is_told() {
        let mut book = Workbook::new();
        let broken = rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!");
        book.add_worksheet().set_name("senioren").unwrap().write(0, 0, broken).unwrap();
        let read = sheets(&File { name: "b.xlsx".to_owned(), bytes: book.save_to_buffer().unwrap() }).unwrap();
        assert_eq!(read.iter().map(|sheet| sheet.faults.len()).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn a_number_is_what_excel_shows() {
        assert_eq!(number("0.30000000000000004"), "0.3");
        assert_eq!(number("7.5"), "7.5");
        assert_eq!(number("1234"), "1234");
        assert_eq!(number("100"), "100");
    }

    #[test]
    fn what_is_no_workbook_is_said_so() {
        let file = File { name: "b.xlsx".to_owned(), bytes: b"nummer;name".to_vec() };
        assert!(matches!(sheets(&file), Err(FileFault::Unreadable { .. })));
    }
}
