//! A stay in hospital: the visits rest, and go on.

use entity::{
    follow_up::FollowUpKind::{HowItGoesOn, TellMistake, TellVolunteer},
    outbox::OutboxState,
};

use super::{due, enter, events, faults, form, last, mails, path_of, pauses, take_back, with_mail};
use crate::town::Town;

#[tokio::test]
async fn the_visits_rest_and_the_volunteer_is_told_without_a_word_of_the_hospital() {
    let town = with_mail(|town| town.people.boettcher).await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    assert!(anna.open(&format!("/seniors/{erna}")).await.shows("Ereignis eintragen"));
    let choices = anna.open(&format!("/seniors/{erna}/events")).await;
    for said in ["Krankenhaus", "Umzug", "Heim", "Verstorben", "Noch kein Ereignis."] {
        assert!(choices.shows(said), "{said}");
    }
    let page = anna.open(&format!("/seniors/{erna}/events/hospital")).await;
    for said in ["B-0001", "Herr Jürgen Böttcher (B-0001)", "wie bisher: an Frau Erna Abendroth", "nach zwei Wochen"]
    {
        assert!(page.shows(said), "{said}: {}", page.text());
    }
    let fields = [("day", "2026-11-01"), ("until", "2026-11-20"), ("note", "Hüfte.")];
    let answer = enter(&anna, erna, "hospital", &fields).await.expect(303);
    let page = anna.follow(answer).await;
    assert!(page.shows("Im Krankenhaus seit 01.11.2026, voraussichtlich bis 20.11.2026"), "{}", page.text());
    assert!(page.shows("Das Ereignis bei S-0001 ist eingetragen."));
    assert_eq!(pauses(&town, tandem).await, ["2026-11-01 2026-11-20"]);
    assert!(anna.open(&format!("/assignments/{tandem}")).await.shows("20.11.2026"));
    assert_eq!(due(&town, &[HowItGoesOn, TellVolunteer]).await, [(HowItGoesOn, "2026-11-20".to_owned())]);
    let mail = &mails(&town).await[0];
    let text = mail.text.clone().expect("a text");
    assert_eq!(mail.subject, "Nachricht von Ihrem Besuchsdienst");
    assert!(text.contains("Frau A.") && text.contains("01.11.2026") && text.contains("20.11.2026"), "{text}");
    assert!(!text.contains("rankenhaus") && !text.contains("Abendroth") && !text.contains("Hüfte"), "{text}");
    assert!(town.as_volunteer().await.open("/my/people").await.shows("Erna Abendroth"));
    assert!(!town.as_finance().await.open(&format!("/seniors/{erna}")).await.shows("Im Krankenhaus"));
    assert_eq!(faults(&town).await, [""; 0]);
}

#[tokio::test]
async fn back_home_the_visits_go_on_from_a_day() {
    let town = Town::new().await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    enter(&anna, erna, "hospital", &[("day", "2026-10-20")]).await.expect(303);
    assert_eq!(pauses(&town, tandem).await, ["2026-10-20 "]);
    assert_eq!(due(&town, &[TellVolunteer]).await.len(), 1, "without a server he is called");
    let path = path_of(erna, last(&town).await.id, "return");
    assert!(anna.open(&format!("/seniors/{erna}")).await.text().contains(&path));
    let early = anna.form(&path).await.with("day", "2026-10-20");
    assert!(anna.submit(&early).await.expect(422).shows("einen Tag nach dem ersten Tag im Krankenhaus"));
    let form = anna.form(&path).await.with("day", "2026-11-02");
    anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    assert_eq!(pauses(&town, tandem).await, ["2026-10-20 2026-11-01"]);
    assert_eq!(due(&town, &[HowItGoesOn]).await, []);
    assert!(!anna.open(&format!("/seniors/{erna}")).await.shows("voraussichtlich bis 01.11.2026</p>"));
    enter(&anna, erna, "hospital", &[("day", "2026-11-02")]).await.expect(303);
    assert_eq!(pauses(&town, tandem).await.len(), 2);
    assert_eq!(faults(&town).await, [""; 0]);
}

