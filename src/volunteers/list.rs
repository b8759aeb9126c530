//! The list of the volunteers: filtered, sorted and paged in the database; printed; taken to Excel.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use entity::{
    assignment,
    value::{Service, Stage, SubjectKind, VolunteerId},
    volunteer, volunteer_stage,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{papers, stages, text::Text};
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
    /// What the list shows: text, district, service, status, stage and papers looked for; order; page, or `all`.
    pub struct Filter { q, district, service, status, stage, papers, sort, page }
}

#[derive(Debug, Template)]
#[template(path = "volunteers/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    filter: Filter,
    districts: Vec<Choice>,
    services: Vec<Choice>,
    statuses: Vec<Choice>,
    stages: Vec<Choice>,
    papers: Vec<Choice>,
    list: List<Row>,
    counted: String,
}

/// One volunteer of the list, with what stands beside the name.
type Row = Listed<volunteer::Entity, Work>;

/// What stands beside the name of a volunteer only.
#[derive(Debug)]
pub struct Work {
    /// What they offer.
    services: String,
    /// How many assignments they have.
    tandems: i64,
    stage: String,
    /// Since when they could visit somebody and do not.
    idle_since: Option<NaiveDate>,
    /// What is due next.
    due: String,
}

/// The list.
pub async fn index(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (lang, t, w, today) = (desk.lang(), desk.lang().volunteers(), desk.lang().people(), desk.today());
    let list = List::of("/volunteers", &filter, "name", found(desk.db(), &filter, lang, today).await?);
    let ready = selection(&filter, today).filter(stages::in_stage(Stage::Active, today));
    let free = list::unpaired(desk.db(), ready, today).await?;
    Ok(Page(Index {
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        services: list::service_choices(lang),
        statuses: list::status_choices::<volunteer::Entity>(lang),
        stages: stage_choices(lang),
        papers: paper_choices(lang),
        counted: (w.counted)(list.total, free),
        list,
        filter,
        page: desk.page,
        t,
        w,
    }))
}

/// The same list as a workbook, all of it.
pub async fn export(desk: Desk<Coordinator>, Asked(mut filter): Asked<Filter>) -> Result<Response> {
    filter.page.set(WHOLE);
    let (lang, t, w) = (desk.lang(), desk.lang().volunteers(), desk.lang().people());
    let all = found(desk.db(), &filter, lang, desk.today()).await?;
    let headings = [
        list::headings(w),
        vec![
            w.email,
            w.services,
            lang.volunteer_steps().stage,
            t.visits_whom,
            t.last_tandem_until,
            w.last_visit,
            w.due,
        ],
    ]
    .concat();
    let cells = all.rows.into_iter().map(|row| {
        let email = row.row.email.as_ref().map(ToString::to_string).unwrap_or_default();
        let Work { services, stage, tandems, .. } = &row.more;
        let idle = row.more.idle_since.map(format::day).unwrap_or_default();
        let own = vec![
            email,
            services.clone(),
            stage.clone(),
            tandems.to_string(),
            idle,
            row.last_visit(),
            row.more.due.clone(),
        ];
        [row.cells(), own].concat()
    });
    workbook::of_list("volunteers", &headings, cells)
}

