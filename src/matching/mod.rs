//! Matching: which volunteer for whom, and with which reasons.
//!
//! ```text
//! Seeker ─┐
//!         ├─► obstacle? ──some──► left out, with the one reason why
//! Helper ─┘      └──none──► reasons and points ──► in order (rank)
//! ```
//!
//! A gate never depends on the [`Weights`], and nothing here is decided: a coordinator reads the reasons and asks.
//! Everything is a plain function of plain values, so that the same facts always give the same order.

mod bits;
mod distance;
mod gates;

mod offer;
mod pair;
mod rank;
mod score;
mod seeker;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod vectors;

pub use bits::{Pets, Slots, Vocabulary, Words};
pub use distance::{Nearness, Neighbours, Place, Point};
pub use gates::{Obstacle, Side, obstacle};
pub use offer::{Helper, Limits, Load, Skills, Standing};
pub use pair::{Gender, Pair, Rules};
pub use rank::{Candidate, Ranking, rank};
pub use score::{Aspect, Reason, Tone, Weights, points, reasons};
pub use seeker::{Household, Past, Seeker, Wishes};
