//! What every letter of a close has in common: who writes, with which texts.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use entity::{logo, text_block};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::document::{Bank, Recognition, Sender, Texts};
use crate::{
    error::Result,
    office::settings::{self, Settings},
    print::picture::Picture,
};

/// The keys of the texts that the office may write itself.
pub const INTRO: &str = "statement_intro";
/// Before the greeting.
pub const CLOSING: &str = "statement_closing";

/// What every letter of a day has in common.
#[derive(Clone, Debug)]
pub struct Stationery {
    pub issued_on: NaiveDate,
    pub sender: Sender,
    pub recognition: Option<Recognition>,
    pub payable_until: Option<NaiveDate>,
    pub bank: Option<Bank>,
    pub vat_note: Option<String>,
    pub texts: Texts,
    pub logo: Option<Arc<Picture>>,
}

/// The stationery of a day, as the settings are.
pub async fn load(db: &impl ConnectionTrait, issued_on: NaiveDate) -> Result<Stationery> {
    let settings = settings::load(db).await?;
    let texts = text_block::Entity::find().all(db).await?;
    let text =
        |key: &str| texts.iter().find(|block| block.key == key).map(|block| block.body.clone()).unwrap_or_default();
    let logo = logo::Entity::find().one(db).await?;
    Ok(Stationery {
        issued_on,
        recognition: recognition(&settings),
        payable_until: settings.payment_days.and_then(|days| issued_on.checked_add_days(Days::new(days))),
        bank: bank(&settings),
        vat_note: settings::vat_note(db, issued_on).await?,
        texts: Texts { intro: text(INTRO), closing: text(CLOSING) },
        logo: logo.and_then(|logo| Picture::parse(&logo.bytes).ok()).map(Arc::new),
        sender: sender(settings),
    })
}

fn sender(settings: Settings) -> Sender {
    Sender {
        name: settings.name,
        street: settings.street,
        postal_code: settings.postal_code.map(|code| code.to_string()),
        town: settings.town,
        phone: settings.phone,
        email: settings.email.map(|email| email.to_string()),
        ik: settings.ik.map(|ik| ik.to_string()),
    }
}

fn recognition(settings: &Settings) -> Option<Recognition> {
    let recognition = Recognition {
        authority: settings.recognised_by.clone(),
        date: settings.recognised_on,
        id: settings.recognition_id.clone(),
    };
    let is_given = recognition.authority.is_some() || recognition.date.is_some() || recognition.id.is_some();
    is_given.then_some(recognition)
}

fn bank(settings: &Settings) -> Option<Bank> {
    Some(Bank {
        iban: settings.iban.as_ref()?.electronic().to_owned(),
        bic: settings.bic.clone(),
        holder: settings.name.clone()?,
    })
}
