//! The network partner from whom an enquiry comes.

use entity::{partner, value::PartnerId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    error::Result,
    partners,
    people::pick::{LEAST_CHARACTERS, MOST},
    web::{
        desk::Desk,
        form_page::{Control, Field},
        input::Choice,
        picker::{Pick, Picker, Piece},
        role::Coordinator,
    },
};

/// The field of a form in which one is picked.
pub async fn pick(desk: &Desk<Coordinator>, picker: &Picker) -> Result<Field> {
    let (t, w) = (desk.lang().enquiries(), desk.lang().people());
    let chosen = picker.chosen.value().parse::<PartnerId>().ok();
    let typed = picker.find.value().trim();
    let (mut those, mut says): (Vec<PartnerId>, _) = (chosen.into_iter().collect(), String::new());
    if typed.chars().count() >= LEAST_CHARACTERS {
        let found = partners::finds(desk.db(), typed).await?;
        says = match found.len() {
            0 => (w.nobody_fits)(typed),
            many if many > MOST => w.there_are_more.to_owned(),
            _ => w.pick_one.to_owned(),
        };
        those.extend(found.into_iter().take(MOST));
    } else if picker.is_looking() {
        w.too_short.clone_into(&mut says);
    }
    let rows = partner::Entity::find().filter(partner::Column::Id.is_in(those)).order_by_asc(partner::Column::Name);
    let rows = rows.all(desk.db()).await?;
    let theirs: Vec<PartnerId> = picker.chosen.theirs_values().filter_map(|key| key.parse().ok()).collect();
    let others = partner::Entity::find().filter(partner::Column::Id.is_in(theirs)).all(desk.db()).await?;
    let choice = |row: &partner::Model| Choice::new(row.id, format!("{} · {} · {}", row.name, row.number, row.kind));
    let mut picker = picker.clone();
    let named = rows.iter().chain(&others).map(choice).collect();
    let pick = Pick { named, ..Pick::of(&picker, rows.iter().map(choice).collect(), says) };
    picker.found.set(typed);
    Ok(Field::new(&picker.chosen, t.partner, Control::Pick(Box::new(Pick { found: picker.found, ..pick }))))
}

/// All of them to choose from, by name.
pub async fn choices(db: &impl ConnectionTrait) -> Result<Vec<Choice>> {
    let rows = partner::Entity::find().order_by_asc(partner::Column::Name).all(db).await?;
    Ok(rows.into_iter().map(|row| Choice::new(row.id, row.name)).collect())
}
