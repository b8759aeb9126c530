//! Every page in both languages: its language, one heading, no id twice, no field without a label.

use std::collections::BTreeSet;

use axum::http::{Method, header};
use entity::{
    statement,
    value::{AccountId, Role},
    visit,
};
use geleit::{app::routes, web::lang::Lang, web::route::Access};
use sea_orm::EntityTrait;

use crate::town::{Town, answer::Answer, rows};

/// Fewer pages than this would mean that the test no longer opens them.
const LEAST: usize = 75;

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_whole_in_both_languages() {
    let town = Town::new().await;
    live_through_october(&town).await;
    for lang in Lang::ALL {
        let mut opened = 0;
        for route in routes().access().iter().filter(|route| route.method == Method::GET) {
            let (path, answer) = open(&town, route, lang).await;
            let kind = answer.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            assert!(answer.status.as_u16() < 500, "{path}");
            if answer.status.is_success() && kind.starts_with("text/html") {
                opened += 1;
                is_whole(&answer.text(), lang, &path);
            }
        }
        assert!(opened >= LEAST, "{opened} pages in {}", lang.code());
    }
}

/// A visit, and a month that has been closed, so that every page has something to show.
async fn live_through_october(town: &Town) {
    let tandem = town.people.abendroth_with_boettcher;
    town.add(rows::confirmed_visit(tandem, "2026-10-27T14:00", 120)).await;
    town.add(rows::logged_visit(tandem, "2026-11-01T14:00", 60)).await;
    town.add(rows::contact(town.people.abendroth, "Frau Anke Kern", "Tochter")).await;
    let petra = town.as_finance().await;
    petra.submit(&petra.form("/months/2026-10/closing").await).await.expect(303);
}

async fn open(town: &Town, route: &Access, lang: Lang) -> (String, Answer) {
    let role = route.roles.and_then(|roles| roles.iter().min_by_key(|role| **role == Role::Volunteer).copied());
    let browser = match role {
        Some(role) => town.signed_in(account(town, role)).await,
        None => town.as_nobody(),
    };
    browser.keep(&format!("geleit-lang={}", lang.code()));
    let path = address(town, route).await;
    let answer = browser.get(&path).await;
    (path, answer)
}

fn account(town: &Town, role: Role) -> AccountId {
    match role {
        Role::Coordinator => town.people.coordinator,
        Role::Finance => town.people.finance,
        Role::Volunteer => town.people.boettcher_account,
        Role::Admin => town.people.admin,
        Role::Auditor => town.people.auditor,
    }
}

/// The route's address, with the key of something that is there wherever there is one.
async fn address(town: &Town, route: &Access) -> String {
    let db = town.db().read();
    let is = |folder: &str| route.path.starts_with(folder);
    let own = visit::Entity::find().all(db).await.unwrap().into_iter().max_by_key(|visit| visit.day);
    let key = if is("/seniors/") {
        town.people.abendroth.0
    } else if is("/volunteers/") {
        town.people.boettcher.0
    } else if is("/assignments/") {
        town.people.abendroth_with_boettcher.0
    } else if is("/statements/") {
        statement::Entity::find().one(db).await.unwrap().expect("October is closed").id.0
    } else if is("/visits/") || is("/my/visits/") {
        own.expect("there are visits").id.0
    } else {
        1
    };
    let parts = route.path.split('/').map(|part| match part {
        "{month}" => "2026-10".to_owned(),
        "{block}" => "statement_intro".to_owned(),
        "{id}" if route.path.contains("{of}") => "1".to_owned(),
        part if part.starts_with('{') => key.to_string(),
        part => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

#[track_caller]
fn is_whole(html: &str, lang: Lang, path: &str) {
    assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())), "{path} is not in {}", lang.code());
    assert_eq!(html.matches("<h1").count(), 1, "{path} has one heading of the first level");
    for level in ["h1", "h2", "h3"] {
        for heading in html.split(&format!("<{level}")).skip(1) {
            let inner = heading.split_once('>').and_then(|(_, rest)| rest.split(&format!("</{level}>")).next());
            assert!(!words(inner.unwrap_or_default()).is_empty(), "{path} has an empty {level}");
        }
    }
    let mut ids = BTreeSet::new();
    for id in values(html, " id=\"") {
        assert!(ids.insert(id), "{path} has the id {id} twice");
    }
    let labelled: BTreeSet<&str> = values(html, " for=\"").collect();
    for tag in ["<input ", "<select ", "<textarea "] {
        for field in html.split(tag).skip(1).filter_map(|rest| rest.split('>').next()) {
            let is_seen = !field.contains("type=\"hidden\"");
            let id = values(&format!(" {field}"), " id=\"").next().unwrap_or_default().to_owned();
            let has_label = labelled.contains(id.as_str()) || field.contains("aria-label");
            assert!(!is_seen || has_label, "{path} has a field without a label: {field}");
        }
    }
}

fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next())
}

/// What of a piece of a page is not markup.
fn words(html: &str) -> String {
    let text = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    text.collect::<String>().trim().to_owned()
}
