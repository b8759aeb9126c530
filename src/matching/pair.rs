//! A seeker and a helper, looked at together.

use chrono::NaiveDate;

use super::{Helper, Neighbours, Seeker, Weights};

/// A seeker and a helper.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    pub seeker: &'a Seeker,
    pub helper: &'a Helper,
}

/// What all pairs are judged by.
#[derive(Clone, Debug)]
pub struct Rules {
    pub weights: Weights,
    pub neighbours: Neighbours,
    pub today: NaiveDate,
}
