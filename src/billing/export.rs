//! The verb `export`: the issued statements of a month; `ledger` has the other half.

mod csv;
mod ledger;

use std::{collections::HashMap, io::Write};

use entity::{
    senior, statement,
    statement::{Payee, StatementKind},
    statement_line,
    value::{Month, StatementId},
};
use sea_orm::{ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

pub use self::{csv::csv, ledger::relief_budget};
use super::{document::StatementDocument, due};
use crate::{config::Config, error::Result, store::Db};

/// As what statements are exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Json,
    Csv,
}

/// A document, as other programs read it.
#[derive(Debug, Serialize)]
pub struct Exported {
    pub number: String,
    pub kind: StatementKind,
    pub refers_to: Option<String>,
    pub status: String,
    pub senior: String,
    pub payee: Payee,
    pub care_fund_ik: Option<String>,
    pub issued_on: String,
    pub lines: Vec<ExportedLine>,
    pub total: String,
    pub relief_budget: String,
    pub own_share: String,
    pub amount_due: String,
    pub pots: Vec<ExportedPot>,
    pub sha256: String,
}

/// A line of it.
#[derive(Debug, Serialize)]
pub struct ExportedLine {
    pub service: &'static str,
    pub service_month: String,
    pub visits: i32,
    pub minutes: i32,
    pub euro_per_hour: String,
    pub amount: String,
}

/// What it took from the pot of a year.
#[derive(Debug, Serialize)]
pub struct ExportedPot {
    pub year: i32,
    pub amount: String,
}

#[derive(Debug, Serialize)]
struct Statements {
    month: String,
    statements: Vec<Exported>,
}

/// Prints the documents of a closed month, sorted by number.
pub async fn statements(config: &Config, month: Month, format: Format) -> Result<()> {
    let db = Db::open(&config.database_url).await?;
    let statements = of_month(db.read(), month).await?;
    let mut out = std::io::stdout().lock();
    match format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &Statements { month: month.to_string(), statements })?;
            writeln!(out)?;
        }
        Format::Csv => out.write_all(&csv(&statements)?)?,
    }
    Ok(())
}

/// The documents of a closed month, sorted by number.
pub async fn of_month(db: &impl ConnectionTrait, month: Month) -> Result<Vec<Exported>> {
    let rows = statement::Entity::find()
        .filter(statement::Column::Month.eq(month))
        .order_by_asc(statement::Column::Number)
        .find_also_related(senior::Entity)
        .all(db)
        .await?;
    let numbers = numbers_referred_to(db, &rows).await?;
    let mut lines = lines(db, month).await?;
    rows.into_iter()
        .map(|(row, senior)| {
            let lines = lines.remove(&row.id).unwrap_or_default();
            exported(row, senior, &lines, &numbers)
        })
        .collect()
}

async fn numbers_referred_to(
    db: &impl ConnectionTrait,
    rows: &[(statement::Model, Option<senior::Model>)],
) -> Result<HashMap<StatementId, String>> {
    let mut numbers: HashMap<StatementId, String> = rows.iter().map(|(row, _)| (row.id, row.number.clone())).collect();
    let elsewhere: Vec<StatementId> =
        rows.iter().filter_map(|(row, _)| row.refers_to).filter(|id| !numbers.contains_key(id)).collect();
    for chunk in elsewhere.chunks(due::CHUNK) {
        let found = statement::Entity::find()
            .select_only()
            .column(statement::Column::Id)
            .column(statement::Column::Number)
            .filter(statement::Column::Id.is_in(chunk.iter().copied()));
        numbers.extend(found.into_tuple::<(StatementId, String)>().all(db).await?);
    }
    Ok(numbers)
}

async fn lines(db: &impl ConnectionTrait, month: Month) -> Result<HashMap<StatementId, Vec<statement_line::Model>>> {
    let rows = statement_line::Entity::find()
        .inner_join(statement::Entity)
        .filter(statement::Column::Month.eq(month))
        .order_by_asc(statement_line::Column::StatementId)
        .order_by_asc(statement_line::Column::Position)
        .all(db)
        .await?;
    let mut lines: HashMap<StatementId, Vec<statement_line::Model>> = HashMap::new();
    for row in rows {
        lines.entry(row.statement_id).or_default().push(row);
    }
    Ok(lines)
}

fn exported(
    row: statement::Model,
    senior: Option<senior::Model>,
    lines: &[statement_line::Model],
    numbers: &HashMap<StatementId, String>,
) -> Result<Exported> {
    let document: StatementDocument = serde_json::from_str(&row.document)?;
    let pot = |pot: &super::document::PotShare| ExportedPot { year: pot.year, amount: pot.amount.to_string() };
    Ok(Exported {
        number: row.number,
        kind: row.kind,
        refers_to: row.refers_to.and_then(|id| numbers.get(&id).cloned()),
        status: row.status.to_value(),
        senior: senior.map_or(document.senior.number, |senior| senior.number),
        payee: row.payee,
        care_fund_ik: row.care_fund_ik.map(|ik| ik.to_string()),
        issued_on: row.issued_on.to_string(),
        lines: lines.iter().map(exported_line).collect(),
        total: row.total.to_string(),
        relief_budget: row.relief_budget.to_string(),
        own_share: row.own_share.to_string(),
        amount_due: row.amount_due.to_string(),
        pots: document.pots.iter().map(pot).collect(),
        sha256: row.sha256,
    })
}

fn exported_line(line: &statement_line::Model) -> ExportedLine {
    ExportedLine {
        service: line.service.word(),
        service_month: line.service_month.to_string(),
        visits: line.visits,
        minutes: line.minutes.0,
        euro_per_hour: line.per_hour.to_string(),
        amount: line.amount.to_string(),
    }
}