/// One page of those the filter lets through, or all of them.
async fn found(db: &impl ConnectionTrait, filter: &Filter, lang: Lang, today: NaiveDate) -> Result<Slice<Row>> {
    let slice = list::found(db, selection(filter, today), &filter.sort, &filter.page, today).await?;
    let ids: Vec<VolunteerId> = slice.rows.iter().map(|row| row.row.id).collect();
    let tandems = tandems_of(db, ids.iter().copied(), today).await?;
    let (steps, ends) = (last_steps(db, &ids, today).await?, last_ends(db, &ids).await?);
    let mut due = due::first(db, SubjectKind::Volunteer, ids.iter().map(|id| id.0), today, lang).await?;
    Ok(slice.map(|row| {
        let services = row.row.services.iter().map(|it| service_word(it, lang)).collect::<Vec<_>>().join(", ");
        let tandems = tandems.get(&row.row.id).copied().unwrap_or_default();
        let now = stages::rules::now(&row.row, steps.get(&row.row.id), today);
        let is_idle = tandems == 0 && now == Stage::Active;
        let idle_since = row.row.active_since.max(ends.get(&row.row.id).copied()).filter(|_| is_idle);
        let stage = stages::says(&row.row, steps.get(&row.row.id), today, lang);
        let due = due.remove(&row.row.id.0).unwrap_or_default();
        row.with(Work { services, tandems, stage, idle_since, due })
    }))
}

fn selection(filter: &Filter, today: NaiveDate) -> Select<volunteer::Entity> {
    let Filter { q, district, service, status, stage, papers, .. } = filter;
    let found = Narrowed { q, district, status }.selection::<volunteer::Entity>(today);
    let found = match service.value().parse::<Service>() {
        Ok(service) => found.filter(volunteer::Column::Services.contains(service.word())),
        Err(_) => found,
    };
    let found = match stage.value().parse::<Stage>() {
        Ok(stage) => found.filter(stages::in_stage(stage, today)),
        Err(_) => found,
    };
    let found = match super::papers::narrowed(papers.value(), today) {
        Some(only) => found.filter(only),
        None => found,
    };
    // Who has not begun, or pauses, is not waiting for somebody to visit.
    if status.has(volunteer::Entity::UNPAIRED) { found.filter(stages::in_stage(Stage::Active, today)) } else { found }
}

/// The stages to choose from; those who have left are found by their status.
fn stage_choices(lang: Lang) -> Vec<Choice> {
    let stages = Stage::ALL.iter().filter(|stage| **stage != Stage::Left);
    stages.map(|stage| Choice::new(stage, (lang.volunteer_steps().word)(*stage))).collect()
}

fn paper_choices(lang: Lang) -> Vec<Choice> {
    let t = lang.volunteer_steps();
    vec![Choice::new(papers::INCOMPLETE, t.incomplete), Choice::new(papers::RUNNING_OUT, t.running_out)]
}

/// The step that each stands at.
async fn last_steps(
    db: &impl ConnectionTrait,
    ids: &[VolunteerId],
    today: NaiveDate,
) -> Result<HashMap<VolunteerId, volunteer_stage::Model>> {
    let steps = volunteer_stage::Entity::find().filter(volunteer_stage::Column::VolunteerId.is_in(ids.to_vec()));
    let steps = steps.order_by_asc(volunteer_stage::Column::Id).all(db).await?;
    let steps = steps.into_iter().filter(|step| stages::rules::holds(step, today));
    Ok(steps.map(|step| (step.volunteer_id, step)).collect())
}

/// When the last assignment of each has ended.
async fn last_ends(db: &impl ConnectionTrait, ids: &[VolunteerId]) -> Result<HashMap<VolunteerId, NaiveDate>> {
    let ends = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::VolunteerId)
        .column(assignment::Column::EndsOn)
        .filter(assignment::Column::VolunteerId.is_in(ids.to_vec()))
        .filter(assignment::Column::EndsOn.is_not_null())
        .order_by_asc(assignment::Column::EndsOn);
    Ok(ends.into_tuple().all(db).await?.into_iter().collect())
}

async fn tandems_of(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = VolunteerId>,
    today: NaiveDate,
) -> Result<HashMap<VolunteerId, i64>> {
    let tandems = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::VolunteerId)
        .column_as(assignment::Column::Id.count(), "tandems")
        .filter(assignment::Column::VolunteerId.is_in(ids))
        .filter(running(today))
        .group_by(assignment::Column::VolunteerId);
    Ok(tandems.into_tuple::<(VolunteerId, i64)>().all(db).await?.into_iter().collect())
}
