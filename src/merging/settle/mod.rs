//! Where both records have what one may have only once: which of it stays, or why the two cannot be merged as they are.

mod care;
mod claims;
mod consents;
mod contacts;
pub mod partner;
pub mod senior;
mod sums;
mod tandems;
pub mod volunteer;
