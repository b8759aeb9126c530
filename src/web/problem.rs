//! What can be wrong with a field, in the reader's words.

use super::lang::Lang;

/// Why a field cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Missing,
    TooLong {
        most: usize,
    },
    Unprintable,
    NotADate,
    NotATime,
    NotAnAmount,
    NotANumber {
        least: i64,
        most: i64,
    },
    /// Hours as a number or with minutes.
    NotHours {
        most: u16,
    },
    NotAMonth,
    NotAPostalCode,
    NotAnEmail,
    NotAHost,
    NotAnIban,
    NotABic,
    NotAnInsuranceNumber,
    WrongInsuranceDigit,
    NotAnInstitutionCode,
    WrongInstitutionDigit,
    NotAChoice,
    Taken,
    /// What a rule of a slice says, already in the reader's language.
    Says(String),
}

impl Problem {
    /// One or two sentences: what is wrong and what would be right.
    pub fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    fn german(&self) -> String {
        match self {
            Self::Missing => "Bitte füllen Sie dieses Feld aus.".to_owned(),
            Self::TooLong { most } => format!("Das ist zu lang. Höchstens {most} Zeichen haben Platz."),
            Self::Unprintable => "Der Text enthält Zeichen, die sich nicht drucken lassen.".to_owned(),
            Self::NotADate => "Bitte geben Sie ein Datum an, zum Beispiel 31.10.2026.".to_owned(),
            Self::NotATime => "Bitte geben Sie eine Uhrzeit an, zum Beispiel 14:05.".to_owned(),
            Self::NotAnAmount => "Bitte geben Sie einen Betrag in Euro an, zum Beispiel 1.234,56.".to_owned(),
            Self::NotANumber { least, most } => format!("Bitte geben Sie eine ganze Zahl von {least} bis {most} an."),
            Self::NotHours { most } => {
                format!("Bitte geben Sie Stunden an, höchstens {most}, zum Beispiel 2, 2,5 oder 2:30.")
            }
            Self::NotAMonth => "Bitte geben Sie einen Monat an, zum Beispiel 2026-10.".to_owned(),
            Self::NotAPostalCode => "Eine Postleitzahl hat fünf Ziffern, zum Beispiel 44137.".to_owned(),
            Self::NotAnEmail => "Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@beispiel.de.".to_owned(),
            Self::NotAHost => "Bitte geben Sie den Namen eines Servers an, zum Beispiel mail.beispiel.de.".to_owned(),
            Self::NotAnIban => "Das ist keine gültige IBAN. Bitte vergleichen Sie Ziffer für Ziffer.".to_owned(),
            Self::NotABic => "Ein BIC hat 8 oder 11 Zeichen, zum Beispiel DORTDE33XXX.".to_owned(),
            Self::NotAnInsuranceNumber => {
                "Eine Versichertennummer hat einen Buchstaben und neun Ziffern, zum Beispiel A123456780.".to_owned()
            }
            Self::WrongInsuranceDigit => {
                "Die Prüfziffer der Versichertennummer passt nicht. Bitte vergleichen Sie mit der Karte.".to_owned()
            }
            Self::NotAnInstitutionCode => "Ein Institutionskennzeichen hat neun Ziffern.".to_owned(),
            Self::WrongInstitutionDigit => "Die Prüfziffer des Institutionskennzeichens passt nicht.".to_owned(),
            Self::NotAChoice => "Bitte wählen Sie einen der Einträge aus.".to_owned(),
            Self::Taken => "Das gibt es schon. Bitte wählen Sie etwas anderes.".to_owned(),
            Self::Says(text) => text.clone(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Missing => "Please fill in this field.".to_owned(),
            Self::TooLong { most } => format!("This is too long. There is room for {most} characters."),
            Self::Unprintable => "The text has characters that cannot be printed.".to_owned(),
            Self::NotADate => "Please give a date, for example 31.10.2026.".to_owned(),
            Self::NotATime => "Please give a time, for example 14:05.".to_owned(),
            Self::NotAnAmount => "Please give an amount in euros, for example 1.234,56.".to_owned(),
            Self::NotANumber { least, most } => format!("Please give a whole number from {least} to {most}."),
            Self::NotHours { most } => format!("Please give hours, {most} at most, for example 2, 2.5 or 2:30."),
            Self::NotAMonth => "Please give a month, for example 2026-10.".to_owned(),
            Self::NotAPostalCode => "A postal code has five digits, for example 44137.".to_owned(),
            Self::NotAnEmail => "Please give an e-mail address, for example name@example.org.".to_owned(),
            Self::NotAHost => "Please give the name of a server, for example mail.example.org.".to_owned(),
            Self::NotAnIban => "This is not a valid IBAN. Please compare digit by digit.".to_owned(),
            Self::NotABic => "A BIC has 8 or 11 characters, for example DORTDE33XXX.".to_owned(),
            Self::NotAnInsuranceNumber => {
                "An insurance number has one letter and nine digits, for example A123456780.".to_owned()
            }
            Self::WrongInsuranceDigit => {
                "The check digit of the insurance number does not fit. Please compare with the card.".to_owned()
            }
            Self::NotAnInstitutionCode => "An institution code (IK) has nine digits.".to_owned(),
            Self::WrongInstitutionDigit => "The check digit of the institution code does not fit.".to_owned(),
            Self::NotAChoice => "Please choose one of the entries.".to_owned(),
            Self::Taken => "This exists already. Please choose something else.".to_owned(),
            Self::Says(text) => text.clone(),
        }
    }
}
