//! When a mail is tried again, and how long its content is kept.

use chrono::TimeDelta;

/// The content of a mail is emptied so long after it was sent or given up: long enough to look up what went wrong,
/// and to try once more.
pub const KEPT: TimeDelta = TimeDelta::days(14);

/// How long to wait after each failed try: short at first, since most servers are back within minutes (RFC 5321
/// 4.5.4.1 asks for four to five days in all).
const WAITS: [TimeDelta; 9] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(15),
    TimeDelta::hours(1),
    TimeDelta::hours(4),
    TimeDelta::hours(12),
    TimeDelta::days(1),
    TimeDelta::days(1),
    TimeDelta::days(1),
];

/// How long to wait after so many failed tries; `None` once it is time to give up.
pub fn wait(tries: i32) -> Option<TimeDelta> {
    let at = usize::try_from(tries).ok()?.checked_sub(1)?;
    WAITS.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_a_minute_to_a_day_and_end_after_days() {
        let waits: Vec<TimeDelta> = (1..).map_while(wait).collect();
        assert_eq!((waits[0], waits[waits.len() - 1]), (TimeDelta::minutes(1), TimeDelta::days(1)));
        assert!(waits.is_sorted());
        let all: TimeDelta = waits.iter().sum();
        assert!(TimeDelta::days(3) < all && all < TimeDelta::days(5), "{all}");
        for tries in [i32::MIN, -1, 0, 10, i32::MAX] {
            assert_eq!(wait(tries), None, "{tries}");
        }
    }
}
