//! Forms that let somebody in act once too, and tell at the right field what is wrong.

use entity::{account, logo, session};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::{
    office::one_dot,
    town::{Town, answer::Answer, rows::PASSWORD},
};

const NEW_PASSWORD: &str = "drei Kähne im Wind";

/// Both clicks of a double click end the same way, signed in.
#[track_caller]
fn both_are_in(first: &Answer, second: &Answer, to: &str) {
    for answer in [first, second] {
        assert_eq!((answer.status.as_u16(), answer.location()), (303, to), "{}", answer.text());
        assert!(answer.cookies().iter().any(|cookie| cookie.starts_with("geleit=") && !cookie.contains("Max-Age=0")));
    }
}

#[tokio::test]
async fn a_double_click_sets_the_service_up_once() {
    let town = Town::uninhabited().await;
    let first = town.as_nobody();
    let form = first.form(&town.setup()).await.with("service", "Begleitdienst").with("name", "Erste Hand");
    let form = form.with("password", NEW_PASSWORD);
    let (one, two) = tokio::join!(first.submit(&form), first.submit(&form));
    both_are_in(&one, &two, "/today");
    both_are_in(&one, &first.submit(&form).await, "/today");
    assert_eq!(account::Entity::find().count(town.db().read()).await.unwrap(), 1);
    first.open("/settings").await;
    town.as_nobody().submit(&form.with("once", "0123456789abcdef")).await.expect(404);
}

#[tokio::test]
async fn a_double_click_accepts_an_invitation_once() {
    let town = Town::new().await;
    let admin = town.as_admin().await;
    let form = admin.form("/accounts/new").await.with("name", "Jana Weiß").also("roles", "finance");
    let page = admin.submit(&form).await.expect(200).text();
    let link = page.split("http://geleit.test").nth(1).and_then(|link| link.split('<').next()).expect("a link");
    let jana = town.as_nobody();
    let form = jana.form(link).await.with("password", NEW_PASSWORD);
    let (one, two) = tokio::join!(jana.submit(&form), jana.submit(&form));
    both_are_in(&one, &two, "/");
    jana.open("/account").await;
    town.as_nobody().submit(&form.with("password", "ein anderes Passwort")).await.expect(422);
}

#[tokio::test]
async fn a_double_click_changes_the_password_once() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    let form = kern.open("/account").await.form_to("/account/password");
    let form = form.with("current", PASSWORD).with("password", NEW_PASSWORD);
    let (one, two) = tokio::join!(kern.submit(&form), kern.submit(&form));
    both_are_in(&one, &two, "/account");
    assert!(kern.open("/account").await.shows("Ihr Passwort ist geändert"));
    assert!(session::Entity::find().count(town.db().read()).await.unwrap() <= 2);
}

#[tokio::test]
async fn a_logo_does_not_take_the_place_of_one_that_was_not_on_screen() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let png = one_dot();
    let (one, other) = (anna.form("/settings/logo").await, mehmet.form("/settings/logo").await);
    anna.upload(&one, ("picture", "logo.png", &png)).await.expect(303);
    let told = mehmet.upload(&other, ("picture", "logo.png", &png)).await.expect(409);
    assert!(told.beside("problem", "picture").contains("Inzwischen hat jemand anderes das Logo geändert"));
    mehmet.upload(&told.form_to("/settings/logo"), ("picture", "logo.png", &png)).await.expect(303);
    let saved = logo::Entity::find().one(town.db().read()).await.unwrap().expect("a logo");
    assert_eq!(saved.version, 2);
}

#[tokio::test]
async fn an_account_is_reset_as_it_was_on_screen_and_after_asking() {
    let town = Town::new().await;
    let (admin, path) = (town.as_admin().await, format!("/accounts/{}", town.people.finance));
    let ask = format!("{path}/link/new");
    assert!(admin.open(&path).await.shows(&ask));
    let asked = admin.open(&ask).await;
    assert!(asked.shows("überall abgemeldet"));
    let form = admin.open(&path).await.form_to(&path).with("name", "Petra L.");
    admin.submit(&form).await.expect(303);
    admin.submit(&asked.form_to(&format!("{path}/link"))).await.expect(409);
    admin.submit(&admin.form(&ask).await).await.expect(200);
}

#[tokio::test]
async fn the_language_is_changed_where_one_is_and_stays() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    let link = |page: &Answer| {
        let text = page.text();
        let link = text.split("class=\"top__language\" href=\"").nth(1).expect("the link to the other language");
        link.split('"').next().unwrap_or_default().replace("&#38;", "&")
    };
    let path = "/seniors?q=b&sort=-name";
    for (asks, shows) in [("English", "lang=\"en\""), ("Deutsch", "lang=\"de\"")] {
        let page = kern.open(path).await;
        assert!(page.shows(asks));
        let changed = kern.get(&link(&page)).await.expect(303);
        assert_eq!(changed.location(), path);
        assert!(kern.open(path).await.text().contains(&format!("<html {shows}")), "{asks}");
    }
    let away = town.as_nobody().get("/language/en?next=//evil.example").await.expect(303);
    assert_eq!(away.location(), "/");
}

#[tokio::test]
async fn a_page_says_when_it_is_printed_and_counts_nothing_without_scripts() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    assert!(kern.open("/seniors").await.shows("Gedruckt am <time>02.11.2026</time>"));
    town.add(crate::town::rows::logged_visit(town.people.abendroth_with_boettcher, "2026-10-27T14:00", 60)).await;
    let list = kern.open("/visits").await.text();
    assert!(list.contains("class=\"bulk__count\" role=\"status\" hidden"), "{list}");
}
