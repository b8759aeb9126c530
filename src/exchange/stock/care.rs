//! What belongs to a senior: contacts, care grades, what others say about the relief budget.

use super::name;
use crate::{
    error::Result,
    exchange::{
        cell::Whole,
        folder::Shelf,
        tables::{
            money::{ExternalUse, FundBalance},
            seniors::{CareGrade, Contact},
        },
    },
};
use entity::{care_grade, contact_person, external_use, fund_balance, value::SeniorId};
use sea_orm::{ConnectionTrait, EntityTrait};
use std::collections::HashMap;

type Seniors = HashMap<SeniorId, String>;

pub async fn contacts(db: &impl ConnectionTrait, seniors: &Seniors) -> Result<Shelf<Contact>> {
    let rows = contact_person::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        let contact = Contact {
            senior: name(seniors, &row.senior_id),
            name: row.name,
            relation: row.relation,
            phone: row.phone,
            email: row.email,
            street: row.street,
            postal_code: row.postal_code,
            town: row.town,
            billing_contact: row.billing_contact,
        };
        (row.id.0, contact)
    })))
}

pub async fn care_grades(db: &impl ConnectionTrait, seniors: &Seniors) -> Result<Shelf<CareGrade>> {
    let rows = care_grade::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        let grade = CareGrade {
            senior: name(seniors, &row.senior_id),
            from: row.valid_from,
            until: row.valid_until,
            grade: Whole(row.grade),
            at_home: row.at_home,
        };
        (row.id.0, grade)
    })))
}

pub async fn external_uses(db: &impl ConnectionTrait, seniors: &Seniors) -> Result<Shelf<ExternalUse>> {
    let rows = external_use::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        (row.id.0, ExternalUse { senior: name(seniors, &row.senior_id), day: row.day, amount: row.amount })
    })))
}

pub async fn fund_balances(db: &impl ConnectionTrait, seniors: &Seniors) -> Result<Shelf<FundBalance>> {
    let rows = fund_balance::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        let balance = FundBalance {
            senior: name(seniors, &row.senior_id),
            day: row.day,
            last_year: row.last_year,
            this_year: row.this_year,
        };
        (row.id.0, balance)
    })))
}
