//! Single seniors, and what their forms need to know.

use chrono::NaiveDate;
use entity::{
    care_fund, claim_assignment, senior,
    value::{CareFundId, SeniorId, search::fold},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::{Error, Result},
    people::address,
    web::{desk::Desk, form::Form, form_page::FormPage, role::Caller},
};

/// The senior.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: SeniorId) -> Result<senior::Model> {
    senior::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// `Frau Erna Abendroth`.
pub fn full_name(row: &senior::Model) -> String {
    address::full_name(row.salutation.as_deref(), &row.first_name, &row.last_name)
}

/// The page of a form over one part of a senior's record, `/seniors/7/note`.
pub fn form_page<C: Caller>(
    desk: &Desk<C>,
    row: &senior::Model,
    form: &impl Form,
    title: &str,
    part: &str,
) -> FormPage {
    let home = format!("/seniors/{}", row.id);
    let title = format!("{title} · {}", row.number);
    FormPage::new(&desk.page, form, title, format!("{home}/{part}"), home).about(full_name(row))
}

/// Every number given out.
pub async fn numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers = senior::Entity::find().select_only().column(senior::Column::Number);
    Ok(numbers.into_tuple().all(db).await?)
}

/// The numbers of those born on a day who have this name, however it is typed.
pub async fn born_on(db: &impl ConnectionTrait, first: &str, last: &str, day: NaiveDate) -> Result<Vec<String>> {
    let born = senior::Entity::find().filter(senior::Column::BirthDate.eq(day)).all(db).await?;
    let same = |row: &senior::Model| fold(&row.first_name) == fold(first) && fold(&row.last_name) == fold(last);
    Ok(born.into_iter().filter(same).map(|row| row.number).collect())
}

/// The claim assignment that began last.
pub async fn latest_claim(db: &impl ConnectionTrait, id: SeniorId) -> Result<Option<claim_assignment::Model>> {
    let claims = claim_assignment::Entity::find().filter(claim_assignment::Column::SeniorId.eq(id));
    Ok(claims.order_by_desc(claim_assignment::Column::ValidFrom).one(db).await?)
}

/// The care fund.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn fund(db: &impl ConnectionTrait, id: CareFundId) -> Result<care_fund::Model> {
    care_fund::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Every care fund, by name.
pub async fn funds(db: &impl ConnectionTrait) -> Result<Vec<care_fund::Model>> {
    Ok(care_fund::Entity::find().order_by_asc(care_fund::Column::Name).all(db).await?)
}
