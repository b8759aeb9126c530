//! The list of the enquiries: filtered, sorted and paged in the database; printed; taken to Excel. Of the open ones it is
//! the waiting list.

use askama::Template;
use axum::response::Response;
use chrono::{DateTime, Days, Utc};
use entity::{
    district, enquiry, senior,
    value::{AccountId, DistrictId, EnquiryState, PartnerId, Service},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect, RelationTrait, Select,
    sea_query::{Expr, Func},
};

use super::{line::Line, partner, queries, text::Text};
use crate::{
    clock::local_day,
    error::Result,
    form,
    people::{self, PersonWords, list::service_choices},
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
    /// What the list shows: text, state, age in days, district, service, partner and who looks after it; order; page, or
    /// `all`.
    pub struct Filter { q, state, age, district, service, partner, who, sort, page }
}

/// State: whatever it is.
const ALL: &str = "all";

/// The ages to choose from, in days.
const AGES: [u64; 4] = [14, 30, 90, 180];

#[derive(Debug, Template)]
#[template(path = "enquiries/list.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    filter: Filter,
    choices: Choices,
    list: List<Line>,
    counted: String,
}

/// What can be chosen in each filter.
#[derive(Debug)]
struct Choices {
    states: Vec<Choice>,
    ages: Vec<Choice>,
    districts: Vec<Choice>,
    services: Vec<Choice>,
    partners: Vec<Choice>,
    accounts: Vec<Choice>,
}

/// The list.
pub async fn index(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (t, w) = (desk.lang().enquiries(), desk.lang().people());
    let slice = found(desk.db(), &filter, desk.lang(), desk.now()).await?;
    let list = List::of("/enquiries/all", &filter, "age", slice);
    let choices = choices(&desk, &filter).await?;
    Ok(Page(Index { choices, counted: (t.counted)(list.total), list, filter, page: desk.page, t, w }))
}

/// The same list as a workbook, all of it.
pub async fn export(desk: Desk<Coordinator>, Asked(mut filter): Asked<Filter>) -> Result<Response> {
    filter.page.set(WHOLE);
    let (t, w) = (desk.lang().enquiries(), desk.lang().people());
    let list = found(desk.db(), &filter, desk.lang(), desk.now()).await?;
    let headings = [
        w.number,
        t.for_whom,
        w.district,
        w.service,
        t.state_heading,
        t.received_on,
        t.waits_heading,
        t.missing_heading,
        t.how_urgent,
        t.who_calls,
        w.phone,
        t.looked_after_by,
    ];
    let cells = list.rows.into_iter().map(|line| {
        let row = line.row;
        let urgency = (t.urgency)(row.urgency).to_owned();
        let (service, state) = (line.service.to_owned(), line.state.0.to_owned());
        let phone = row.phone.unwrap_or_default();
        let received_on = format::day(row.received_on);
        vec![
            row.number,
            line.name,
            line.district,
            service,
            state,
            received_on,
            line.waits,
            line.missing,
            urgency,
            line.called_by,
            phone,
            line.who,
        ]
    });
    workbook::of_list("enquiries", &headings, cells)
}

async fn choices(desk: &Desk<Coordinator>, filter: &Filter) -> Result<Choices> {
    let t = desk.lang().enquiries();
    let states = EnquiryState::ALL.iter().map(|state| Choice::new(state, (t.state)(*state)));
    let accounts = queries::coordinators(desk.db(), filter.who.value().parse().ok()).await?;
    Ok(Choices {
        states: states.chain([Choice::new(ALL, t.all)]).collect(),
        ages: AGES.map(|days| Choice::new(days, (t.longer_than)(days))).to_vec(),
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        services: service_choices(desk.lang()),
        partners: partner::choices(desk.db()).await?,
        accounts: accounts.into_iter().map(|account| Choice::new(account.id, account.name)).collect(),
    })
}

/// One page of those the filter lets through, or all of them.
async fn found(db: &impl ConnectionTrait, filter: &Filter, lang: Lang, now: DateTime<Utc>) -> Result<Slice<Line>> {
    let selection = sorted(selection(filter, now), filter.sort.value());
    let Slice { rows, total, page } = Slice::asked(selection, filter.page.value(), db).await?;
    Ok(Slice { rows: Line::of(db, rows, lang, now).await?, total, page })
}

fn selection(filter: &Filter, now: DateTime<Utc>) -> Select<enquiry::Entity> {
    let mut found = queries::with_seniors();
    let typed = filter.q.value().trim();
    if !typed.is_empty() {
        found = found.filter(queries::fits(typed));
    }
    found = match (filter.state.value(), filter.state.value().parse::<EnquiryState>()) {
        (ALL, _) => found,
        (_, Ok(state)) => found.filter(enquiry::Column::State.eq(state)),
        (_, Err(_)) => found.filter(enquiry::Column::State.is_in(EnquiryState::OPEN)),
    };
    let before = |days: u64| local_day(now).checked_sub_days(Days::new(days));
    if let Some(before) = filter.age.value().parse().ok().and_then(before) {
        found = found.filter(enquiry::Column::ReceivedOn.lt(before));
    }
    if let Ok(district) = filter.district.value().parse::<DistrictId>() {
        found = found.filter(enquiry::Column::DistrictId.eq(district));
    }
    if let Ok(service) = filter.service.value().parse::<Service>() {
        found = found.filter(enquiry::Column::Service.eq(service));
    }
    if let Ok(partner) = filter.partner.value().parse::<PartnerId>() {
        found = found.filter(enquiry::Column::PartnerId.eq(partner));
    }
    if let Ok(account) = filter.who.value().parse::<AccountId>() {
        found = found.filter(enquiry::Column::AccountId.eq(account));
    }
    found
}

fn sorted(found: Select<enquiry::Entity>, by: &str) -> Select<enquiry::Entity> {
    let (order, back) = if by.starts_with('-') { (Order::Desc, Order::Asc) } else { (Order::Asc, Order::Desc) };
    let name = Func::coalesce([
        Expr::col((senior::Entity, senior::Column::Folded)),
        Expr::col((enquiry::Entity, enquiry::Column::Folded)),
    ]);
    let found = match by.trim_start_matches('-') {
        "number" => found.order_by(enquiry::Column::Number, order),
        "name" => found.order_by(Expr::expr(name), order),
        "district" => {
            found.join(JoinType::InnerJoin, enquiry::Relation::District.def()).order_by(district::Column::Name, order)
        }
        "urgency" => found.order_by(enquiry::Column::Urgency, back).order_by_asc(enquiry::Column::ReceivedOn),
        _ => found.order_by(enquiry::Column::ReceivedOn, order),
    };
    found.order_by_asc(enquiry::Column::Id)
}
