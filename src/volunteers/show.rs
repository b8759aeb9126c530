//! A volunteer's record on one page: whom they visit, for how long, and how they are reached.

use askama::Template;
use chrono::NaiveDate;
use entity::{
    account, assignment, senior,
    value::{Minutes, Month, SeniorId, VolunteerId},
    visit, volunteer,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use super::{queries, text::Text};
use crate::{
    error::Result,
    people::{self, PersonWords, address, service_word},
    web::{
        desk::Desk,
        extract::Path,
        format,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// How many visits the page shows.
const VISITS: u64 = 5;

#[derive(Debug, Template)]
#[template(path = "volunteers/show.html")]
pub struct Show {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    volunteer: volunteer::Model,
    name: String,
    lede: String,
    state: (&'static str, &'static str),
    district: String,
    services: String,
    tandems: Vec<Tandem>,
    visits: Vec<LastVisit>,
    this_month: Minutes,
    this_year: Minutes,
    account: String,
}

/// An assignment of the volunteer, the running ones first.
#[derive(Debug)]
struct Tandem {
    row: assignment::Model,
    senior_id: SeniorId,
    senior: String,
    service: &'static str,
    period: String,
    is_running: bool,
}

#[derive(Debug)]
struct LastVisit {
    day: String,
    says: String,
}

/// The record.
pub async fn show(desk: Desk<Coordinator>, Path(id): Path<VolunteerId>) -> Result<Page<Show>> {
    let volunteer = queries::by_id(desk.db(), id).await?;
    let (lang, t, w, today) = (desk.lang(), desk.lang().volunteers(), desk.lang().people(), desk.today());
    let tandems = tandems(&desk, id).await?;
    let is_ended = volunteer.ended_on.is_some_and(|last| last < today);
    let state = match tandems.iter().any(|tandem| tandem.is_running) {
        _ if is_ended => (t.ended, "neutral"),
        true => (t.visiting, "success"),
        false => (t.free, "info"),
    };
    let district = people::district_names(desk.db()).await?.remove(&volunteer.district_id).unwrap_or_default();
    let services = volunteer.services.iter().map(|it| service_word(it, lang)).collect::<Vec<_>>().join(", ");
    let account = account::Entity::find().filter(account::Column::VolunteerId.eq(id));
    let account = account.filter(account::Column::EndedAt.is_null()).one(desk.db()).await?;
    let month = Month::of(today);
    Ok(Page(Show {
        name: queries::full_name(&volunteer),
        lede: format!("{district} · {services}"),
        state,
        this_month: minutes(desk.db(), id, month.first_day()).await?,
        this_year: minutes(desk.db(), id, first_day_of_year(month)).await?,
        visits: last_visits(&desk, id).await?,
        account: account.map_or(t.no_account.to_owned(), |account| account.name),
        district,
        services,
        tandems,
        volunteer,
        page: desk.page,
        t,
        w,
    }))
}

fn first_day_of_year(month: Month) -> NaiveDate {
    Month::new(month.year(), 1).unwrap_or(month).first_day()
}

async fn tandems(desk: &Desk<Coordinator>, id: VolunteerId) -> Result<Vec<Tandem>> {
    let rows = assignment::Entity::find().filter(assignment::Column::VolunteerId.eq(id));
    let rows = rows.order_by_desc(assignment::Column::StartsOn).find_also_related(senior::Entity);
    let tandems = rows.all(desk.db()).await?.into_iter().map(|(row, senior)| Tandem {
        senior_id: row.senior_id,
        senior: senior.as_ref().map(visited).unwrap_or_default(),
        service: service_word(row.service, desk.lang()),
        period: address::period(desk.lang().people(), row.starts_on, row.ends_on),
        is_running: row.ends_on.is_none_or(|last| desk.today() <= last),
        row,
    });
    let mut tandems: Vec<Tandem> = tandems.collect();
    tandems.sort_by_key(|tandem| !tandem.is_running);
    Ok(tandems)
}

/// How long the volunteer has visited since a day, that day included.
async fn minutes(db: &impl ConnectionTrait, id: VolunteerId, since: NaiveDate) -> Result<Minutes> {
    let sum = visit::Entity::find()
        .select_only()
        .column(visit::Column::Minutes)
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::VolunteerId.eq(id))
        .filter(visit::Column::Day.gte(since));
    Ok(sum.into_tuple::<Minutes>().all(db).await?.into_iter().sum())
}

async fn last_visits(desk: &Desk<Coordinator>, id: VolunteerId) -> Result<Vec<LastVisit>> {
    let visits = visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::VolunteerId.eq(id))
        .select_also(assignment::Entity)
        .order_by_desc(visit::Column::StartsAt)
        .limit(VISITS)
        .all(desk.db())
        .await?;
    let ids = visits.iter().filter_map(|(_, tandem)| Some(tandem.as_ref()?.senior_id));
    let seniors = senior::Entity::find().filter(senior::Column::Id.is_in(ids)).all(desk.db()).await?;
    let (lang, t) = (desk.lang(), desk.lang().volunteers());
    let shown = visits.into_iter().map(|(visit, tandem)| {
        let whom = tandem.and_then(|tandem| seniors.iter().find(|senior| senior.id == tandem.senior_id));
        let whom = whom.map(visited).unwrap_or_default();
        let is_confirmed = visit.status == visit::VisitStatus::Confirmed;
        let state = if is_confirmed { t.confirmed } else { t.unconfirmed };
        LastVisit {
            day: format::day(visit.day),
            says: format!("{} · {whom} · {state}", format::duration(visit.minutes, lang)),
        }
    });
    Ok(shown.collect())
}

fn visited(row: &senior::Model) -> String {
    address::short_name(row.salutation.as_deref(), &row.first_name, &row.last_name)
}