#[tokio::test]
async fn taken_back_nothing_is_left_of_it_but_its_place_in_the_history() {
    let town = with_mail(|town| town.people.boettcher).await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    enter(&anna, erna, "hospital", &[]).await.expect(303);
    let page = anna.open(&path_of(erna, last(&town).await.id, "reversal")).await;
    for said in
        ["B-0001 ruht nicht mehr.", "ist noch nicht gesendet und wird gelöscht", "Nachfragen, wie es weitergeht"]
    {
        assert!(page.shows(said), "{said}: {}", page.text());
    }
    let answer = take_back(&town, &anna).await.expect(303);
    assert!(anna.follow(answer).await.shows("Das Ereignis ist zurückgenommen."));
    assert_eq!(pauses(&town, tandem).await, [""; 0]);
    assert_eq!(due(&town, &[HowItGoesOn, TellVolunteer, TellMistake]).await, []);
    let mail = &mails(&town).await[0];
    assert_eq!((mail.state, mail.text.as_deref()), (OutboxState::GivenUp, None));
    let page = anna.open(&format!("/seniors/{erna}/events")).await;
    assert!(page.shows("zurückgenommen") && page.shows("Im Krankenhaus seit 02.11.2026"));
    let path = path_of(erna, last(&town).await.id, "reversal");
    assert!(anna.get(&path).await.shows("schon zurückgenommen"));
    assert_eq!(faults(&town).await, [""; 0]);
}

#[tokio::test]
async fn who_was_told_is_called_when_it_is_taken_back_and_a_changed_pause_stays() {
    let town = Town::new().await;
    let (anna, erna, tandem) =
        (town.as_coordinator().await, town.people.abendroth, town.people.abendroth_with_boettcher);
    enter(&anna, erna, "hospital", &[("until", "2026-11-20")]).await.expect(303);
    let call = anna.open(&format!("/assignments/{tandem}")).await;
    let done = call.forms().into_iter().find(|form| form.action.contains("/done/")).expect("a follow-up to do");
    anna.submit(&done).await.expect(303);
    town.change(async |tx| {
        let row = geleit::assignments::by_id(tx.read(), tandem).await?;
        let on = crate::town::rows::day("2026-11-10");
        geleit::assignments::resume(tx, geleit::store::SeenAt::seen_now(row), on, geleit::web::lang::Lang::De).await
    })
    .await;
    let page = anna.open(&path_of(erna, last(&town).await.id, "reversal")).await;
    for said in ["B-0001: die Pause", "ist angerufen worden"] {
        assert!(page.shows(said), "{said}: {}", page.text());
    }
    let answer = take_back(&town, &anna).await.expect(303);
    assert!(anna.follow(answer).await.shows("Inzwischen geändert und geblieben: B-0001."));
    assert_eq!(pauses(&town, tandem).await, ["2026-11-02 2026-11-09"]);
    assert_eq!(due(&town, &[TellMistake]).await, [(TellMistake, "2026-11-02".to_owned())]);
}

#[tokio::test]
async fn sent_twice_it_is_entered_once_and_a_second_stay_is_refused() {
    let town = Town::new().await;
    let (anna, erna) = (town.as_coordinator().await, town.people.abendroth);
    let (one, late) = (form(&anna, erna, "hospital").await, form(&anna, erna, "hospital").await);
    anna.submit(&one).await.expect(303);
    anna.submit(&one).await.expect(303);
    assert_eq!(events(&town).await.len(), 1);
    anna.submit(&late.with("note", "Herz.")).await.expect(409);
    let page = enter(&anna, erna, "hospital", &[("note", "Noch einmal.")]).await.expect(422);
    assert!(page.shows("Seit dem 02.11.2026 ist schon ein Krankenhausaufenthalt eingetragen"), "{}", page.text());
    assert_eq!(page.form_to(&format!("/seniors/{erna}/events/hospital")).value("note"), "Noch einmal.");
    assert_eq!(events(&town).await.len(), 1);
}

#[tokio::test]
async fn it_is_told_in_english_too() {
    let town = Town::new().await;
    let (anna, erna) = (town.as_coordinator().await, town.people.abendroth);
    let language = anna.open("/account").await.form_to("/account/language").with("lang", "en");
    anna.submit(&language).await.expect(303);
    assert!(
        anna.open(&format!("/seniors/{erna}/events")).await.shows("The visits rest until the person is back home.")
    );
    enter(&anna, erna, "hospital", &[]).await.expect(303);
    assert!(anna.open(&format!("/seniors/{erna}")).await.shows("In hospital since 02.11.2026"));
    let page = anna.open(&path_of(erna, last(&town).await.id, "reversal")).await;
    assert!(page.shows("B-0001 does not rest any more.") && page.shows("is still to come and is dropped"));
}
