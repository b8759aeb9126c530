//! The list of the tandems: filtered, sorted and paged in the database; printed; taken to Excel.

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use entity::{
    assignment, senior,
    value::{DistrictId, Service},
    volunteer,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::{
    in_phase::in_phase,
    known,
    phase::Kind,
    text::{self, Life, Text},
};
use crate::{
    error::Result,
    form,
    people::{self, Named, PersonWords, address, running, service_word},
    store::{Slice, WHOLE},
    web::{
        desk::Desk,
        extract::Asked,
        format,
        input::Choice,
        lang::Lang,
        list::List,
        page::{Chrome, Page},
        role::Coordinator,
        workbook,
    },
};

form! {
    /// What the list shows: name, district, service and state looked for; order; page, or `all`.
    pub struct Filter { q, district, service, status, sort, page }
}

/// State: whatever it is.
const ALL: &str = "all";

#[derive(Debug, Template)]
#[template(path = "assignments/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    life: &'static Life,
    filter: Filter,
    districts: Vec<Choice>,
    services: Vec<Choice>,
    statuses: Vec<Choice>,
    list: List<Row>,
    counted: String,
}

/// One tandem of the list.
#[derive(Debug)]
struct Row {
    tandem: assignment::Model,
    senior: String,
    volunteer: String,
    service: &'static str,
    period: String,
    /// In words with its day, its name, and the tone of it.
    phase: String,
    kind: &'static str,
    tone: &'static str,
}

/// The list.
pub async fn index(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (lang, t, w) = (desk.lang(), desk.lang().assignments(), desk.lang().people());
    let list = List::of("/assignments", &filter, "senior", found(desk.db(), &filter, lang, desk.today()).await?);
    Ok(Page(Index {
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        services: people::list::service_choices(lang),
        statuses: statuses(lang),
        counted: (t.counted)(list.total),
        list,
        filter,
        page: desk.page,
        life: lang.assignment_life(),
        t,
        w,
    }))
}

/// The phases, and all at once.
fn statuses(lang: Lang) -> Vec<Choice> {
    let kinds = Kind::ALL.map(|kind| Choice::new(kind.word(), (lang.assignment_life().kind)(kind)));
    kinds.into_iter().chain([Choice::new(ALL, lang.assignments().all)]).collect()
}

/// The same list as a workbook, all of it.
pub async fn export(desk: Desk<Coordinator>, Asked(mut filter): Asked<Filter>) -> Result<Response> {
    filter.page.set(WHOLE);
    let (t, w) = (desk.lang().assignments(), desk.lang().people());
    let list = found(desk.db(), &filter, desk.lang(), desk.today()).await?;
    let headings = [
        w.number,
        t.senior,
        t.volunteer,
        w.service,
        t.starts_on,
        t.ends_on,
        desk.lang().assignment_life().phase_heading,
    ];
    let cells = list.rows.into_iter().map(|row| {
        let ends_on = row.tandem.ends_on.map(format::day).unwrap_or_default();
        let service = row.service.to_owned();
        vec![
            row.tandem.number,
            row.senior,
            row.volunteer,
            service,
            format::day(row.tandem.starts_on),
            ends_on,
            row.phase,
        ]
    });
    workbook::of_list("assignments", &headings, cells)
}

/// One page of those the filter lets through, or all of them.
async fn found(db: &impl ConnectionTrait, filter: &Filter, lang: Lang, today: NaiveDate) -> Result<Slice<Row>> {
    let selection = sorted(selection(filter, today), filter.sort.value());
    let slice = Slice::asked(selection, filter.page.value(), db).await?;
    let seniors = people::by_ids::<senior::Entity>(db, slice.rows.iter().map(|row| row.senior_id)).await?;
    let volunteers = people::by_ids::<volunteer::Entity>(db, slice.rows.iter().map(|row| row.volunteer_id)).await?;
    let pauses = known::pauses(db, slice.rows.iter().map(|row| row.id)).await?;
    let life = lang.assignment_life();
    let phase =
        |row: &assignment::Model| known::course(row, pauses.get(&row.id).map_or(&[], Vec::as_slice)).phase(today);
    Ok(slice.map(|tandem| Row {
        phase: (life.phase)(phase(&tandem)),
        kind: (life.kind)(phase(&tandem).kind()),
        tone: text::tone(phase(&tandem).kind()),
        senior: seniors.get(&tandem.senior_id).map(Named::sorted_name).unwrap_or_default(),
        volunteer: volunteers.get(&tandem.volunteer_id).map(Named::sorted_name).unwrap_or_default(),
        service: service_word(tandem.service, lang),
        period: address::period(lang.people(), tandem.starts_on, tandem.ends_on),
        tandem,
    }))
}

fn selection(filter: &Filter, today: NaiveDate) -> Select<assignment::Entity> {
    let mut found = assignment::Entity::find()
        .join(JoinType::InnerJoin, assignment::Relation::Senior.def())
        .join(JoinType::InnerJoin, assignment::Relation::Volunteer.def());
    let typed = filter.q.value().trim();
    if !typed.is_empty() {
        let either = Condition::any()
            .add(people::mentions((senior::Entity, senior::Column::Folded), typed))
            .add(people::mentions((volunteer::Entity, volunteer::Column::Folded), typed))
            .add(assignment::Column::Number.eq(typed.to_uppercase()));
        found = found.filter(either);
    }
    if let Ok(district) = filter.district.value().parse::<DistrictId>() {
        found = found.filter(senior::Column::DistrictId.eq(district));
    }
    if let Ok(service) = filter.service.value().parse::<Service>() {
        found = found.filter(assignment::Column::Service.eq(service));
    }
    let status = filter.status.value();
    match Kind::ALL.into_iter().find(|kind| kind.word() == status) {
        Some(kind) => found.filter(in_phase(kind, today)),
        None if status == ALL => found,
        None => found.filter(running(today)),
    }
}

fn sorted(found: Select<assignment::Entity>, by: &str) -> Select<assignment::Entity> {
    let order = if by.starts_with('-') { Order::Desc } else { Order::Asc };
    let found = match by.trim_start_matches('-') {
        "number" => found.order_by(assignment::Column::Number, order),
        "volunteer" => found.order_by(volunteer::Column::Folded, order),
        "start" => found.order_by(assignment::Column::StartsOn, order),
        _ => found.order_by(senior::Column::Folded, order),
    };
    found.order_by_asc(assignment::Column::Id)
}
