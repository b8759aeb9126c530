//! How often one place may ask for calendars: phones ask a few times an hour, so whoever asks more guesses, or is stuck.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};

/// So many requests from one address within a minute; an office behind one address has a few dozen phones.
const A_MINUTE: u32 = 60;

/// Counts requests by address, minute by minute, in memory.
#[derive(Debug, Default)]
pub struct Limit(Mutex<(i64, HashMap<String, u32>)>);

impl Limit {
    /// Whether there is room for one more request from there.
    pub fn takes(&self, whom: &str, now: DateTime<Utc>) -> bool {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = now.timestamp() / 60;
        if counted.0 != minute {
            *counted = (minute, HashMap::new());
        }
        let count = counted.1.entry(whom.to_owned()).or_default();
        *count = count.saturating_add(1);
        *count <= A_MINUTE
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn one_address_is_counted_for_a_minute_and_bothers_no_other() {
        let (limit, now) = (Limit::default(), DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        assert!((0..60).all(|_| limit.takes("192.0.2.1", now)));
        assert!(!limit.takes("192.0.2.1", now) && limit.takes("192.0.2.2", now));
        assert!(limit.takes("192.0.2.1", now + TimeDelta::minutes(1)));
    }
}
