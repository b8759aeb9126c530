//! Matching: which volunteer for whom, with the reasons in words, and for the whole waiting list at once.
//!
//! ```text
//! Seeker ─┐
//!         ├─► obstacle? ──some──► left out, with the one reason why
//! Helper ─┘      └──none──► reasons and points ──► in order (rank), or the best for all at once (assign)
//! ```
//!
//! A gate never depends on the [`Weights`], and nothing here is decided: a coordinator reads the reasons and asks.
//! All of that are plain functions of plain values, so that the same facts always give the same order. [`Facts`] makes
//! those values of what the database has; the pages show them, and who is asked stands in
//! [`enquiries::proposals`](crate::enquiries::proposals).

mod assign;
mod bits;
mod distance;
mod facts;
mod gates;
mod offer;
mod pages;
mod pair;
mod rank;
mod says;
mod score;
mod seeker;
pub mod settings;
mod text;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod vectors;

pub use assign::{Line, assign};
pub use bits::{Pets, Vocabulary, Words};
pub use distance::{Nearness, Neighbours, Place, Point};
pub use facts::Facts;
pub use gates::{Obstacle, Side, obstacle, obstacles};
pub use offer::{Helper, Limits, Load, Skills, Standing};
pub use pair::{Pair, Rules};
pub use rank::{Candidate, Ranking, rank};
pub use score::{Aspect, Reason, Tone, Weights, points, reasons};
pub use seeker::{Household, Past, Seeker, Wishes};

/// The routes of matching.
pub fn routes() -> crate::web::route::Routes {
    pages::routes().merge(settings::routes())
}
