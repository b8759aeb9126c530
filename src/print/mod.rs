//! Documents on paper. Knows nothing of seniors and statements.
//!
//! ```text
//! Sheet ──paginate──► Pages ──render──► PDF ──bundle──► one PDF for all envelopes
//! (what it says)      (what stands where)
//! ```
//!
//! A slice builds a [`sheet::Sheet`]; [`layout::paginate`] is pure and measures with the fonts of [`font`];
//! [`pdf::render`] draws. The same sheets always give the same bytes.

mod brick;
pub mod font;
pub mod giro_code;
pub mod labels;
pub mod layout;
pub mod length;
mod letter;
pub mod page;
pub mod pdf;
pub mod picture;
pub mod sheet;
mod style;
mod table;
mod wrap;
