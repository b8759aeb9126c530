//! The rows of the list of seniors, as the database finds them.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::{
    assignment, care_grade, district, senior,
    value::{SeniorId, Service, Services},
    visit,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, RelationTrait, Select, sea_query::SelectStatement,
};

use super::list::{ACCOMPANIED, ALONE, ENDED, Filter, NO_GRADE};
use crate::{
    error::Result,
    people::{self, address, running, service_word},
    store::Slice,
    web::{format, lang::Lang},
};

/// One senior of the list, with what stands beside the name.
#[derive(Debug)]
pub struct Row {
    pub senior: senior::Model,
    pub district: String,
    /// In which services somebody visits.
    pub services: String,
    grade: Option<i32>,
    last_visit: Option<NaiveDate>,
}

impl Row {
    /// As lists sort it.
    pub fn name(&self) -> String {
        address::sorted_name(&self.senior.first_name, &self.senior.last_name)
    }

    pub fn grade(&self) -> String {
        self.grade.map(|grade| grade.to_string()).unwrap_or_default()
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
    let ids: Vec<SeniorId> = slice.rows.iter().map(|row| row.id).collect();
    let districts = people::district_names(db).await?;
    let services = services_of(db, &ids, today).await?;
    let grades = grades_of(db, &ids, today).await?;
    let visits = last_visits_of(db, &ids).await?;
    Ok(slice.map(|senior| Row {
        district: districts.get(&senior.district_id).cloned().unwrap_or_default(),
        services: services.get(&senior.id).map(|services| spoken(services, lang)).unwrap_or_default(),
        grade: grades.get(&senior.id).copied(),
        last_visit: visits.get(&senior.id).copied(),
        senior,
    }))
}

/// How many of those the filter lets through nobody visits.
pub async fn alone(db: &impl ConnectionTrait, filter: &Filter, today: NaiveDate) -> Result<u64> {
    let alone = senior::Column::Id.not_in_subquery(accompanied(today, None));
    Ok(selection(filter, today).filter(alone).count(db).await?)
}

/// Each service once, as people call it.
fn spoken(services: &[Service], lang: Lang) -> String {
    let services: Services = services.iter().copied().collect();
    services.iter().map(|service| service_word(service, lang)).collect::<Vec<_>>().join(", ")
}

fn selection(filter: &Filter, today: NaiveDate) -> Select<senior::Entity> {
    let mut found = senior::Entity::find();
    if !filter.q.value().trim().is_empty() {
        found = found.filter(people::mentions((senior::Entity, senior::Column::Folded), filter.q.value()));
    }
    if let Ok(district) = filter.district.value().parse::<entity::value::DistrictId>() {
        found = found.filter(senior::Column::DistrictId.eq(district));
    }
    if let Ok(service) = filter.service.value().parse::<Service>() {
        found = found.filter(senior::Column::Id.in_subquery(accompanied(today, Some(service))));
    }
    let ended = senior::Column::EndedOn.lt(today);
    let goes_on = Condition::any().add(senior::Column::EndedOn.is_null()).add(senior::Column::EndedOn.gte(today));
    found = match filter.status.value() {
        ENDED => found.filter(ended),
        ACCOMPANIED => found.filter(goes_on).filter(senior::Column::Id.in_subquery(accompanied(today, None))),
        ALONE => found.filter(goes_on).filter(senior::Column::Id.not_in_subquery(accompanied(today, None))),
        _ => found.filter(goes_on),
    };
    match filter.grade.value() {
        NO_GRADE => found.filter(senior::Column::Id.not_in_subquery(graded(today, None))),
        grade => match grade.parse() {
            Ok(grade) => found.filter(senior::Column::Id.in_subquery(graded(today, Some(grade)))),
            Err(_) => found,
        },
    }
}

fn sorted(found: Select<senior::Entity>, by: &str) -> Select<senior::Entity> {
    let order = if by.starts_with('-') { Order::Desc } else { Order::Asc };
    let found = match by.trim_start_matches('-') {
        "number" => found.order_by(senior::Column::Number, order),
        "district" => found
            .join(JoinType::InnerJoin, senior::Relation::District.def())
            .order_by(district::Column::Name, order)
            .order_by_asc(senior::Column::Folded),
        _ => found.order_by(senior::Column::Folded, order),
    };
    found.order_by_asc(senior::Column::Id)
}

/// The seniors somebody visits, in one service or in any.
fn accompanied(today: NaiveDate, service: Option<Service>) -> SelectStatement {
    let tandems = assignment::Entity::find().select_only().column(assignment::Column::SeniorId).filter(running(today));
    let tandems = match service {
        Some(service) => tandems.filter(assignment::Column::Service.eq(service)),
        None => tandems,
    };
    tandems.into_query()
}

/// The seniors with a care grade today, one grade or any.
fn graded(today: NaiveDate, grade: Option<i32>) -> SelectStatement {
    let grades = care_grade::Entity::find().select_only().column(care_grade::Column::SeniorId).filter(valid(today));
    let grades = match grade {
        Some(grade) => grades.filter(care_grade::Column::Grade.eq(grade)),
        None => grades,
    };
    grades.into_query()
}

fn valid(today: NaiveDate) -> Condition {
    let lasts =
        Condition::any().add(care_grade::Column::ValidUntil.is_null()).add(care_grade::Column::ValidUntil.gte(today));
    Condition::all().add(care_grade::Column::ValidFrom.lte(today)).add(lasts)
}

async fn services_of(
    db: &impl ConnectionTrait,
    ids: &[SeniorId],
    today: NaiveDate,
) -> Result<HashMap<SeniorId, Vec<Service>>> {
    let tandems = assignment::Entity::find().filter(assignment::Column::SeniorId.is_in(ids.to_vec()));
    let tandems = tandems.filter(running(today)).all(db).await?;
    Ok(tandems.into_iter().fold(HashMap::new(), |mut map: HashMap<_, Vec<_>>, row| {
        map.entry(row.senior_id).or_default().push(row.service);
        map
    }))
}

async fn grades_of(db: &impl ConnectionTrait, ids: &[SeniorId], today: NaiveDate) -> Result<HashMap<SeniorId, i32>> {
    let grades = care_grade::Entity::find().filter(care_grade::Column::SeniorId.is_in(ids.to_vec()));
    let grades = grades.filter(valid(today)).all(db).await?;
    Ok(grades.into_iter().map(|row| (row.senior_id, row.grade)).collect())
}

async fn last_visits_of(db: &impl ConnectionTrait, ids: &[SeniorId]) -> Result<HashMap<SeniorId, NaiveDate>> {
    let visits = visit::Entity::find()
        .select_only()
        .column(assignment::Column::SeniorId)
        .column_as(visit::Column::Day.max(), "day")
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::SeniorId.is_in(ids.to_vec()))
        .group_by(assignment::Column::SeniorId);
    Ok(visits.into_tuple::<(SeniorId, NaiveDate)>().all(db).await?.into_iter().collect())
}
