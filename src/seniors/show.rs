//! A senior's record on one page: what is needed to answer a caller.

use askama::Template;
use entity::{
    assignment, care_fund, care_grade, claim_assignment, contact_person, senior,
    value::{CareGradeId, SeniorId, VolunteerId},
    visit, volunteer,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use super::{queries, rules::Span, text::Text};
use crate::{
    error::Result,
    people::{self, PersonWords, address, service_word},
    web::{
        desk::Desk,
        extract::Path,
        format,
        page::{Chrome, Page},
        role::{Caller, Coordinator, Office},
    },
};

/// How many visits the page shows.
const VISITS: u64 = 5;

#[derive(Debug, Template)]
#[template(path = "seniors/show.html")]
pub struct Show {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    senior: senior::Model,
    name: String,
    lede: String,
    state: (&'static str, &'static str),
    district: String,
    tandems: Vec<Tandem>,
    visits: Vec<LastVisit>,
    grades: Vec<Grade>,
    contacts: Vec<contact_person::Model>,
    fund: Option<care_fund::Model>,
    claim: Option<claim_assignment::Model>,
    may_plan: bool,
}

/// An assignment of the senior, the running ones first.
#[derive(Debug)]
struct Tandem {
    row: assignment::Model,
    volunteer: String,
    service: &'static str,
    period: String,
    is_running: bool,
}

#[derive(Debug)]
struct Grade {
    id: CareGradeId,
    says: String,
    period: String,
    at_home: bool,
}

#[derive(Debug)]
struct LastVisit {
    day: String,
    says: String,
}

impl Show {
    /// Where the person is edited, by those who may.
    fn edit(&self) -> String {
        if self.may_plan { format!("/seniors/{}/edit", self.senior.id) } else { String::new() }
    }

    fn route(&self) -> &'static str {
        (self.t.route_word)(self.senior.payment_route)
    }

    fn contact_address(contact: &contact_person::Model) -> String {
        let code = contact.postal_code.as_ref().map(ToString::to_string).unwrap_or_default();
        let place = format!("{code} {}", contact.town.as_deref().unwrap_or_default());
        let lines = [contact.street.as_deref().unwrap_or_default(), place.trim()];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// The record.
pub async fn show(desk: Desk<Office>, Path(id): Path<SeniorId>) -> Result<Page<Show>> {
    let senior = queries::by_id(desk.db(), id).await?;
    let (t, w, today) = (desk.lang().seniors(), desk.lang().people(), desk.today());
    let tandems = tandems(&desk, id).await?;
    let grades = care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(id));
    let grades = grades.order_by_desc(care_grade::Column::ValidFrom).all(desk.db()).await?;
    let contacts = contact_person::Entity::find().filter(contact_person::Column::SeniorId.eq(id));
    let contacts = contacts.order_by_asc(contact_person::Column::Name).all(desk.db()).await?;
    let fund = match senior.care_fund_id {
        Some(fund) => Some(queries::fund(desk.db(), fund).await?),
        None => None,
    };
    let is_ended = senior.ended_on.is_some_and(|last| last < today);
    let state = match tandems.iter().any(|tandem| tandem.is_running) {
        _ if is_ended => (t.ended, "neutral"),
        true => (t.accompanied, "success"),
        false => (t.unaccompanied, "warning"),
    };
    let district = people::district_names(desk.db()).await?.remove(&senior.district_id).unwrap_or_default();
    let lede = lede(&desk, &senior, &district, &grades, &tandems);
    let grades = grades.into_iter().map(|row| Grade {
        id: row.id,
        says: (t.grade)(row.grade),
        period: address::period(w, row.valid_from, row.valid_until),
        at_home: row.at_home,
    });
    Ok(Page(Show {
        name: queries::full_name(&senior),
        lede,
        state,
        district,
        visits: last_visits(&desk, id).await?,
        claim: queries::latest_claim(desk.db(), id).await?,
        may_plan: Coordinator::may_be(desk.by.actor()),
        tandems,
        grades: grades.collect(),
        contacts,
        fund,
        senior,
        page: desk.page,
        t,
        w,
    }))
}

/// `Mengede · 84 Jahre · Pflegegrad 3 seit 01.03.2025 · Häusliche Entlastung mit Herrn Böttcher`
fn lede(
    desk: &Desk<Office>,
    senior: &senior::Model,
    district: &str,
    grades: &[care_grade::Model],
    tandems: &[Tandem],
) -> String {
    let (t, w) = (desk.lang().seniors(), desk.lang().people());
    let grade = grades.iter().find(|row| Span { from: row.valid_from, until: row.valid_until }.contains(desk.today()));
    let grade = grade.map(|row| format!("{} {} {}", (t.grade)(row.grade), w.since, format::day(row.valid_from)));
    let tandems = tandems.iter().filter(|tandem| tandem.is_running);
    let tandems = tandems.map(|it| format!("{} {} {}", it.service, t.with, it.volunteer));
    let age = (w.years)(address::age(senior.birth_date, desk.today()));
    let facts = [district.to_owned(), age, grade.unwrap_or_else(|| t.no_grade.to_owned())];
    facts.into_iter().chain(tandems).collect::<Vec<_>>().join(" · ")
}

async fn tandems(desk: &Desk<Office>, id: SeniorId) -> Result<Vec<Tandem>> {
    let rows = assignment::Entity::find().filter(assignment::Column::SeniorId.eq(id));
    let rows = rows.order_by_desc(assignment::Column::StartsOn).find_also_related(volunteer::Entity);
    let tandems = rows.all(desk.db()).await?.into_iter().map(|(row, volunteer)| Tandem {
        volunteer: volunteer.as_ref().map(visitor).unwrap_or_default(),
        service: service_word(row.service, desk.lang()),
        period: address::period(desk.lang().people(), row.starts_on, row.ends_on),
        is_running: row.ends_on.is_none_or(|last| desk.today() <= last),
        row,
    });
    let mut tandems: Vec<Tandem> = tandems.collect();
    tandems.sort_by_key(|tandem| !tandem.is_running);
    Ok(tandems)
}

async fn last_visits(desk: &Desk<Office>, id: SeniorId) -> Result<Vec<LastVisit>> {
    let visits = visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::SeniorId.eq(id))
        .select_also(assignment::Entity)
        .order_by_desc(visit::Column::StartsAt)
        .limit(VISITS)
        .all(desk.db())
        .await?;
    let visitors =
        visitors(desk.db(), visits.iter().filter_map(|(_, tandem)| Some(tandem.as_ref()?.volunteer_id))).await?;
    let (lang, t) = (desk.lang(), desk.lang().seniors());
    let shown = visits.into_iter().map(|(visit, tandem)| {
        let who = tandem.and_then(|tandem| visitors.get(&tandem.volunteer_id)).cloned().unwrap_or_default();
        let is_confirmed = visit.status == visit::VisitStatus::Confirmed;
        let state = if is_confirmed { t.confirmed } else { t.unconfirmed };
        LastVisit {
            day: format::day(visit.day),
            says: format!("{} · {who} · {state}", format::duration(visit.minutes, lang)),
        }
    });
    Ok(shown.collect())
}

async fn visitors(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = VolunteerId>,
) -> Result<std::collections::HashMap<VolunteerId, String>> {
    let rows = volunteer::Entity::find().filter(volunteer::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.iter().map(|row| (row.id, visitor(row))).collect())
}

fn visitor(row: &volunteer::Model) -> String {
    address::short_name(row.salutation.as_deref(), &row.first_name, &row.last_name)
}
