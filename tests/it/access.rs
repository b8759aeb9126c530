//! Every route as every role and as nobody, compared with the access table.

use axum::http::Method;
use entity::value::{AccountId, Role};
use geleit::{
    app::routes,
    office::places,
    web::{lang::Lang, route::Access},
};

use crate::town::{Town, answer::Answer};

#[tokio::test]
async fn every_route_answers_whom_the_access_table_names_and_nobody_else() {
    let town = Town::new().await;
    for route in routes().access() {
        for role in Role::ALL {
            let answer = ask(&town, route, Some(account(&town, role))).await;
            let (status, what) = (answer.status.as_u16(), format!("{} {} as {role}", route.method, route.path));
            if route.roles.is_none_or(|roles| roles.contains(&role)) {
                assert!(status < 500 && ![401, 403, 405].contains(&status), "{what}: {status}\n{}", answer.text());
            } else {
                assert_eq!(status, 403, "{what}");
            }
        }
    }
}

#[tokio::test]
async fn without_a_session_every_route_but_the_public_ones_leads_to_the_sign_in_page() {
    let town = Town::new().await;
    for route in routes().access().iter().filter(|route| route.roles.is_some()) {
        let answer = ask(&town, route, None).await;
        assert_eq!(answer.status.as_u16(), 303, "{} {}", route.method, route.path);
        assert!(answer.location().starts_with("/sign-in"), "{} {}: {}", route.method, route.path, answer.location());
    }
}

#[tokio::test]
async fn a_post_without_the_token_of_its_session_is_refused() {
    let town = Town::new().await;
    let posts = |route: &&Access| route.method == Method::POST && route.roles.is_some();
    for route in routes().access().iter().filter(posts) {
        let role = route.roles.and_then(|roles| roles.first()).expect("somebody may");
        let browser = town.signed_in(account(&town, *role)).await;
        let own = [("sec-fetch-site", "same-origin")];
        let once = [("once".to_owned(), "0123456789abcdef".to_owned())];
        let answer = browser.post_raw(&address(route), &once, &own).await;
        assert_eq!(answer.status.as_u16(), 403, "{}", route.path);
    }
}

#[test]
fn every_part_of_an_address_has_a_name_for_people() {
    for route in routes().access() {
        for part in route.path.split('/') {
            let named = [Lang::De, Lang::En].map(|lang| places::part(part, lang).is_some());
            assert_eq!(named, [true; 2], "{} of {} lacks a name in src/office/places.rs", part, route.path);
        }
    }
}

#[test]
fn the_access_table_names_each_route_once() {
    let routes = routes();
    let mut named: Vec<_> = routes.access().iter().map(|route| (route.path, route.method.as_str())).collect();
    named.sort_unstable();
    let all = named.len();
    named.dedup();
    assert_eq!(named.len(), all);
}

/// Who may call what, as it was decided: a change of a handler's caller is a change of this list.
#[test]
fn the_access_table_is_as_it_was_decided() {
    let line = |route: &Access| {
        let roles: Vec<String> = route.roles.unwrap_or_default().iter().map(ToString::to_string).collect();
        let who = if route.roles.is_none() { "anybody".to_owned() } else { roles.join(" ") };
        format!("{} {}: {who}", route.path, route.method)
    };
    let mut found: Vec<String> = routes().access().iter().map(line).collect();
    found.sort_unstable();
    let decided = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/access.txt"));
    let decided = decided.expect("the list is there");
    let decided: Vec<&str> = decided.lines().filter(|line| !line.starts_with('#')).collect();
    let other: Vec<_> = found.iter().filter(|line| !decided.contains(&line.as_str())).collect();
    let gone: Vec<_> = decided.iter().filter(|line| !found.iter().any(|found| found == *line)).collect();
    assert!(other.is_empty() && gone.is_empty(), "not in tests/it/access.txt: {other:#?}\nnot routed: {gone:#?}");
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

async fn ask(town: &Town, route: &Access, who: Option<AccountId>) -> Answer {
    let browser = match who {
        Some(account) => town.signed_in(account).await,
        None => town.as_nobody(),
    };
    let path = address(route);
    if route.method == Method::POST { browser.post(&path, &[]).await } else { browser.get(&path).await }
}

/// The route's address, with the key of something that does not exist.
fn address(route: &Access) -> String {
    let parts = route.path.split('/').map(|part| match part {
        "{block}" => "statement_intro",
        "{month}" => "2199-01",
        "{day}" => "2199-01-01",
        "{kind}" => "senior",
        "{from}" => "record",
        "{letter}" => "free",
        part if part.starts_with('{') => "999999",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}
