//! The rows of the list of volunteers, as the database finds them.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::{
    assignment, district,
    value::{DistrictId, Service, VolunteerId},
    visit, volunteer,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, RelationTrait, Select, sea_query::SelectStatement,
};

use super::list::{ENDED, FREE, Filter, VISITING};
use crate::{
    error::Result,
    people::{self, address, running, service_word},
    store::Slice,
    web::{format, lang::Lang},
};

/// One volunteer of the list, with what stands beside the name.
#[derive(Debug)]
pub struct Row {
    pub volunteer: volunteer::Model,
    pub district: String,
    /// What they offer.
    pub services: String,
    /// How many assignments they have.
    pub tandems: i64,
    last_visit: Option<NaiveDate>,
}

impl Row {
    /// As lists sort it.
    pub fn name(&self) -> String {
        address::sorted_name(&self.volunteer.first_name, &self.volunteer.last_name)
    }

    pub fn last_visit(&self) -> String {
        self.last_visit.map(format::day).unwrap_or_default()
    }
}

/// One page of those the filter lets through, or all of them.
pub async fn found(db: &impl ConnectionTrait, filter: &Filter, lang: Lang, today: NaiveDate) -> Result<Slice<Row>> {
    let selection = sorted(selection(filter, today), filter.sort.value());
    let slice = if filter.page.value() == "all" {
        let rows = selection.all(db).await?;
        Slice { total: rows.len() as u64, rows, page: 1 }
    } else {
        Slice::of(selection, filter.page.value().parse().unwrap_or(1), db).await?
    };
    let ids: Vec<VolunteerId> = slice.rows.iter().map(|row| row.id).collect();
    let districts = people::district_names(db).await?;
    let tandems = tandems_of(db, &ids, today).await?;
    let visits = last_visits_of(db, &ids).await?;
    Ok(slice.map(|volunteer| Row {
        district: districts.get(&volunteer.district_id).cloned().unwrap_or_default(),
        services: volunteer.services.iter().map(|it| service_word(it, lang)).collect::<Vec<_>>().join(", "),
        tandems: tandems.get(&volunteer.id).copied().unwrap_or_default(),
        last_visit: visits.get(&volunteer.id).copied(),
        volunteer,
    }))
}

/// How many of those the filter lets through visit nobody.
pub async fn free(db: &impl ConnectionTrait, filter: &Filter, today: NaiveDate) -> Result<u64> {
    let free = volunteer::Column::Id.not_in_subquery(visiting(today));
    Ok(selection(filter, today).filter(free).count(db).await?)
}

fn selection(filter: &Filter, today: NaiveDate) -> Select<volunteer::Entity> {
    let mut found = volunteer::Entity::find();
    if !filter.q.value().trim().is_empty() {
        found = found.filter(people::mentions((volunteer::Entity, volunteer::Column::Folded), filter.q.value()));
    }
    if let Ok(district) = filter.district.value().parse::<DistrictId>() {
        found = found.filter(volunteer::Column::DistrictId.eq(district));
    }
    if let Ok(service) = filter.service.value().parse::<Service>() {
        found = found.filter(volunteer::Column::Services.contains(service.word()));
    }
    let goes_on = Condition::any().add(volunteer::Column::EndedOn.is_null()).add(volunteer::Column::EndedOn.gte(today));
    match filter.status.value() {
        ENDED => found.filter(volunteer::Column::EndedOn.lt(today)),
        VISITING => found.filter(goes_on).filter(volunteer::Column::Id.in_subquery(visiting(today))),
        FREE => found.filter(goes_on).filter(volunteer::Column::Id.not_in_subquery(visiting(today))),
        _ => found.filter(goes_on),
    }
}

fn sorted(found: Select<volunteer::Entity>, by: &str) -> Select<volunteer::Entity> {
    let order = if by.starts_with('-') { Order::Desc } else { Order::Asc };
    let found = match by.trim_start_matches('-') {
        "number" => found.order_by(volunteer::Column::Number, order),
        "district" => found
            .join(JoinType::InnerJoin, volunteer::Relation::District.def())
            .order_by(district::Column::Name, order)
            .order_by_asc(volunteer::Column::Folded),
        _ => found.order_by(volunteer::Column::Folded, order),
    };
    found.order_by_asc(volunteer::Column::Id)
}

/// The volunteers who visit somebody.
fn visiting(today: NaiveDate) -> SelectStatement {
    let tandems = assignment::Entity::find().select_only().column(assignment::Column::VolunteerId);
    tandems.filter(running(today)).into_query()
}

async fn tandems_of(
    db: &impl ConnectionTrait,
    ids: &[VolunteerId],
    today: NaiveDate,
) -> Result<HashMap<VolunteerId, i64>> {
    let tandems = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::VolunteerId)
        .column_as(assignment::Column::Id.count(), "tandems")
        .filter(assignment::Column::VolunteerId.is_in(ids.to_vec()))
        .filter(running(today))
        .group_by(assignment::Column::VolunteerId);
    Ok(tandems.into_tuple::<(VolunteerId, i64)>().all(db).await?.into_iter().collect())
}

async fn last_visits_of(db: &impl ConnectionTrait, ids: &[VolunteerId]) -> Result<HashMap<VolunteerId, NaiveDate>> {
    let visits = visit::Entity::find()
        .select_only()
        .column(assignment::Column::VolunteerId)
        .column_as(visit::Column::Day.max(), "day")
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::VolunteerId.is_in(ids.to_vec()))
        .group_by(assignment::Column::VolunteerId);
    Ok(visits.into_tuple::<(VolunteerId, NaiveDate)>().all(db).await?.into_iter().collect())
}
