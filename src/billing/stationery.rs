//! What every letter of a close has in common: who writes, with which texts.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use sea_orm::ConnectionTrait;

use super::document::{Bank, Recognition, Sender, Texts};
use crate::{
    error::Result,
    office::{self, Letterhead, Settings, TextBlock},
    print::picture::Picture,
};

/// What every letter of a day has in common.
#[derive(Clone, Debug)]
pub struct Stationery {
    pub issued_on: NaiveDate,
    pub sender: Sender,
    pub recognition: Option<Recognition>,
    pub payable_until: Option<NaiveDate>,
    pub bank: Option<Bank>,
    pub vat_note: Option<String>,
    /// The office's words. The intro is empty where it has written none: the letters fit the one shipped to whom they
    /// write to.
    pub texts: Texts,
    pub logo: Option<Arc<Picture>>,
}

/// The stationery of a day, as the settings are.
pub async fn load(db: &impl ConnectionTrait, issued_on: NaiveDate) -> Result<Stationery> {
    let settings = Settings::load(db).await?;
    let head = Letterhead::of(&settings);
    let days = settings.days_to_pay.map(|days| Days::new(days.into()));
    Ok(Stationery {
        issued_on,
        recognition: recognition(settings.recognition.clone()),
        payable_until: days.and_then(|days| issued_on.checked_add_days(days)),
        bank: head.bank,
        vat_note: office::vat_note(db, issued_on).await?,
        texts: Texts {
            intro: own_intro(db).await?,
            closing: office::text_block(db, TextBlock::StatementClosing).await?,
        },
        logo: head.logo,
        sender: head.sender,
    })
}

async fn own_intro(db: &impl ConnectionTrait) -> Result<String> {
    let words = office::text_block(db, TextBlock::StatementIntro).await?;
    Ok(if words == TextBlock::StatementIntro.shipped() { String::new() } else { words })
}

fn recognition(recognition: office::Recognition) -> Option<Recognition> {
    let office::Recognition { authority, date, id } = recognition;
    let is_given = authority.is_some() || date.is_some() || id.is_some();
    is_given.then_some(Recognition { authority, date, id })
}
