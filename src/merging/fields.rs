//! The fields of two records, side by side.

use std::collections::{BTreeMap, BTreeSet};

use entity::record::Record;
use sea_orm::QueryFilter;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, EntityTrait, Iden, IntoActiveModel, Iterable, ModelTrait, Value,
    sea_query::sea_value_to_json_value,
};

use super::kind::Mergeable;
use crate::{
    error::{Error, Result},
    office::trail::{
        names,
        values::{self, Labels},
    },
    store::{SeenAt, Tx},
    web::lang::Lang,
};

/// The columns of a row by name.
pub type Values = BTreeMap<String, Value>;

/// The rows of a record, one of each table at most.
pub type Rows = BTreeMap<&'static str, Values>;

/// The fields of which the other record's value is taken, as `senior.phone`.
pub type Taken = BTreeSet<&'static str>;

/// What comes with another field, since they mean something only together.
const FOLLOWING: [(&str, &str); 2] = [
    ("volunteer_papers.certificate_on", "volunteer_papers.seen_on"),
    ("volunteer_papers.seen_by", "volunteer_papers.seen_on"),
];

/// What is kept only while something else allows it, and therefore in no note: wishes by consent (Art. 9 DSGVO), and the day
/// of a police certificate (§ 30a Abs. 3 BZRG).
const IN_NO_NOTE: [&str; 5] = [
    "senior_wishes.community",
    "senior_wishes.gender",
    "volunteer_papers.seen_on",
    "volunteer_profile.community",
    "volunteer_profile.gender",
];

/// A field that differs.
#[derive(Clone, Debug)]
pub struct Differing {
    pub name: &'static str,
    pub label: String,
    /// What stands in the record that stays, and in the other.
    pub says: [String; 2],
    /// Whether the other's is taken unless somebody says otherwise.
    pub is_others: bool,
}

impl Differing {
    /// `Telefon: 0231 …`, of the value that is not chosen, where it may be kept.
    pub fn lost(&self, is_others: bool) -> Option<String> {
        let [one, other] = &self.says;
        let lost = if is_others { one } else { other };
        (!lost.is_empty() && !IN_NO_NOTE.contains(&self.name)).then(|| format!("{}: {lost}", self.label))
    }
}

/// The row as it is.
pub fn values<M: ModelTrait>(row: &M) -> Values {
    let columns = <M::Entity as EntityTrait>::Column::iter();
    columns.map(|column| (column.unquoted().to_owned(), row.get(column))).collect()
}

/// The row of a table that has one for each record.
pub async fn one_each<E>(db: &impl ConnectionTrait, key: i64) -> Result<Option<E::Model>>
where
    E: EntityTrait<Model: Record<Entity = E>>,
{
    Ok(E::find().filter(sea_orm::ColumnTrait::eq(&E::Model::key_column(), key)).one(db).await?)
}

/// What differs between two records; `is_newer` says that the other was changed last.
pub async fn differing<P: Mergeable>(
    db: &impl ConnectionTrait,
    [stays, goes]: [&Rows; 2],
    is_newer: bool,
    lang: Lang,
) -> Result<Vec<Differing>> {
    let mut found = Vec::new();
    for name in P::FIELDS {
        let (table, column) = split(name);
        let both = [stays, goes].map(|rows| rows.get(table).and_then(|row| row.get(column)));
        let [Some(one), Some(other)] = both else { continue };
        if one == other {
            continue;
        }
        found.push(Differing {
            name,
            label: label::<P>(name, lang),
            says: [say(db, column, one, lang).await?, say(db, column, other, lang).await?],
            is_others: is_others(column, one, other, is_newer),
        });
    }
    Ok(found)
}

/// The filled one, or else the newer; who goes on rather than who has ended.
fn is_others(column: &str, one: &Value, other: &Value, is_newer: bool) -> bool {
    let [one, other] = [one, other].map(is_empty);
    match (column, one, other) {
        ("ended_on", false, true) => true,
        ("ended_on", ..) | (_, false, true) => false,
        (_, true, false) => true,
        _ => is_newer,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Bool(Some(is)) => !is,
        Value::Int(Some(number)) => *number == 0,
        Value::String(Some(text)) => text.trim().is_empty(),
        value => *value == value.as_null(),
    }
}

/// `Telefon`, or `Haushalt: Notiz` where it stands in a table of its own.
fn label<P: Mergeable>(name: &str, lang: Lang) -> String {
    let (table, column) = split(name);
    let word = names::column(column, lang).unwrap_or(column);
    match names::table(table, lang).filter(|_| table != P::KIND.word()) {
        Some(table) => format!("{table}: {word}"),
        None => word.to_owned(),
    }
}

async fn say(db: &impl ConnectionTrait, column: &str, value: &Value, lang: Lang) -> Result<String> {
    let json = sea_value_to_json_value(value);
    let labels = Labels::of_value(db, column, &json).await?;
    Ok(values::shown(column, &json, &labels, lang))
}

fn split(name: &str) -> (&str, &str) {
    name.split_once('.').unwrap_or((name, ""))
}

/// Whether a column of a table is taken from the other record.
fn is_taken(taken: &Taken, table: &str, column: &str) -> bool {
    let name = format!("{table}.{column}");
    let leads = FOLLOWING.iter().find(|(follows, _)| *follows == name).map(|(_, leads)| *leads);
    taken.contains(leads.unwrap_or(&name))
}

/// A change that takes from the other row what is taken; whether it does anything.
pub fn change<M, A>(stays: &M, goes: &M, taken: &Taken) -> (A, bool)
where
    M: Record<Entity: EntityTrait<ActiveModel = A>>,
    A: ActiveModelTrait<Entity = M::Entity>,
{
    let mut change = A::default();
    change.set(M::key_column(), stays.get(M::key_column()));
    let columns = <M::Entity as EntityTrait>::Column::iter();
    let taken: Vec<_> = columns.filter(|column| is_taken(taken, M::table(), column.unquoted())).collect();
    for column in &taken {
        change.set(*column, goes.get(*column));
    }
    (change, !taken.is_empty())
}

/// Makes one row of the two that a table has for two records, or lets the one that there is go to the record that stays.
pub async fn settle_one<E>(tx: &Tx, stays: i64, goes: i64, taken: &Taken) -> Result<()>
where
    E: EntityTrait<Model: Record<Entity = E> + IntoActiveModel<E::ActiveModel>>,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    let Some(other) = one_each::<E>(tx.read(), goes).await? else { return Ok(()) };
    match one_each::<E>(tx.read(), stays).await? {
        None => {
            let mut row = other.clone().into_active_model();
            E::Column::iter().for_each(|column| row.set(column, other.get(column)));
            row.set(E::Model::key_column(), stays.into());
            tx.delete(other.seen_now()).await?;
            tx.insert(row).await?;
        }
        Some(row) => {
            let (change, is_any) = change::<E::Model, E::ActiveModel>(&row, &other, taken);
            tx.delete(other.seen_now()).await?;
            if is_any {
                tx.update(row.seen_now(), change).await?;
            }
        }
    }
    Ok(())
}

/// The key of a row, as a number.
pub fn key_of<M: Record>(row: &M) -> Result<i64> {
    row.key().parse().map_err(|_| Error::internal("the key of a record is a number"))
}
