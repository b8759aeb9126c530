//! Seniors, volunteers, and what volunteers have learnt.

use super::{Named, name};
use crate::{
    error::Result,
    exchange::{
        cell::{Cell, Whole},
        folder::Shelf,
        tables::{
            seniors::Senior,
            training::{Module, Tag, Training},
            volunteers::Volunteer,
        },
    },
};
use chrono::NaiveDate;
use entity::{
    care_fund, claim_assignment, senior,
    senior::PaymentRoute,
    training_module, training_record,
    value::{DistrictId, InstitutionCode, Lines, SeniorId, TrainingModuleId, VolunteerId},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

pub async fn seniors(
    db: &impl ConnectionTrait,
    districts: &HashMap<DistrictId, String>,
) -> Result<Named<SeniorId, Senior>> {
    let funds = care_fund::Entity::find().all(db).await?;
    let funds: HashMap<_, InstitutionCode> = funds.into_iter().map(|fund| (fund.id, fund.ik)).collect();
    let claims = claims(db).await?;
    let rows = senior::Entity::find().all(db).await?;
    let names = rows.iter().map(|row| (row.id, row.number.clone())).collect();
    let shelf = Shelf::of(rows.into_iter().map(|row| {
        let assigned = row.payment_route == PaymentRoute::ClaimAssignment;
        let senior = Senior {
            number: row.number,
            salutation: row.salutation,
            first_name: row.first_name,
            last_name: row.last_name,
            birth_date: row.birth_date,
            street: row.street,
            postal_code: row.postal_code,
            town: row.town,
            district: name(districts, &row.district_id),
            phone: row.phone,
            dementia: row.dementia,
            care_fund: row.care_fund_id.and_then(|fund| funds.get(&fund).cloned()),
            insurance_number: row.insurance_number,
            route: row.payment_route,
            assigned_from: claims.get(&row.id).copied().filter(|_| assigned),
            languages: given(row.languages),
        };
        (row.id.0, senior)
    }));
    Ok(Named { shelf, names })
}

/// From when each senior's claim is assigned, where it is not revoked; the last one counts.
async fn claims(db: &impl ConnectionTrait) -> Result<HashMap<SeniorId, NaiveDate>> {
    let valid = claim_assignment::Entity::find().filter(claim_assignment::Column::RevokedOn.is_null());
    let rows = valid.order_by_asc(claim_assignment::Column::ValidFrom).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.senior_id, row.valid_from)).collect())
}

pub async fn volunteers(
    db: &impl ConnectionTrait,
    districts: &HashMap<DistrictId, String>,
) -> Result<Named<VolunteerId, Volunteer>> {
    let rows = volunteer::Entity::find().all(db).await?;
    let names = rows.iter().map(|row| (row.id, row.number.clone())).collect();
    let shelf = Shelf::of(rows.into_iter().map(|row| {
        let volunteer = Volunteer {
            number: row.number,
            salutation: row.salutation,
            first_name: row.first_name,
            last_name: row.last_name,
            birth_date: row.birth_date,
            street: row.street,
            postal_code: row.postal_code,
            town: row.town,
            district: name(districts, &row.district_id),
            phone: row.phone,
            email: row.email,
            services: row.services,
            languages: given(row.languages),
            active_since: row.active_since,
            iban: row.iban,
        };
        (row.id.0, volunteer)
    }));
    Ok(Named { shelf, names })
}

pub async fn modules(db: &impl ConnectionTrait) -> Result<Named<TrainingModuleId, Module>> {
    let rows = training_module::Entity::find().all(db).await?;
    let names = rows.iter().map(|row| (row.id, row.code.clone())).collect();
    let shelf = Shelf::of(rows.into_iter().map(|row| {
        let module = Module {
            code: row.code,
            title: row.title,
            units: Whole(row.units),
            valid_months: row.valid_months.map(Whole),
            tags: given(row.tags).map(|tags| tags.iter().filter_map(|tag| Tag::read(tag).ok()).collect()),
        };
        (row.id.0, module)
    }));
    Ok(Named { shelf, names })
}

pub async fn trainings(
    db: &impl ConnectionTrait,
    volunteers: &HashMap<VolunteerId, String>,
    modules: &HashMap<TrainingModuleId, String>,
) -> Result<Shelf<Training>> {
    let rows = training_record::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        let training = Training {
            volunteer: name(volunteers, &row.volunteer_id),
            module: name(modules, &row.module_id),
            day: row.day,
            units: Whole(row.units),
        };
        (row.id.0, training)
    })))
}

/// A list that says anything.
pub(super) fn given(lines: Lines) -> Option<Lines> {
    Some(lines).filter(|lines| !lines.is_empty())
}
