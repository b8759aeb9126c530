//! Files that were checked and wait for their confirmation.

use super::{plan::Known, source::File};
use std::sync::Arc;

/// Files of one preview, as they were checked.
#[derive(Clone, Debug)]
pub struct Upload {
    pub files: Arc<[File]>,
    pub known: Known,
}
