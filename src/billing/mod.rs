//! From visits to statements: tariffs, the relief budget of § 45b SGB XI, and the close of a month.

pub mod charge;
pub mod entitlement;
pub mod month_end;
pub mod relief_budget;
