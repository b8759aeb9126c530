//! Who else has a record open. Known from the pages that are shown, kept in memory by this process, soon forgotten.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use entity::value::{AccountId, Subject};

/// Who was not heard of for so long has gone.
const FORGOTTEN_AFTER: TimeDelta = TimeDelta::minutes(2);

/// More pages are not kept in mind.
const MOST: usize = 1000;

/// Who has which record open.
#[derive(Clone, Debug, Default)]
pub struct Presence(Arc<Mutex<HashMap<(Subject, AccountId), Sight>>>);

#[derive(Clone, Debug)]
struct Sight {
    at: DateTime<Utc>,
    name: String,
}

impl Presence {
    /// Somebody has a record open now. Returns who else has, by name.
    pub fn open(&self, subject: Subject, by: AccountId, name: &str, now: DateTime<Utc>) -> Vec<String> {
        let mut sights = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sights.retain(|_, sight| now - sight.at < FORGOTTEN_AFTER);
        if sights.len() >= MOST
            && let Some(oldest) = sights.iter().min_by_key(|(_, sight)| sight.at).map(|(key, _)| *key)
        {
            sights.remove(&oldest);
        }
        sights.insert((subject, by), Sight { at: now, name: name.to_owned() });
        let others = sights.iter().filter(|((open, who), _)| *open == subject && *who != by);
        let mut names: Vec<String> = others.map(|(_, sight)| sight.name.clone()).collect();
        names.sort();
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::value::SeniorId;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn others_are_seen_for_two_minutes_on_the_same_record_only() {
        let (presence, anna, mehmet) = (Presence::default(), AccountId(1), AccountId(2));
        let [one, other] = [1, 2].map(|id| Subject::Senior(SeniorId(id)));
        assert!(presence.open(one, anna, "Anna", at(0)).is_empty());
        assert_eq!(presence.open(one, mehmet, "Mehmet", at(60)), ["Anna"]);
        assert_eq!(presence.open(one, anna, "Anna", at(61)), ["Mehmet"]);
        assert!(presence.open(other, mehmet, "Mehmet", at(62)).is_empty());
        assert!(presence.open(one, mehmet, "Mehmet", at(181)).is_empty());
    }

    #[test]
    fn what_is_kept_in_mind_is_bounded() {
        let presence = Presence::default();
        for key in 0..3000 {
            presence.open(Subject::Senior(SeniorId(key)), AccountId(1), "Anna", at(0));
        }
        assert_eq!(presence.0.lock().unwrap().len(), MOST);
    }
}
