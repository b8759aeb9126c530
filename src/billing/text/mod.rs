//! The words of billing on screen. What is printed on letters has its own in `wording.rs`.

mod months;
mod refusals;
mod relief_budget;
mod statements;
mod words;

pub use months::Text as MonthsText;
pub use relief_budget::Text as ReliefBudgetText;
pub use statements::Text as StatementsText;
pub use words::{kind, payee, status};
