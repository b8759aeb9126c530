//! The whole of somebody's dates, as their phone fetches it.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    event::Event,
    ics::{Lines, escaped},
};

/// How long a cancelled date stays, as cancelled: phones that were off for a holiday hear of it.
const CANCELLED_KEPT: TimeDelta = TimeDelta::days(30);

/// The dates, the earliest first.
pub fn feed(name: &str, mut events: Vec<Event>, now: DateTime<Utc>) -> String {
    events.retain(|event| event.cancelled_at.is_none_or(|at| at + CANCELLED_KEPT > now));
    events.sort_by(|one, other| (one.begins, &one.uid).cmp(&(other.begins, &other.uid)));
    let mut text = Lines::begin();
    text.line(&format!("X-WR-CALNAME:{}", escaped(name)));
    text.line("X-WR-TIMEZONE:Europe/Berlin");
    text.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    text.line("X-PUBLISHED-TTL:PT1H");
    text.zone();
    for event in &events {
        // Without a METHOD the stamp says when the date was last changed (RFC 5545 3.8.7.2).
        text.event(event, event.changed_at.unwrap_or(now), |_| {});
    }
    text.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn event(uid: &str, cancelled_at: Option<&str>) -> Event {
        Event {
            uid: uid.to_owned(),
            begins: at("2026-11-10T09:00:00Z"),
            ends: at("2026-11-10T10:00:00Z"),
            title: "Besuch bei Frau A.".to_owned(),
            place: None,
            note: None,
            changed_at: Some(at("2026-11-01T09:00:00Z")),
            sequence: 2,
            cancelled_at: cancelled_at.map(at),
        }
    }

    #[test]
    fn what_was_cancelled_stays_for_a_month_and_says_so() {
        let events = || vec![event("b", Some("2026-11-02T09:00:00Z")), event("a", None)];
        let soon = feed("Geleit", events(), at("2026-12-02T08:59:59Z"));
        assert!(soon.contains("STATUS:CANCELLED\r\n") && soon.find("UID:a@") < soon.find("UID:b@"));
        let later = feed("Geleit", events(), at("2026-12-02T09:00:00Z"));
        assert!(!later.contains("UID:b@") && later.contains("UID:a@geleit\r\nDTSTAMP:20261101T090000Z\r\n"));
        assert!(later.contains("SEQUENCE:2\r\n"));
    }
}
