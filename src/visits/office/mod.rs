//! The office's pages about visits.

use crate::web::route::Routes;

/// The routes of the office.
pub fn routes() -> Routes {
    Routes::default()
}
