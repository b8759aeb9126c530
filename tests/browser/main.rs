//! Whole journeys in a real browser, as the people of the town make them.

mod assignments;
mod drafts;
mod driver;
mod enquiries;
mod journal;
mod journey;
mod letters;
mod pages;
mod picker;
#[expect(dead_code, reason = "the journeys need less of the town than the tests over HTTP")]
#[path = "../it/town/mod.rs"]
mod town;
mod volunteering;
