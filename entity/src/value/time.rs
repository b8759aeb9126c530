//! Durations in whole minutes.

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use std::{iter::Sum, ops::Add};

/// A duration in minutes, as recorded or as billed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Minutes(pub i32);

impl Minutes {
    pub const ZERO: Self = Self(0);
}

impl Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(durations: I) -> Self {
        durations.fold(Self::ZERO, Add::add)
    }
}
