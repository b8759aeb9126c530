//! A row as its editor had it on screen.

use entity::record::Record;

use crate::error::{Error, Result};

/// A row whose version is the one its editor saw. Nothing else can be updated or deleted.
#[derive(Clone, Debug)]
pub struct Seen<M>(pub(super) M);

impl<M> Seen<M> {
    /// The row.
    pub fn row(&self) -> &M {
        &self.0
    }
}

/// Makes a row [`Seen`].
pub trait SeenAt: Record {
    /// The row, if it still has the version that was on screen.
    ///
    /// # Errors
    ///
    /// [`Error::Stale`] if somebody else has written it since.
    fn seen_at(self, version: i32) -> Result<Seen<Self>> {
        if self.version() == version { Ok(Seen(self)) } else { Err(Error::Stale) }
    }

    /// The row as this transaction has just read it: for what nobody edits on a screen.
    fn seen_now(self) -> Seen<Self> {
        Seen(self)
    }
}

impl<M: Record> SeenAt for M {}
