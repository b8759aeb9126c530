//! People for the tests: everybody fits until something is said about them.

use chrono::NaiveDate;
use entity::value::{Availability, DistrictId, EnquiryId, SeniorId, Service, VolunteerId};

use super::*;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn place(district: i64) -> Place {
    Place { postal_code: None, district: DistrictId(district), point: None }
}

/// A part of a day: 0 is Monday; 0 is the morning.
pub const fn slot(weekday: i32, part: i32) -> Availability {
    Availability(1 << (weekday * 3 + part))
}

pub fn rules() -> Rules {
    Rules { weights: Weights::default(), neighbours: Neighbours::default(), today: day("2026-11-22") }
}

/// Somebody of whom only what must be is known.
pub fn seeker(enquiry: i64, service: Service) -> Seeker {
    Seeker {
        enquiry: EnquiryId(enquiry),
        senior: SeniorId(enquiry),
        service,
        dementia: false,
        gender: None,
        languages: Words::default(),
        wishes: Wishes::default(),
        household: Household::default(),
        place: place(1),
        since: day("2026-11-01"),
        history: Vec::new(),
    }
}

/// Somebody who offers everything, and has been there for years without the Basisqualifizierung.
pub fn helper(volunteer: i64) -> Helper {
    Helper {
        volunteer: VolunteerId(volunteer),
        standing: Standing::Active,
        services: Service::ALL.into_iter().collect(),
        started_on: Some(day("2020-01-01")),
        has_papers: true,
        skills: Skills::default(),
        free: Availability::default(),
        languages: Words::default(),
        gender: None,
        wishes_gender: None,
        community: false,
        limits: Limits { pets: Pets::default(), stands_smoke: true, metres: None },
        place: place(1),
        interests: Words::default(),
        load: Load { tandems: 0, most: Some(2), is_asked: false },
    }
}

pub fn qualified(volunteer: i64) -> Helper {
    Helper { skills: Skills { qualified: true, ..Skills::default() }, ..helper(volunteer) }
}
