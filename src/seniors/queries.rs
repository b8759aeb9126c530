//! Single seniors, and what their forms need to know.

use entity::{
    care_fund, claim_assignment, senior,
    value::{CareFundId, SeniorId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    error::{Error, Result},
    people,
    web::{desk::Desk, form::Form, form_page::FormPage, role::Caller},
};

/// The senior.
pub async fn by_id(db: &impl ConnectionTrait, id: SeniorId) -> Result<senior::Model> {
    people::by_id::<senior::Entity>(db, id).await
}

/// The page of a form over one part of a senior's record, `/seniors/7/contacts/new`.
pub fn form_page<C: Caller>(
    desk: &Desk<C>,
    row: &senior::Model,
    form: &impl Form,
    title: &str,
    part: &str,
) -> FormPage {
    people::form_page::<senior::Entity, C>(desk, row, form, title, part)
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
