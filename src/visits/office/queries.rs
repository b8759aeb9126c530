//! What the office's pages read.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::{
    account, assignment, audit_entry, senior,
    value::{AssignmentId, Month, VisitId, search::fold},
    visit::{self, VisitStatus},
    volunteer,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::list::{Filter, Shown};
use crate::{
    error::Result,
    months, people,
    store::{PAGE_SIZE, Slice, contains},
};

/// A page of visits, as the filter wants them.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter) -> Result<Slice<visit::Model>> {
    Slice::of(filtered(db, filter).await?, filter.page, db).await
}

/// Every visit that the filter wants.
pub async fn every(db: &impl ConnectionTrait, filter: &Filter) -> Result<Vec<visit::Model>> {
    Ok(filtered(db, filter).await?.all(db).await?)
}

/// The first visits that the filter wants.
pub async fn first(db: &impl ConnectionTrait, filter: &Filter, most: u64) -> Result<Vec<visit::Model>> {
    Ok(filtered(db, filter).await?.limit(most).all(db).await?)
}

async fn filtered(db: &impl ConnectionTrait, filter: &Filter) -> Result<Select<visit::Entity>> {
    let mut visits = visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .join(JoinType::InnerJoin, assignment::Relation::Senior.def())
        .join(JoinType::InnerJoin, assignment::Relation::Volunteer.def());
    visits = match filter.shown {
        Shown::Waiting => visits.filter(visit::Column::Status.eq(VisitStatus::Logged)),
        Shown::Returned => visits.filter(visit::Column::Status.eq(VisitStatus::Returned)),
        Shown::Unconfirmed => {
            visits.filter(visit::Column::Status.ne(VisitStatus::Confirmed)).filter(visit::Column::RunId.is_null())
        }
        Shown::Confirmed => {
            visits.filter(visit::Column::Status.eq(VisitStatus::Confirmed)).filter(visit::Column::RunId.is_null())
        }
        Shown::Settled => visits.filter(visit::Column::RunId.is_not_null()),
        Shown::All => visits,
    };
    if let Some(month) = filter.month {
        visits = visits.filter(visit::Column::Day.between(month.first_day(), month.last_day()));
    }
    if let Some(name) = &filter.senior {
        visits = visits.filter(
            Condition::any()
                .add(contains((senior::Entity, senior::Column::Folded), &fold(name)))
                .add(senior::Column::Number.eq(name.to_uppercase())),
        );
    }
    if let Some(name) = &filter.volunteer {
        visits = visits.filter(
            Condition::any()
                .add(contains((volunteer::Entity, volunteer::Column::Folded), &fold(name)))
                .add(volunteer::Column::Number.eq(name.to_uppercase())),
        );
    }
    if filter.late {
        visits = visits.filter(late(db).await?);
    }
    Ok(match filter.shown {
        Shown::Waiting | Shown::Returned | Shown::Unconfirmed => {
            visits.order_by_asc(visit::Column::StartsAt).order_by_asc(visit::Column::Id)
        }
        Shown::Confirmed | Shown::Settled | Shown::All => {
            visits.order_by_desc(visit::Column::StartsAt).order_by_desc(visit::Column::Id)
        }
    })
}

/// In a closed month without standing in its close.
async fn late(db: &impl ConnectionTrait) -> Result<Condition> {
    let in_month = |month: Month| visit::Column::Day.between(month.first_day(), month.last_day());
    let nowhere = Condition::any().add(visit::Column::Id.eq(0));
    let in_closed = months::closed(db).await?.into_iter().fold(nowhere, |any, month| any.add(in_month(month)));
    Ok(Condition::all().add(visit::Column::RunId.is_null()).add(in_closed))
}

/// What the trail keeps of a visit, the newest first.
pub async fn trail(db: &impl ConnectionTrait, id: VisitId) -> Result<Vec<audit_entry::Model>> {
    let entries = audit_entry::Entity::find()
        .filter(audit_entry::Column::TableName.eq("visit"))
        .filter(audit_entry::Column::RowKey.eq(id.to_string()));
    Ok(entries.order_by_desc(audit_entry::Column::Id).all(db).await?)
}

/// The names of accounts, as the trail names them: `account:7`.
pub async fn account_names(db: &impl ConnectionTrait) -> Result<HashMap<String, String>> {
    let accounts = account::Entity::find().all(db).await?;
    Ok(accounts.into_iter().map(|row| (format!("account:{}", row.id), row.name)).collect())
}

/// What somebody has confirmed at an instant and that waited before, in one go.
pub async fn confirmed_at(db: &impl ConnectionTrait, by: &str, at: DateTime<Utc>) -> Result<Vec<visit::Model>> {
    let confirmed = visit::Entity::find()
        .filter(visit::Column::Status.eq(VisitStatus::Confirmed))
        .filter(visit::Column::ConfirmedBy.eq(by))
        .filter(visit::Column::ConfirmedAt.eq(at));
    let entered_at_once = Condition::all().add(visit::Column::EnteredBy.eq(by)).add(visit::Column::EnteredAt.eq(at));
    Ok(confirmed.filter(entered_at_once.not()).all(db).await?)
}

/// What somebody has entered from paper since an instant, the newest first.
pub async fn entered_since(db: &impl ConnectionTrait, by: &str, since: DateTime<Utc>) -> Result<Vec<visit::Model>> {
    let entered = visit::Entity::find()
        .filter(visit::Column::EnteredBy.eq(by))
        .filter(visit::Column::EnteredAt.gte(since))
        .filter(visit::Column::Status.eq(VisitStatus::Confirmed));
    Ok(entered.order_by_desc(visit::Column::Id).limit(PAGE_SIZE).all(db).await?)
}

/// The assignments whose number or people fit what was typed, at most `most`.
pub async fn fitting(db: &impl ConnectionTrait, typed: &str, most: u64) -> Result<Vec<AssignmentId>> {
    let assignments = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::Id)
        .join(JoinType::InnerJoin, assignment::Relation::Senior.def())
        .join(JoinType::InnerJoin, assignment::Relation::Volunteer.def());
    let numbered = assignments.clone().filter(assignment::Column::Number.eq(typed.to_uppercase()));
    let exact: Vec<AssignmentId> = numbered.into_tuple().all(db).await?;
    if !exact.is_empty() {
        return Ok(exact);
    }
    let named = people::words(typed).into_iter().fold(assignments, |rows, word| {
        let of_either = Condition::any()
            .add(people::mentions((senior::Entity, senior::Column::Folded), &word))
            .add(people::mentions((volunteer::Entity, volunteer::Column::Folded), &word));
        rows.filter(of_either)
    });
    Ok(named.order_by_asc(assignment::Column::Number).limit(most).into_tuple().all(db).await?)
}
