//! Reasons in words.

use super::{Aspect, Facts, Helper, Reason, Seeker, Tone, Words, text::when};
use crate::web::lang::Lang;

/// A reason as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The sign before it: a shape, not a colour.
    pub sign: &'static str,
    /// What is read out in place of the sign.
    pub sign_says: &'static str,
    /// The part of the style's name that is its own.
    pub class: &'static str,
    pub says: String,
}

impl Facts {
    /// Reasons in words, what speaks for somebody first.
    pub fn say(&self, seeker: &Seeker, helper: &Helper, reasons: &[Reason], lang: Lang) -> Vec<Said> {
        let t = lang.matching();
        let mut reasons: Vec<&Reason> = reasons.iter().collect();
        reasons.sort_by_key(|reason| reason.tone() != Tone::For);
        let said = |reason: &Reason| {
            let (sign, sign_says, class) = match reason.tone() {
                Tone::For => ("✓", t.for_it, "for"),
                Tone::Against => ("–", t.against_it, "against"),
                Tone::Open => ("?", t.open_question, "open"),
            };
            Said { sign, sign_says, class, says: self.says(seeker, helper, reason.aspect, lang) }
        };
        reasons.into_iter().map(said).collect()
    }

    fn says(&self, seeker: &Seeker, helper: &Helper, aspect: Aspect, lang: Lang) -> String {
        let t = lang.matching();
        let wished = &seeker.wishes;
        match aspect {
            Aspect::Language(true) => (t.speaks)(&self.named(&wished.languages.shared(&helper.languages))),
            Aspect::Language(false) => (t.speaks_not)(&self.named(&wished.languages)),
            Aspect::Times(slots) => when(slots, lang),
            Aspect::TimesUnknown => t.times_unknown.to_owned(),
            Aspect::Near(nearness) => (t.near)(nearness),
            Aspect::TooFar => t.too_far.to_owned(),
            Aspect::Dementia(knows) => t.dementia[usize::from(knows)].to_owned(),
            Aspect::Interests(_) => (t.interests)(&self.named(&wished.interests.shared(&helper.interests))),
            Aspect::Load(tandems) => (t.load)(tandems),
            Aspect::Car => t.car.to_owned(),
            Aspect::Stairs => t.stairs.to_owned(),
            Aspect::PapersUnknown => t.papers_unknown.to_owned(),
            Aspect::Asked => t.is_asked.to_owned(),
        }
    }

    fn named(&self, words: &Words) -> String {
        self.words.name(words).collect::<Vec<_>>().join(", ")
    }
}
