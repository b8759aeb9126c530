//! Consents: given twice, the first stays; withdrawn in one record after it was given in the other, only the person knows.

use entity::consent;
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    error::Result,
    people::PersonKind,
    store::{SeenAt, Tx},
    web::{format, lang::Lang},
};

async fn of<P: PersonKind>(db: &impl ConnectionTrait, id: P::Id) -> Result<Vec<consent::Model>> {
    use sea_orm::ColumnTrait;
    Ok(consent::Entity::find().filter(P::CONSENT.eq(id)).all(db).await?)
}

/// What was consented to in one record and withdrawn in the other since.
pub async fn doubtful<P: PersonKind>(
    db: &impl ConnectionTrait,
    [stays, goes]: [P::Id; 2],
    lang: Lang,
) -> Result<Vec<String>> {
    let (ours, theirs) = (of::<P>(db, stays).await?, of::<P>(db, goes).await?);
    let pairs = ours.iter().flat_map(|one| theirs.iter().flat_map(move |other| [(one, other), (other, one)]));
    let is_withdrawn = |given: &consent::Model, other: &consent::Model| {
        given.purpose == other.purpose
            && given.withdrawn_on.is_none()
            && other.withdrawn_on.is_some_and(|day| day >= given.given_on)
    };
    let found = pairs.filter(|(given, other)| is_withdrawn(given, other));
    Ok(found.map(|(given, _)| (lang.consents().purpose)(given.purpose).to_owned()).collect())
}

/// Leaves one of two that hold for the same.
pub async fn settle<P: PersonKind>(tx: &Tx, [stays, goes]: [P::Id; 2]) -> Result<Vec<String>> {
    let (ours, theirs) = (of::<P>(tx.read(), stays).await?, of::<P>(tx.read(), goes).await?);
    let mut settled = Vec::new();
    for row in theirs.into_iter().filter(|row| row.withdrawn_on.is_none()) {
        let same = ours.iter().find(|ours| ours.purpose == row.purpose && ours.withdrawn_on.is_none());
        let Some(same) = same else { continue };
        let later = if row.given_on < same.given_on { same.clone() } else { row };
        let what = (Lang::De.consents().purpose)(later.purpose);
        settled.push(format!(
            "Einwilligung „{what}“, noch einmal erteilt am {} (Fassung {})",
            format::day(later.given_on),
            later.text_version
        ));
        tx.delete(later.seen_now()).await?;
    }
    Ok(settled)
}
