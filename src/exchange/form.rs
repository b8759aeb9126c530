//! The form with which files are handed in.

use super::plan::Known;
use crate::form;

form! {
    /// Files, and whether known lines change.
    pub struct ImportForm { files, update }
}

form! {
    /// Nothing but the button that imports what was checked.
    pub struct Take { nothing }
}

impl ImportForm {
    /// What to do with lines that are known with other values.
    pub fn known(&self) -> Known {
        if self.update.is_ticked() { Known::Update } else { Known::Refuse }
    }
}
