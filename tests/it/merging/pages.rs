//! The pages: likely pairs, side by side, the check.

use entity::{distinct_pair, senior};
use sea_orm::{EntityTrait, PaginatorTrait, Set};

use crate::town::{Town, answer::Answer, rows};

/// Frau Abendroth twice; the others have phones and birthdays of their own.
async fn town() -> (Town, String) {
    let town = Town::new().await;
    let again = senior::ActiveModel {
        birth_date: Set(rows::day("1942-05-17")),
        phone: Set(None),
        street: Set("Nebenweg 2".to_owned()),
        ..rows::senior("S-0009", "Frau Erna Abendroth")
    };
    let again = town.add(again).await.id;
    let path = format!("/seniors/{}/merging/{again}", town.people.abendroth);
    (town, path)
}

#[tokio::test]
async fn from_the_record_to_one_record() {
    let (town, path) = town().await;
    let browser = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.abendroth);
    assert!(browser.open(&home).await.shows(&format!("href=\"{home}/merging\"")));
    let choice = browser.open(&format!("{home}/merging")).await;
    assert!(choice.shows("Ähnlich") && choice.shows(&format!("href=\"{path}\"")));
    let found = browser.open(&format!("{home}/merging?q=s-0009")).await;
    assert!(found.shows("Nebenweg 2"));
    assert!(browser.open(&format!("{home}/merging?q=niemand")).await.shows("ist niemand eingetragen"));
    let page = browser.open(&path).await;
    let form = page.form_to(&path);
    assert_eq!(
        (form.value("senior.phone"), form.value("senior.street")),
        ("stays", "goes"),
        "the filled one, the newer"
    );
    let check = browser.submit(&form.with("senior.street", "stays")).await.expect(200);
    for says in ["S-0009 in S-0001 aufgehen lassen?", "Straße: Nebenweg 2", "Endgültig zusammenführen"] {
        assert!(check.shows(says), "{says}: {}", check.text());
    }
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 4, "nothing has happened yet");
    let again = browser.submit(&check.form_to(&path).without("sure").with("back", "yes")).await.expect(200);
    assert_eq!(again.form_to(&path).value("senior.street"), "stays", "the choice is kept");
    let sure = check.form_to(&path).without("back").with("sure", "yes");
    let done = browser.submit(&sure).await.expect(303);
    assert_eq!(browser.submit(&sure).await.expect(303).location(), done.location(), "once, however often");
    let page = browser.follow(done).await;
    assert!(page.shows("S-0009 ist in S-0001 aufgegangen") && page.shows("früher S-0009"), "{}", page.text());
    for typed in ["S-0009", "s-0009"] {
        assert!(browser.open(&format!("/search?q={typed}")).await.shows("Abendroth, Erna"), "{typed}");
        assert!(browser.open(&format!("/seniors?q={typed}")).await.shows("Abendroth, Erna"), "{typed}");
    }
    let form = browser.form("/seniors/new").await.with("first_name", "Neue").with("last_name", "Person");
    let form = form.with("birth_date", "1950-01-01").with("street", "Weg 1").with("postal_code", "44359");
    let made = browser.submit(&form.with("town", "Dortmund").with("district", rows::MENGEDE)).await.expect(303);
    assert!(browser.follow(made).await.shows("S-0010"), "a number that went is not given out again");
    town.is_sound().await;
}

#[tokio::test]
async fn who_is_somebody_else_is_not_told_again() {
    let (town, path) = town().await;
    let browser = town.as_coordinator().await;
    let pairs = browser.open("/seniors/duplicates").await;
    assert!(pairs.shows(&format!("href=\"{path}\"")) && pairs.shows("gleich: Name, Geburtsdatum"), "{}", pairs.text());
    let before = distinct_pair::Entity::find().count(town.db().read()).await.unwrap();
    let apart = pairs.forms().into_iter().find(|form| form.action == "/seniors/duplicates").expect("a button");
    let done = browser.submit(&apart).await.expect(303);
    assert_eq!(distinct_pair::Entity::find().count(town.db().read()).await.unwrap(), before + 1);
    let page: Answer = browser.follow(done).await;
    assert!(page.shows("gelten als zwei verschiedene"));
    let undo = page.forms().into_iter().find(|form| form.action.ends_with("/removal")).expect("it can be undone");
    browser.submit(&undo).await.expect(303);
    assert_eq!(distinct_pair::Entity::find().count(town.db().read()).await.unwrap(), before);
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_looked_at_again() {
    let (town, path) = town().await;
    let browser = town.as_coordinator().await;
    let form = browser.open(&path).await.form_to(&path);
    let edit = browser.form(&format!("/seniors/{}/edit", town.people.abendroth)).await;
    browser.submit(&edit.with("phone", "0231 999888")).await.expect(303);
    let page = browser.submit(&form).await.expect(409);
    assert!(page.shows("inzwischen geändert") && page.shows("0231 999888"));
    let missing = page.form_to(&path).without("senior.street");
    assert!(browser.submit(&missing).await.expect(422).shows("Straße: Bitte wählen Sie eine der beiden Angaben."));
}

#[tokio::test]
async fn who_plans_nothing_merges_nothing() {
    let (town, path) = town().await;
    for browser in [town.as_finance().await, town.as_volunteer().await] {
        for address in [path.as_str(), "/seniors/duplicates", "/volunteers/duplicates", "/partners/duplicates"] {
            browser.get(address).await.expect(403);
        }
    }
    let browser = town.as_coordinator().await;
    browser.keep("geleit-lang=en");
    assert!(browser.open("/partners/duplicates").await.shows("No possible duplicates"));
    let id = town.people.abendroth;
    browser.get(&format!("/seniors/{id}/merging/{id}")).await.expect(404);
    browser.get(&format!("/seniors/{id}/merging/99999")).await.expect(404);
}
