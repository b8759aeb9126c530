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
    people::{self, FoldedName},
    seniors,
    store::{SeenAt, Tx},
};
use chrono::NaiveDate;
use entity::{claim_assignment, senior, training_module, training_record, value::SeniorId, volunteer};
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
            folded: Set(people::folded(FoldedName {
                first_name: &self.first_name,
                last_name: &self.last_name,
                number: &self.number,
                phone: self.phone.as_deref(),
                street: &self.street,
            })),
            ..Default::default()
        })
    }

    fn remember(saved: &Saved<Self>, ids: &mut Ids<'_>) {
        ids.seniors.insert(&saved.number, saved.id);
    }
}

/// Keeps by which route was paid until today, where the files say another. Before the seniors themselves are saved.
pub async fn routes(tx: &Tx, folder: &Folder, plan: &Plan) -> Result<()> {
    let lines = &folder.seniors.lines;
    for change in plan.seniors.changed.iter().filter(|change| change.columns.contains(&"zahlweg")) {
        let row = &lines[change.at].row;
        let known = senior::Entity::find().filter(senior::Column::Number.eq(&row.number)).one(tx.read()).await?;
        if let Some(known) = known {
            seniors::remember_route(tx, &known, row.route).await?;
        }
    }
    Ok(())
}

/// Saves from when claims are assigned, and revokes those that no longer are.
pub async fn claims(tx: &Tx, folder: &Folder, plan: &Plan, ids: &Ids<'_>) -> Result<()> {
    let lines = &folder.seniors.lines;
    let mut new = Vec::new();
    for row in plan.seniors.added.iter().map(|at| &lines[*at].row) {
        if let Some(from) = row.assigned_from {
            new.push(claim(ids.seniors.get(&row.number)?, from));
        }
    }
    tx.insert_all(new).await?;
    let touched = plan
        .seniors
        .changed
        .iter()
        .filter(|change| change.columns.iter().any(|column| matches!(*column, "zahlweg" | "abtretung_ab")));
    for row in touched.map(|change| &lines[change.at].row) {
        change_claim(tx, ids.seniors.get(&row.number)?, row.assigned_from).await?;
    }
    Ok(())
}

fn claim(senior: SeniorId, from: NaiveDate) -> claim_assignment::ActiveModel {
    claim_assignment::ActiveModel { senior_id: Set(senior), valid_from: Set(from), ..Default::default() }
}

/// Leaves one claim that is not revoked, or none. One that was revoked and holds again is the same claim; what was held
/// in its place goes, since another day corrects it, and to call it revoked would say what nobody did. The trail keeps it.
async fn change_claim(tx: &Tx, senior: SeniorId, from: Option<NaiveDate>) -> Result<()> {
    let all = claim_assignment::Entity::find()
        .filter(claim_assignment::Column::SeniorId.eq(senior))
        .order_by_desc(claim_assignment::Column::ValidFrom)
        .all(tx.read())
        .await?;
    let (again, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|claim| Some(claim.valid_from) == from);
    let mut held = others.into_iter().filter(|claim| claim.revoked_on.is_none());
    let change = |id| claim_assignment::ActiveModel { id: Set(id), ..Default::default() };
    match (from, again.into_iter().next(), held.next()) {
        (None, _, None) => {}
        (None, _, Some(last)) => {
            let after = claim_assignment::ActiveModel { revoked_on: Set(Some(tx.today())), ..change(last.id) };
            tx.update(last.seen_now(), after).await?;
        }
        (Some(_), Some(again), last) => {
            let after = claim_assignment::ActiveModel { revoked_on: Set(None), ..change(again.id) };
            tx.update(again.seen_now(), after).await?;
            if let Some(last) = last {
                tx.delete(last.seen_now()).await?;
            }
        }
        (Some(from), None, Some(last)) => {
            let after = claim_assignment::ActiveModel { valid_from: Set(from), ..change(last.id) };
            tx.update(last.seen_now(), after).await?;
        }
        (Some(from), None, None) => {
            tx.insert(claim(senior, from)).await?;
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
            folded: Set(people::folded(FoldedName {
                first_name: &self.first_name,
                last_name: &self.last_name,
                number: &self.number,
                phone: self.phone.as_deref(),
                street: &self.street,
            })),
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
