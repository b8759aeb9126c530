//! The texts of the letters that the service may write itself.

use entity::text_block;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Deserialize;

use crate::error::Result;

/// A text of the letters. What the service has not written itself is as shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextBlock {
    /// The first sentence of a statement to a senior.
    StatementIntro,
    /// The last sentence of a statement, before the greeting.
    StatementClosing,
    /// To the senior: who visits from when on.
    PlacementSenior,
    /// To the volunteer: whom to visit from when on.
    PlacementVolunteer,
    /// To the volunteer: how they are insured. Which insurance covers what differs from service to service, so the service
    /// confirms it by saving it.
    InsuranceNote,
    /// To the senior: the visits have ended.
    EndingSenior,
    /// To the volunteer: the visits have ended, and thanks.
    EndingVolunteer,
    /// By mail to the volunteer: the visits rest.
    VisitsPause,
    /// By mail to the volunteer: whom they visit lives somewhere else.
    VisitsMove,
    /// By mail to the volunteer: the visits end.
    VisitsEnd,
    /// By mail to the volunteer: please call, for there is sad news.
    SadNews,
}

/// What may stand in braces in the texts about an assignment with a senior.
const OF_ASSIGNMENT: &[&str] = &["Name", "Ehrenamtliche", "Dienst", "Beginn", "Ende", "Träger", "Büro"];

/// A volunteer is told what the visits need besides: no more of the household than this.
const TO_VOLUNTEER: &[&str] =
    &["Name", "Anschrift", "Telefon", "Notfall", "Ehrenamtliche", "Dienst", "Beginn", "Ende", "Träger", "Büro"];

/// A mail is read on locked screens and kept by whoever carries it: no address, and of the senior only an initial.
const BY_MAIL: &[&str] = &["Name", "Ehrenamtliche", "Beginn", "Ende", "Träger", "Büro"];

impl TextBlock {
    pub const ALL: [Self; 11] = [
        Self::StatementIntro,
        Self::StatementClosing,
        Self::PlacementSenior,
        Self::PlacementVolunteer,
        Self::InsuranceNote,
        Self::EndingSenior,
        Self::EndingVolunteer,
        Self::VisitsPause,
        Self::VisitsMove,
        Self::VisitsEnd,
        Self::SadNews,
    ];

    /// The key in the table and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::StatementIntro => "statement_intro",
            Self::StatementClosing => "statement_closing",
            Self::PlacementSenior => "placement_senior",
            Self::PlacementVolunteer => "placement_volunteer",
            Self::InsuranceNote => "insurance_note",
            Self::EndingSenior => "ending_senior",
            Self::EndingVolunteer => "ending_volunteer",
            Self::VisitsPause => "visits_pause",
            Self::VisitsMove => "visits_move",
            Self::VisitsEnd => "visits_end",
            Self::SadNews => "sad_news",
        }
    }

    /// The text as shipped, German as all letters are.
    pub fn shipped(self) -> &'static str {
        match self {
            Self::StatementIntro => "für die Begleitung durch unsere Ehrenamtlichen im {Monat} berechnen wir Ihnen:",
            Self::StatementClosing => "Vielen Dank für Ihr Vertrauen. Wenn Sie Fragen haben, rufen Sie uns bitte an.",
            Self::PlacementSenior => include_str!("texts/placement_senior.txt").trim_ascii_end(),
            Self::PlacementVolunteer => include_str!("texts/placement_volunteer.txt").trim_ascii_end(),
            Self::InsuranceNote => include_str!("texts/insurance_note.txt").trim_ascii_end(),
            Self::EndingSenior => include_str!("texts/ending_senior.txt").trim_ascii_end(),
            Self::EndingVolunteer => include_str!("texts/ending_volunteer.txt").trim_ascii_end(),
            Self::VisitsPause => include_str!("texts/visits_pause.txt").trim_ascii_end(),
            Self::VisitsMove => include_str!("texts/visits_move.txt").trim_ascii_end(),
            Self::VisitsEnd => include_str!("texts/visits_end.txt").trim_ascii_end(),
            Self::SadNews => include_str!("texts/sad_news.txt").trim_ascii_end(),
        }
    }

    /// What may stand in braces, to be replaced when the text is used.
    pub fn placeholders(self) -> &'static [&'static str] {
        match self {
            Self::StatementIntro | Self::StatementClosing => &["Monat"],
            Self::PlacementSenior | Self::EndingSenior => OF_ASSIGNMENT,
            Self::PlacementVolunteer | Self::EndingVolunteer => TO_VOLUNTEER,
            Self::InsuranceNote => &["Träger", "Büro"],
            Self::VisitsPause | Self::VisitsMove | Self::VisitsEnd | Self::SadNews => BY_MAIL,
        }
    }

    /// The same as people write it: `{Name}, {Beginn}`.
    pub fn in_braces(self) -> String {
        self.placeholders().iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ")
    }

    /// Whether the service has to look at what is shipped, and confirms it by saving it.
    pub fn needs_confirming(self) -> bool {
        self == Self::InsuranceNote
    }
}

/// A text as the letters are to have it: the service's own, else the one shipped.
pub async fn text_block(db: &impl ConnectionTrait, block: TextBlock) -> Result<String> {
    let own = row(db, block).await?;
    Ok(own.map_or_else(|| block.shipped().to_owned(), |row| row.body))
}

/// Whether the service has still to look at a text before its letters rest on it.
///
/// # Errors
///
/// If the database does not answer.
pub async fn is_unconfirmed(db: &impl ConnectionTrait, block: TextBlock) -> Result<bool> {
    Ok(block.needs_confirming() && row(db, block).await?.is_none())
}

/// The service's own text, if it has written one.
pub(super) async fn row(db: &impl ConnectionTrait, block: TextBlock) -> Result<Option<text_block::Model>> {
    Ok(text_block::Entity::find().filter(text_block::Column::Key.eq(block.word())).one(db).await?)
}

#[cfg(test)]
mod tests {
    use super::{super::placeholders::unknown, *};

    #[test]
    fn what_is_shipped_speaks_only_of_what_is_known() {
        for block in TextBlock::ALL {
            assert_eq!(unknown(block.shipped(), block.placeholders()), None, "{}", block.word());
        }
    }

    #[test]
    fn no_text_can_speak_of_what_a_volunteer_must_not_know() {
        for name in ["Pflegegrad", "Versichertennummer", "Diagnose", "Geburtsdatum", "Pflegekasse", "Demenz"] {
            assert!(TextBlock::ALL.iter().all(|block| !block.placeholders().contains(&name)), "{name}");
        }
    }
}
