//! A care grade that begins during a Besuchsdienst asks whether that is still the right service. It never changes the
//! service by itself: Häusliche Entlastung costs something, and its volunteers are taught.

use chrono::NaiveDate;
use entity::{
    assignment, care_grade,
    follow_up::FollowUpKind,
    value::{SeniorId, Service, Subject},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::rules::{self, Span};
use crate::{
    error::Result,
    journal::{self, Plan},
    store::Tx,
};

/// Plans the follow-up "check the service" for each care grade of a senior that has begun during a Besuchsdienst and
/// still lasts, as that does. Called wherever a care grade is written, in the same transaction.
///
/// # Errors
///
/// If the database does not answer.
pub async fn check_service(tx: &Tx, id: SeniorId) -> Result<()> {
    for on in due(tx.read(), id, tx.today()).await? {
        let subject = Subject::Senior(id);
        journal::plan(tx, Plan { subject, kind: FollowUpKind::CheckService, on, account_id: None, what: None }).await?;
    }
    Ok(())
}

/// Takes the follow-up for a care grade back that has never begun on that day.
///
/// # Errors
///
/// If the database does not answer.
pub async fn forget_check(tx: &Tx, id: SeniorId, began_on: NaiveDate) -> Result<()> {
    journal::withdraw(tx, Subject::Senior(id), FollowUpKind::CheckService, began_on).await
}

async fn due(db: &impl ConnectionTrait, id: SeniorId, today: NaiveDate) -> Result<Vec<NaiveDate>> {
    let grades = care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(id)).all(db).await?;
    let grades: Vec<Span> = grades.iter().map(|row| Span { from: row.valid_from, until: row.valid_until }).collect();
    let visits = assignment::Entity::find()
        .filter(assignment::Column::SeniorId.eq(id))
        .filter(assignment::Column::Service.eq(Service::Besuchsdienst));
    let visits = visits.all(db).await?;
    let visits: Vec<Span> = visits.iter().map(|row| Span { from: row.starts_on, until: row.ends_on }).collect();
    Ok(rules::services_to_check(&grades, &visits, today))
}
