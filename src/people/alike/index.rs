//! Many records at once: who among them is like whom, found by what they share and without comparing each with all.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Likeness, Typed, rule::SameName};

/// More than so many share a clue only where it tells nobody apart, such as a day typed for whoever's is not known.
const MOST_OF_A_CLUE: usize = 30;

/// What two records have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Same {
    Name,
    /// First or last name.
    OneName,
    BirthDate,
    Phone,
    Email,
}

impl Likeness {
    /// The same, part by part.
    pub fn same(self) -> Vec<Same> {
        let name = match self.name {
            SameName::Both => Some(Same::Name),
            SameName::One => Some(Same::OneName),
            SameName::Neither => None,
        };
        let all = [name, self.birth_date.then_some(Same::BirthDate), self.phone.then_some(Same::Phone)];
        all.into_iter().flatten().collect()
    }
}

/// A record that can be compared with others of its kind.
pub trait Comparable {
    /// What those who are alike share at least one of.
    fn clues(&self) -> Vec<String>;

    /// In what both are alike, if they may well be the same.
    fn same(&self, other: &Self) -> Option<Vec<Same>>;
}

impl Comparable for Typed {
    fn clues(&self) -> Vec<String> {
        let (first, last, phone) = (&self.first_name, &self.last_name, &self.phone);
        let mut clues = Vec::new();
        if let Some(day) = self.birth_date {
            let parts = [first, last, phone].into_iter().filter(|part| !part.is_empty());
            clues.extend(parts.map(|part| format!("{day} {part}")));
        }
        if self.is_named() && !phone.is_empty() {
            clues.push(format!("{} {} {phone}", first.min(last), first.max(last)));
        }
        clues
    }

    fn same(&self, other: &Self) -> Option<Vec<Same>> {
        Some(self.compare(other)).filter(|like| like.is_probable()).map(Likeness::same)
    }
}

/// Records by their clues.
#[derive(Clone, Debug)]
pub struct Index<T> {
    all: Vec<T>,
    by_clue: HashMap<String, Vec<usize>>,
}

impl<T: Comparable> Index<T> {
    /// Arranges them.
    pub fn of(all: Vec<T>) -> Self {
        let mut by_clue: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, one) in all.iter().enumerate() {
            for clue in one.clues() {
                let sharing = by_clue.entry(clue).or_default();
                if sharing.len() < MOST_OF_A_CLUE && sharing.last() != Some(&at) {
                    sharing.push(at);
                }
            }
        }
        Self { all, by_clue }
    }

    /// The positions of those who are like the one at this position, with in what.
    pub fn like(&self, at: usize) -> Vec<(usize, Vec<Same>)> {
        let sharing = |clue: String| self.by_clue.get(&clue).into_iter().flatten().copied();
        let others: BTreeSet<usize> = self.all[at].clues().into_iter().flat_map(sharing).collect();
        let compared = others.into_iter().filter(|other| *other != at);
        compared.filter_map(|other| Some((other, self.all[at].same(&self.all[other])?))).collect()
    }

    /// Every two that are alike, each pair once and the earlier first.
    pub fn pairs(&self) -> BTreeMap<(usize, usize), Vec<Same>> {
        let like = |at| self.like(at).into_iter().map(move |(other, same)| ((at.min(other), at.max(other)), same));
        (0..self.all.len()).flat_map(like).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn somebody() -> impl Strategy<Value = Typed> {
        let name = || prop::sample::select(vec!["", "Anna", "Jürgen", "Müller", "Mueller", "Kern"]);
        let phone = prop::sample::select(vec!["", "0231 55501", "0231/55501", "0231 777001"]);
        (name(), name(), prop::option::of(0..3_i64), phone).prop_map(|(first, last, day, phone)| {
            let day = day.map(|day| "1940-01-01".parse::<chrono::NaiveDate>().unwrap() + chrono::TimeDelta::days(day));
            Typed::of(first, last, day, phone)
        })
    }

    proptest! {
        #[test]
        fn whoever_is_alike_is_found(all in prop::collection::vec(somebody(), 0..12)) {
            let mut expected = BTreeSet::new();
            for (at, one) in all.iter().enumerate() {
                let alike = |later: &usize| one.same(&all[*later]).is_some();
                expected.extend((at + 1..all.len()).filter(alike).map(|later| (at, later)));
            }
            let found: BTreeSet<_> = Index::of(all).pairs().into_keys().collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn of_ten_thousand_who_are_all_the_same_each_is_compared_with_a_few() {
        let same = Typed::of("Nomen", "Nescio", "1900-01-01".parse().ok(), "0231 55501");
        let pairs = Index::of(vec![same; 10_000]).pairs();
        assert!(pairs.len() <= 10_000 * MOST_OF_A_CLUE && pairs.len() >= 9_999);
    }
}
