//! Who changed what: the audit trail, newest first.

use askama::Template;
use axum::response::Response;
use entity::audit_entry;

use super::numbered::{Looked, number_of};
use crate::{
    error::Result,
    form,
    office::{
        oversight::Text,
        trail::{
            self, COMMANDS, Wanted, names,
            values::{Change, Labels, changes},
        },
    },
    store::WHOLE,
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
    Routes::default().get("/trail", show).get("/trail/list.xlsx", export)
}

form! {
    /// Which entries are listed.
    struct TrailFilter { number, table, actor, from, until, page }
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
    list: List<Line>,
    counted: String,
}

/// An entry, for people.
struct Line {
    when: String,
    who: String,
    /// What kind of record.
    kind: String,
    looked: Looked,
    action: &'static str,
    changes: Vec<Change>,
}

impl Line {
    fn of(entry: &audit_entry::Model, labels: &Labels, lang: Lang) -> Self {
        let t = lang.oversight();
        Self {
            when: format::moment(entry.at),
            who: labels.actor(&entry.actor, t),
            kind: names::table(&entry.table_name, lang).unwrap_or(&entry.table_name).to_owned(),
            looked: Looked::of(&entry.table_name, &entry.row_key, labels),
            action: t.action(&entry.action),
            changes: changes(entry, labels, lang),
        }
    }

    fn cells(&self) -> Vec<String> {
        let changes = self.changes.iter().map(|it| format!("{}: {} → {}", it.column, it.before, it.after));
        let changes = changes.collect::<Vec<_>>().join("\n");
        vec![
            self.when.clone(),
            self.who.clone(),
            self.kind.clone(),
            self.looked.label.clone(),
            self.action.to_owned(),
            changes,
        ]
    }
}

impl TrailFilter {
    /// What is looked for; a number that nothing has is refused beside its field.
    async fn wanted(&mut self, desk: &Desk<Auditor>) -> Result<Wanted> {
        let given = |typed: &str| Some(typed.to_owned()).filter(|typed| !typed.is_empty());
        Ok(Wanted {
            about: number_of(desk.db(), &mut self.number, desk.lang()).await?,
            table: given(self.table.value()),
            actor: given(self.actor.value()),
            from: self.from.optional(parse::date).flatten(),
            until: self.until.optional(parse::date).flatten(),
        })
    }
}

async fn show(desk: Desk<Auditor>, Asked(mut filter): Asked<TrailFilter>) -> Result<Page<TrailPage>> {
    let (lang, t) = (desk.lang(), desk.lang().oversight());
    let wanted = filter.wanted(&desk).await?;
    let entries = trail::page(desk.db(), &wanted, filter.page.value()).await?;
    let labels = Labels::of_entries(desk.db(), &entries.rows).await?;
    let accounts = trail::accounts(desk.db()).await?;
    let mut actors: Vec<Choice> =
        accounts.into_iter().map(|(key, name)| Choice::new(format!("account:{key}"), name)).collect();
    actors.extend([Choice::new("visitor", t.visitor), Choice::new(COMMANDS, t.any_command)]);
    Ok(Page(TrailPage {
        t,
        errors: filter.errors(),
        tables: names::tables(lang).into_iter().map(|(table, word)| Choice::new(table, word)).collect(),
        actors,
        counted: (t.count)(entries.total, &format::count(entries.total, lang)),
        list: List::of("/trail", &filter, "", entries.map(|entry| Line::of(&entry, &labels, lang))),
        page: desk.page,
        filter,
    }))
}

/// The same list as a workbook, all of it.
async fn export(desk: Desk<Auditor>, Asked(mut filter): Asked<TrailFilter>) -> Result<Response> {
    let (lang, t) = (desk.lang(), desk.lang().oversight());
    let wanted = filter.wanted(&desk).await?;
    let entries = trail::page(desk.db(), &wanted, WHOLE).await?.rows;
    let labels = Labels::of_entries(desk.db(), &entries).await?;
    let headings = [t.when, t.who, t.record, t.number, t.done, t.changed];
    workbook::of_list("trail", &headings, entries.iter().map(|entry| Line::of(entry, &labels, lang).cells()))
}
