//! Wishes that say something about somebody's sex life: they are kept by consent alone (Art. 9 Abs. 2 lit. a DSGVO).

use entity::{
    consent, senior_wishes,
    value::{Gender, Purpose},
    volunteer_profile,
};
use sea_orm::{ActiveValue, ConnectionTrait, Set};

use super::all;
use crate::{
    error::{Error, Result},
    people::{PersonKind, single},
    store::{SeenAt, Tx},
    web::lang::Lang,
};

/// The wishes to be saved that need a consent.
#[derive(Debug)]
pub struct Asked<'a> {
    pub gender: &'a ActiveValue<Option<Gender>>,
    pub community: &'a ActiveValue<bool>,
}

impl Asked<'_> {
    /// The field that asks for one of them.
    fn field(&self) -> Option<&'static str> {
        if self.gender.try_as_ref().is_some_and(Option::is_some) {
            return Some("gender");
        }
        self.community.try_as_ref().is_some_and(|wished| *wished).then_some("community")
    }

    /// Lets them pass if there are none, or if the consent to keep them holds.
    ///
    /// # Errors
    ///
    /// [`Error::RefusedAt`] if none holds, or if the database does not answer.
    pub async fn check<P: PersonKind>(&self, db: &impl ConnectionTrait, id: P::Id, lang: Lang) -> Result<()> {
        let Some(field) = self.field() else { return Ok(()) };
        if all::<P>(db, id).await?.iter().any(|consent| consent.holds_for(Purpose::Wishes)) {
            return Ok(());
        }
        Err(Error::refused_at(field, lang.consents().wishes_need_one))
    }
}

/// What was kept by this consent alone goes with it.
pub(super) async fn forget_wishes(tx: &Tx, row: &consent::Model) -> Result<()> {
    if let Some(id) = row.senior_id
        && let Some(wishes) = single::<senior_wishes::Entity>(tx.read(), id).await?
        && wishes.needs_consent()
    {
        let change = senior_wishes::ActiveModel {
            senior_id: Set(id),
            gender: Set(None),
            community: Set(false),
            ..Default::default()
        };
        tx.update(wishes.seen_now(), change).await?;
    }
    if let Some(id) = row.volunteer_id
        && let Some(profile) = single::<volunteer_profile::Entity>(tx.read(), id).await?
        && profile.needs_consent()
    {
        let change = volunteer_profile::ActiveModel {
            volunteer_id: Set(id),
            gender: Set(None),
            community: Set(false),
            ..Default::default()
        };
        tx.update(profile.seen_now(), change).await?;
    }
    Ok(())
}
