//! The settings by name, as files and the table call them.

use entity::setting;

/// A setting that is one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    SenderName,
    SenderStreet,
    SenderPostalCode,
    SenderTown,
    SenderPhone,
    SenderEmail,
    /// The service's own Institutionskennzeichen.
    SenderIk,
    Iban,
    Bic,
    /// Who recognised the service under the law of the Land (§ 45a SGB XI).
    RecognitionAuthority,
    RecognitionDate,
    RecognitionId,
    /// Days from issue to the day by which a statement is to be paid.
    DaysToPay,
    /// How many weeks the trial phase of an assignment lasts.
    TrialWeeks,
    /// What statements say about VAT where no dated note does.
    VatNote,
}

impl Key {
    pub const ALL: [Self; 15] = [
        Self::SenderName,
        Self::SenderStreet,
        Self::SenderPostalCode,
        Self::SenderTown,
        Self::SenderPhone,
        Self::SenderEmail,
        Self::SenderIk,
        Self::Iban,
        Self::Bic,
        Self::RecognitionAuthority,
        Self::RecognitionDate,
        Self::RecognitionId,
        Self::DaysToPay,
        Self::TrialWeeks,
        Self::VatNote,
    ];

    /// The key in the table and in the file `einstellungen`.
    pub fn word(self) -> &'static str {
        match self {
            Self::SenderName => "traeger_name",
            Self::SenderStreet => "traeger_strasse",
            Self::SenderPostalCode => "traeger_plz",
            Self::SenderTown => setting::SENDER_TOWN,
            Self::SenderPhone => "traeger_telefon",
            Self::SenderEmail => "traeger_email",
            Self::SenderIk => "traeger_ik",
            Self::Iban => "iban",
            Self::Bic => "bic",
            Self::RecognitionAuthority => "anerkennung_behoerde",
            Self::RecognitionDate => "anerkennung_datum",
            Self::RecognitionId => "anerkennung_kennung",
            Self::DaysToPay => "zahlungsziel_tage",
            Self::TrialWeeks => "probezeit_wochen",
            Self::VatNote => "umsatzsteuer_hinweis",
        }
    }
}
