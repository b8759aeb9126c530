//! Accounts: inviting, passwords, roles, ends; the first account; everybody's own.

use chrono::TimeDelta;
use entity::{
    account, account_link, session,
    value::{AccountId, Role},
};
use geleit::web::token::digest;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::town::{
    Town,
    answer::Answer,
    browser::Browser,
    form::Form,
    rows::{self, PASSWORD},
};

const NEW_PASSWORD: &str = "drei Kähne im Wind";

#[tokio::test]
async fn somebody_invited_sets_a_password_by_a_link_that_works_once() {
    let town = Town::new().await;
    let link = invite(&town, "Jana Weiß", "finance").await;
    let jana = town.as_nobody();
    let form = jana.form(&link).await;
    assert!(jana.open(&link).await.shows("Guten Tag, Jana Weiß"));
    assert_eq!(jana.submit(&form.clone().with("password", NEW_PASSWORD)).await.expect(303).location(), "/");
    assert!(!jana.get("/").await.location().starts_with("/sign-in"));
    town.as_nobody().get(&link).await.expect(422);
    town.as_nobody().submit(&form.with("password", "ein anderes Passwort")).await.expect(422);
    sign_in(&town.as_nobody(), "Jana Weiß", NEW_PASSWORD).await.expect(303);
}

#[tokio::test]
async fn a_link_is_kept_as_its_digest_and_runs_out_after_a_week() {
    let town = Town::new().await;
    let link = invite(&town, "Jana Weiß", "finance").await;
    let token = link.rsplit('/').next().expect("the token ends the address");
    let kept = account_link::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    assert_eq!(kept.token_hash, digest(token));
    town.at("2026-11-09T08:59");
    town.as_nobody().get(&link).await.expect(200);
    town.at("2026-11-09T09:00");
    let void = town.as_nobody().get(&link).await.expect(422);
    assert!(void.shows("Dieser Link gilt nicht mehr"));
}

#[tokio::test]
async fn a_password_that_is_short_or_obvious_is_refused() {
    let town = Town::new().await;
    let link = invite(&town, "Jana Weiß", "finance").await;
    let jana = town.as_nobody();
    let form = jana.form(&link).await;
    for (password, says) in [("", "Bitte füllen"), ("kurz", "zu kurz"), ("passwort12", "leicht zu erraten")] {
        let answer = jana.submit(&form.clone().with("password", password)).await.expect(422);
        assert!(answer.shows(says), "{password}");
    }
    jana.submit(&form.with("password", NEW_PASSWORD)).await.expect(303);
}

#[tokio::test]
async fn an_invitation_comes_back_whole_with_everything_that_is_wrong() {
    let town = Town::new().await;
    let admin = town.as_admin().await;
    let form = admin.form("/accounts/new").await.with("name", "anna  KERN");
    let answer = admin.submit(&form.clone().also("roles", "volunteer")).await.expect(422);
    assert!(answer.shows("Für das Ehrenamt fehlt die Nummer"));
    let answer = admin.submit(&form.clone().also("roles", "finance")).await.expect(422);
    assert!(answer.shows("Ein Konto mit diesem Namen gibt es schon"));
    let form = form.with("name", "Neu Hier").also("roles", "volunteer").also("roles", "finance");
    for (number, says) in [("E-9999", "Diese Nummer gibt es nicht"), ("E-0001", "hat schon ein Konto")] {
        let answer = admin.submit(&form.clone().with("volunteer", number)).await.expect(422);
        assert!(answer.shows(says), "{number}");
        let again = answer.form_to("/accounts");
        assert_eq!((again.value("name"), again.value("volunteer")), ("Neu Hier", number));
        let roles = again.fields.iter().filter(|(name, _)| name == "roles").count();
        assert_eq!(roles, 2, "the boxes stay ticked");
    }
    assert_eq!(account::Entity::find().count(town.db().read()).await.unwrap(), 7);
}

#[tokio::test]
async fn an_invitation_sent_twice_makes_one_account() {
    let town = Town::new().await;
    let admin = town.as_admin().await;
    let form = admin.form("/accounts/new").await.with("name", "Jana Weiß").also("roles", "finance");
    let (one, other) = tokio::join!(admin.submit(&form), admin.submit(&form));
    let shown = [&one, &other].iter().filter(|answer| answer.text().contains("/welcome/")).count();
    assert_eq!(shown, 1, "{} {}", one.status, other.status);
    assert_eq!(account::Entity::find().count(town.db().read()).await.unwrap(), 8);
    assert_eq!(account_link::Entity::find().count(town.db().read()).await.unwrap(), 1);
}

