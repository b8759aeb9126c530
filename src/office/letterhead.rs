//! The head, the greeting and the foot that all letters of the service have.

use std::sync::Arc;

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::settings::{Sender, Settings};
use crate::{
    error::Result,
    print::{picture::Picture, sheet::Letter},
};

/// Who writes, and what stands at the foot.
#[derive(Clone, Debug, Default)]
pub struct Letterhead {
    pub sender: Sender,
    /// Printed at the foot only.
    pub bank: Option<Bank>,
    pub logo: Option<Arc<Picture>>,
}

/// Where to pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bank {
    /// Without spaces.
    pub iban: String,
    pub bic: Option<String>,
    pub holder: String,
}

impl Letterhead {
    /// As the settings are now.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn load(db: &impl ConnectionTrait) -> Result<Self> {
        Ok(Self::of(&Settings::load(db).await?))
    }

    /// As these settings say.
    pub fn of(settings: &Settings) -> Self {
        let logo = settings.logo.as_ref().and_then(|logo| Picture::parse(&logo.bytes).ok()).map(Arc::new);
        Self { sender: settings.sender.clone(), bank: bank(settings), logo }
    }
}

/// An account without a holder cannot be printed as a transfer.
fn bank(settings: &Settings) -> Option<Bank> {
    let (iban, holder) = (settings.iban.as_ref()?, settings.sender.name.clone()?);
    Some(Bank { iban: iban.electronic().to_owned(), bic: settings.bic.clone(), holder })
}

impl Sender {
    /// The parts of DIN 5008 that say who writes; whom to and what about is left to the letter.
    pub fn head(&self, logo: Option<Arc<Picture>>) -> Letter {
        let parts = [self.name.clone(), self.street.clone(), self.place()];
        Letter {
            sender: self.name.clone().unwrap_or_default(),
            sender_note: parts[1..].iter().flatten().cloned().collect::<Vec<_>>().join(" · "),
            logo,
            return_line: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            ..Letter::default()
        }
    }

    /// Address, telephone and bank at the foot of the first page.
    pub fn foot(&self, bank: Option<&Bank>) -> Vec<Vec<String>> {
        let labelled = |label: &str, value: &Option<String>| value.as_ref().map(|value| format!("{label} {value}"));
        let address = [self.name.clone(), self.street.clone(), self.place()];
        let contact = [labelled("Telefon", &self.phone), self.email.clone(), labelled("IK", &self.ik)];
        let bank = bank.map(|bank| {
            let iban = format!("IBAN\u{a0}{}", bank.grouped_iban());
            [Some(bank.holder.clone()), Some(iban), labelled("BIC", &bank.bic)]
        });
        let columns = [Some(address), Some(contact), bank];
        let columns = columns.into_iter().flatten().map(|column| column.into_iter().flatten().collect::<Vec<_>>());
        columns.filter(|column| !column.is_empty()).collect()
    }

    /// What a letter ends with.
    pub fn greeting(&self) -> String {
        let name = self.name.as_ref().map_or(String::new(), |name| format!("\n{name}"));
        format!("Mit freundlichen Grüßen{name}")
    }

    fn place(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.postal_code, &self.town].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

impl Bank {
    /// In groups of four, as on a bank card; not to be broken.
    pub fn grouped_iban(&self) -> String {
        let fours = self.iban.as_bytes().chunks(4);
        fours.map(|four| String::from_utf8_lossy(four).into_owned()).collect::<Vec<_>>().join("\u{a0}")
    }
}

/// The facts of the information block that are known.
pub fn given<const N: usize>(facts: [(&str, Option<String>); N]) -> Vec<(String, String)> {
    facts.into_iter().filter_map(|(label, value)| Some((label.to_owned(), value?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iban_reads_in_fours() {
        let bank = Bank { iban: "DE89370400440532013000".to_owned(), bic: None, holder: String::new() };
        assert_eq!(bank.grouped_iban().replace('\u{a0}', " "), "DE89 3704 0044 0532 0130 00");
    }

    #[test]
    fn what_is_not_set_is_left_out() {
        let sender = Sender { town: Some("Musterstadt".to_owned()), ..Sender::default() };
        assert_eq!((sender.head(None).return_line.as_str(), sender.foot(None).len()), ("Musterstadt", 1));
        assert_eq!(Sender::default().greeting(), "Mit freundlichen Grüßen");
    }
}
