//! The list of the volunteers: filtered, sorted and paged in the database; printed; taken to Excel.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use entity::{
    assignment,
    value::{Service, VolunteerId},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Select};

use super::text::Text;
use crate::{
    error::Result,
    form,
    people::{
        self, PersonWords,
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
        role::Coordinator,
        workbook,
    },
};

form! {
    /// What the list shows: text, district, service and status looked for; order; page, or `all`.
    pub struct Filter { q, district, service, status, sort, page }
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
}

/// The list.
pub async fn index(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (lang, t, w, today) = (desk.lang(), desk.lang().volunteers(), desk.lang().people(), desk.today());
    let list = List::of("/volunteers", &filter, "name", found(desk.db(), &filter, lang, today).await?);
    let free = list::unpaired(desk.db(), selection(&filter, today), today).await?;
    Ok(Page(Index {
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        services: list::service_choices(lang),
        statuses: list::status_choices::<volunteer::Entity>(lang),
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
    let headings = [list::headings(w), vec![w.email, w.services, t.visits_whom, w.last_visit]].concat();
    let cells = all.rows.into_iter().map(|row| {
        let email = row.row.email.as_ref().map(ToString::to_string).unwrap_or_default();
        let own = vec![email, row.more.services.clone(), row.more.tandems.to_string(), row.last_visit()];
        [row.cells(), own].concat()
    });
    workbook::of_list("volunteers", &headings, cells)
}

/// One page of those the filter lets through, or all of them.
async fn found(db: &impl ConnectionTrait, filter: &Filter, lang: Lang, today: NaiveDate) -> Result<Slice<Row>> {
    let slice = list::found(db, selection(filter, today), &filter.sort, &filter.page).await?;
    let tandems = tandems_of(db, slice.rows.iter().map(|row| row.row.id), today).await?;
    Ok(slice.map(|row| {
        let services = row.row.services.iter().map(|it| service_word(it, lang)).collect::<Vec<_>>().join(", ");
        let tandems = tandems.get(&row.row.id).copied().unwrap_or_default();
        row.with(Work { services, tandems })
    }))
}

fn selection(filter: &Filter, today: NaiveDate) -> Select<volunteer::Entity> {
    let Filter { q, district, service, status, .. } = filter;
    let found = Narrowed { q, district, status }.selection::<volunteer::Entity>(today);
    match service.value().parse::<Service>() {
        Ok(service) => found.filter(volunteer::Column::Services.contains(service.word())),
        Err(_) => found,
    }
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
