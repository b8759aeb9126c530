//! What happened to a record, newest first, told by every slice that knows something of it.
//!
//! A slice offers a [`Source`]; `app` puts them together. Nobody knows of the others.

use std::{fmt, future::Future, pin::Pin};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use entity::value::Subject;

use crate::{
    clock::{ZONE, local_day},
    error::Result,
    store::Pool,
    web::lang::Lang,
};

/// Of what kind something is that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    Note,
    FollowUp,
    Visit,
    Statement,
    CareGrade,
    Tandem,
    Enquiry,
    /// A volunteer's stage, or a paper of theirs.
    Stage,
    Consent,
    Letter,
    /// What happened in a senior's life.
    LifeEvent,
}

impl EventKind {
    pub const ALL: [Self; 11] = [
        Self::Note,
        Self::FollowUp,
        Self::Visit,
        Self::Statement,
        Self::CareGrade,
        Self::Tandem,
        Self::Enquiry,
        Self::Stage,
        Self::Consent,
        Self::Letter,
        Self::LifeEvent,
    ];

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::FollowUp => "follow_up",
            Self::Visit => "visit",
            Self::Statement => "statement",
            Self::CareGrade => "care_grade",
            Self::Tandem => "tandem",
            Self::Enquiry => "enquiry",
            Self::Stage => "stage",
            Self::Consent => "consent",
            Self::Letter => "letter",
            Self::LifeEvent => "life_event",
        }
    }
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    pub at: DateTime<Utc>,
    /// In a few words.
    pub says: String,
    /// At length, as somebody wrote it down.
    pub text: Option<String>,
    /// Where there is more of it.
    pub href: Option<String>,
    /// Where it is changed.
    pub edit: Option<String>,
}

impl Event {
    pub fn at(at: DateTime<Utc>, says: impl Into<String>) -> Self {
        Self { at, says: says.into(), text: None, href: None, edit: None }
    }

    /// Of what has a day and no time.
    pub fn on(day: NaiveDate, says: impl Into<String>) -> Self {
        let begin = ZONE.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest();
        Self::at(begin.map(|at| at.to_utc()).unwrap_or_default(), says)
    }

    #[must_use]
    pub fn leading_to(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// Its day in the service's time zone.
    pub fn day(&self) -> NaiveDate {
        local_day(self.at)
    }
}

/// Which events are wanted: the latest, none of them later than today.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    pub subject: Subject,
    pub most: u64,
    pub today: NaiveDate,
    pub lang: Lang,
}

/// Events on their way.
pub type Found<'a> = Pin<Box<dyn Future<Output = Result<Vec<Event>>> + Send + 'a>>;

/// What a slice has to tell of a record: the latest first, and nothing of records it knows nothing of.
#[derive(Clone, Copy)]
pub struct Source {
    pub kind: EventKind,
    pub of: for<'a> fn(&'a Pool, Wanted) -> Found<'a>,
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// All that is told of records.
#[derive(Clone, Copy, Debug, Default)]
pub struct Timeline(pub &'static [Source]);

impl Timeline {
    /// The latest events, of one kind or of all. They are sorted anew, for each source knows only its own.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn of(self, db: &Pool, wanted: Wanted, kind: Option<EventKind>) -> Result<Vec<Event>> {
        let mut all = Vec::new();
        for source in self.0.iter().filter(|source| kind.is_none_or(|kind| kind == source.kind)) {
            all.extend((source.of)(db, wanted).await?);
        }
        all.sort_by_key(|event| std::cmp::Reverse(event.at));
        all.truncate(usize::try_from(wanted.most).unwrap_or(usize::MAX));
        Ok(all)
    }
}
