//! The settings, typed, for whoever prints or bills. What is not set is `None`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{logo, setting, value::Iban};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use serde::{Deserialize, Serialize};

use super::key::Key;
use crate::error::Result;

/// Everything the service has said about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub sender: Sender,
    pub recognition: Recognition,
    pub iban: Option<Iban>,
    pub bic: Option<String>,
    /// Days from issue to the day by which a statement is to be paid.
    pub days_to_pay: Option<u32>,
    /// How many weeks a trial phase lasts, 0 to 52, where the service has said so.
    pub trial_weeks: Option<u32>,
    /// The picture at the head of the letters, PNG or JPEG.
    pub logo: Option<logo::Model>,
}

/// How many weeks a trial phase lasts while nobody has said otherwise.
const TRIAL_WEEKS: u32 = 6;

/// Who writes the letters. Statements freeze it as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    pub name: Option<String>,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub town: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Its own Institutionskennzeichen.
    pub ik: Option<String>,
}

/// The recognition by the Land that makes the service payable from the relief budget (§ 45a SGB XI).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognition {
    pub authority: Option<String>,
    pub date: Option<NaiveDate>,
    pub id: Option<String>,
}

impl Settings {
    /// The settings as they are now.
    pub async fn load(db: &impl ConnectionTrait) -> Result<Self> {
        let values = values(db).await?;
        let text = |key: Key| values.get(&key).cloned();
        Ok(Self {
            sender: Sender {
                name: text(Key::SenderName),
                street: text(Key::SenderStreet),
                postal_code: text(Key::SenderPostalCode),
                town: text(Key::SenderTown),
                phone: text(Key::SenderPhone),
                email: text(Key::SenderEmail),
                ik: text(Key::SenderIk),
            },
            recognition: Recognition {
                authority: text(Key::RecognitionAuthority),
                date: text(Key::RecognitionDate).and_then(|day| day.parse().ok()),
                id: text(Key::RecognitionId),
            },
            iban: text(Key::Iban).and_then(|iban| iban.parse().ok()),
            bic: text(Key::Bic),
            days_to_pay: text(Key::DaysToPay).and_then(|days| days.parse().ok()),
            trial_weeks: text(Key::TrialWeeks).and_then(|weeks| weeks.parse().ok()),
            logo: logo::Entity::find().order_by_asc(logo::Column::Id).one(db).await?,
        })
    }
}

/// How many weeks the trial phase of an assignment lasts.
///
/// # Errors
///
/// If the database does not answer.
pub async fn trial_weeks(db: &impl ConnectionTrait) -> Result<u32> {
    let row = setting::Entity::find_by_id(Key::TrialWeeks.word()).one(db).await?;
    Ok(row.and_then(|row| row.value.parse().ok()).unwrap_or(TRIAL_WEEKS))
}

impl Settings {
    /// How many weeks a trial phase lasts.
    pub fn trial_lasts(&self) -> u32 {
        self.trial_weeks.unwrap_or(TRIAL_WEEKS)
    }
}

/// What is set, by key.
pub(super) async fn values(db: &impl ConnectionTrait) -> Result<BTreeMap<Key, String>> {
    let rows = setting::Entity::find().all(db).await?;
    let known = rows.into_iter().filter_map(|row| {
        let key = Key::ALL.into_iter().find(|key| key.word() == row.key)?;
        (!row.value.is_empty()).then_some((key, row.value))
    });
    Ok(known.collect())
}
