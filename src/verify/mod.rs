//! `verify`: every invariant is computed anew, from the rows as they are at one moment; whatever does not hold is told.
//!
//! | file | holds |
//! |---|---|
//! | `numbers` | the series of numbers, without gaps |
//! | `rules`, `statements` | each document: sums, payee, what it refers to, its PDF |
//! | `pots`, `taken` | what statements took from which year's pot, and whether it was there |
//! | `visits`, `groups`, `settled` | minutes, days, overlaps, what is settled and billed |
//! | `assignments` | trial phases, pauses, endings, substitutes, successors |
//! | `care` | care grades |
//! | `enquiries` | where enquiries stand, and how they came there |
//! | `letters` | letters: their PDFs, their numbers, whom they went to |
//! | `life_events` | what events of seniors say they did |
//! | `records` | stages, papers, weeks, consents, contacts |
//! | `store` | references, the SQLite file, the audit chain |
//!
//! No person is named, only numbers and ids.

mod assignments;
mod care;
mod enquiries;
mod groups;
mod letters;
mod life_events;
mod numbers;
mod pots;
mod records;
mod rules;
mod settled;
mod statements;
mod taken;
mod visits;

use std::{collections::HashSet, io::Write};

use chrono::NaiveDate;
use entity::value::{Month, SeniorId};
use sea_orm::ConnectionTrait;

use crate::{
    clock::Clock,
    config::Config,
    error::Result,
    months,
    store::{Broken, Db, unsound, verify_chain},
};

/// Checks the service's database, prints what fails, one finding a line, and tells on standard error how many there are. Whether nothing
/// failed.
///
/// # Errors
///
/// If the database cannot be read or holds words that no version of this program writes.
pub async fn verify(config: &Config, clock: Clock) -> Result<bool> {
    let db = Db::open(&config.database_url).await?;
    let findings = findings(&db.snapshot().await?, clock.today()).await?;
    let mut out = std::io::stdout().lock();
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    out.flush()?;
    let mut told = std::io::stderr().lock();
    match findings.len() {
        0 => writeln!(told, "alles ist, wie es sein muss")?,
        1 => writeln!(told, "1 Stelle ist nicht, wie sie sein muss")?,
        several => writeln!(told, "{several} Stellen sind nicht, wie sie sein müssen")?,
    }
    Ok(findings.is_empty())
}

/// What is wrong with what one senior's statements took.
///
/// # Errors
///
/// If the database does not answer.
pub async fn pots_of(db: &impl ConnectionTrait, senior: SeniorId, today: NaiveDate) -> Result<Vec<String>> {
    pots::of(db, &[senior], today).await
}

/// Everything that is not as it must be.
pub async fn findings(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Vec<String>> {
    let mut found = unsound(db).await?;
    found.extend(numbers::check(db).await?);
    found.extend(statements::check(db).await?);
    found.extend(pots::check(db, today).await?);
    let closed: HashSet<Month> = months::closed(db).await?.into_iter().collect();
    found.extend(visits::check(db, &closed).await?);
    found.extend(groups::check(db, &closed).await?);
    found.extend(assignments::check(db).await?);
    found.extend(care::check(db).await?);
    found.extend(enquiries::check(db).await?);
    found.extend(life_events::check(db).await?);
    found.extend(records::check(db).await?);
    found.extend(letters::check(db).await?);
    match verify_chain(db).await? {
        Ok(_) => {}
        Err(Broken::Entry(id)) => {
            found
                .push(format!("Protokolleintrag {id}: er ist nicht, wie er geschrieben wurde, oder einer davor fehlt"));
        }
        Err(Broken::End) => found.push("das Protokoll: seine letzten Einträge fehlen".to_owned()),
    }
    Ok(found)
}
