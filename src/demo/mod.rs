//! An invented service of Dortmund's size, to look around in.
//!
//! ```text
//! dice ─► names, places, numbers ─► seniors, volunteers ─► tandems ─► outings      (world: plain values)
//!                                                                        │
//!           office, people, training, accounts, months, letters ◄── fill ◄─────────────────┘         (rows, each at its time)
//! ```
//!
//! Its people come from a fixed seed and its months from the clock. Nobody in it is real.

mod accounts;
mod calendar;
mod calls;
mod correspondence;
mod dice;
mod doubles;
mod enquiries;
mod fill;
mod groups;
mod homes;
mod journal;
mod journeys;
mod letters;
mod life_events;
mod lives;
mod map;
mod months;
mod names;
mod numbers;
mod office;
mod others;
mod outings;
mod passwords;
mod people;
mod places;
mod relatives;
mod seniors;
mod tandems;
mod training;
mod verb;
mod volunteers;
mod world;

pub use accounts::SignIn;
pub use verb::{demo, prepare};
