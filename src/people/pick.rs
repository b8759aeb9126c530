//! Looking for somebody, and picking somebody in a form.

use entity::value::search::fold;
use sea_orm::{ConnectionTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select, sea_query::ExprTrait};

use super::{
    finding::found_by,
    kind::{Named, PersonKind},
    queries::{by_ids, going_on},
};
use crate::{
    error::Result,
    store::begins,
    web::{
        desk::Desk,
        form_page::{Control, Field},
        input::Choice,
        picker::{Pick, Picker, Piece},
        role::Caller,
    },
};

/// So many are shown.
pub const MOST: usize = 20;

/// Fewer characters than this fit nearly everybody.
pub const LEAST_CHARACTERS: usize = 2;

/// Those who fit what was typed; those whose last name begins with it come first. One more than [`MOST`], if there are.
///
/// # Errors
///
/// If the database does not answer.
pub async fn fitting<P: PersonKind>(db: &impl ConnectionTrait, among: Select<P>, typed: &str) -> Result<Vec<P::Model>> {
    let is_first = begins((P::default(), P::FOLDED), &fold(typed));
    let rows = among
        .filter(found_by::<P>(typed))
        .order_by(is_first.cast_as("integer"), Order::Desc)
        .order_by_asc(P::FOLDED)
        .limit(MOST as u64 + 1);
    Ok(rows.all(db).await?)
}

/// Number, street, phone: what tells two of one name apart.
pub fn told_apart<P: PersonKind>(row: &P::Model) -> Vec<String> {
    let person = P::person(row);
    [P::number(row).to_owned(), person.street].into_iter().chain(person.phone).collect()
}

/// The field of a form in which one of all the people is picked: those in care, or active, and whoever is picked already.
///
/// # Errors
///
/// If the database does not answer.
pub async fn pick<P: PersonKind, C: Caller>(desk: &Desk<C>, picker: &Picker, label: &'static str) -> Result<Field> {
    let w = desk.lang().people();
    let chosen = picker.chosen.value().parse::<P::Id>().ok();
    let mut rows: Vec<P::Model> = by_ids::<P>(desk.db(), chosen).await?.into_values().collect();
    let typed = picker.find.value().trim();
    let mut says = String::new();
    if typed.chars().count() >= LEAST_CHARACTERS {
        let mut found = fitting(desk.db(), P::find().filter(going_on::<P>(desk.today())), typed).await?;
        says = match found.len() {
            0 => (w.nobody_fits)(typed),
            many if many > MOST => w.there_are_more.to_owned(),
            _ => w.pick_one.to_owned(),
        };
        found.truncate(MOST);
        rows.extend(found.into_iter().filter(|row| Some(P::id(row)) != chosen));
    } else if picker.is_looking() {
        w.too_short.clone_into(&mut says);
    }
    let theirs: Vec<P::Id> = picker.chosen.theirs_values().filter_map(|key| key.parse().ok()).collect();
    let others = by_ids::<P>(desk.db(), theirs).await?;
    let choice = |row: &P::Model| {
        let apart = told_apart::<P>(row).join(" · ");
        Choice::new(P::id(row), format!("{} · {apart}", row.sorted_name()))
    };
    let mut picker = picker.clone();
    let named = rows.iter().chain(others.values()).map(choice).collect();
    let pick = Pick { named, ..Pick::of(&picker, rows.iter().map(choice).collect(), says) };
    picker.found.set(typed);
    Ok(Field::new(&picker.chosen, label, Control::Pick(Box::new(Pick { found: picker.found, ..pick }))))
}
