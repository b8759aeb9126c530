//! Who of the office looked at whose record, newest first.

use askama::Template;
use axum::response::Response;
use chrono::Days;
use entity::access_entry;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Select};

use super::numbered::{Looked, number_of};
use crate::{
    error::Result,
    form,
    office::{
        oversight::Text,
        places,
        trail::{self, about::Rows, names, values::Labels},
    },
    store::{Slice, WHOLE},
    web::{
        desk::Desk,
        extract::Asked,
        form::Form,
        format,
        input::Choice,
        lang::Lang,
        list::List,
        page::{Chrome, Page},
        parse,
        role::Auditor,
        route::Routes,
        workbook,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/reads", show).get("/reads/list.xlsx", export)
}

form! {
    /// Which entries are listed.
    struct ReadsFilter { number, account, from, until, page }
}

#[derive(Template)]
#[template(path = "office/reads.html")]
struct ReadsPage {
    page: Chrome,
    t: &'static Text,
    filter: ReadsFilter,
    errors: Vec<(&'static str, String)>,
    accounts: Vec<Choice>,
    list: List<Line>,
    counted: String,
}

/// An entry, for people.
struct Line {
    when: String,
    who: String,
    kind: &'static str,
    looked: Looked,
    place: String,
}

impl Line {
    fn of(entry: &access_entry::Model, labels: &Labels, lang: Lang) -> Self {
        let (table, key) =
            (entry.table_name.as_deref().unwrap_or_default(), entry.row_key.as_deref().unwrap_or_default());
        let who = entry.account_id.to_string();
        Self {
            when: format::moment(entry.at),
            who: labels.get("account", &who).map_or(who, str::to_owned),
            kind: names::table(table, lang).unwrap_or_default(),
            looked: Looked::of(table, key, labels),
            place: places::name(&entry.route, lang),
        }
    }

    fn cells(self) -> Vec<String> {
        vec![self.when, self.who, self.kind.to_owned(), self.looked.label, self.place]
    }
}

/// One page of the entries that a filter finds, with what their rows are called.
async fn found(desk: &Desk<Auditor>, filter: &mut ReadsFilter) -> Result<(Slice<access_entry::Model>, Labels)> {
    // What was looked at a moment ago stands here, too.
    desk.app.reads.write(&desk.app.db, desk.now()).await?;
    let about = number_of(desk.db(), &mut filter.number, desk.lang()).await?;
    let slice = Slice::asked(selection(filter, about.as_ref()), filter.page.value(), desk.db()).await?;
    let named = slice.rows.iter().flat_map(|entry| {
        let record = entry.table_name.clone().zip(entry.row_key.as_ref().and_then(|key| key.parse().ok()));
        [Some(("account".to_owned(), entry.account_id.0)), record].into_iter().flatten()
    });
    let labels = Labels::of(desk.db(), named).await?;
    Ok((slice, labels))
}

fn selection(filter: &mut ReadsFilter, about: Option<&Rows>) -> Select<access_entry::Entity> {
    let mut found = access_entry::Entity::find().order_by_desc(access_entry::Column::Id);
    if let Ok(account) = filter.account.value().parse::<i64>() {
        found = found.filter(access_entry::Column::AccountId.eq(account));
    }
    if let Some(rows) = about {
        let is = |(_, table, key): &(&str, &str, i64)| {
            let table = access_entry::Column::TableName.eq(*table);
            Condition::all().add(table).add(access_entry::Column::RowKey.eq(key.to_string()))
        };
        found = found.filter(rows.iter().map(is).fold(Condition::any(), Condition::add));
    }
    if let Some(from) = filter.from.optional(parse::date).flatten() {
        found = found.filter(access_entry::Column::At.gte(trail::begin(from)));
    }
    if let Some(until) = filter.until.optional(parse::date).flatten() {
        found = found.filter(access_entry::Column::At.lt(trail::begin(until + Days::new(1))));
    }
    found
}

async fn show(desk: Desk<Auditor>, Asked(mut filter): Asked<ReadsFilter>) -> Result<Page<ReadsPage>> {
    let (lang, t) = (desk.lang(), desk.lang().oversight());
    let (slice, labels) = found(&desk, &mut filter).await?;
    let accounts = trail::accounts(desk.db()).await?;
    Ok(Page(ReadsPage {
        t,
        errors: filter.errors(),
        accounts: accounts.into_iter().map(|(key, name)| Choice::new(key, name)).collect(),
        counted: (t.count)(slice.total, &format::count(slice.total, lang)),
        list: List::of("/reads", &filter, "", slice.map(|entry| Line::of(&entry, &labels, lang))),
        page: desk.page,
        filter,
    }))
}

/// The same list as a workbook, all of it.
async fn export(desk: Desk<Auditor>, Asked(mut filter): Asked<ReadsFilter>) -> Result<Response> {
    let (lang, t) = (desk.lang(), desk.lang().oversight());
    filter.page.set(WHOLE);
    let (slice, labels) = found(&desk, &mut filter).await?;
    let headings = [t.when, t.who, t.record, t.number, t.seen];
    workbook::of_list("reads", &headings, slice.rows.iter().map(|entry| Line::of(entry, &labels, lang).cells()))
}
