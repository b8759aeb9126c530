//! Single seniors, and what their forms need to know.

use entity::{
    care_fund, claim_assignment, former_route,
    senior::{self, PaymentRoute},
    value::{CareFundId, SeniorId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::{
    error::{Error, Result},
    people,
    store::Tx,
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

/// Every claim assignment, the one that began last first.
pub async fn claims(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<claim_assignment::Model>> {
    let claims = claim_assignment::Entity::find().filter(claim_assignment::Column::SeniorId.eq(id));
    Ok(claims.order_by_desc(claim_assignment::Column::ValidFrom).all(db).await?)
}

/// By which routes was paid before, the last first.
pub async fn former_routes(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<former_route::Model>> {
    let routes = former_route::Entity::find().filter(former_route::Column::SeniorId.eq(id));
    Ok(routes.order_by_desc(former_route::Column::Id).all(db).await?)
}

/// Keeps the payment route that a senior has had until today, if another takes its place.
pub async fn remember_route(tx: &Tx, before: &senior::Model, next: PaymentRoute) -> Result<()> {
    if before.payment_route != next {
        let row = former_route::ActiveModel {
            senior_id: Set(before.id),
            route: Set(before.payment_route),
            until: Set(tx.today()),
            ..Default::default()
        };
        tx.insert(row).await?;
    }
    Ok(())
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
