//! Merging itself: in one transaction, with its entries in the trail.

use entity::{former_number, note::NoteKind, record::Record};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, Iterable, ModelTrait,
    QueryFilter, QueryOrder, QuerySelect, Set, TryIntoModel,
};

use super::{
    carry, distinct,
    fields::{self, Taken, key_of},
    kind::Mergeable,
};
use crate::{
    error::{Error, Result},
    journal,
    store::{SeenAt, Tx},
    web::{format, lang::Lang},
};

/// Two records of one person.
#[derive(Debug)]
pub struct Two<'a, P: Mergeable> {
    pub stays: &'a P::Model,
    pub goes: &'a P::Model,
}

#[expect(clippy::expl_impl_clone_on_copy, reason = "a derived one would ask for rows that can be copied")]
impl<P: Mergeable> Clone for Two<'_, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P: Mergeable> Copy for Two<'_, P> {}

/// What is to be merged: the keys of the record that stays and of the other with the versions that were on screen, and of
/// which fields the other's value is taken.
#[derive(Clone, Debug)]
pub struct Merging {
    pub stays: (i64, i32),
    pub goes: (i64, i32),
    pub taken: Taken,
}

/// The record with this key.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_key<P: Mergeable>(db: &impl ConnectionTrait, key: i64) -> Result<P::Model> {
    let found = P::find().filter(<P::Model as Record>::key_column().eq(key)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// Makes one record of two.
///
/// # Errors
///
/// [`Error::Refused`] with what to do instead, if they cannot be merged as they are; [`Error::Stale`] if somebody has
/// changed one of them meanwhile.
pub async fn merge<P: Mergeable>(tx: &Tx, merging: &Merging, lang: Lang) -> Result<P::Model> {
    let (from, to) = (merging.goes.0, merging.stays.0);
    let stays = by_key::<P>(tx.read(), to).await?;
    let goes = by_key::<P>(tx.read(), from).await?;
    let (seen, gone) = (stays.clone().seen_at(merging.stays.1)?, goes.clone().seen_at(merging.goes.1)?);
    let two = Two::<P> { stays: &stays, goes: &goes };
    let hindered = P::hindered(tx.read(), two, lang, tx.today()).await?;
    if from == to || !hindered.is_empty() {
        return Err(Error::refused(hindered.join(" ")));
    }
    let lost = lost::<P>(tx, two, &merging.taken).await?;
    let settled = P::settle(tx, two, &merging.taken).await?;
    journal::carry_plans(tx, P::KIND.with(from), P::KIND.with(to)).await?;
    carry::carry(tx, P::KIND, from, to).await?;
    distinct::forget(tx, P::KIND, from, to).await?;
    let (change, _) = fields::change::<P::Model, P::ActiveModel>(&stays, &goes, &merging.taken);
    let after = tx.update(seen, refolded::<P>(&stays, change)?).await?;
    tx.delete(gone).await?;
    remember::<P>(tx, to, P::number(&goes)).await?;
    let text = note(P::number(&goes), &format::day(tx.today()), &lost, &settled);
    journal::write(tx, P::KIND.with(to), NoteKind::Other, text).await?;
    P::finish(tx, two, &after, lang).await?;
    Ok(after)
}

/// With what the row is found by, once the change is made.
fn refolded<P: Mergeable>(stays: &P::Model, mut change: P::ActiveModel) -> Result<P::ActiveModel> {
    let mut after = stays.clone().into_active_model();
    for column in <P::Column as Iterable>::iter() {
        if let ActiveValue::Set(value) = change.get(column) {
            after.set(column, value);
        } else {
            after.set(column, stays.get(column));
        }
    }
    if let Some((column, folded)) = P::refolded(&after.try_into_model()?) {
        change.set(column, folded.into());
    }
    Ok(change)
}

/// What differs and is not chosen.
async fn lost<P: Mergeable>(tx: &Tx, two: Two<'_, P>, taken: &Taken) -> Result<Vec<String>> {
    let rows = [P::rows(tx.read(), two.stays).await?, P::rows(tx.read(), two.goes).await?];
    let differing = fields::differing::<P>(tx.read(), [&rows[0], &rows[1]], false, Lang::De).await?;
    Ok(differing.iter().filter_map(|field| field.lost(taken.contains(field.name))).collect())
}

/// Keeps the number that went.
async fn remember<P: Mergeable>(tx: &Tx, to: i64, number: &str) -> Result<()> {
    let subject = P::KIND.with(to);
    let row = former_number::ActiveModel {
        number: Set(number.to_owned()),
        senior_id: Set(subject.senior()),
        volunteer_id: Set(subject.volunteer()),
        partner_id: Set(subject.partner()),
        until: Set(tx.today()),
        ..Default::default()
    };
    tx.insert(row).await?;
    Ok(())
}

/// What the note of the record says: in the language of the office's files, whoever merges.
fn note(number: &str, day: &str, lost: &[String], settled: &[String]) -> String {
    let mut text = format!("{number} war dieselbe Person und wurde am {day} hiermit zusammengeführt.");
    if !lost.is_empty() {
        text.push_str("\nNicht übernommen wurde:\n");
        text.push_str(&lost.join("\n"));
    }
    if !settled.is_empty() {
        text.push_str("\nZusammengelegt wurde:\n");
        text.push_str(&settled.join("\n"));
    }
    text
}

/// Whether the second record was changed after the first, as the trail tells.
///
/// # Errors
///
/// If the database does not answer.
pub async fn is_newer<P: Mergeable>(db: &impl ConnectionTrait, two: Two<'_, P>) -> Result<bool> {
    Ok(last_entry::<P>(db, key_of(two.goes)?).await? > last_entry::<P>(db, key_of(two.stays)?).await?)
}

async fn last_entry<P: Mergeable>(db: &impl ConnectionTrait, key: i64) -> Result<Option<i64>> {
    use entity::audit_entry::{Column, Entity};
    let entries =
        Entity::find().filter(Column::TableName.eq(P::KIND.word())).filter(Column::RowKey.eq(key.to_string()));
    let last = entries.order_by_desc(Column::Id).select_only().column(Column::Id);
    Ok(last.into_tuple::<i64>().one(db).await?)
}
