//! Signing in and out, sessions, and what keeps others from acting in somebody's name.

use chrono::TimeDelta;
use entity::{account, session, value::Role};
use geleit::{config::Config, store::SeenAt, web::token::digest};
use sea_orm::{EntityTrait, PaginatorTrait, Set};

use crate::town::{
    Town,
    answer::Answer,
    browser::{Browser, HOST},
    database, rows,
};

const OWN: [(&str, &str); 1] = [("sec-fetch-site", "same-origin")];

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    let town = Town::new().await;
    let wrong = sign_in(&town.as_nobody(), "Anna Kern", "falsch").await.expect(422);
    let unknown = sign_in(&town.as_nobody(), "Anna Korn", "falsch").await.expect(422);
    assert_eq!(wrong.text().replace("Anna Kern", "Anna Korn"), unknown.text());
    assert!(wrong.shows("Name und Passwort passen nicht zusammen"));
    assert!(!wrong.text().contains("falsch\""), "a password is never shown again");
    assert_eq!((wrong.cookies().len(), unknown.cookies().len()), (0, 0));
}

#[tokio::test]
async fn many_wrong_tries_have_to_wait_and_are_forgotten() {
    let town = Town::new().await;
    let browser = town.as_nobody();
    for _ in 0..9 {
        sign_in(&browser, "Anna Kern", "falsch").await.expect(422);
        town.later(TimeDelta::seconds(30));
    }
    sign_in(&browser, "Anna Kern", "falsch").await.expect(422);
    let waiting = sign_in(&browser, "Anna Kern", rows::PASSWORD).await.expect(422);
    assert!(waiting.shows("Bitte warten Sie 32 Sekunden"), "{}", waiting.text());
    sign_in(&browser, "Petra Lindqvist", rows::PASSWORD).await.expect(303);
    town.later(TimeDelta::seconds(32));
    sign_in(&browser, "Anna Kern", rows::PASSWORD).await.expect(303);
    sign_in(&browser, "Anna Kern", "falsch").await.expect(422);
    sign_in(&browser, "Anna Kern", rows::PASSWORD).await.expect(303);
}

#[tokio::test]
async fn an_unknown_name_has_to_wait_just_as_long() {
    let town = Town::new().await;
    for name in ["Anna Kern", "Niemand Hier"] {
        for _ in 0..5 {
            sign_in(&town.as_nobody(), name, "falsch").await.expect(422);
        }
        assert!(sign_in(&town.as_nobody(), name, "falsch").await.shows("eine Sekunde"), "{name}");
    }
}

#[tokio::test]
async fn one_address_that_tries_many_names_is_slowed_and_others_are_not() {
    let town = Town::new().await;
    let try_names = async |numbers: std::ops::Range<u32>| {
        for number in numbers {
            sign_in(&town.as_nobody(), &format!("Name {number}"), "Sommer2026").await.expect(422);
        }
    };
    try_names(0..25).await;
    sign_in(&town.as_nobody(), "Petra Lindqvist", rows::PASSWORD).await.expect(303);
    try_names(25..50).await;
    assert!(sign_in(&town.as_nobody(), "Anna Kern", rows::PASSWORD).await.expect(422).shows("eine Sekunde"));
    town.later(TimeDelta::seconds(1));
    sign_in(&town.as_nobody(), "Anna Kern", rows::PASSWORD).await.expect(303);
    town.later(TimeDelta::hours(1));
    try_names(50..51).await;
    assert!(sign_in(&town.as_nobody(), "Name 99", "Sommer2026").await.expect(422).shows("2 Sekunden"));
}

#[tokio::test]
async fn every_sign_in_gets_a_token_of_its_own_and_only_its_digest_is_kept() {
    let town = Town::new().await;
    let browser = town.as_nobody();
    browser.keep("geleit=planted-by-somebody-else");
    sign_in(&browser, "Anna Kern", rows::PASSWORD).await.expect(303);
    let first = browser.cookie("geleit").expect("signed in");
    sign_in(&town.as_nobody(), "Petra Lindqvist", rows::PASSWORD).await.expect(303);
    let kept = session::Entity::find().all(town.db().read()).await.unwrap();
    assert!(kept.iter().all(|row| row.token_hash != first && row.form_token != first));
    assert!(kept.iter().any(|row| row.token_hash == digest(&first)));
    sign_in(&browser, "Anna Kern", rows::PASSWORD).await.expect(303);
    let second = browser.cookie("geleit").expect("signed in");
    assert!(first != second && first != "planted-by-somebody-else" && first.len() == 64);
}

