//! Letters about the assignments that began and ended last: the older ones are printed, the newest wait for it.

use chrono::Days;
use entity::{assignment, letter::LetterKind, value::Subject};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{calendar::at_hour, months::Keys, world::World};
use crate::{
    error::Result,
    letters::{Content, Draft, draft, make, mark_printed},
    store::{Db, Tx},
    web::lang::Lang,
};

/// How many assignments are written about that began last. The one before is left, so that something is to be done.
const BEGUN: u64 = 4;
const ENDED: u64 = 2;

/// Writes them, the oldest first.
pub async fn write(db: &Db, world: &World, keys: &Keys) -> Result<()> {
    let (coordinator, today) = (&keys.accounts.coordinators[0], world.calendar.today);
    db.change(coordinator, at_hour(today - Days::new(6), 10), async |tx| ended(tx).await).await?;
    db.change(coordinator, at_hour(today - Days::new(3), 11), async |tx| begun(tx).await).await?;
    db.change(coordinator, at_hour(today - Days::new(1), 15), async |tx| thanked(tx, keys).await).await
}

async fn ended(tx: &Tx) -> Result<()> {
    let rows = assignment::Entity::find().filter(assignment::Column::EndsOn.lt(tx.today()));
    let rows = rows.order_by_desc(assignment::Column::EndsOn).order_by_asc(assignment::Column::Id).limit(ENDED);
    for row in rows.all(tx.read()).await? {
        both(tx, &row, [LetterKind::EndingSenior, LetterKind::EndingVolunteer], true).await?;
    }
    Ok(())
}

async fn begun(tx: &Tx) -> Result<()> {
    let rows = assignment::Entity::find()
        .filter(assignment::Column::StartsOn.lte(tx.today()))
        .filter(assignment::Column::EndsOn.is_null())
        .order_by_desc(assignment::Column::StartsOn)
        .order_by_asc(assignment::Column::Id)
        .offset(1)
        .limit(BEGUN);
    for (at, row) in rows.all(tx.read()).await?.iter().enumerate() {
        both(tx, row, [LetterKind::PlacementSenior, LetterKind::PlacementVolunteer], at > 0).await?;
    }
    Ok(())
}

async fn both(tx: &Tx, row: &assignment::Model, kinds: [LetterKind; 2], is_printed: bool) -> Result<()> {
    let mut made = Vec::new();
    for kind in kinds {
        made.push(make(tx, draft(tx.read(), Subject::Assignment(row.id), kind).await?, Lang::De).await?);
    }
    if is_printed {
        mark_printed(tx, made).await?;
    }
    Ok(())
}

/// A free letter, which waits.
async fn thanked(tx: &Tx, keys: &Keys) -> Result<()> {
    let to = draft(tx.read(), Subject::Volunteer(keys.people.volunteers[0]), LetterKind::Free).await?;
    let content = Content {
        heading: "Fünf Jahre im Ehrenamt".to_owned(),
        text: "seit fünf Jahren schenken Sie anderen Ihre Zeit. Dafür danken wir Ihnen von Herzen und laden Sie zu Kaffee \
               und Kuchen ein.\n\nOrt: Begegnungszentrum Rosengarten\nZeit: am ersten Freitag im neuen Jahr um 15 Uhr\n\nBitte \
               sagen Sie uns kurz, ob Sie kommen."
            .to_owned(),
        ..to.content
    };
    make(tx, Draft { content, ..to }, Lang::De).await?;
    Ok(())
}
