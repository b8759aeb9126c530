//! How a refusal gets from a rule, out of its transaction, to the field of the form it is about.

use super::{form::VisitForm, rules::Refusal};
use crate::{
    error::{Error, Result},
    web::{lang::Lang, problem::Problem},
};

/// Why a visit was not written: a rule, or something that should not happen.
#[derive(Debug)]
pub enum NotWritten {
    Rule(Refusal),
    Error(Error),
}

impl NotWritten {
    /// Keeps the rule for the form, while the error rolls the transaction back.
    pub fn keep<T>(self, why: &mut Option<Refusal>) -> Result<T> {
        match self {
            Self::Rule(refusal) => {
                *why = Some(refusal);
                Err(Error::refused("a rule of visits"))
            }
            Self::Error(error) => Err(error),
        }
    }

    /// As a page of its own, where there is no form to show again.
    pub fn told(self, lang: Lang) -> Error {
        match self {
            Self::Rule(refusal) => Error::refused(refusal.say(lang)),
            Self::Error(error) => error,
        }
    }
}

impl From<Error> for NotWritten {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<Refusal> for NotWritten {
    fn from(refusal: Refusal) -> Self {
        Self::Rule(refusal)
    }
}

impl VisitForm {
    /// Tells a refusal beside the field that can set it right.
    #[must_use]
    pub fn refused(mut self, why: Refusal, lang: Lang) -> Self {
        let problem = Problem::Says(why.say(lang));
        match why.field() {
            Place::Day => self.day.refuse(&problem),
            Place::Starts => self.starts.refuse(&problem),
            Place::Ends => self.ends.refuse(&problem),
        }
        self
    }
}

/// Which field of a visit can set a refusal right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Day,
    Starts,
    Ends,
}

impl Refusal {
    /// The field that can set it right.
    pub fn field(self) -> Place {
        use super::duration::NoSpan;
        match self {
            Self::NoSpan(NoSpan::StartDoesNotExist) | Self::Overlaps { .. } => Place::Starts,
            Self::NoSpan(NoSpan::EndDoesNotExist | NoSpan::TooLong) | Self::InFuture => Place::Ends,
            Self::OutsideAssignment { .. }
            | Self::Settled
            | Self::Confirmed
            | Self::NotWaiting
            | Self::NotConfirmed
            | Self::NotReturned
            | Self::NotRemoved
            | Self::MonthClosed => Place::Day,
        }
    }
}
