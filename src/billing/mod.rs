//! From visits to statements: tariffs, the relief budget of § 45b SGB XI, the close of a month, and its letters.

pub mod charge;
pub mod document;
pub mod due;
pub mod entitlement;
pub mod facts;
pub mod month_end;
pub mod print;
pub mod relief_budget;
pub mod wording;
