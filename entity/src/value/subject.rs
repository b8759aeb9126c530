//! What a note or a follow-up hangs on.

use std::{fmt, str::FromStr};

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

use super::{AssignmentId, EnquiryId, PartnerId, SeniorId, VolunteerId};

/// The record that a note or a follow-up hangs on.
///
/// Another kind of record is a variant here and in [`SubjectKind`], and a column of its own in the tables `note` and
/// `follow_up`, which its migration adds with the check that theirs have: it is set where `subject` names its kind, and
/// nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Senior(SeniorId),
    Volunteer(VolunteerId),
    Partner(PartnerId),
    Assignment(AssignmentId),
    Enquiry(EnquiryId),
}

/// Of which kind it is: the column `subject`, and a part of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
#[sea_orm(value_type = "String")]
#[serde(rename_all = "lowercase")]
pub enum SubjectKind {
    Senior,
    Volunteer,
    Partner,
    Assignment,
    Enquiry,
}

/// A text that names no kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSubject;

impl SubjectKind {
    pub const ALL: [Self; 5] = [Self::Senior, Self::Volunteer, Self::Partner, Self::Assignment, Self::Enquiry];

    /// The word in tables and addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Senior => "senior",
            Self::Volunteer => "volunteer",
            Self::Partner => "partner",
            Self::Assignment => "assignment",
            Self::Enquiry => "enquiry",
        }
    }

    /// The record of this kind with this key.
    pub fn with(self, key: i64) -> Subject {
        match self {
            Self::Senior => Subject::Senior(SeniorId(key)),
            Self::Volunteer => Subject::Volunteer(VolunteerId(key)),
            Self::Partner => Subject::Partner(PartnerId(key)),
            Self::Assignment => Subject::Assignment(AssignmentId(key)),
            Self::Enquiry => Subject::Enquiry(EnquiryId(key)),
        }
    }
}

impl Subject {
    pub fn kind(self) -> SubjectKind {
        match self {
            Self::Senior(_) => SubjectKind::Senior,
            Self::Volunteer(_) => SubjectKind::Volunteer,
            Self::Partner(_) => SubjectKind::Partner,
            Self::Assignment(_) => SubjectKind::Assignment,
            Self::Enquiry(_) => SubjectKind::Enquiry,
        }
    }

    /// Its primary key in its own table.
    pub fn key(self) -> i64 {
        match self {
            Self::Senior(SeniorId(key))
            | Self::Volunteer(VolunteerId(key))
            | Self::Partner(PartnerId(key))
            | Self::Assignment(AssignmentId(key))
            | Self::Enquiry(EnquiryId(key)) => key,
        }
    }

    /// Where its page is.
    pub fn path(self) -> String {
        let list = match self {
            Self::Senior(_) => "seniors",
            Self::Volunteer(_) => "volunteers",
            Self::Partner(_) => "partners",
            Self::Assignment(_) => "assignments",
            Self::Enquiry(_) => "enquiries",
        };
        format!("/{list}/{}", self.key())
    }

    pub fn senior(self) -> Option<SeniorId> {
        if let Self::Senior(id) = self { Some(id) } else { None }
    }

    pub fn volunteer(self) -> Option<VolunteerId> {
        if let Self::Volunteer(id) = self { Some(id) } else { None }
    }

    pub fn partner(self) -> Option<PartnerId> {
        if let Self::Partner(id) = self { Some(id) } else { None }
    }

    pub fn assignment(self) -> Option<AssignmentId> {
        if let Self::Assignment(id) = self { Some(id) } else { None }
    }

    pub fn enquiry(self) -> Option<EnquiryId> {
        if let Self::Enquiry(id) = self { Some(id) } else { None }
    }
}

/// `senior/7`, as addresses have it.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind(), self.key())
    }
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for SubjectKind {
    type Err = UnknownSubject;

    fn from_str(text: &str) -> Result<Self, UnknownSubject> {
        Self::ALL.into_iter().find(|kind| kind.word() == text).ok_or(UnknownSubject)
    }
}

impl fmt::Display for UnknownSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a kind of record")
    }
}

impl std::error::Error for UnknownSubject {}

/// Gives a table with the columns of a subject what such tables have in common.
macro_rules! on_a_subject {
    () => {
        impl Model {
            /// What it hangs on; nothing only if the table has been tampered with.
            pub fn about(&self) -> Option<$crate::value::Subject> {
                use $crate::value::SubjectKind;
                let key = match self.subject {
                    SubjectKind::Senior => self.senior_id.map(|id| id.0),
                    SubjectKind::Volunteer => self.volunteer_id.map(|id| id.0),
                    SubjectKind::Partner => self.partner_id.map(|id| id.0),
                    SubjectKind::Assignment => self.assignment_id.map(|id| id.0),
                    SubjectKind::Enquiry => self.enquiry_id.map(|id| id.0),
                };
                key.map(|key| self.subject.with(key))
            }
        }

        impl ActiveModel {
            /// A row that hangs on a record, with nothing else in it yet.
            pub fn on(subject: $crate::value::Subject) -> Self {
                use sea_orm::Set;
                Self {
                    subject: Set(subject.kind()),
                    senior_id: Set(subject.senior()),
                    volunteer_id: Set(subject.volunteer()),
                    partner_id: Set(subject.partner()),
                    assignment_id: Set(subject.assignment()),
                    enquiry_id: Set(subject.enquiry()),
                    ..Default::default()
                }
            }
        }

        impl Entity {
            /// The rows that hang on a record.
            pub fn of(subject: $crate::value::Subject) -> sea_orm::Select<Self> {
                use sea_orm::QueryFilter;
                use $crate::value::Subject;
                match subject {
                    Subject::Senior(id) => Self::find().filter(Column::SeniorId.eq(id)),
                    Subject::Volunteer(id) => Self::find().filter(Column::VolunteerId.eq(id)),
                    Subject::Partner(id) => Self::find().filter(Column::PartnerId.eq(id)),
                    Subject::Assignment(id) => Self::find().filter(Column::AssignmentId.eq(id)),
                    Subject::Enquiry(id) => Self::find().filter(Column::EnquiryId.eq(id)),
                }
            }
        }
    };
}
pub(crate) use on_a_subject;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_told_by_its_kind_and_key() {
        for kind in SubjectKind::ALL {
            assert_eq!(kind.word().parse(), Ok(kind));
            assert_eq!((kind.with(7).kind(), kind.with(7).key()), (kind, 7));
        }
        assert_eq!("enquir".parse::<SubjectKind>(), Err(UnknownSubject));
        assert_eq!(SubjectKind::Senior.with(7).to_string(), "senior/7");
        assert_eq!(SubjectKind::Partner.with(7).path(), "/partners/7");
    }
}
