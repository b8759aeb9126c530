//! Whether somebody has a record already: told while one types, and asked before a second record is made.

mod hints;
mod index;
mod rule;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::IntoColumnRef,
};

use super::{finding::UMLAUTS, kind::PersonKind};
use crate::{
    error::Result,
    store::{begins, contains, contains_spelled},
};

pub use hints::{Hint, HintsPage, ask};
pub use index::{Comparable, Index, Same};
pub use rule::{Likeness, SameName, Typed, plain};

/// So many records are compared at most; more have the same name or phone in no town.
const COMPARED: u64 = 200;

/// Those worth a look, each with in what they are like who was typed in.
///
/// # Errors
///
/// If the database does not answer.
pub async fn alike<P: PersonKind>(db: &impl ConnectionTrait, typed: &Typed) -> Result<Vec<(P::Model, Likeness)>> {
    let column = (P::default(), P::FOLDED);
    let any = Condition::any().add_option(typed.birth_date.map(|day| P::BIRTH_DATE.eq(day)));
    let any = any.add_option(mentioned(column, typed));
    if any.is_empty() {
        return Ok(Vec::new());
    }
    let rows = P::find().filter(any).order_by_asc(P::FOLDED).limit(COMPARED).all(db).await?;
    let compared = rows.into_iter().map(|row| {
        let like = typed.like(&P::person(&row));
        (row, like)
    });
    Ok(compared.filter(|(_, like)| like.is_worth_telling()).collect())
}

/// Whether a folded column, which begins with last and first name, has the name or the phone that was typed; nothing
/// where too little was.
pub fn mentioned<C: IntoColumnRef + Copy>(column: C, typed: &Typed) -> Option<Condition> {
    let mut any = Condition::any();
    if typed.is_named() {
        for name in [[&typed.last_name, &typed.first_name], [&typed.first_name, &typed.last_name]] {
            let name = format!("{} ", format!("{} {}", name[0], name[1]).trim());
            any = any.add(begins(column, &name)).add(contains_spelled(column, &name, &UMLAUTS));
        }
    }
    if !typed.phone.is_empty() {
        any = any.add(contains(column, &typed.phone));
    }
    (!any.is_empty()).then_some(any)
}

/// The numbers of those who nearly certainly are who was typed in.
///
/// # Errors
///
/// If the database does not answer.
pub async fn likely<P: PersonKind>(db: &impl ConnectionTrait, typed: &Typed) -> Result<Vec<String>> {
    let found = alike::<P>(db, typed).await?;
    Ok(found.iter().filter(|(_, like)| like.is_likely()).map(|(row, _)| P::number(row).to_owned()).collect())
}
