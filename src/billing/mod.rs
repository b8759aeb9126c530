//! From visits to statements: tariffs, the relief budget of § 45b SGB XI, the close of a month, and its letters.
//!
//! ```text
//! due ──month_end::plan──► drafts ──issue──► statements, bookings, PDFs        (close: all of a month, or nothing)
//!   ▲                                            │
//!   └────────────────── cancel ◄─────────────────┘
//! ```

pub mod balance;
pub mod cancel;
pub mod charge;
pub mod close;
pub mod close_month;
pub mod document;
pub mod due;
pub mod entitlement;
pub mod explanation;
pub mod export;
pub mod facts;
pub mod issue;
pub mod issued;
pub mod logged;
pub mod month_end;
pub mod overview;
mod paper;
mod pot_chart;
pub mod previews;
pub mod print;
pub mod prints;
pub mod relief_budget;
pub mod render;
mod routes;
pub mod stationery;
pub mod summary;
pub mod text;
mod timeline;
pub mod wording;

pub use routes::routes;
pub use timeline::TIMELINE;
