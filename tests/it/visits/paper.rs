//! Typing in visits from paper.

use entity::{value::Minutes, visit::VisitStatus};

use super::{all, only};
use crate::town::{Town, answer::Answer, browser::Browser};

async fn row(office: &Browser<'_>, typed: [&str; 5]) -> Answer {
    let form = office.open("/visits/paper").await.form_to("/visits/paper");
    let names = ["tandem", "day", "starts", "ends", "done"];
    let form = names.into_iter().zip(typed).fold(form, |form, (name, value)| form.with(name, value));
    office.submit(&form).await
}

#[tokio::test]
async fn a_row_in_shorthand_is_a_confirmed_visit() {
    let town = Town::new().await;
    let office = town.as_coordinator().await;
    let saved = row(&office, ["b-0001", "27.10.", "14", "1530", "1 spaz"]).await.expect(303);
    assert_eq!(saved.location(), "/visits/paper?tandem=B-0001");
    let visit = only(&town).await;
    assert_eq!((visit.minutes, visit.status), (Minutes(90), VisitStatus::Confirmed));
    assert_eq!(visit.activities.commas(), "Gespräch, Spaziergang");
    assert_eq!(visit.confirmed_by, Some(format!("account:{}", town.people.coordinator)));
    let next = office.follow(saved).await;
    assert!(next.shows("27.10.2026") && next.form_to("/visits/paper").value("tandem") == "B-0001");
}

#[tokio::test]
async fn a_saved_row_stands_below_and_can_be_undone_by_whoever_typed_it() {
    let town = Town::new().await;
    let office = town.as_coordinator().await;
    row(&office, ["Abendroth", "2710", "14:00", "16:00", ""]).await.expect(303);
    let id = only(&town).await.id;
    assert!(!town.as_second_coordinator().await.open("/visits/paper").await.shows("27.10.2026"));
    let undo = office.open("/visits/paper").await.form_to(&format!("/visits/paper/{id}/removal/1"));
    assert_eq!(office.submit(&undo).await.expect(303).location(), "/visits/paper");
    assert!(all(&town).await.is_empty());
}

#[tokio::test]
async fn a_row_that_fails_keeps_what_was_typed_with_the_reason() {
    let town = Town::new().await;
    let office = town.as_coordinator().await;
    row(&office, ["Krüger", "27.10.", "14", "16", ""]).await.expect(303);
    for (typed, reason) in [
        (["Nirgends", "27.10.", "14", "16", ""], "Dazu passt keine Begleitung."),
        (["Yildiz", "27.10.", "14", "16", ""], "B-0002 (Herr Süß – Frau Yıldız), B-0003 (Frau Krüger – Frau Yıldız)"),
        (["yildiz suess", "27.10.", "15", "17", ""], "Für diese Zeit steht schon ein Besuch"),
        (["B-0003", "27.13.", "18", "19", ""], "Bitte geben Sie ein Datum an"),
        (["B-0003", "27.10.", "18", "7pm", ""], "Bitte geben Sie eine Uhrzeit an"),
        (["B-0003", "27.10.", "18", "19", "sp"], "„sp“ passt zu keiner Tätigkeit oder zu mehreren."),
        (["B-0002", "31.1.2026", "18", "19", ""], "Die Begleitung beginnt am 01.02.2026"),
        (["B-0003", "2.11.2026", "9", "10", ""], "noch nicht vorbei"),
        (["", "", "", "", ""], "Bitte füllen Sie dieses Feld aus."),
    ] {
        let answer = row(&office, typed).await.expect(422);
        assert!(answer.shows(reason), "{reason}:\n{}", answer.text());
        let form = answer.form_to("/visits/paper");
        assert_eq!(["tandem", "day", "starts", "ends", "done"].map(|name| form.value(name)), typed);
    }
    only(&town).await;
}

#[tokio::test]
async fn a_row_sent_twice_is_entered_once() {
    let town = Town::new().await;
    let office = town.as_coordinator().await;
    let form = office.open("/visits/paper").await.form_to("/visits/paper").with("tandem", "B-0001");
    let form = form.with("day", "27.10.").with("starts", "14").with("ends", "16");
    office.submit(&form).await.expect(303);
    office.submit(&form).await.expect(303);
    only(&town).await;
}
