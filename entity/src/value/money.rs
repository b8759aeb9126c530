//! Money in integer cents, and the one place that rounds.

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub, SubAssign},
};

/// Euro cents. Displays as a decimal string with two places and a point, `1234.50`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    pub const ZERO: Self = Self(0);

    /// The amount in euros, exactly.
    pub fn euros(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Rounds an exact amount in euros half away from zero to the cent.
    ///
    /// # Panics
    ///
    /// If the amount does not fit 64 bits of cents, which no amount within the limits of the forms can reach.
    pub fn from_euros(euros: Decimal) -> Self {
        let cents = euros * Decimal::ONE_HUNDRED;
        let rounded = cents.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        Self(rounded.to_i64().expect("an amount of money fits 64 bits"))
    }

    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100)
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Cents {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_goes_away_from_zero() {
        assert_eq!(Cents::from_euros(Decimal::new(13_125, 3)), Cents(1_313));
        assert_eq!(Cents::from_euros(Decimal::new(-13_125, 3)), Cents(-1_313));
        assert_eq!(Cents::from_euros(Decimal::new(131_124, 3)), Cents(13_112));
    }

    #[test]
    fn amounts_read_as_decimals_with_two_places() {
        assert_eq!(Cents(5).to_string(), "0.05");
        assert_eq!(Cents(-5).to_string(), "-0.05");
        assert_eq!(Cents(123_450).to_string(), "1234.50");
    }
}
