//! The list, what is printed from it, and what is taken away.

use entity::{audit_entry, letter::LetterKind, value::Subject};
use sea_orm::EntityTrait;

use super::{all, begun, write};
use crate::{paper::words_of, town::Town};

#[tokio::test]
async fn letters_are_found_by_name_number_kind_and_state() {
    let town = Town::new().await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    assert!(anna.open("/letters").await.shows("Noch ist kein Brief geschrieben"));
    write(&town, Subject::Assignment(id), LetterKind::PlacementSenior).await;
    write(&town, Subject::Assignment(id), LetterKind::PlacementVolunteer).await;
    write(&town, Subject::Senior(town.people.suess), LetterKind::Free).await;
    let list = anna.open("/letters").await;
    assert!(list.shows("3 Briefe") && list.shows("noch nicht verschickt"));
    for (asked, shown, hidden) in [
        ("q=abend", "L-2026-000001", "L-2026-000002"),
        ("q=Yildiz", "L-2026-000002", "L-2026-000001"),
        ("q=S-0002", "L-2026-000003", "L-2026-000001"),
        ("q=L-2026-000002", "L-2026-000002", "L-2026-000003"),
        ("kind=free", "L-2026-000003", "L-2026-000002"),
    ] {
        let page = anna.open(&format!("/letters?{asked}")).await;
        assert!(page.shows(shown) && !page.shows(hidden), "{asked}");
    }
    assert!(anna.open("/letters?state=printed").await.shows("Dazu gibt es keinen Brief"));
    assert!(anna.open("/letters?state=mailed").await.shows("Dazu gibt es keinen Brief"));
    assert!(anna.open("/letters?state=open&kind=free").await.shows("L-2026-000003"));
    let by_name = anna.open("/letters?sort=recipient").await.text();
    assert!(by_name.find("L-2026-000002") < by_name.find("L-2026-000001"), "Ayşe before Erna");
    assert!(anna.open("/letters/list.xlsx?q=abend").await.bytes.starts_with(b"PK"));
    let csv = anna.open("/letters/list.csv?q=abend").await.text();
    assert!(csv.contains("L-2026-000001;Bestätigung an Senior*in;Frau Erna Abendroth;") && !csv.contains("000002"));
}

#[tokio::test]
async fn a_long_list_of_letters_has_pages() {
    let town = Town::new().await;
    for _ in 0..51 {
        write(&town, Subject::Senior(town.people.suess), LetterKind::Free).await;
    }
    let anna = town.as_coordinator().await;
    let first = anna.open("/letters?kind=free").await;
    assert!(first.shows("51 Briefe") && first.shows("L-2026-000051") && !first.shows("L-2026-000001"));
    assert!(anna.open("/letters?kind=free&page=2").await.shows("L-2026-000001"));
    assert!(anna.open("/letters?page=all").await.shows("L-2026-000001"));
}

#[tokio::test]
async fn letters_ticked_are_printed_in_one_piece_and_that_can_be_taken_back() {
    let town = Town::new().await;
    let id = begun(&town).await;
    for kind in [LetterKind::PlacementSenior, LetterKind::PlacementVolunteer] {
        write(&town, Subject::Assignment(id), kind).await;
    }
    let anna = town.as_coordinator().await;
    let form = anna.open("/letters").await.form_to("/letters/prints");
    let nothing = anna.submit(&form).await.expect(303);
    assert!(anna.follow(nothing).await.shows("Es war kein Brief angehakt"));
    let form = anna.open("/letters").await.form_to("/letters/prints").with("row", "2").also("row", "1");
    let done = anna.submit(&form).await.expect(303);
    assert_eq!(done.location(), "/letters/bundle.pdf?row=2&row=1");
    let bundle = anna.open(done.location()).await;
    let words = words_of(&bundle.bytes);
    assert!(words.find("Sehr geehrte Frau Abendroth") < words.find("vielen Dank, dass Sie"), "by number: {words}");
    let list = anna.open("/letters?state=printed").await;
    assert!(list.shows("2 Briefe gelten jetzt als gedruckt."));
    let undo = list.text();
    let undo = undo.split("action=\"/letters/prints/").nth(1).unwrap().split('"').next().unwrap();
    anna.post(&format!("/letters/prints/{undo}"), &[]).await.expect(303);
    assert!(all(&town).await.iter().all(|row| row.printed_at.is_none()));
    assert_eq!(anna.get("/letters/bundle.pdf").await.expect(303).location(), "/letters");
    anna.get("/letters/bundle.pdf?row=1&row=99").await.expect(404);
}

#[tokio::test]
async fn a_letter_that_has_not_left_the_house_is_taken_away_and_brought_back() {
    let town = Town::new().await;
    let row = write(&town, Subject::Senior(town.people.suess), LetterKind::Free).await;
    let path = format!("/letters/{}", row.id);
    let anna = town.as_coordinator().await;
    let print = anna.open(&path).await.form_to("/letters/prints");
    let done = anna.submit(&print).await.expect(303);
    assert_eq!(done.location(), format!("{path}/pdf"));
    let page = anna.open(&path).await;
    assert!(page.shows("Doch nicht gedruckt") && !page.shows("Brief verwerfen"));
    let removal = [("version", "2")];
    assert!(
        anna.post(&format!("{path}/removal"), &removal).await.expect(422).shows("nehmen Sie zuerst das Drucken zurück")
    );
    let back = page.forms().into_iter().find(|form| form.action.ends_with("/reversal")).unwrap();
    anna.submit(&back).await.expect(303);
    let remove = anna.open(&path).await.form_to(&format!("{path}/removal"));
    let done = anna.submit(&remove).await.expect(303);
    let home = anna.follow(done).await;
    assert!(home.shows("Brief L-2026-000001 ist verworfen.") && home.shows("Noch kein Brief."));
    anna.get(&path).await.expect(404);
    anna.get(&format!("{path}/pdf")).await.expect(404);
    let undo = format!("{path}/removal/4/reversal");
    anna.post(&undo, &[]).await.expect(303);
    assert!(anna.open(&path).await.shows("noch nicht verschickt"));
}

#[tokio::test]
async fn what_a_letter_says_does_not_get_into_the_trail() {
    let town = Town::new().await;
    let id = begun(&town).await;
    write(&town, Subject::Assignment(id), LetterKind::PlacementVolunteer).await;
    let trail = audit_entry::Entity::find().all(town.db().read()).await.unwrap();
    let trail: Vec<String> =
        trail.into_iter().filter(|entry| entry.table_name == "letter").filter_map(|entry| entry.after).collect();
    assert_eq!(trail.len(), 1);
    assert!(trail[0].contains("L-2026-000001") && !trail[0].contains("Abendroth") && !trail[0].contains("SGB VII"));
}
