//! Assignments and the visits in them.

use crate::exchange::{cell::Note, row::row};
use chrono::{NaiveDate, NaiveTime};
use entity::value::{Lines, Service};

row! {
    /// One volunteer and one senior in one service.
    Assignment in "begleitungen" {
        Key number: String = "nummer";
        Required senior: String = "senior" => "senioren";
        Required volunteer: String = "ehrenamtliche" => "ehrenamtliche";
        Required service: Service = "dienst";
        Required from: NaiveDate = "von";
        Optional until: Option<NaiveDate> = "bis";
    }
}

row! {
    /// A visit, by the clock on the wall.
    Visit in "besuche" {
        Key key: String = "kennung";
        Required assignment: String = "begleitung" => "begleitungen";
        Required day: NaiveDate = "datum";
        Required begins: NaiveTime = "beginn";
        Required ends: NaiveTime = "ende";
        Optional activities: Option<Lines> = "taetigkeiten";
        Optional note: Option<Note> = "notiz";
    }
}