#[tokio::test]
async fn a_volunteers_account_leads_to_their_own_visits() {
    let town = Town::new().await;
    let volunteer = town.add(rows::volunteer("E-0009", "Frau Nuria Groß")).await;
    let admin = town.as_admin().await;
    let form = admin.form("/accounts/new?volunteer=E-0009").await;
    admin.submit(&form).await.expect(200);
    let made = account::Entity::find().filter(account::Column::VolunteerId.eq(volunteer.id));
    let made = made.one(town.db().read()).await.unwrap().expect("the account is the volunteer's");
    assert_eq!(made.name, "Nuria Groß");
}

#[tokio::test]
async fn a_reset_takes_the_old_password_and_every_session_away() {
    let town = Town::new().await;
    let (admin, petra) = (town.as_admin().await, town.as_finance().await);
    let ask = format!("{}/link/new", address(town.people.finance));
    let answer = admin.submit(&admin.form(&ask).await).await.expect(200);
    assert!(petra.get("/account").await.location().starts_with("/sign-in"));
    sign_in(&town.as_nobody(), "Petra Lindqvist", PASSWORD).await.expect(422);
    let form = petra.form(&link_in(&answer)).await.with("password", NEW_PASSWORD);
    petra.submit(&form).await.expect(303);
    petra.open("/account").await;
}

#[tokio::test]
async fn a_new_link_makes_the_one_before_it_void() {
    let town = Town::new().await;
    let first = invite(&town, "Jana Weiß", "finance").await;
    let jana = account::Entity::find().filter(account::Column::Folded.eq("jana weiss"));
    let jana = jana.one(town.db().read()).await.unwrap().unwrap();
    let admin = town.as_admin().await;
    let second = link_in(&admin.submit(&admin.form(&format!("{}/link/new", address(jana.id))).await).await);
    town.as_nobody().get(&first).await.expect(422);
    town.as_nobody().get(&second).await.expect(200);
}

#[tokio::test]
async fn roles_change_and_the_second_editor_sees_both_versions() {
    let town = Town::new().await;
    let (admin, path) = (town.as_admin().await, address(town.people.finance));
    let form = |page: &Answer| page.form_to(&path);
    let (one, other) = (form(&admin.open(&path).await), form(&admin.open(&path).await));
    admin.submit(&one.also("roles", "auditor").with("name", "Petra Lindqvist-Sander")).await.expect(303);
    let outdated = admin.submit(&other.with("name", "Petra L.")).await.expect(409);
    assert_eq!(outdated.beside("theirs", "name"), "Inzwischen gespeichert: Petra Lindqvist-Sander");
    assert_eq!(form(&outdated).value("name"), "Petra L.");
    admin.submit(&form(&outdated)).await.expect(303);
    let saved = account::Entity::find_by_id(town.people.finance).one(town.db().read()).await.unwrap().unwrap();
    assert_eq!((saved.name.as_str(), saved.version), ("Petra L.", 3));
    assert!(saved.roles.has(Role::Auditor), "what only the first has changed is kept");
}