#[tokio::test]
async fn signing_in_leads_to_where_one_wanted_to_go_but_never_elsewhere() {
    let town = Town::new().await;
    let browser = town.as_nobody();
    let led = browser.get("/?day=1").await.expect(303);
    assert_eq!(led.location(), "/sign-in?next=%2F%3Fday%3D1");
    for (next, to) in [("%2Faccount", "/account"), ("%2F%2Fevil.example", "/"), ("https%3A%2F%2Fevil.example", "/")] {
        let form = browser.form(&format!("/sign-in?next={next}")).await;
        let form = form.with("name", "Anna Kern").with("password", rows::PASSWORD);
        assert_eq!(browser.submit(&form).await.expect(303).location(), to, "{next}");
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_itself() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let token = browser.cookie("geleit").expect("signed in");
    browser.post("/sign-out", &[]).await.expect(303);
    assert_eq!(browser.cookie("geleit"), None);
    browser.keep(&format!("geleit={token}"));
    assert!(!is_signed_in(&browser).await, "the token is of no use any more");
}

#[tokio::test]
async fn an_unused_session_of_the_office_ends_after_two_hours_and_any_after_twelve() {
    let town = Town::new().await;
    let (idle, busy) = (town.as_coordinator().await, town.as_coordinator().await);
    for _ in 0..7 {
        town.later(TimeDelta::minutes(100));
        assert!(is_signed_in(&busy).await);
    }
    assert!(!is_signed_in(&idle).await);
    town.later(TimeDelta::minutes(20));
    assert!(!is_signed_in(&busy).await, "twelve hours are over");
}

#[tokio::test]
async fn a_volunteers_phone_stays_signed_in_for_a_month() {
    let town = Town::new().await;
    let browser = town.as_volunteer().await;
    town.later(TimeDelta::days(29));
    assert!(is_signed_in(&browser).await);
    town.later(TimeDelta::days(31));
    assert!(!is_signed_in(&browser).await);
}

#[tokio::test]
async fn whoever_has_ended_is_out_at_once_and_cannot_come_back() {
    let town = Town::new().await;
    let browser = town.as_finance().await;
    let row = account::Entity::find_by_id(town.people.finance).one(town.db().read()).await.unwrap().unwrap();
    let ended = account::ActiveModel { id: Set(row.id), ended_at: Set(Some(town.now())), ..Default::default() };
    town.change(async |tx| tx.update(row.seen_now(), ended).await).await;
    assert!(!is_signed_in(&browser).await);
    sign_in(&town.as_nobody(), "Petra Lindqvist", rows::PASSWORD).await.expect(422);
}

#[tokio::test]
async fn a_post_that_another_site_starts_is_refused() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let fields = tokens(&town, &browser).await;
    let elsewhere = "https://evil.example";
    let here = format!("http://{HOST}");
    let refused: [&[(&str, &str)]; 6] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", elsewhere)],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", &here)],
    ];
    for headers in refused {
        browser.post_raw("/sign-out", &fields, headers).await.expect(403);
    }
    browser.post_raw("/sign-out", &fields, &[("origin", &here)]).await.expect(303);
}

#[tokio::test]
async fn a_form_token_is_good_for_its_own_session_only() {
    let town = Town::new().await;
    let (kern, aydin) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let foreign = tokens(&town, &aydin).await;
    kern.post_raw("/sign-out", &foreign, &OWN).await.expect(403);
    let without = [("once".to_owned(), "0123456789abcdef".to_owned())];
    kern.post_raw("/sign-out", &without, &OWN).await.expect(403);
    let no_key = &tokens(&town, &kern).await[..1];
    kern.post_raw("/sign-out", no_key, &OWN).await.expect(400);
    assert!(is_signed_in(&kern).await);
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    let town = Town::new().await;
    let (nobody, kern) = (town.as_nobody(), town.as_coordinator().await);
    let style = nobody.open("/sign-in").await.text();
    let style = style.split("href=\"").find(|part| part.starts_with("/assets/")).expect("a page has a style sheet");
    let style = style.split('"').next().expect("up to its quotation mark").to_owned();
    let mut answers = vec![
        nobody.open("/sign-in").await,
        nobody.get("/").await.expect(303),
        kern.get("/there-is-no-such-page").await.expect(404),
        kern.get("/sign-out").await.expect(405),
        kern.post_raw("/sign-out", &[], &[]).await.expect(403),
        nobody.get(&style).await.expect(200),
        nobody.get("/assets/nothing").await.expect(404),
    ];
    database::execute(&town.database_url(), "DROP TABLE sign_in_failure").await;
    answers.push(nobody.get("/health/ready").await.expect(500));
    for answer in answers {
        let header = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{} {policy}", answer.status);
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"), "{policy}");
        assert_eq!((header("x-content-type-options"), header("x-frame-options")), ("nosniff", "DENY"));
        assert_eq!(header("referrer-policy"), "same-origin");
        assert!(!header("cache-control").is_empty());
    }
}

