//! Whom an assignment is of, on the pages of its forms.

use entity::{assignment, senior, volunteer};

use crate::{
    error::Result,
    people::{self, Named, service_word},
    web::{desk::Desk, role::Coordinator},
};

/// `Frau Abendroth · Herr Böttcher · Häusliche Entlastung`.
pub async fn says(desk: &Desk<Coordinator>, row: &assignment::Model) -> Result<String> {
    let senior = people::by_id::<senior::Entity>(desk.db(), row.senior_id).await?;
    let volunteer = people::by_id::<volunteer::Entity>(desk.db(), row.volunteer_id).await?;
    Ok([&senior.full_name(), &volunteer.full_name(), service_word(row.service, desk.lang())].join(" · "))
}
