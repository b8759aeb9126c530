//! Whom a letter goes to, and where their e-mail goes.

use entity::{
    letter, senior,
    value::{Email, PartnerId, SeniorId, Subject, VolunteerId},
    volunteer,
};
use sea_orm::{ConnectionTrait, Set};

use crate::{error::Result, mail::Whom, partners, people, seniors, web::lang::Lang};

/// Whose letter it is. One to a contact of a senior is the senior's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Senior(SeniorId),
    Volunteer(VolunteerId),
    Partner(PartnerId),
}

impl Party {
    /// The record it belongs to.
    pub fn subject(self) -> Subject {
        match self {
            Self::Senior(id) => Subject::Senior(id),
            Self::Volunteer(id) => Subject::Volunteer(id),
            Self::Partner(id) => Subject::Partner(id),
        }
    }

    /// The one to whom a letter with these columns goes; nobody only if the table has been tampered with.
    pub fn of(senior: Option<SeniorId>, volunteer: Option<VolunteerId>, partner: Option<PartnerId>) -> Option<Self> {
        let volunteer = volunteer.map(Self::Volunteer);
        senior.map(Self::Senior).or(volunteer).or(partner.map(Self::Partner))
    }

    /// A letter to them, with nothing else in it yet.
    pub(super) fn letter(self) -> letter::ActiveModel {
        let subject = self.subject();
        letter::ActiveModel {
            senior_id: Set(subject.senior()),
            volunteer_id: Set(subject.volunteer()),
            partner_id: Set(subject.partner()),
            ..Default::default()
        }
    }

    pub(super) fn whom(self) -> Whom {
        match self {
            Self::Senior(id) => Whom::Senior(id),
            Self::Volunteer(id) => Whom::Volunteer(id),
            Self::Partner(id) => Whom::Partner(id),
        }
    }

    /// The number of their record.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub(super) async fn number(self, db: &impl ConnectionTrait) -> Result<String> {
        Ok(match self {
            Self::Senior(id) => people::by_id::<senior::Entity>(db, id).await?.number,
            Self::Volunteer(id) => people::by_id::<volunteer::Entity>(db, id).await?.number,
            Self::Partner(id) => partners::by_id(db, id).await?.number,
        })
    }

    /// Refuses to write to a senior, or to whoever gets their letters, while those are held.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`](crate::error::Error::Refused), which says what to do.
    pub(super) async fn refuse_held(self, db: &impl ConnectionTrait, lang: Lang) -> Result<()> {
        match self {
            Self::Senior(id) => seniors::redirect::refuse_held(&people::by_id::<senior::Entity>(db, id).await?, lang),
            Self::Volunteer(_) | Self::Partner(_) => Ok(()),
        }
    }

    /// Where an e-mail to them goes, if that is known: of a senior, to the contact who gets the letters.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub(super) async fn email(self, db: &impl ConnectionTrait) -> Result<Option<Email>> {
        Ok(match self {
            Self::Senior(id) => {
                let contact = seniors::letters::in_their_place(db, [id]).await?.remove(&id);
                contact.and_then(|contact| contact.email)
            }
            Self::Volunteer(id) => people::by_id::<volunteer::Entity>(db, id).await?.email,
            Self::Partner(id) => partners::by_id(db, id).await?.email,
        })
    }
}
