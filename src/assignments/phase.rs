//! In which phase of its life an assignment is on a day: a plain function of its days.

use chrono::{Days, NaiveDate};

/// Some days on which it rests, both included; without an end while nobody knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

/// The days of an assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// The last day of the trial phase.
    pub trial_until: Option<NaiveDate>,
    /// The day of the talk by which the trial phase is over.
    pub trial_talk_on: Option<NaiveDate>,
    pub is_substitute: bool,
    pub pauses: Vec<Pause>,
}

/// In which phase of its life it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It begins on a day that is still to come.
    Agreed {
        from: NaiveDate,
    },
    /// The two try each other out, until this day.
    Trial {
        until: NaiveDate,
    },
    /// The trial phase is over since this day, and nobody has talked about it.
    TrialOver {
        since: NaiveDate,
    },
    Running,
    /// It rests, until this day if anybody knows.
    Paused {
        until: Option<NaiveDate>,
    },
    /// This was its last day.
    Ended {
        on: NaiveDate,
    },
}

/// The phase by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Agreed,
    Trial,
    TrialOver,
    Running,
    Paused,
    Ended,
}

impl Kind {
    pub const ALL: [Self; 6] = [Self::Agreed, Self::Trial, Self::TrialOver, Self::Running, Self::Paused, Self::Ended];

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Trial => "trial",
            Self::TrialOver => "trial_over",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Ended => "ended",
        }
    }
}

impl Phase {
    pub fn kind(self) -> Kind {
        match self {
            Self::Agreed { .. } => Kind::Agreed,
            Self::Trial { .. } => Kind::Trial,
            Self::TrialOver { .. } => Kind::TrialOver,
            Self::Running => Kind::Running,
            Self::Paused { .. } => Kind::Paused,
            Self::Ended { .. } => Kind::Ended,
        }
    }
}

impl Pause {
    /// Whether a day belongs to it.
    pub fn has(self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether two have a day in common.
    pub fn meets(self, other: Self) -> bool {
        let begins_in_time = |one: Self, other: Self| other.until.is_none_or(|until| one.from <= until);
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}

impl Course {
    /// The phase on a day.
    pub fn phase(&self, today: NaiveDate) -> Phase {
        if let Some(on) = self.ends_on.filter(|on| *on < today) {
            return Phase::Ended { on };
        }
        if today < self.starts_on {
            return Phase::Agreed { from: self.starts_on };
        }
        if self.is_substitute {
            return Phase::Running;
        }
        if let Some(pause) = self.pause_on(today) {
            return Phase::Paused { until: pause.until };
        }
        match self.trial_until.filter(|_| self.trial_talk_on.is_none()) {
            Some(until) if today <= until => Phase::Trial { until },
            Some(until) => Phase::TrialOver { since: until + Days::new(1) },
            None => Phase::Running,
        }
    }

    /// The pause that a day belongs to.
    pub fn pause_on(&self, day: NaiveDate) -> Option<Pause> {
        self.pauses.iter().copied().find(|pause| pause.has(day))
    }
}

#[cfg(test)]
mod tests;
