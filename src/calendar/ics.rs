//! Lines of iCalendar: folded, escaped, in the service's time zone.

use chrono::{DateTime, LocalResult, TimeZone, Utc};
use entity::value::Email;

use super::event::Event;
use crate::clock::ZONE;

/// Europe/Berlin since 1996, as calendars want it beside the times that name it.
const BERLIN: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// A line holds at most so many bytes before it is folded.
const MOST_BYTES: usize = 75;

/// Somebody in an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub name: Option<String>,
    pub address: Email,
}

/// An invitation to one date, or word that it is cancelled, as the calendar part of a mail (RFC 5546, iTIP).
pub fn invitation(event: &Event, from: &Guest, to: &Guest, now: DateTime<Utc>) -> String {
    let mut text = Lines::begin();
    text.line(if event.cancelled_at.is_some() { "METHOD:CANCEL" } else { "METHOD:REQUEST" });
    text.zone();
    text.event(event, now, |text| {
        text.line(&format!("ORGANIZER{}:mailto:{}", name(from), from.address));
        let asks = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
        text.line(&format!("ATTENDEE{}{asks}:mailto:{}", name(to), to.address));
    });
    text.end()
}

/// The text of a calendar, line by line.
pub(super) struct Lines(String);

impl Lines {
    pub(super) fn begin() -> Self {
        let mut text = Self(String::new());
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Geleit//Geleit//DE", "CALSCALE:GREGORIAN"] {
            text.line(line);
        }
        text
    }

    pub(super) fn zone(&mut self) {
        for line in BERLIN {
            self.line(line);
        }
    }

    pub(super) fn event(&mut self, event: &Event, stamp: DateTime<Utc>, people: impl FnOnce(&mut Self)) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}@geleit", escaped(&event.uid)));
        self.line(&format!("DTSTAMP:{}", universal(stamp)));
        if let Some(at) = event.changed_at {
            self.line(&format!("LAST-MODIFIED:{}", universal(at)));
        }
        self.line(&format!("SEQUENCE:{}", event.sequence));
        self.line(&format!("DTSTART{}", local(event.begins)));
        self.line(&format!("DTEND{}", local(event.ends)));
        self.line(&format!("SUMMARY:{}", escaped(&event.title)));
        for (name, value) in [("LOCATION", &event.place), ("DESCRIPTION", &event.note)] {
            if let Some(value) = value {
                self.line(&format!("{name}:{}", escaped(value)));
            }
        }
        self.line("CLASS:PRIVATE");
        self.line(if event.cancelled_at.is_some() { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
        people(self);
        self.line("END:VEVENT");
    }

    /// One line, folded between characters.
    pub(super) fn line(&mut self, line: &str) {
        let mut length = 0;
        for char in line.chars() {
            if length + char.len_utf8() > MOST_BYTES {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(char);
            length += char.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    pub(super) fn end(mut self) -> String {
        self.line("END:VCALENDAR");
        self.0
    }
}

/// A TEXT value.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' | ';' | ',' => escaped.extend(['\\', char]),
            '\n' => escaped.push_str("\\n"),
            char if char.is_control() => {}
            char => escaped.push(char),
        }
    }
    escaped
}

/// A parameter in quotes, which none can stand in.
fn name(guest: &Guest) -> String {
    let plain = |name: &String| name.replace(|char: char| char == '"' || char.is_control(), "");
    guest.name.as_ref().map_or(String::new(), |name| format!(";CN=\"{}\"", plain(name)))
}

fn universal(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// In local time, so that a calendar shows it right even after the law on summer time has changed; but for the hour
/// that comes twice, which only universal time tells apart.
fn local(at: DateTime<Utc>) -> String {
    let naive = at.with_timezone(&ZONE).naive_local();
    match ZONE.from_local_datetime(&naive) {
        LocalResult::Single(_) => format!(";TZID=Europe/Berlin:{}", naive.format("%Y%m%dT%H%M%S")),
        _ => format!(":{}", universal(at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut text = Lines(String::new());
        text.line(&format!("SUMMARY:{}", "äöü€".repeat(40)));
        let lines: Vec<&str> = text.0.split_terminator("\r\n").collect();
        assert!(lines.len() > 4 && lines.iter().all(|line| line.len() <= MOST_BYTES), "{lines:?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let whole: String =
            lines.iter().enumerate().map(|(at, line)| if at == 0 { *line } else { &line[1..] }).collect();
        assert_eq!(whole, format!("SUMMARY:{}", "äöü€".repeat(40)));
    }

    #[test]
    fn words_cannot_begin_a_line_of_their_own() {
        assert_eq!(escaped("Kaffee, Kuchen; \\ und\r\nEND:VEVENT"), "Kaffee\\, Kuchen\\; \\\\ und\\nEND:VEVENT");
        let guest = Guest { name: Some("A\"\r\nX:".to_owned()), address: "a@example.org".parse().unwrap() };
        assert_eq!(name(&guest), ";CN=\"AX:\"");
    }

    #[test]
    fn times_are_local_but_for_the_hour_that_comes_twice() {
        let table = [
            ("2026-11-03T09:30:00Z", ";TZID=Europe/Berlin:20261103T103000"),
            ("2026-07-03T08:30:00Z", ";TZID=Europe/Berlin:20260703T103000"),
            ("2026-10-25T00:30:00Z", ":20261025T003000Z"),
            ("2026-10-25T01:30:00Z", ":20261025T013000Z"),
        ];
        for (at, expected) in table {
            assert_eq!(local(at.parse().unwrap()), expected, "{at}");
        }
    }
}
