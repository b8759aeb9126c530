//! The issued statements as a table.

use sea_orm::ActiveEnum;

use super::{Exported, ExportedLine};
use crate::error::{Error, Result};

const COLUMNS: [&str; 20] = [
    "number",
    "kind",
    "refers_to",
    "status",
    "senior",
    "payee",
    "care_fund_ik",
    "issued_on",
    "service",
    "service_month",
    "visits",
    "minutes",
    "euro_per_hour",
    "amount",
    "total",
    "relief_budget",
    "own_share",
    "amount_due",
    "pots",
    "sha256",
];

/// One row for each line, an own share as one row without a line; `;` and a BOM, so that Excel opens it. Values are those
/// of the JSON to the letter, as other programs rely on it: the one that somebody typed is the senior's number, a key.
pub fn csv(statements: &[Exported]) -> Result<Vec<u8>> {
    let mut file = ::csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    let failed = |cause: ::csv::Error| Error::internal(cause.to_string());
    file.write_record(COLUMNS).map_err(failed)?;
    for statement in statements {
        let lines: Vec<Option<&ExportedLine>> = statement.lines.iter().map(Some).collect();
        for line in if lines.is_empty() { vec![None] } else { lines } {
            file.write_record(csv_row(statement, line)).map_err(failed)?;
        }
    }
    file.into_inner().map_err(|cause| Error::internal(cause.to_string()))
}

fn csv_row(statement: &Exported, line: Option<&ExportedLine>) -> [String; 20] {
    let pots: Vec<String> = statement.pots.iter().map(|pot| format!("{}:{}", pot.year, pot.amount)).collect();
    let of_line = |text: fn(&ExportedLine) -> String| line.map(text).unwrap_or_default();
    [
        statement.number.clone(),
        statement.kind.to_value(),
        statement.refers_to.clone().unwrap_or_default(),
        statement.status.clone(),
        statement.senior.clone(),
        statement.payee.to_value(),
        statement.care_fund_ik.clone().unwrap_or_default(),
        statement.issued_on.clone(),
        of_line(|line| line.service.to_owned()),
        of_line(|line| line.service_month.clone()),
        of_line(|line| line.visits.to_string()),
        of_line(|line| line.minutes.to_string()),
        of_line(|line| line.euro_per_hour.clone()),
        of_line(|line| line.amount.clone()),
        statement.total.clone(),
        statement.relief_budget.clone(),
        statement.own_share.clone(),
        statement.amount_due.clone(),
        pots.join(" "),
        statement.sha256.clone(),
    ]
}
