//! What a close must know of the seniors it bills, read for many of them at once.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use entity::{
    assignment, care_fund, care_grade, claim_assignment, contact_person, external_use, fund_balance, group_attendance,
    group_meeting, relief_booking, senior,
    statement::{self, StatementStatus},
    value::{CareFundId, Month, SeniorId, Service, StatementId},
    visit::{self, VisitStatus},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};

use super::{
    entitlement::{CarePeriod, MONTHLY_AMOUNTS},
    month_end::Account,
    relief_budget::{Booking, ExternalUse, FundWord, History, Pot},
};
use crate::{
    error::Result,
    seniors::{letters, redirect},
};

/// What a close must know of one senior, but for the visits.
#[derive(Clone, Debug)]
pub struct Facts {
    pub senior: senior::Model,
    pub care_grades: Vec<care_grade::Model>,
    pub care_fund: Option<care_fund::Model>,
    /// The claim assignment in force, if the payment route is that.
    pub claim_assignment: Option<claim_assignment::Model>,
    /// Who gets the bill in the senior's place.
    pub billing_contact: Option<contact_person::Model>,
    pub history: History,
}

impl Facts {
    /// As the rules of the close want it.
    pub fn account(&self) -> Account {
        Account {
            claim_assigned_from: self.claim_assignment.as_ref().map(|claim| Month::of(claim.valid_from)),
            has_care_fund: self.care_fund.is_some(),
            has_insurance_number: self.senior.insurance_number.is_some(),
            letters_held: redirect::are_held(&self.senior),
            history: self.history.clone(),
        }
    }
}

/// The facts about these seniors on a day, which decides whether a claim assignment has been revoked. In their order.
pub async fn of(db: &impl ConnectionTrait, seniors: &[SeniorId], on: NaiveDate) -> Result<Vec<Facts>> {
    let ids = || seniors.iter().copied();
    let mut rows: HashMap<SeniorId, senior::Model> = senior::Entity::find()
        .filter(senior::Column::Id.is_in(ids()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut grades = grouped(
        care_grade::Entity::find()
            .filter(care_grade::Column::SeniorId.is_in(ids()))
            .order_by_asc(care_grade::Column::ValidFrom)
            .all(db)
            .await?,
        |row| row.senior_id,
    );
    let mut claims = grouped(
        claim_assignment::Entity::find()
            .filter(claim_assignment::Column::SeniorId.is_in(ids()))
            .order_by_asc(claim_assignment::Column::ValidFrom)
            .all(db)
            .await?,
        |row| row.senior_id,
    );
    let mut contacts = letters::in_their_place(db, ids()).await?;
    let funds: HashMap<CareFundId, care_fund::Model> =
        care_fund::Entity::find().all(db).await?.into_iter().map(|fund| (fund.id, fund)).collect();
    let mut histories = histories(db, seniors).await?;
    Ok(seniors
        .iter()
        .filter_map(|id| {
            let senior = rows.remove(id)?;
            let care_grades = grades.remove(id).unwrap_or_default();
            let mut history = histories.remove(id).unwrap_or_default();
            history.care = care_grades.iter().map(care_period).collect();
            let is_assigned = senior.payment_route == senior::PaymentRoute::ClaimAssignment;
            let in_force = |claim: &claim_assignment::Model| claim.revoked_on.is_none_or(|revoked| revoked > on);
            let claim = claims.remove(id).unwrap_or_default().into_iter().find(in_force);
            Some(Facts {
                care_grades,
                care_fund: senior.care_fund_id.and_then(|fund| funds.get(&fund).cloned()),
                claim_assignment: claim.filter(|_| is_assigned),
                billing_contact: contacts.remove(id),
                history,
                senior,
            })
        })
        .collect())
}

/// Everything the ledgers of these seniors are computed from, but for their care grades.
async fn histories(db: &impl ConnectionTrait, seniors: &[SeniorId]) -> Result<HashMap<SeniorId, History>> {
    let ids = || seniors.iter().copied();
    let mut histories: HashMap<SeniorId, History> =
        ids().map(|id| (id, History { amounts: MONTHLY_AMOUNTS.into(), ..History::default() })).collect();
    let uses = external_use::Entity::find().filter(external_use::Column::SeniorId.is_in(ids())).all(db).await?;
    for row in uses {
        let usage = ExternalUse { day: row.day, amount: row.amount };
        histories.entry(row.senior_id).or_default().external_uses.push(usage);
    }
    let words = fund_balance::Entity::find().filter(fund_balance::Column::SeniorId.is_in(ids())).all(db).await?;
    for row in words {
        let word = FundWord { day: row.day, last_year: row.last_year, this_year: row.this_year };
        histories.entry(row.senior_id).or_default().fund_words.push(word);
    }
    for (_, senior, booking) in bookings(db, seniors).await? {
        histories.entry(senior).or_default().bookings.push(booking);
    }
    for first in first_billable(db, seniors).await? {
        let history = histories.entry(first.senior_id).or_default();
        history.first_billable = history.first_billable.into_iter().chain(first.day).min();
    }
    Ok(histories)
}

/// What issued statements took, one booking for each statement and service month, in that order; cancelled ones took
/// nothing.
pub async fn bookings(
    db: &impl ConnectionTrait,
    seniors: &[SeniorId],
) -> Result<Vec<(StatementId, SeniorId, Booking)>> {
    let rows = relief_booking::Entity::find()
        .join(JoinType::InnerJoin, relief_booking::Relation::Statement.def())
        .filter(relief_booking::Column::SeniorId.is_in(seniors.iter().copied()))
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled))
        .filter(statement::Column::Cancels.is_null())
        .order_by_asc(relief_booking::Column::Id)
        .all(db)
        .await?;
    let mut bookings: BTreeMap<_, (StatementId, SeniorId, Booking)> = BTreeMap::new();
    for row in rows {
        let (_, _, booking) = bookings.entry((row.statement_id, row.service_month)).or_insert_with(|| {
            let (service_month, last_closed) = (row.service_month, row.last_closed);
            (
                row.statement_id,
                row.senior_id,
                Booking { service_month, last_closed, pots: Vec::new(), own_share: entity::value::Cents::ZERO },
            )
        });
        match row.pot_year {
            Some(year) => booking.pots.push(Pot { year, amount: row.amount }),
            None => booking.own_share += row.amount,
        }
    }
    Ok(bookings.into_values().collect())
}

