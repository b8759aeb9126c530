//! What speaks for a volunteer and what against, each with its points.

use entity::value::Availability;

use super::{Nearness, Pair, Rules};

pub use weights::Weights;

mod weights;

/// One thing that speaks for or against somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub aspect: Aspect,
    pub points: i32,
}

/// What it is about. The words come from the page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Speaks a language that is wished for, or none of them.
    Language(bool),
    /// When both have time.
    Times(Availability),
    /// Of one of them nobody knows when they have time.
    TimesUnknown,
    Near(Nearness),
    /// Further away than they like to go.
    TooFar,
    /// Has experience with dementia, or not, where it is needed.
    Dementia(bool),
    /// How many interests they share.
    Interests(i32),
    /// How many people they visit already.
    Load(i32),
    /// Has a car, where somebody cannot walk far.
    Car,
    /// There are stairs, and nobody knows whether they can climb them.
    Stairs,
    /// No papers of theirs are entered.
    PapersUnknown,
    /// Has been asked for somebody else, and has not answered yet.
    Asked,
}

/// How a reason is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    For,
    Against,
    /// Something to ask about.
    Open,
}

/// Is told a reason and its points.
type Tell<'a> = &'a mut dyn FnMut(Aspect, i32);

type Judge = fn(Pair<'_>, &Rules, Tell<'_>);

/// In the order of pages.
const JUDGES: [Judge; 11] = [language, times, nearness, reach, dementia, interests, load, car, stairs, papers, asked];

/// Everything that speaks for or against somebody, in the order of pages.
pub fn reasons(pair: Pair<'_>, rules: &Rules) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for judge in JUDGES {
        judge(pair, rules, &mut |aspect, points| reasons.push(Reason { aspect, points }));
    }
    reasons
}

/// The points of all reasons together.
pub fn points(pair: Pair<'_>, rules: &Rules) -> i32 {
    let mut sum = 0;
    for judge in JUDGES {
        judge(pair, rules, &mut |_, points| sum += points);
    }
    sum
}

impl Reason {
    pub fn tone(&self) -> Tone {
        match self.aspect {
            Aspect::Language(yes) | Aspect::Dementia(yes) => Tone::either(yes),
            Aspect::Times(_) | Aspect::Interests(_) | Aspect::Car => Tone::For,
            Aspect::Near(nearness) => Tone::either(nearness != Nearness::OtherDistrict),
            Aspect::Load(tandems) => Tone::either(tandems == 0),
            Aspect::TooFar => Tone::Against,
            Aspect::TimesUnknown | Aspect::Stairs | Aspect::PapersUnknown | Aspect::Asked => Tone::Open,
        }
    }
}

impl Tone {
    fn either(speaks_for: bool) -> Self {
        if speaks_for { Self::For } else { Self::Against }
    }
}

fn language(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    let (wished, spoken) = (&pair.seeker.wishes.languages, &pair.helper.languages);
    let meet = wished.meet(spoken);
    if !wished.is_empty() && !spoken.is_empty() {
        tell(Aspect::Language(meet), if meet { rules.weights.language } else { 0 });
    }
}

fn times(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    let (wanted, free) = (pair.seeker.wishes.times, pair.helper.free);
    let shared = wanted.shared(free);
    if wanted.is_empty() || free.is_empty() {
        tell(Aspect::TimesUnknown, 0);
    } else {
        tell(Aspect::Times(shared), rules.weights.slot * shared.count().min(Weights::MOST_COUNTED));
    }
}

fn nearness(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    let nearness = pair.nearness(rules);
    tell(Aspect::Near(nearness), rules.weights.of_nearness(nearness));
}

fn reach(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    let (Nearness::Metres(metres), Some(most)) = (pair.nearness(rules), pair.helper.limits.metres) else { return };
    if metres > most {
        tell(Aspect::TooFar, -rules.weights.too_far);
    }
}

fn dementia(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    let knows = pair.helper.skills.dementia;
    if pair.seeker.dementia {
        tell(Aspect::Dementia(knows), if knows { rules.weights.dementia } else { 0 });
    }
}

fn interests(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    let shared = pair.seeker.wishes.interests.count_shared(&pair.helper.interests);
    if shared > 0 {
        tell(Aspect::Interests(shared), rules.weights.interest * shared.min(Weights::MOST_COUNTED));
    }
}

fn load(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    let tandems = pair.helper.load.tandems;
    tell(Aspect::Load(tandems), -rules.weights.load * tandems.min(Weights::MOST_TANDEMS));
}

fn car(pair: Pair<'_>, rules: &Rules, tell: Tell<'_>) {
    if pair.seeker.household.wheelchair && pair.helper.skills.car {
        tell(Aspect::Car, rules.weights.car);
    }
}

fn stairs(pair: Pair<'_>, _: &Rules, tell: Tell<'_>) {
    if pair.seeker.household.stairs {
        tell(Aspect::Stairs, 0);
    }
}

fn papers(pair: Pair<'_>, _: &Rules, tell: Tell<'_>) {
    if !pair.helper.has_papers {
        tell(Aspect::PapersUnknown, 0);
    }
}

fn asked(pair: Pair<'_>, _: &Rules, tell: Tell<'_>) {
    if pair.helper.load.is_asked {
        tell(Aspect::Asked, 0);
    }
}

impl Pair<'_> {
    fn nearness(&self, rules: &Rules) -> Nearness {
        rules.neighbours.nearness(&self.seeker.place, &self.helper.place)
    }
}
