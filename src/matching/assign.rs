//! The whole waiting list at once: who for whom, so that it is best overall.

use entity::value::{EnquiryId, VolunteerId};
use pathfinding::prelude::{Matrix, kuhn_munkres};

use super::{Helper, Pair, Rules, Seeker, Weights, obstacle, points};

#[cfg(test)]
mod tests;

/// One line of the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub enquiry: EnquiryId,
    pub volunteer: VolunteerId,
    /// Those of the pair, without what waiting counts.
    pub points: i32,
}

/// What a pair is worth to the whole.
#[derive(Clone, Copy, Debug)]
struct Worth {
    points: i32,
    /// Points, and what waiting counts.
    value: i64,
    tandems: i64,
}

/// Who for whom, so that as many as can be are placed, then with as many points (waiting counts), then by those who visit
/// fewer people. Nobody gets two, even with room for them: how the first goes is not known yet. Those who wait longest
/// come first in the list.
pub fn assign(seekers: &[Seeker], helpers: &[Helper], rules: &Rules) -> Vec<Line> {
    let seekers = sorted(seekers, |seeker| seeker.enquiry);
    let helpers = sorted(helpers, |helper| helper.volunteer);
    let worths = seekers.iter().map(|seeker| helpers.iter().map(|helper| worth(seeker, helper, rules)).collect());
    let worths: Vec<Vec<Option<Worth>>> = worths.collect();
    let line = |(row, column): (usize, usize)| {
        let (seeker, volunteer) = (seekers[row], helpers[column].volunteer);
        worths[row][column]
            .map(|worth| (seeker.since, Line { enquiry: seeker.enquiry, volunteer, points: worth.points }))
    };
    let mut lines: Vec<_> = best(&worths).into_iter().filter_map(line).collect();
    lines.sort_by_key(|(since, line)| (*since, line.enquiry));
    lines.into_iter().map(|(_, line)| line).collect()
}

fn sorted<T, K: Ord>(all: &[T], key: impl Fn(&T) -> K) -> Vec<&T> {
    let mut all: Vec<&T> = all.iter().collect();
    all.sort_by_key(|one| key(one));
    all
}

fn worth(seeker: &Seeker, helper: &Helper, rules: &Rules) -> Option<Worth> {
    let pair = Pair { seeker, helper };
    if obstacle(pair, rules.today).is_some() {
        return None;
    }
    let points = points(pair, rules);
    let waiting = rules.weights.week * seeker.weeks(rules.today).min(Weights::MOST_WEEKS);
    let tandems = helper.load.tandems.clamp(0, Weights::MOST_TANDEMS);
    Some(Worth { points, value: i64::from(points) + i64::from(waiting), tandems: tandems.into() })
}

/// The best pairs of rows and columns; pairs that cannot be may be among them.
fn best(worths: &[Vec<Option<Worth>>]) -> Vec<(usize, usize)> {
    let width = worths.first().map_or(0, Vec::len);
    let rows: Vec<usize> = (0..worths.len()).filter(|row| worths[*row].iter().any(Option::is_some)).collect();
    let columns: Vec<usize> = (0..width).filter(|at| rows.iter().any(|row| worths[*row][*at].is_some())).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let weights = weights(&Matrix::from_fn(rows.len(), columns.len(), |(row, at)| worths[rows[row]][columns[at]]));
    let is_wide = weights.rows <= weights.columns;
    let (_, found) = if is_wide { kuhn_munkres(&weights) } else { kuhn_munkres(&weights.transposed()) };
    let pairs = found.into_iter().enumerate().map(|(one, other)| if is_wide { (one, other) } else { (other, one) });
    pairs.map(|(row, column)| (rows[row], columns[column])).collect()
}

/// One number for each pair, so that one more that is placed outweighs all points, and one point all loads. What cannot
/// be is 0, as if nobody were placed.
fn weights(possible: &Matrix<Option<Worth>>) -> Matrix<i128> {
    let most = i128::try_from(possible.rows.min(possible.columns)).unwrap_or(i128::MAX);
    let known = || possible.values().flatten();
    let lowest = known().map(|worth| worth.value).min().unwrap_or_default();
    let range = known().map(|worth| worth.value - lowest).max().unwrap_or_default();
    let a_point = most * i128::from(Weights::MOST_TANDEMS) + 1;
    let a_placing = most * (i128::from(range) * a_point + i128::from(Weights::MOST_TANDEMS)) + 1;
    let spare = |worth: &Worth| i128::from(i64::from(Weights::MOST_TANDEMS) - worth.tandems);
    let weight = |worth: &Worth| a_placing + i128::from(worth.value - lowest) * a_point + spare(worth);
    Matrix::from_fn(possible.rows, possible.columns, |at| possible[at].as_ref().map_or(0, weight))
}
