//! Who changed what: the audit trail, newest first.

use std::collections::BTreeMap;

use askama::Template;
use entity::audit_entry;

use crate::{
    error::Result,
    form,
    office::{
        oversight::Text,
        trail::{self, Change, Wanted},
    },
    web::{
        desk::Desk,
        extract::Asked,
        form::Form,
        input::Choice,
        list::List,
        page::{Chrome, Page},
        parse,
        role::Auditor,
        route::Routes,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/trail", show)
}

form! {
    /// Which entries are listed.
    struct TrailFilter { table, actor, from, until, page }
}

#[derive(Template)]
#[template(path = "office/trail.html")]
struct TrailPage {
    page: Chrome,
    t: &'static Text,
    filter: TrailFilter,
    errors: Vec<(&'static str, String)>,
    tables: Vec<Choice>,
    actors: Vec<Choice>,
    names: BTreeMap<String, String>,
    list: List<audit_entry::Model>,
}

impl TrailPage {
    fn actor<'a>(&'a self, entry: &'a audit_entry::Model) -> &'a str {
        self.names.get(&entry.actor).unwrap_or(&entry.actor)
    }

    fn changes(entry: &audit_entry::Model) -> Vec<Change> {
        trail::changes(entry.before.as_deref(), entry.after.as_deref())
    }
}

async fn show(desk: Desk<Auditor>, Asked(mut filter): Asked<TrailFilter>) -> Result<Page<TrailPage>> {
    let t = desk.lang().oversight();
    let wanted = Wanted {
        table: Some(filter.table.value().to_owned()).filter(|table| !table.is_empty()),
        actor: Some(filter.actor.value().to_owned()).filter(|actor| !actor.is_empty()),
        from: filter.from.optional(parse::date).flatten(),
        until: filter.until.optional(parse::date).flatten(),
    };
    let number = filter.page.value().parse().unwrap_or(1);
    let entries = trail::page(desk.db(), &wanted, number).await?;
    let names = trail::names(desk.db(), t).await?;
    let tables = trail::tables(desk.db()).await?.into_iter().map(|table| Choice::new(&table, t.table(&table)));
    Ok(Page(TrailPage {
        t,
        errors: filter.errors(),
        tables: tables.collect(),
        actors: trail::actors(desk.db()).await?.into_iter().map(|actor| named(&names, actor)).collect(),
        names,
        list: List::of("/trail", &filter, "", entries),
        page: desk.page,
        filter,
    }))
}

fn named(names: &BTreeMap<String, String>, actor: String) -> Choice {
    let label = names.get(&actor).cloned().unwrap_or_else(|| actor.clone());
    Choice::new(actor, label)
}
