//! The verb `close-month`.

use std::io::Write;

use entity::value::Month;
use serde::Serialize;

use super::{close, summary::Summary};
use crate::{
    actor::Actor,
    clock::Clock,
    config::Config,
    error::Result,
    office::{Key, Settings},
    store::Db,
    web::lang::Lang,
};

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
    if dry_run {
        let outcome = close::preview(db.read(), month, clock.today()).await?;
        return print(&outcome.map_err(|why| why.error(month))?);
    }
    // Printed before it is saved, and an error is never saved: what nobody can read has not happened.
    db.change(&Actor::Command("close-month"), clock.now(), async |tx| {
        let outcome = close::close(tx, month).await?;
        print(&outcome.map_err(|why| why.error(month))?)
    })
    .await
}

fn print(summary: &Summary) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(&Printed::of(summary))?)?;
    Ok(out.flush()?)
}

/// What is not set is left out of the letters; whoever closes should know.
async fn warn_of_missing_settings(db: &Db) -> Result<()> {
    let settings = Settings::load(db.read()).await?;
    let (sender, recognition) = (&settings.sender, &settings.recognition);
    let missing = [
        (Key::SenderName, sender.name.is_none()),
        (Key::SenderStreet, sender.street.is_none()),
        (Key::SenderPostalCode, sender.postal_code.is_none()),
        (Key::SenderTown, sender.town.is_none()),
        (Key::SenderIk, sender.ik.is_none()),
        (Key::Iban, settings.iban.is_none()),
        (Key::RecognitionAuthority, recognition.authority.is_none()),
        (Key::RecognitionDate, recognition.date.is_none()),
        (Key::RecognitionId, recognition.id.is_none()),
    ];
    let mut out = std::io::stderr().lock();
    for (key, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        writeln!(out, "Hinweis: {} ist nicht gesetzt und fehlt auf den Abrechnungen", key.word())?;
    }
    if sender.name.is_none() && settings.iban.is_some() {
        writeln!(out, "Hinweis: ohne traeger_name fehlt auch die iban auf den Abrechnungen")?;
    }
    Ok(())
}

impl Printed {
    fn of(summary: &Summary) -> Self {
        let refused = summary
            .refused
            .iter()
            .map(|refused| PrintedRefusal { senior: refused.number.clone(), reason: refused.why.say(Lang::De) });
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