#[tokio::test]
async fn an_error_tells_nothing_of_the_machine() {
    let town = Town::new().await;
    database::execute(&town.database_url(), "DROP TABLE sign_in_failure").await;
    let answer = town.as_nobody().get("/health/ready").await.expect(500);
    assert!(answer.shows("Der Fehler liegt bei uns"));
    assert!(!answer.text().contains("sign_in_failure"));
}

#[tokio::test]
async fn over_tls_the_cookie_is_for_this_host_and_for_tls_alone() {
    let config = |config| Config { public_url: "https://geleit.example.org".to_owned(), ..config };
    let town = Town::with(config).await;
    let browser = town.as_nobody();
    let answer = sign_in(&browser, "Anna Kern", rows::PASSWORD).await.expect(303);
    let cookie = answer.cookies()[0];
    assert!(cookie.starts_with("__Host-geleit="), "{cookie}");
    for attribute in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    assert_eq!(answer.headers["strict-transport-security"], "max-age=31536000");
    assert!(is_signed_in(&browser).await && is_signed_in(&town.as_coordinator().await).await);
}

#[tokio::test]
async fn an_account_without_a_password_cannot_sign_in() {
    let town = Town::new().await;
    town.add(account::ActiveModel { password_hash: Set(None), ..rows::account("Neu Hier", &[Role::Finance], None) })
        .await;
    sign_in(&town.as_nobody(), "Neu Hier", "").await.expect(422);
    assert_eq!(session::Entity::find().count(town.db().read()).await.unwrap(), 0);
}

async fn sign_in(browser: &Browser<'_>, name: &str, password: &str) -> Answer {
    let form = browser.form("/sign-in").await;
    browser.submit(&form.with("name", name).with("password", password)).await
}

async fn is_signed_in(browser: &Browser<'_>) -> bool {
    !browser.get("/").await.location().starts_with("/sign-in")
}

/// The form token of a browser's session, and a one-time key.
async fn tokens(town: &Town, browser: &Browser<'_>) -> Vec<(String, String)> {
    let token = browser.cookie("geleit").expect("signed in");
    let row = session::Entity::find_by_id(digest(&token)).one(town.db().read()).await.unwrap().unwrap();
    [("csrf", row.form_token), ("once", "0123456789abcdef".to_owned())].map(|(n, v)| (n.to_owned(), v)).to_vec()
}

#[tokio::test]
async fn an_address_that_browsers_read_as_another_site_is_not_followed() {
    let town = Town::new().await;
    for next in ["/%09/evil.example", "/%0a/x", "/%0d%0aX", "/%00/x", "/sign-in%01", "%2f%2fevil.example"] {
        let fields = [("name", "Anna Kern"), ("password", rows::PASSWORD)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let own = [("sec-fetch-site", "same-origin")];
        let answer = town.as_nobody().post_raw(&format!("/sign-in?next={next}"), &fields, &own).await;
        assert_eq!(answer.expect(303).location(), "/", "{next}");
    }
}

#[tokio::test]
async fn tries_made_at_once_are_counted_before_they_are_looked_at() {
    let town = Town::new().await;
    let visitor = town.as_nobody();
    let wrong = ("Anna Kern", "falsch-und-lang-genug");
    let fields = [("name", wrong.0), ("password", wrong.1)].map(|(name, value)| (name.to_owned(), value.to_owned()));
    let own = [("sec-fetch-site", "same-origin")];
    let tries = (0..12).map(|_| visitor.post_raw("/sign-in", &fields, &own));
    let answers = futures_of(tries).await;
    let told_to_wait = answers.iter().filter(|answer| answer.shows("Bitte warten Sie")).count();
    assert_eq!(told_to_wait, 7, "five tries are free");
}

/// All of them, each begun before the first has ended.
async fn futures_of<F: Future>(all: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut all: Vec<_> = all.map(|one| (Box::pin(one), None)).collect();
    std::future::poll_fn(move |context| {
        for (one, done) in &mut all {
            if done.is_none()
                && let std::task::Poll::Ready(answer) = one.as_mut().poll(context)
            {
                *done = Some(answer);
            }
        }
        if all.iter().all(|(_, done)| done.is_some()) {
            return std::task::Poll::Ready(all.iter_mut().filter_map(|(_, done)| done.take()).collect());
        }
        std::task::Poll::Pending
    })
    .await
}
