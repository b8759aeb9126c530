//! All volunteers for one enquiry: who can, in order, and who cannot, with the one reason.

use std::cmp::Reverse;

use entity::value::VolunteerId;

use super::{Helper, Obstacle, Pair, Reason, Rules, Seeker, obstacle, reasons};

/// Somebody who can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub volunteer: VolunteerId,
    pub points: i32,
    /// How many people they visit already.
    pub tandems: i32,
    pub reasons: Vec<Reason>,
}

/// Everybody, each in one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Most points first, then who visits fewer people, then by id.
    pub candidates: Vec<Candidate>,
    /// By id.
    pub excluded: Vec<(VolunteerId, Obstacle)>,
}

/// Looks at all volunteers for one enquiry. Whatever order they come in, they come out in the same.
pub fn rank(seeker: &Seeker, helpers: &[Helper], rules: &Rules) -> Ranking {
    let mut ranking = Ranking::default();
    for helper in helpers {
        let pair = Pair { seeker, helper };
        match obstacle(pair, rules.today) {
            Some(obstacle) => ranking.excluded.push((helper.volunteer, obstacle)),
            None => ranking.candidates.push(Candidate::of(pair, rules)),
        }
    }
    ranking.candidates.sort_by_key(Candidate::place);
    ranking.excluded.sort_by_key(|(volunteer, _)| *volunteer);
    ranking
}

impl Candidate {
    fn of(pair: Pair<'_>, rules: &Rules) -> Self {
        let reasons = reasons(pair, rules);
        let points = reasons.iter().map(|reason| reason.points).sum();
        Self { volunteer: pair.helper.volunteer, points, tandems: pair.helper.load.tandems, reasons }
    }

    fn place(&self) -> (Reverse<i32>, i32, VolunteerId) {
        (Reverse(self.points), self.tandems, self.volunteer)
    }
}
