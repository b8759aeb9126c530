//! Slows down whoever tries wrong passwords, without locking anybody out: the count is kept by name and address
//! together, so that somebody elsewhere cannot stop a person from signing in.

use chrono::{DateTime, TimeDelta, Utc};

/// So many wrong tries cost nothing: everybody mistypes.
const FREE: i32 = 5;

/// Nobody waits longer than this for the next try.
const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// After so long without a wrong try, all is forgotten.
pub(super) const FORGOTTEN_AFTER: TimeDelta = TimeDelta::hours(24);

/// How long the next try has to wait: one second after the fifth wrong one, then twice as long each time.
pub fn wait(failures: i32, last: DateTime<Utc>, now: DateTime<Utc>) -> TimeDelta {
    if failures < FREE || is_forgotten(last, now) {
        return TimeDelta::zero();
    }
    let doublings = (failures - FREE).min(30);
    let pause = TimeDelta::seconds(1_i64 << doublings).min(LONGEST);
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
        for (failures, seconds) in table {
            assert_eq!(wait(failures, last, last), TimeDelta::seconds(seconds), "{failures}");
        }
        assert_eq!(wait(9, last, last + TimeDelta::seconds(10)), TimeDelta::seconds(6));
        assert_eq!(wait(9, last, last + TimeDelta::seconds(17)), TimeDelta::zero());
        assert_eq!(wait(80, last, last + TimeDelta::hours(24)), TimeDelta::zero());
    }
}
