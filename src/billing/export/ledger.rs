//! The verb `export relief-budget`: the ledger of a senior, month by month.

use std::io::Write;

use entity::{senior, value::Month};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;

use crate::{
    billing::{
        facts,
        relief_budget::{self, LedgerMonth},
    },
    clock::Clock,
    config::Config,
    error::{Error, Result},
    store::Db,
};

#[derive(Debug, Serialize)]
struct Ledger {
    senior: String,
    months: Vec<ExportedMonth>,
}

#[derive(Debug, Serialize)]
struct ExportedMonth {
    month: String,
    credit: String,
    external: String,
    own: String,
    own_share: String,
    lapsed: String,
    pots: Vec<Left>,
}

#[derive(Debug, Serialize)]
struct Left {
    year: i32,
    left: String,
}

/// Prints the ledger of a senior's relief budget, month by month.
pub async fn relief_budget(config: &Config, clock: Clock, number: &str, until: Month) -> Result<()> {
    let db = Db::open(&config.database_url).await?;
    let senior = senior::Entity::find().filter(senior::Column::Number.eq(number)).one(db.read()).await?;
    let senior = senior.ok_or_else(|| Error::refused(format!("es gibt keine Senior*in mit der Nummer {number}")))?;
    let facts = facts::of(db.read(), &[senior.id], clock.today()).await?;
    let months = facts.first().map(|facts| relief_budget::ledger(&facts.history, until)).unwrap_or_default();
    let ledger = Ledger { senior: senior.number, months: months.iter().map(exported_month).collect() };
    writeln!(std::io::stdout(), "{}", serde_json::to_string_pretty(&ledger)?)?;
    Ok(())
}

fn exported_month(month: &LedgerMonth) -> ExportedMonth {
    ExportedMonth {
        month: month.month.to_string(),
        credit: month.credit.to_string(),
        external: month.external.to_string(),
        own: month.own.to_string(),
        own_share: month.own_share.to_string(),
        lapsed: month.lapsed.to_string(),
        pots: month.pots.iter().map(|pot| Left { year: pot.year, left: pot.amount.to_string() }).collect(),
    }
}
