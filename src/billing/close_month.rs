//! The verb `close-month`.

use std::io::Write;

use entity::value::Month;
use serde::Serialize;

use super::close::{self, Summary};
use crate::{actor::Actor, clock::Clock, config::Config, error::Result, office::Settings, store::Db};

/// What the verb prints.
#[derive(Debug, Serialize)]
struct Printed {
    month: String,
    statements: usize,
    total: String,
    relief_budget: String,
    own_share: String,
    refused: Vec<PrintedRefusal>,
}

#[derive(Debug, Serialize)]
struct PrintedRefusal {
    senior: String,
    reason: String,
}

/// Issues the month's statements, or says what it would issue, as one JSON object.
///
/// # Errors
///
/// If the month cannot be closed; nothing is changed then.
pub async fn run(config: &Config, clock: Clock, month: Month, dry_run: bool) -> Result<()> {
    let db = Db::open(&config.database_url).await?;
    warn_of_missing_settings(&db).await?;
    let outcome = if dry_run {
        close::preview(db.read(), month, clock.today()).await?
    } else {
        db.change(&Actor::Command("close-month"), clock.now(), async |tx| match close::close(tx, month).await? {
            Ok(summary) => Ok(Ok(summary)),
            // An error, so that nothing at all is saved.
            Err(why) => Err(why.error(month)),
        })
        .await?
    };
    let summary = outcome.map_err(|why| why.error(month))?;
    writeln!(std::io::stdout(), "{}", serde_json::to_string(&Printed::of(&summary))?)?;
    Ok(())
}

/// What is not set is left out of the letters; whoever closes should know.
async fn warn_of_missing_settings(db: &Db) -> Result<()> {
    let settings = Settings::load(db.read()).await?;
    let missing = [
        ("traeger_name", settings.sender.name.is_none()),
        ("iban", settings.iban.is_none()),
        ("anerkennung_behoerde", settings.recognition.authority.is_none()),
    ];
    for (key, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        writeln!(std::io::stderr(), "Hinweis: {key} ist nicht gesetzt und fehlt auf den Abrechnungen")?;
    }
    Ok(())
}

impl Printed {
    fn of(summary: &Summary) -> Self {
        let refused = summary
            .refused
            .iter()
            .map(|refused| PrintedRefusal { senior: refused.number.clone(), reason: refused.why.to_string() });
        Self {
            month: summary.month.to_string(),
            statements: summary.statements,
            total: summary.total.to_string(),
            relief_budget: summary.relief_budget.to_string(),
            own_share: summary.own_share.to_string(),
            refused: refused.collect(),
        }
    }
}
