//! Slows down whoever tries wrong passwords, without locking anybody out: one count is kept by name and address
//! together, so that somebody elsewhere cannot stop a person from signing in. A second one, looser, is kept by the address
//! alone, against whoever tries one password with many names.

use chrono::{DateTime, TimeDelta, Utc};

/// How patient a count is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// So many wrong tries cost nothing: everybody mistypes.
    free: i32,
    /// Nobody waits longer than this for the next try.
    longest: TimeDelta,
}

impl Patience {
    /// With one person.
    pub const WITH_ONE: Self = Self { free: 5, longest: TimeDelta::minutes(15) };

    /// With all who come from one address: a whole office, or everybody with the same phone company, may stand behind it.
    pub const WITH_AN_ADDRESS: Self = Self { free: 50, longest: TimeDelta::minutes(1) };
}

/// After so long without a wrong try, all is forgotten.
pub(super) const FORGOTTEN_AFTER: TimeDelta = TimeDelta::hours(24);

/// How long the next try has to wait: one second after the last free one, then twice as long each time.
pub fn wait(patience: Patience, failures: i32, last: DateTime<Utc>, now: DateTime<Utc>) -> TimeDelta {
    if failures < patience.free || is_forgotten(last, now) {
        return TimeDelta::zero();
    }
    let doublings = (failures - patience.free).min(30);
    let pause = TimeDelta::seconds(1_i64 << doublings).min(patience.longest);
    (last + pause - now).max(TimeDelta::zero())
}

/// Whether the last wrong try is so long ago that counting begins anew.
pub fn is_forgotten(last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    last + FORGOTTEN_AFTER <= now
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_and_ends() {
        let last = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let table = [(0, 0), (4, 0), (5, 1), (6, 2), (9, 16), (14, 512), (15, 900), (80, 900), (i32::MAX, 900)];
        let one = Patience::WITH_ONE;
        for (failures, seconds) in table {
            assert_eq!(wait(one, failures, last, last), TimeDelta::seconds(seconds), "{failures}");
        }
        assert_eq!(wait(one, 9, last, last + TimeDelta::seconds(10)), TimeDelta::seconds(6));
        assert_eq!(wait(one, 9, last, last + TimeDelta::seconds(17)), TimeDelta::zero());
        assert_eq!(wait(one, 80, last, last + TimeDelta::hours(24)), TimeDelta::zero());
    }

    #[test]
    fn an_address_is_slowed_later_and_less() {
        let last = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for (failures, seconds) in [(49, 0), (50, 1), (53, 8), (56, 60), (i32::MAX, 60)] {
            assert_eq!(
                wait(Patience::WITH_AN_ADDRESS, failures, last, last),
                TimeDelta::seconds(seconds),
                "{failures}"
            );
        }
    }
}
