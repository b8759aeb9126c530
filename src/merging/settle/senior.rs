//! Two records of one senior.

use chrono::NaiveDate;
use entity::senior::{self, PaymentRoute};
use sea_orm::ConnectionTrait;

use super::{care, claims, consents, contacts, sums, tandems};
use crate::{
    error::{Error, Result},
    merging::merge::Two,
    people::running_after,
    seniors::remember_route,
    store::Tx,
    verify,
    web::{format, lang::Lang},
};

type Both<'a> = Two<'a, senior::Entity>;

/// Why the two cannot be merged as they are.
pub async fn hindered(db: &impl ConnectionTrait, two: Both<'_>, lang: Lang, today: NaiveDate) -> Result<Vec<String>> {
    let (t, both) = (lang.merging(), [two.stays.id, two.goes.id]);
    let mut found = Vec::new();
    let mut told = |all: &[String], says: fn(&str) -> String| {
        if !all.is_empty() {
            found.push(says(&all.join(", ")));
        }
    };
    let days = |days: Vec<NaiveDate>| days.into_iter().map(format::day).collect::<Vec<_>>();
    told(&tandems::twice::<senior::Entity>(db, both, today).await?, t.tandems_twice);
    told(&care::contradicting(db, both[0], both[1]).await?, t.grades_contradict);
    let same = sums::contradicting(db, both[0], both[1]).await?;
    told(&days(same.uses), t.uses_contradict);
    told(&days(same.words), t.words_contradict);
    told(&days(same.meetings), t.meetings_billed);
    told(&consents::doubtful::<senior::Entity>(db, both, lang).await?, t.consents_doubtful);
    Ok(found)
}

/// Makes one of what both have.
pub async fn settle(tx: &Tx, two: Both<'_>) -> Result<Vec<String>> {
    let (stays, goes) = (two.stays.id, two.goes.id);
    let mut settled = care::settle(tx, stays, goes).await?;
    settled.extend(claims::settle(tx, stays, goes).await?);
    settled.extend(contacts::settle(tx, stays, goes).await?);
    settled.extend(sums::settle(tx, stays, goes).await?);
    settled.extend(consents::settle::<senior::Entity>(tx, [stays, goes]).await?);
    Ok(settled)
}

/// Keeps by which route was paid until now, and refuses what cannot be billed.
pub async fn finish(tx: &Tx, two: Both<'_>, after: &senior::Model, lang: Lang) -> Result<()> {
    let (t, w) = (lang.merging(), lang.people());
    remember_route(tx, two.stays, after.payment_route).await?;
    if let Some(day) = after.ended_on {
        let running = running_after::<senior::Entity>(tx.read(), after.id, day).await?;
        if !running.is_empty() {
            return Err(Error::refused((w.still_running)(&format::day(day), &running.join(", "))));
        }
    }
    if after.payment_route == PaymentRoute::ClaimAssignment {
        let is_assigned = claims::of(tx.read(), after.id).await?.iter().any(|row| row.revoked_on.is_none());
        if !is_assigned || after.care_fund_id.is_none() || after.insurance_number.is_none() {
            return Err(Error::refused(t.claim_needs));
        }
    }
    // What both took together may be more than one person's pots ever held.
    if !verify::pots_of(tx.read(), after.id, tx.today()).await?.is_empty() {
        return Err(Error::refused(t.pots_overdrawn));
    }
    Ok(())
}
