//! What belongs to a senior: contacts, care grades, what others say about the relief budget.

use super::{Ids, Written};
use crate::{
    error::Result,
    exchange::{
        folder::Folder,
        plan::Plan,
        tables::{
            money::{ExternalUse, FundBalance},
            seniors::{CareGrade, Contact},
        },
    },
    people, seniors,
    store::Tx,
};
use entity::{
    assignment, care_grade, contact_person, external_use, fund_balance,
    value::{SeniorId, Service},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use std::collections::BTreeSet;

/// Looks at the service of those whose care grades were written.
pub async fn check_services(tx: &Tx, folder: &Folder, plan: &Plan, ids: &Ids<'_>) -> Result<()> {
    let changed = plan.care_grades.changed.iter().map(|change| change.at);
    let written = plan.care_grades.added.iter().copied().chain(changed);
    let numbers: BTreeSet<&str> = written.map(|at| folder.care_grades.lines[at].row.senior.as_str()).collect();
    if numbers.is_empty() {
        return Ok(());
    }
    let visited = assignment::Entity::find().filter(assignment::Column::Service.eq(Service::Besuchsdienst));
    let visited = visited.select_only().column(assignment::Column::SeniorId).distinct();
    let visited: BTreeSet<SeniorId> = visited.into_tuple::<SeniorId>().all(tx.read()).await?.into_iter().collect();
    for number in numbers {
        let id = ids.seniors.get(number)?;
        if visited.contains(&id) {
            seniors::check_service(tx, id).await?;
        }
    }
    Ok(())
}

impl Written for Contact {
    type Active = contact_person::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(contact_person::ActiveModel {
            email: Set(self.email.clone()),
            street: Set(self.street.clone()),
            postal_code: Set(self.postal_code.clone()),
            town: Set(self.town.clone()),
            billing_contact: Set(self.billing_contact),
            ..people::contact(
                ids.seniors.get(&self.senior)?,
                self.name.clone(),
                self.relation.clone(),
                self.phone.clone(),
            )
        })
    }
}

impl Written for CareGrade {
    type Active = care_grade::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(care_grade::ActiveModel {
            senior_id: Set(ids.seniors.get(&self.senior)?),
            valid_from: Set(self.from),
            valid_until: Set(self.until),
            grade: Set(self.grade.0),
            at_home: Set(self.at_home),
            ..Default::default()
        })
    }
}

impl Written for ExternalUse {
    type Active = external_use::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(external_use::ActiveModel {
            senior_id: Set(ids.seniors.get(&self.senior)?),
            day: Set(self.day),
            amount: Set(self.amount),
            ..Default::default()
        })
    }
}

impl Written for FundBalance {
    type Active = fund_balance::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(fund_balance::ActiveModel {
            senior_id: Set(ids.seniors.get(&self.senior)?),
            day: Set(self.day),
            last_year: Set(self.last_year),
            this_year: Set(self.this_year),
            ..Default::default()
        })
    }
}
