//! The words of the letters' screens. What letters say is German, and stands in the settings.

use entity::letter::LetterKind;

use super::rules::Standing;
use crate::web::lang::Lang;

mod de;
mod en;

/// The words of the letters' screens, in one language.
#[derive(Debug)]
pub struct Text {
    lang: Lang,
    pub title: &'static str,
    pub letter: &'static str,
    pub counted: fn(u64) -> String,
    pub none_title: &'static str,
    pub none_lede: &'static str,
    pub none_found: &'static str,
    pub none_found_lede: &'static str,
    pub none_of_record: &'static str,
    pub find: &'static str,
    pub number: &'static str,
    pub kind_label: &'static str,
    pub every_kind: &'static str,
    pub recipient: &'static str,
    pub recipient_hint: &'static str,
    pub too_many_lines: &'static str,
    pub salutation: &'static str,
    pub heading: &'static str,
    pub body: &'static str,
    pub body_hint: &'static str,
    pub made_at: &'static str,
    pub made_by: &'static str,
    pub pages: &'static str,
    pub sha256: &'static str,
    pub state: &'static str,
    pub every_state: &'static str,
    pub open: &'static str,
    pub printed: &'static str,
    pub printed_at: &'static str,
    pub mailed: &'static str,
    pub mail: &'static str,
    pub outbox: &'static str,
    pub write: &'static str,
    pub write_missing: &'static str,
    pub missing_title: &'static str,
    pub missing_lede: &'static str,
    pub nothing_missing: &'static str,
    pub change_first: &'static str,
    pub also_by_mail: fn(&str) -> String,
    pub make_all: fn(usize) -> &'static str,
    pub n_made: fn(usize, usize) -> String,
    pub insurance_unconfirmed: &'static str,
    pub make: &'static str,
    pub made: fn(&str) -> String,
    pub preview: &'static str,
    pub open_pdf: &'static str,
    pub print: &'static str,
    pub print_ticked: &'static str,
    pub nothing_ticked: &'static str,
    pub too_many: fn(usize) -> String,
    pub n_printed: fn(usize) -> String,
    pub n_unprinted: fn(usize) -> String,
    pub not_printed: &'static str,
    pub send: &'static str,
    pub send_to: &'static str,
    pub posted: &'static str,
    pub is_on_its_way: &'static str,
    pub no_server: &'static str,
    pub no_address: &'static str,
    pub remove: &'static str,
    pub removed: fn(&str) -> String,
    pub is_back: fn(&str) -> String,
    pub has_left: &'static str,
    pub all: &'static str,
    kinds: [&'static str; 5],
}

impl Text {
    /// What a kind of letter is called.
    pub fn kind(&self, kind: LetterKind) -> &'static str {
        self.kinds[match kind {
            LetterKind::PlacementSenior => 0,
            LetterKind::PlacementVolunteer => 1,
            LetterKind::EndingSenior => 2,
            LetterKind::EndingVolunteer => 3,
            LetterKind::Free => 4,
        }]
    }

    /// What has become of a letter in a word, and the tone of its badge.
    pub fn standing(&self, standing: Standing) -> (String, &'static str) {
        match standing {
            Standing::Open => (self.open.to_owned(), "warning"),
            Standing::Printed => (self.printed.to_owned(), "success"),
            Standing::Mail(state) => {
                let (word, tone) = self.lang.mail().state(state);
                (format!("{} {word}", self.mail), tone)
            }
        }
    }

    /// What a filter by state is called.
    pub fn filter(&self, state: &str) -> &'static str {
        match state {
            "open" => self.open,
            "printed" => self.printed,
            _ => self.mailed,
        }
    }
}

impl Lang {
    /// The words of the letters' screens.
    pub fn letters(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
