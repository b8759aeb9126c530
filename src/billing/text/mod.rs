//! The words of billing on screen. What is printed on letters has its own in `wording.rs`.

mod months;
mod refusals;
mod words;

pub use months::Text as MonthsText;
pub use words::{kind, payee, service, status};
