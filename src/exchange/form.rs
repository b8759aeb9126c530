//! The form with which files are handed in.

use super::plan::Known;
use crate::form;

form! {
    /// Files, and whether known lines change.
    pub struct ImportForm { files, update }
}

form! {
    /// The token under which what was checked waits.
    pub struct Take { upload }
}

impl ImportForm {
    /// What to do with lines that are known with other values.
    pub fn known(&self) -> Known {
        if self.update.is_ticked() { Known::Update } else { Known::Refuse }
    }
}
