//! Single volunteers, and what their forms need to know.

use chrono::NaiveDate;
use entity::{
    value::{VolunteerId, search::fold},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    error::{Error, Result},
    people::address,
    web::{desk::Desk, form::Form, form_page::FormPage, role::Caller},
};

/// The volunteer.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: VolunteerId) -> Result<volunteer::Model> {
    volunteer::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// `Herr Jürgen Böttcher`.
pub fn full_name(row: &volunteer::Model) -> String {
    address::full_name(row.salutation.as_deref(), &row.first_name, &row.last_name)
}

/// The page of a form over one part of a volunteer's record, `/volunteers/7/note`.
pub fn form_page<C: Caller>(
    desk: &Desk<C>,
    row: &volunteer::Model,
    form: &impl Form,
    title: &str,
    part: &str,
) -> FormPage {
    let home = format!("/volunteers/{}", row.id);
    let title = format!("{title} · {}", row.number);
    FormPage::new(&desk.page, form, title, format!("{home}/{part}"), home).about(full_name(row))
}

/// Every number given out.
pub async fn numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers = volunteer::Entity::find().select_only().column(volunteer::Column::Number);
    Ok(numbers.into_tuple().all(db).await?)
}

/// The numbers of those born on a day who have this name, however it is typed.
pub async fn born_on(db: &impl ConnectionTrait, first: &str, last: &str, day: NaiveDate) -> Result<Vec<String>> {
    let born = volunteer::Entity::find().filter(volunteer::Column::BirthDate.eq(day)).all(db).await?;
    let same = |row: &volunteer::Model| fold(&row.first_name) == fold(first) && fold(&row.last_name) == fold(last);
    Ok(born.into_iter().filter(same).map(|row| row.number).collect())
}
