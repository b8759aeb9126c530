//! The list of the seniors: filtered, sorted and paged in the database; printed; taken to Excel.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use entity::{
    assignment, care_grade, senior,
    value::{SeniorId, Service, Services, SubjectKind},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select,
    sea_query::SelectStatement,
};

use super::text::Text;
use crate::{
    error::Result,
    form,
    journal::due,
    people::{
        self, PersonKind, PersonWords,
        list::{self, Listed, Narrowed},
        running, service_word,
    },
    store::{Slice, WHOLE},
    web::{
        desk::Desk,
        extract::Asked,
        input::Choice,
        lang::Lang,
        list::List,
        page::{Chrome, Page},
        role::{Caller, Coordinator, Office},
        workbook,
    },
};

form! {
    /// What the list shows: text, district, service, status and care grade looked for; order; page, or `all`.
    pub struct Filter { q, district, service, status, grade, sort, page }
}

/// Care grade: none today.
const NO_GRADE: &str = "none";

#[derive(Debug, Template)]
#[template(path = "seniors/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    filter: Filter,
    districts: Vec<Choice>,
    services: Vec<Choice>,
    statuses: Vec<Choice>,
    grades: Vec<Choice>,
    list: List<Row>,
    counted: String,
    may_plan: bool,
}

/// One senior of the list, with what stands beside the name.
type Row = Listed<senior::Entity, Care>;

/// What stands beside the name of a senior only.
#[derive(Debug)]
pub struct Care {
    /// In which services somebody visits.
    services: String,
    grade: String,
    /// What is due next.
    due: String,
}

/// The list.
pub async fn index(desk: Desk<Office>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (lang, t, w, today) = (desk.lang(), desk.lang().seniors(), desk.lang().people(), desk.today());
    let list = List::of("/seniors", &filter, "name", found(desk.db(), &filter, lang, today).await?);
    let alone = list::unpaired(desk.db(), selection(&filter, today), today).await?;
    let grades = (1..=5).map(|grade| Choice::new(grade, (t.grade)(grade)));
    Ok(Page(Index {
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        services: list::service_choices(lang),
        statuses: list::status_choices::<senior::Entity>(lang),
        grades: grades.chain([Choice::new(NO_GRADE, t.no_grade)]).collect(),
        counted: (w.counted)(list.total, alone),
        list,
        may_plan: Coordinator::may_be(desk.by.actor()),
        filter,
        page: desk.page,
        t,
        w,
    }))
}

/// The same list as a workbook, all of it.
pub async fn export(desk: Desk<Office>, Asked(mut filter): Asked<Filter>) -> Result<Response> {
    filter.page.set(WHOLE);
    let (lang, t, w) = (desk.lang(), desk.lang().seniors(), desk.lang().people());
    let all = found(desk.db(), &filter, lang, desk.today()).await?;
    let headings = [list::headings(w), vec![w.service, t.care_grade, w.last_visit, w.due]].concat();
    let cells = all.rows.into_iter().map(|row| {
        let own = vec![row.more.services.clone(), row.more.grade.clone(), row.last_visit(), row.more.due.clone()];
        [row.cells(), own].concat()
    });
    workbook::of_list("seniors", &headings, cells)
}

/// One page of those the filter lets through, or all of them.
async fn found(db: &impl ConnectionTrait, filter: &Filter, lang: Lang, today: NaiveDate) -> Result<Slice<Row>> {
    let slice = list::found(db, selection(filter, today), &filter.sort, &filter.page, today).await?;
    let ids: Vec<SeniorId> = slice.rows.iter().map(|row| row.row.id).collect();
    let services = services_of(db, &ids, today).await?;
    let grades = grades_of(db, &ids, today).await?;
    let mut due = due::first(db, SubjectKind::Senior, ids.iter().map(|id| id.0), today, lang).await?;
    Ok(slice.map(|row| {
        let id = row.row.id;
        let services = services.get(&id).map(|services| spoken(services, lang)).unwrap_or_default();
        let grade = grades.get(&id).map(ToString::to_string).unwrap_or_default();
        row.with(Care { services, grade, due: due.remove(&id.0).unwrap_or_default() })
    }))
}

/// Each service once, as people call it.
fn spoken(services: &[Service], lang: Lang) -> String {
    let services: Services = services.iter().copied().collect();
    services.iter().map(|service| service_word(service, lang)).collect::<Vec<_>>().join(", ")
}

fn selection(filter: &Filter, today: NaiveDate) -> Select<senior::Entity> {
    let Filter { q, district, service, status, grade, .. } = filter;
    let found = Narrowed { q, district, status }.selection::<senior::Entity>(today);
    let found = match service.value().parse::<Service>() {
        Ok(service) => {
            let visited = list::paired::<senior::Entity>(today, Some(service));
            found.filter(senior::Entity::ID.in_subquery(visited))
        }
        Err(_) => found,
    };
    match grade.value() {
        NO_GRADE => found.filter(senior::Column::Id.not_in_subquery(graded(today, None))),
        grade => match grade.parse() {
            Ok(grade) => found.filter(senior::Column::Id.in_subquery(graded(today, Some(grade)))),
            Err(_) => found,
        },
    }
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
