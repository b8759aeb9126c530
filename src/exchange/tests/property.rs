//! Whatever is written as a table reads back as the same rows.

use super::*;
use crate::exchange::{
    cell::Cell,
    row::Row,
    tables::{seniors::Contact, visits::Visit},
};
use entity::value::Cents;
use proptest::prelude::*;

fn csv(columns: &[String], rows: &[Vec<String>], separator: u8, crlf: bool) -> Vec<u8> {
    let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let mut writer = csv::WriterBuilder::new().delimiter(separator).terminator(terminator).from_writer(Vec::new());
    writer.write_record(columns).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Writes the rows as any spreadsheet program might, and reads them again.
fn back<R: Row>(rows: &[R], separator: u8, crlf: bool, bom: bool) -> crate::exchange::table::Table<R> {
    let columns: Vec<String> = R::COLUMNS.iter().map(|column| column.name.to_owned()).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(Row::write).collect();
    let mut bytes = if bom { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
    bytes.extend(csv(&columns, &rows, separator, crlf));
    let (sheets, problems) = sheets(&[File { name: format!("{}.csv", R::TABLE), bytes }]);
    assert_eq!(problems, []);
    let mut problems = Problems::all();
    let table = crate::exchange::table::Table::read(&sheets[0], &mut problems);
    assert_eq!(problems.kept(), []);
    table
}

/// Trimmed, printable and not empty.
fn text() -> impl Strategy<Value = String> {
    "[^\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]([^\\p{Cc}]{0,40}[^\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}])?"
}

fn note() -> impl Strategy<Value = String> {
    "[a-z\"]([a-zäöü;,\"\n ]{0,60}[a-z\"])?"
}

fn day() -> impl Strategy<Value = chrono::NaiveDate> {
    (0_u64..50_000).prop_map(|days| chrono::NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days))
}

fn time() -> impl Strategy<Value = chrono::NaiveTime> {
    (0_u32..1440).prop_map(|minute| chrono::NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap())
}

proptest! {
    #[test]
    fn contacts_survive_any_spreadsheet(
        texts in prop::collection::vec((text(), text(), prop::option::of(text()), any::<bool>()), 0..8),
        separator in prop_oneof![Just(b';'), Just(b',')], crlf: bool, bom: bool,
    ) {
        let rows: Vec<Contact> = texts.into_iter().enumerate().map(|(index, (name, relation, phone, billing_contact))| Contact {
            senior: format!("S-{index}"), name, relation, phone, email: None, street: None, postal_code: None, town: None,
            billing_contact,
        }).collect();
        let table = back(&rows, separator, crlf, bom);
        prop_assert_eq!(table.lines.into_iter().map(|line| line.row).collect::<Vec<_>>(), rows);
    }

    #[test]
    fn visits_survive_with_the_line_on_which_they_start(
        visits in prop::collection::vec((day(), time(), time(), prop::option::of(note())), 0..8), crlf: bool, bom: bool,
    ) {
        let rows: Vec<Visit> = visits.into_iter().enumerate().map(|(index, (day, begins, ends, note))| Visit {
            key: format!("V-{index}"), assignment: "B-1".to_owned(), day, begins, ends, activities: None,
            note: note.map(crate::exchange::cell::Note),
        }).collect();
        let table = back(&rows, b';', crlf, bom);
        let mut line = 2;
        for (read, row) in table.lines.iter().zip(&rows) {
            prop_assert_eq!(&read.row, row);
            prop_assert_eq!(read.number, line);
            line += 1 + row.note.as_ref().map_or(0, |note| note.0.matches('\n').count());
        }
        prop_assert_eq!(table.lines.len(), rows.len());
    }

    #[test]
    fn amounts_survive_in_both_forms(cents in 0_i64..99_999_999_999) {
        let plain = Cents(cents).to_string();
        let (euros, decimals) = plain.split_once('.').unwrap();
        let digits: Vec<char> = euros.chars().rev().collect();
        let grouped: Vec<String> = digits.chunks(3).map(|group| group.iter().collect()).collect();
        let german: String = format!("{},{}", grouped.join(".").chars().rev().collect::<String>(), decimals);
        prop_assert_eq!(Cents::read(&plain), Ok(Cents(cents)));
        prop_assert_eq!(Cents::read(&german), Ok(Cents(cents)));
    }

    #[test]
    fn no_bytes_at_all_make_the_reading_fail(bytes: Vec<u8>) {
        let named = ["tarife.csv", "besuche.csv", "x.xlsx"].map(|name| File { name: name.to_owned(), bytes: bytes.clone() });
        let (folder, problems) = read_with(&named, &stock());
        for file in &named {
            prop_assert!(problems.iter().any(|problem| problem.starts_with(&file.name)), "{}: {problems:?}", file.name);
        }
        prop_assert!(folder.tariffs.lines.is_empty() && folder.visits.lines.is_empty());
    }
}
