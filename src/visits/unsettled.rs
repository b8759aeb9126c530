//! Proofs that a visit may still change. Commands take them, and only the checks here hand them out.

use entity::visit;

use super::rules::{self, Refusal};
use crate::store::Seen;

/// A visit that stands in no close.
#[derive(Clone, Debug)]
pub struct Unsettled(Seen<visit::Model>);

/// An unsettled visit that the office has not confirmed, so that its volunteer may change it.
#[derive(Clone, Debug)]
pub struct Unconfirmed(Unsettled);

/// An unsettled visit that waits for the office.
#[derive(Clone, Debug)]
pub struct Waiting(Unsettled);

/// An unsettled visit that the office has confirmed.
#[derive(Clone, Debug)]
pub struct Confirmed(Unsettled);

/// An unsettled visit that the office has sent back.
#[derive(Clone, Debug)]
pub struct Returned(Unsettled);

impl Unsettled {
    /// A close settles a visit, and cancelling its statement frees it again.
    pub fn check(visit: Seen<visit::Model>) -> Result<Self, Refusal> {
        if visit.row().run_id.is_some() { Err(Refusal::Settled) } else { Ok(Self(visit)) }
    }

    /// The visit.
    pub fn row(&self) -> &visit::Model {
        self.0.row()
    }

    /// For its volunteer to change.
    pub fn unconfirmed(self) -> Result<Unconfirmed, Refusal> {
        rules::unconfirmed(self.row().status).map(|()| Unconfirmed(self))
    }

    /// For the office to confirm or return.
    pub fn waiting(self) -> Result<Waiting, Refusal> {
        rules::waiting(self.row().status).map(|()| Waiting(self))
    }

    /// For the office to take its confirmation back.
    pub fn confirmed(self) -> Result<Confirmed, Refusal> {
        rules::confirmed(self.row().status).map(|()| Confirmed(self))
    }

    /// For the office to take its return back.
    pub fn returned(self) -> Result<Returned, Refusal> {
        rules::returned(self.row().status).map(|()| Returned(self))
    }

    /// The row, for the write that this proof allows.
    pub fn seen(self) -> Seen<visit::Model> {
        self.0
    }
}

macro_rules! proves_unsettled {
    ($($proof:ident)+) => {$(
        impl From<$proof> for Unsettled {
            fn from($proof(unsettled): $proof) -> Self {
                unsettled
            }
        }
    )+};
}

proves_unsettled! { Unconfirmed Waiting Confirmed Returned }
