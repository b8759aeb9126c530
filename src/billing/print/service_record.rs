//! The proof of every visit (Leistungsnachweis), to be signed.

use super::super::{
    document::{RecordedVisit, ServiceRecord, StatementDocument},
    wording::{self, day, month},
};
use crate::{
    office::given,
    print::{
        length::mm,
        sheet::{Block, Column, Row, Table, Width},
    },
};
use entity::value::Minutes;

/// Each record on a page of its own.
pub fn blocks(document: &StatementDocument) -> Vec<Block> {
    document.service_records.iter().flat_map(|record| page(document, record)).collect()
}

fn page(document: &StatementDocument, record: &ServiceRecord) -> [Block; 6] {
    let heading = format!("Leistungsnachweis {}: {}", month(record.service_month), wording::service(record.service));
    let confirmation = "Die Leistungen wurden an den genannten Tagen und zu den genannten Zeiten erbracht.";
    let signatures = [
        "Datum, Unterschrift der begleiteten Person oder ihrer Vertretung",
        "Datum, Unterschrift der ehrenamtlichen Person",
        "Datum, Unterschrift der Koordination",
    ];
    [
        Block::PageBreak,
        Block::Heading(heading),
        Block::Facts(facts(document, record)),
        Block::Table(table(&record.visits)),
        Block::Paragraph(confirmation.to_owned()),
        Block::Signatures(signatures.map(str::to_owned).into()),
    ]
}

fn facts(document: &StatementDocument, record: &ServiceRecord) -> Vec<(String, String)> {
    let senior = &document.senior;
    let born = senior.birth_date.map_or(String::new(), |date| format!(", geboren am {}", day(date)));
    let insured = senior.insurance_number.clone().filter(|_| document.draws_on_budget());
    given([
        ("Begleitete Person", Some(format!("{}{born}", senior.name))),
        ("Versichertennummer", insured),
        ("Pflegegrad", record.care_grade.map(|grade| grade.to_string())),
        ("Zur Abrechnung", Some(format!("{} vom {}", document.number, day(document.issued_on)))),
    ])
}

/// Billed minutes have a column of their own where a step changed them.
fn table(visits: &[RecordedVisit]) -> Table {
    let stepped = visits.iter().any(|visit| visit.recorded != visit.billed);
    let mut columns = vec![
        Column::left("Datum", Width::Fixed(mm(25))),
        Column::right("Von", Width::Fixed(mm(10))),
        Column::right("Bis", Width::Fixed(mm(10))),
        Column::right("Minuten", Width::Fixed(mm(14))),
        Column::left("Tätigkeiten", Width::Share(3)),
        Column::left("Ehrenamtliche*r", Width::Share(2)),
    ];
    if stepped {
        columns.insert(4, Column::right("berechnet", Width::Fixed(mm(16))));
    }
    let mut rows: Vec<Row> = visits.iter().map(|visit| row(visit, stepped)).collect();
    rows.push(sum(visits, stepped));
    Table { columns, rows }
}

fn row(visit: &RecordedVisit, stepped: bool) -> Row {
    let mut cells = vec![
        wording::weekday_and_day(visit.date),
        visit.from.format("%H:%M").to_string(),
        visit.to.format("%H:%M").to_string(),
        visit.recorded.0.to_string(),
        visit.activities.join(", "),
        visit.volunteer.clone(),
    ];
    if stepped {
        cells.insert(4, visit.billed.0.to_string());
    }
    Row { cells, strong: false }
}

fn sum(visits: &[RecordedVisit], stepped: bool) -> Row {
    let minutes = |pick: fn(&RecordedVisit) -> Minutes| {
        let sum: Minutes = visits.iter().map(pick).sum();
        wording::grouped(sum.0.unsigned_abs().into())
    };
    let count = match visits.len() {
        1 => "1 Besuch".to_owned(),
        count => format!("{count} Besuche"),
    };
    let mut cells =
        vec!["Summe".to_owned(), String::new(), String::new(), minutes(|visit| visit.recorded), count, String::new()];
    if stepped {
        cells.insert(4, minutes(|visit| visit.billed));
    }
    Row { cells, strong: true }
}
