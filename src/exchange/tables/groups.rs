//! Dementia groups, their meetings, and who was there.

use crate::exchange::{
    cell::{Cell, Whole},
    row::{Key, row},
};
use chrono::{NaiveDate, NaiveTime, Weekday};

row! {
    /// A weekly group.
    Group in "gruppen" {
        Key number: String = "nummer";
        Required name: String = "name";
        Required place: String = "ort";
        Required district: String = "stadtbezirk" => "stadtbezirke";
        Required weekday: Weekday = "wochentag";
        Required begins: NaiveTime = "beginn";
        Required ends: NaiveTime = "ende";
    }
}

row! {
    /// A day on which a group met, at its own times where nothing else is given.
    Meeting in "gruppentermine" {
        Key group: String = "gruppe" => "gruppen";
        Key day: NaiveDate = "datum";
        Optional begins: Option<NaiveTime> = "beginn";
        Optional ends: Option<NaiveTime> = "ende";
    }
}

row! {
    /// A senior at a meeting, for its whole length where nothing else is given.
    Attendance in "gruppenteilnahmen" {
        Key group: String = "gruppe" => "gruppen";
        Key day: NaiveDate = "datum";
        Key senior: String = "senior" => "senioren";
        Optional minutes: Option<Whole<0, 1440>> = "minuten";
    }
}

impl Attendance {
    /// The key of the meeting.
    pub fn meeting(&self) -> Key {
        Key::of(&[&self.group, &self.day.write()])
    }
}