#[tokio::test]
async fn the_last_admin_can_neither_go_nor_stop_being_one() {
    let town = Town::new().await;
    let (admin, path) = (town.as_admin().await, address(town.people.admin));
    let form = admin.open(&path).await.form_to(&path);
    let refused = admin.submit(&form.clone().without("roles").also("roles", "finance")).await.expect(422);
    assert!(refused.beside("problem", "roles").contains("das letzte Konto mit der Aufgabe Administration"));
    assert_eq!(refused.form_to(&path).value("roles"), "finance");
    let end = admin.form(&format!("{path}/ending/new")).await;
    assert!(admin.submit(&end).await.expect(422).shows("das letzte Konto"));
    // Somebody invited is no help before they have a password.
    let link = invite(&town, "Jana Weiß", "admin").await;
    admin.submit(&admin.form(&format!("{path}/ending/new")).await).await.expect(422);
    let jana = town.as_nobody();
    jana.submit(&jana.form(&link).await.with("password", NEW_PASSWORD)).await.expect(303);
    admin.submit(&admin.form(&format!("{path}/ending/new")).await).await.expect(303);
    assert!(admin.get("/accounts").await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn of_two_admins_who_end_each_other_at_once_one_stays() {
    let town = Town::new().await;
    let other = town.add(rows::account("Zweite Hand", &[Role::Admin], None)).await.id;
    let (ole, second) = (town.as_admin().await, town.signed_in(other).await);
    let by_ole = ole.form(&format!("{}/ending/new", address(other))).await;
    let by_second = second.form(&format!("{}/ending/new", address(town.people.admin))).await;
    let (one, two) = tokio::join!(ole.submit(&by_ole), second.submit(&by_second));
    let ended = account::Entity::find().filter(account::Column::EndedAt.is_not_null());
    assert_eq!(ended.count(town.db().read()).await.unwrap(), 1, "{} {}", one.status, two.status);
}

#[tokio::test]
async fn an_account_ends_and_is_opened_again_with_a_link() {
    let town = Town::new().await;
    let (admin, path) = (town.as_admin().await, address(town.people.finance));
    admin.submit(&admin.form(&format!("{path}/ending/new")).await).await.expect(303);
    sign_in(&town.as_nobody(), "Petra Lindqvist", PASSWORD).await.expect(422);
    let page = admin.open(&path).await;
    assert!(page.shows("Konto wieder öffnen"));
    let link = link_in(&admin.submit(&admin.form(&format!("{path}/link/new")).await).await);
    let petra = town.as_nobody();
    petra.submit(&petra.form(&link).await.with("password", NEW_PASSWORD)).await.expect(303);
    petra.open("/account").await;
}

#[tokio::test]
async fn the_list_is_found_by_name_and_by_task() {
    let town = Town::new().await;
    let admin = town.as_admin().await;
    let all = admin.open("/accounts").await;
    assert!(all.shows("7 Konten") && all.shows("Dr. Ruth Salomon"));
    let found = admin.open("/accounts?q=b%C3%B6tt").await;
    assert!(found.shows("Jürgen Böttcher") && !found.shows("Ayşe Yıldız"));
    let found = admin.open("/accounts?role=auditor").await;
    assert!(found.shows("Dr. Ruth Salomon") && !found.shows("Jürgen Böttcher"));
    assert!(admin.open("/accounts?q=niemand").await.shows("Kein Konto gefunden"));
}

#[tokio::test]
async fn sessions_that_have_run_out_are_not_listed_and_go_after_a_week() {
    let town = Town::new().await;
    town.as_coordinator().await.open("/account").await;
    town.as_volunteer().await.open("/account").await;
    let listed = async |browser: &Browser<'_>| browser.open("/account").await.text().matches("<tr class").count();
    town.later(TimeDelta::hours(3));
    assert_eq!(listed(&town.as_coordinator().await).await, 1, "the one of this morning is over");
    town.later(TimeDelta::days(8));
    assert_eq!(listed(&town.as_volunteer().await).await, 2, "a phone stays signed in");
    let before = session::Entity::find().count(town.db().read()).await.unwrap();
    let form = town.as_nobody().form("/sign-in").await;
    let form = form.with("name", "Petra Lindqvist").with("password", rows::PASSWORD);
    town.as_nobody().submit(&form).await.expect(303);
    let after = session::Entity::find().count(town.db().read()).await.unwrap();
    assert_eq!((before, after), (4, 3), "two of the office went, one came, the two phones stay");
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let town = Town::new().await;
    let (here, there) = (town.as_coordinator().await, town.as_coordinator().await);
    let old = here.cookie("geleit");
    let form = here.open("/account").await.form_to("/account/password");
    let wrong = form.clone().with("current", "falsch").with("password", "kurz");
    let answer = here.submit(&wrong).await.expect(422);
    assert!(answer.shows("nicht Ihr bisheriges Passwort") && answer.shows("zu kurz"));
    let right = form.with("current", PASSWORD).with("password", NEW_PASSWORD);
    here.submit(&right).await.expect(303);
    assert!(here.open("/account").await.shows("Ihr Passwort ist geändert"));
    assert_ne!(here.cookie("geleit"), old, "the session goes on under a new token");
    assert!(there.get("/account").await.location().starts_with("/sign-in"));
    sign_in(&town.as_nobody(), "Anna Kern", PASSWORD).await.expect(422);
}

#[tokio::test]
async fn somebody_signs_out_everywhere() {
    let town = Town::new().await;
    let (here, there) = (town.as_volunteer().await, town.as_volunteer().await);
    let page = here.open("/account").await;
    assert!(page.shows("dieses Gerät"));
    here.submit(&page.form_to("/account/sessions/ending")).await.expect(303);
    assert!(there.get("/account").await.location().starts_with("/sign-in"));
    assert_eq!(session::Entity::find().count(town.db().read()).await.unwrap(), 0);
}

#[tokio::test]
async fn everybody_chooses_their_language() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.open("/account").await.form_to("/account/language");
    assert_eq!(form.value("lang"), "de");
    anna.submit(&form.with("lang", "en")).await.expect(303);
    let page = anna.open("/account").await;
    assert!(page.shows("<html lang=\"en\">") && page.shows("My account"));
}

#[tokio::test]
async fn an_empty_database_is_set_up_once_by_whoever_comes_first() {
    let town = Town::uninhabited().await;
    let (one, other) = (town.as_nobody(), town.as_nobody());
    assert_eq!(one.get("/").await.expect(303).location(), "/sign-in");
    assert_eq!(one.get("/sign-in").await.expect(303).location(), "/setup");
    let form = one.form(&town.setup()).await;
    assert!(one.submit(&form).await.expect(422).shows("Bitte füllen Sie dieses Feld aus"));
    let filled = |name: &str, form: &Form| {
        form.clone().with("service", "Begleitdienst Musterstadt").with("name", name).with("password", NEW_PASSWORD)
    };
    let (first, second) = (filled("Erste Hand", &form), filled("Zweite Hand", &other.form(&town.setup()).await));
    let (first, second) = tokio::join!(one.submit(&first), other.submit(&second));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    let made = account::Entity::find().all(town.db().read()).await.unwrap();
    assert_eq!(made.len(), 1);
    assert!(made[0].roles.has(Role::Admin) && made[0].roles.has(Role::Coordinator));
    one.get("/setup").await.expect(404);
    let settings = geleit::office::Settings::load(town.db().read()).await.unwrap();
    assert_eq!(settings.sender.name.as_deref(), Some("Begleitdienst Musterstadt"));
    sign_in(&town.as_nobody(), &made[0].name, NEW_PASSWORD).await.expect(303);
}

#[tokio::test]
async fn an_empty_service_does_not_belong_to_whoever_finds_it_first() {
    let town = Town::uninhabited().await;
    let stranger = town.as_nobody();
    let asked = stranger.open("/setup").await;
    assert!(asked.shows("Er steht, mit einem Link zu dieser Seite, in der Ausgabe von geleit serve"));
    let form =
        asked.form_to("/setup").with("service", "Meins").with("name", "Fremde Hand").with("password", NEW_PASSWORD);
    for (code, says) in [("", "Bitte füllen Sie dieses Feld aus"), ("0123456789abcdef", "Dieser Code passt nicht")] {
        let refused = stranger.submit(&form.clone().with("code", code)).await.expect(422);
        assert!(refused.beside("problem", "code").contains(says), "{code}");
        assert_eq!(refused.form_to("/setup").value("service"), "Meins");
    }
    assert!(stranger.open("/setup?code=0123456789abcdef").await.beside("problem", "code").contains("passt nicht"));
    assert_eq!(account::Entity::find().count(town.db().read()).await.unwrap(), 0);
    let code = town.setup().split_once("code=").map(|(_, code)| code.to_uppercase()).expect("a code");
    let newcomer = stranger.submit(&form.with("code", format!(" {code} "))).await.expect(303);
    assert_eq!(newcomer.location(), "/today");
}

#[tokio::test]
async fn where_there_is_an_account_there_is_no_set_up() {
    let town = Town::new().await;
    town.as_nobody().get("/setup").await.expect(404);
    town.as_nobody().get("/sign-in").await.expect(200);
    let post = [("once", "0123456789abcdef"), ("service", "x"), ("name", "y"), ("password", NEW_PASSWORD)];
    town.as_nobody().post("/setup", &post).await.expect(404);
}

fn address(account: AccountId) -> String {
    format!("/accounts/{account}")
}

/// Invites somebody, and returns where their link leads.
async fn invite(town: &Town, name: &str, role: &str) -> String {
    let admin = town.as_admin().await;
    let form = admin.form("/accounts/new").await.with("name", name).also("roles", role);
    link_in(&admin.submit(&form).await.expect(200))
}

/// The path of the link that a page shows.
fn link_in(page: &Answer) -> String {
    let text = page.text();
    let (_, token) = text.split_once("http://geleit.test/welcome/").expect("the page shows a link");
    format!("/welcome/{}", &token[..64])
}

async fn sign_in(browser: &Browser<'_>, name: &str, password: &str) -> Answer {
    browser.submit(&browser.form("/sign-in").await.with("name", name).with("password", password)).await
}
