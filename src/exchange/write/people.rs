//! Seniors, volunteers, and what volunteers have learnt.

use super::{Ids, Saved, Written};
use crate::{
    error::Result,
    exchange::{
        folder::Folder,
        plan::Plan,
        tables::{
            seniors::Senior,
            training::{Module, Tags, Training},
            volunteers::Volunteer,
        },
    },
    store::{SeenAt, Tx},
};
use entity::{
    claim_assignment, senior, training_module, training_record,
    value::{SeniorId, search::fold},
    volunteer,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

impl Written for Senior {
    type Active = senior::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        let fund = self.care_fund.as_ref().map(|ik| ids.care_funds.get(&ik.to_string())).transpose()?;
        Ok(senior::ActiveModel {
            number: Set(self.number.clone()),
            salutation: Set(self.salutation.clone()),
            first_name: Set(self.first_name.clone()),
            last_name: Set(self.last_name.clone()),
            birth_date: Set(self.birth_date),
            street: Set(self.street.clone()),
            postal_code: Set(self.postal_code.clone()),
            town: Set(self.town.clone()),
            district_id: Set(ids.district(&self.district)?),
            phone: Set(self.phone.clone()),
            dementia: Set(self.dementia),
            care_fund_id: Set(fund),
            insurance_number: Set(self.insurance_number.clone()),
            payment_route: Set(self.route),
            languages: Set(self.languages.clone().unwrap_or_default()),
            folded: Set(fold(&format!("{} {}", self.first_name, self.last_name))),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.seniors.insert(&saved.number, saved.id);
    }
}

/// Saves from when claims are assigned, and revokes those that no longer are.
pub async fn claims(tx: &Tx, folder: &Folder, plan: &Plan, ids: &Ids<'_>) -> Result<()> {
    let lines = &folder.seniors.lines;
    let mut new = Vec::new();
    for row in plan.seniors.added.iter().map(|at| &lines[*at].row) {
        new.extend(claim(row, ids)?);
    }
    tx.insert_all(new).await?;
    let touched = plan
        .seniors
        .changed
        .iter()
        .filter(|change| change.columns.iter().any(|column| matches!(*column, "zahlweg" | "abtretung_ab")));
    for row in touched.map(|change| &lines[change.at].row) {
        change_claim(tx, ids.seniors.get(&row.number)?, claim(row, ids)?).await?;
    }
    Ok(())
}

fn claim(row: &Senior, ids: &Ids<'_>) -> Result<Option<claim_assignment::ActiveModel>> {
    let Some(from) = row.assigned_from else { return Ok(None) };
    let senior_id = Set(ids.seniors.get(&row.number)?);
    Ok(Some(claim_assignment::ActiveModel { senior_id, valid_from: Set(from), ..Default::default() }))
}

async fn change_claim(tx: &Tx, senior: SeniorId, after: Option<claim_assignment::ActiveModel>) -> Result<()> {
    let valid = claim_assignment::Entity::find()
        .filter(claim_assignment::Column::SeniorId.eq(senior))
        .filter(claim_assignment::Column::RevokedOn.is_null());
    let last = valid.order_by_desc(claim_assignment::Column::ValidFrom).one(tx.read()).await?;
    match (last, after) {
        (None, None) => {}
        (None, Some(after)) => {
            tx.insert(after).await?;
        }
        (Some(last), Some(mut after)) => {
            after.id = Set(last.id);
            tx.update(last.seen_now(), after).await?;
        }
        (Some(last), None) => {
            let revoked_on = Set(Some(tx.today()));
            let after = claim_assignment::ActiveModel { id: Set(last.id), revoked_on, ..Default::default() };
            tx.update(last.seen_now(), after).await?;
        }
    }
    Ok(())
}

impl Written for Volunteer {
    type Active = volunteer::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(volunteer::ActiveModel {
            number: Set(self.number.clone()),
            salutation: Set(self.salutation.clone()),
            first_name: Set(self.first_name.clone()),
            last_name: Set(self.last_name.clone()),
            birth_date: Set(self.birth_date),
            street: Set(self.street.clone()),
            postal_code: Set(self.postal_code.clone()),
            town: Set(self.town.clone()),
            district_id: Set(ids.district(&self.district)?),
            phone: Set(self.phone.clone()),
            email: Set(self.email.clone()),
            services: Set(self.services.clone()),
            languages: Set(self.languages.clone().unwrap_or_default()),
            active_since: Set(self.active_since),
            iban: Set(self.iban.clone()),
            folded: Set(fold(&format!("{} {}", self.first_name, self.last_name))),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.volunteers.insert(&saved.number, saved.id);
    }
}

impl Written for Module {
    type Active = training_module::ActiveModel;

    fn active(&self, _ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(training_module::ActiveModel {
            code: Set(self.code.clone()),
            title: Set(self.title.clone()),
            units: Set(self.units.0),
            valid_months: Set(self.valid_months.map(|months| months.0)),
            tags: Set(self.tags.as_ref().map(Tags::lines).unwrap_or_default()),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.modules.insert(&saved.code, saved.id);
    }
}

impl Written for Training {
    type Active = training_record::ActiveModel;

    fn active(&self, ids: &Ids<'_>, _tx: &Tx) -> Result<Self::Active> {
        Ok(training_record::ActiveModel {
            volunteer_id: Set(ids.volunteers.get(&self.volunteer)?),
            module_id: Set(ids.modules.get(&self.module)?),
            day: Set(self.day),
            units: Set(self.units.0),
            ..Default::default()
        })
    }
}
