//! The words of the settings.

use entity::{tariff::Rounding, value::Service};

use super::{placeholders, text_blocks::TextBlock};
use crate::{people::service_word, web::lang::Lang};

mod de;
mod en;

/// The words of the settings, in one language.
#[derive(Debug)]
pub struct Text {
    pub lang: Lang,
    pub title: &'static str,
    pub lede: &'static str,
    pub saved: &'static str,
    pub not_set: &'static str,
    pub sender: &'static str,
    pub sender_lede: &'static str,
    pub sender_name: &'static str,
    pub street: &'static str,
    pub postal_code: &'static str,
    pub town: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub ik: &'static str,
    pub ik_hint: &'static str,
    pub bank: &'static str,
    pub bank_lede: &'static str,
    pub iban: &'static str,
    pub bic: &'static str,
    pub bic_hint: &'static str,
    pub recognition: &'static str,
    pub recognition_lede: &'static str,
    pub authority: &'static str,
    pub recognised_on: &'static str,
    pub recognised_as: &'static str,
    pub payment: &'static str,
    pub payment_lede: &'static str,
    pub days_to_pay: &'static str,
    pub days: fn(u32) -> String,
    pub trial: &'static str,
    pub trial_lede: &'static str,
    pub weeks: &'static str,
    pub weeks_hint: &'static str,
    pub n_weeks: fn(u32) -> String,
    pub logo: &'static str,
    pub logo_lede: &'static str,
    pub logo_hint: &'static str,
    pub logo_alt: &'static str,
    pub logo_choose: &'static str,
    pub logo_remove: &'static str,
    pub logo_missing: &'static str,
    pub logo_too_large: &'static str,
    pub logo_unknown: &'static str,
    pub logo_size: &'static str,
    pub logo_is_other: &'static str,
    pub logo_saved: &'static str,
    pub logo_removed: &'static str,
    pub vat_notes: &'static str,
    pub vat_note: &'static str,
    pub vat_note_hint: &'static str,
    pub vat_note_none: &'static str,
    pub vat_note_undated: &'static str,
    pub vat_note_add: &'static str,
    pub tariff_removal_ask: &'static str,
    pub tariff_removal: &'static str,
    pub tariff_removal_lede: &'static str,
    pub tariff_removed: &'static str,
    pub vat_note_removal_ask: &'static str,
    pub vat_note_removal: &'static str,
    pub vat_note_removal_lede: &'static str,
    pub vat_note_removed: &'static str,
    pub remove: &'static str,
    pub is_used: &'static str,
    pub valid_from: &'static str,
    pub same_day: &'static str,
    pub tariffs: &'static str,
    pub tariff: &'static str,
    pub tariff_lede: &'static str,
    pub tariff_add: &'static str,
    pub tariff_from_hint: &'static str,
    pub service: &'static str,
    pub per_hour: &'static str,
    pub step: &'static str,
    pub step_hint: &'static str,
    pub minutes: fn(i32) -> String,
    pub rounding_label: &'static str,
    pub down: &'static str,
    pub nearest: &'static str,
    pub up: &'static str,
    pub mail: &'static str,
    pub mail_lede: &'static str,
    pub matching: &'static str,
    pub matching_lede: &'static str,
    pub districts: &'static str,
    pub district: &'static str,
    pub activities: &'static str,
    pub activity: &'static str,
    pub catalogue_lede: &'static str,
    pub add: &'static str,
    pub name: &'static str,
    pub place: &'static str,
    pub place_hint: &'static str,
    pub state: &'static str,
    pub is_offered: &'static str,
    pub is_offered_hint: &'static str,
    pub offered: &'static str,
    pub retired: &'static str,
    pub texts: &'static str,
    pub texts_lede: &'static str,
    pub preview: &'static str,
    pub unknown_placeholder: fn(&str, &str) -> String,
    pub placeholders: fn(&str) -> String,
    pub confirms: &'static str,
    pub confirm: &'static str,
    pub is_unconfirmed: &'static str,
    pub is_confirmed: &'static str,
    pub placement_senior: &'static str,
    pub placement_volunteer: &'static str,
    pub insurance_note: &'static str,
    pub ending_senior: &'static str,
    pub ending_volunteer: &'static str,
    pub visits_pause: &'static str,
    pub visits_move: &'static str,
    pub visits_end: &'static str,
    pub sad_news: &'static str,
    pub told_hint: &'static str,
    pub letter_hint: &'static str,
    pub insurance_hint: &'static str,
    pub intro: &'static str,
    pub intro_hint: &'static str,
    pub closing: &'static str,
    pub closing_hint: &'static str,
    pub body_label: &'static str,
    pub use_shipped: &'static str,
    pub is_shipped: &'static str,
    pub is_own: &'static str,
}

impl Text {
    /// What a service is called.
    pub fn service(&self, service: Service) -> &'static str {
        service_word(service, self.lang)
    }

    /// Which way minutes go to the billing step.
    pub fn rounding(&self, rounding: Rounding) -> &'static str {
        match rounding {
            Rounding::Down => self.down,
            Rounding::Nearest => self.nearest,
            Rounding::Up => self.up,
        }
    }

    /// What a text of the letters is called.
    pub fn text_block(&self, block: TextBlock) -> &'static str {
        match block {
            TextBlock::StatementIntro => self.intro,
            TextBlock::StatementClosing => self.closing,
            TextBlock::PlacementSenior => self.placement_senior,
            TextBlock::PlacementVolunteer => self.placement_volunteer,
            TextBlock::InsuranceNote => self.insurance_note,
            TextBlock::EndingSenior => self.ending_senior,
            TextBlock::EndingVolunteer => self.ending_volunteer,
            TextBlock::VisitsPause => self.visits_pause,
            TextBlock::VisitsMove => self.visits_move,
            TextBlock::VisitsEnd => self.visits_end,
            TextBlock::SadNews => self.sad_news,
        }
    }

    /// Why a text cannot stand in letters, and what to do; nothing if it can.
    pub fn unknown_in(&self, block: TextBlock, words: &str) -> Option<String> {
        let unknown = placeholders::unknown(words, block.placeholders())?;
        Some((self.unknown_placeholder)(unknown, &block.in_braces()))
    }

    /// Where a text of the letters stands.
    pub fn text_hint(&self, block: TextBlock) -> &'static str {
        match block {
            TextBlock::StatementIntro => self.intro_hint,
            TextBlock::StatementClosing => self.closing_hint,
            TextBlock::InsuranceNote => self.insurance_hint,
            TextBlock::PlacementSenior
            | TextBlock::PlacementVolunteer
            | TextBlock::EndingSenior
            | TextBlock::EndingVolunteer => self.letter_hint,
            TextBlock::VisitsPause | TextBlock::VisitsMove | TextBlock::VisitsEnd | TextBlock::SadNews => {
                self.told_hint
            }
        }
    }
}

impl Lang {
    /// The words of the settings.
    pub fn office(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