#[derive(Debug, FromQueryResult)]
struct First {
    senior_id: SeniorId,
    day: Option<NaiveDate>,
}

/// The day of the first billable visit and of the first group attendance, billed or not.
async fn first_billable(db: &impl ConnectionTrait, seniors: &[SeniorId]) -> Result<Vec<First>> {
    let visits = visit::Entity::find()
        .select_only()
        .column(assignment::Column::SeniorId)
        .column_as(visit::Column::Day.min(), "day")
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::SeniorId.is_in(seniors.iter().copied()))
        .filter(assignment::Column::Service.ne(Service::Besuchsdienst))
        .filter(visit::Column::Status.eq(VisitStatus::Confirmed))
        .group_by(assignment::Column::SeniorId);
    let meetings = group_attendance::Entity::find()
        .select_only()
        .column(group_attendance::Column::SeniorId)
        .column_as(group_meeting::Column::Day.min(), "day")
        .join(JoinType::InnerJoin, group_attendance::Relation::GroupMeeting.def())
        .filter(group_attendance::Column::SeniorId.is_in(seniors.iter().copied()))
        .group_by(group_attendance::Column::SeniorId);
    let mut first = visits.into_model::<First>().all(db).await?;
    first.extend(meetings.into_model::<First>().all(db).await?);
    Ok(first)
}

fn care_period(grade: &care_grade::Model) -> CarePeriod {
    CarePeriod { from: grade.valid_from, to: grade.valid_until, at_home: grade.at_home }
}

fn grouped<M>(rows: Vec<M>, senior: impl Fn(&M) -> SeniorId) -> HashMap<SeniorId, Vec<M>> {
    let mut grouped: HashMap<SeniorId, Vec<M>> = HashMap::new();
    for row in rows {
        grouped.entry(senior(&row)).or_default().push(row);
    }
    grouped
}
