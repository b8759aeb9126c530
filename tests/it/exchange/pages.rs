//! The pages on which lists are imported.

use entity::senior;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::FOLDER;
use crate::town::{Town, browser::Browser};

pub(super) const GROUPS: &str =
    "nummer;name;ort;stadtbezirk;wochentag;beginn;ende\nG-1;Café;Treff;Eving;Dienstag;14:00;16:00\n";

pub(super) async fn hand_in(browser: &Browser<'_>, name: &str, text: &str) -> crate::town::answer::Answer {
    let form = browser.open("/import").await.form_to("/import");
    browser.upload(&form, ("files", name, text.as_bytes())).await
}

#[tokio::test]
async fn lists_are_checked_then_confirmed_then_imported_once() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let entries = town.audit_entries().await;
    let preview = hand_in(&browser, "gruppen.csv", GROUPS).await.expect(200);
    assert!(preview.shows("+ gruppen G-1"));
    assert_eq!(town.audit_entries().await, entries);

    let confirm = preview.form_to("/import/taking");
    let done = browser.submit(&confirm).await.expect(303);
    assert_eq!(browser.submit(&confirm).await.expect(303).location(), done.location());
    assert!(browser.follow(done).await.shows("Importiert: 1 neu, 0 geändert."));
    assert_eq!(town.audit_entries().await, entries + 1);
    assert!(hand_in(&browser, "gruppen.csv", GROUPS).await.shows("ist schon gespeichert"));
}

#[tokio::test]
async fn everything_wrong_is_shown_with_its_place() {
    let town = Town::new().await;
    let browser = town.as_admin().await;
    let page = hand_in(&browser, "gruppen.csv", &GROUPS.replace("Eving", "Köln").replace("14:00", "14 Uhr")).await;
    let page = page.expect(422);
    assert!(page.shows("2 Stellen müssen") && page.shows("„Köln“") && page.shows("„14 Uhr“ ist keine Uhrzeit"));
    let page = hand_in(&browser, "notizen.txt", "x").await.expect(422);
    assert!(page.shows("ist keine Tabelle"));
}

#[tokio::test]
async fn a_form_without_a_file_asks_for_one() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let form = browser.open("/import").await.form_to("/import");
    let page = browser.upload(&form, ("files", "", b"")).await.expect(422);
    assert!(page.shows("Bitte wählen Sie eine Excel-Mappe oder CSV-Dateien aus."));
}

#[tokio::test]
async fn what_became_wrong_meanwhile_is_told_and_nothing_imported() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let visits = "kennung;begleitung;datum;beginn;ende\nV-1;B-0001;2026-10-06;14:00;15:00\n";
    let confirm = hand_in(&browser, "besuche.csv", visits).await.form_to("/import/taking");
    town.add(crate::town::rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-06T14:30", 60)).await;
    assert!(browser.submit(&confirm).await.expect(422).shows("überschneidet sich mit dem Besuch"));
}

#[tokio::test]
async fn known_lines_change_only_where_that_is_ticked() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let (name, seniors) = FOLDER[3];
    let (_, funds) = FOLDER[1];
    for (file, text) in [("pflegekassen.csv", funds), (name, seniors)] {
        browser.submit(&hand_in(&browser, file, text).await.form_to("/import/taking")).await.expect(303);
    }
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 5);
    let changed = seniors.replace("Weg 2", "Allee 2");
    assert!(hand_in(&browser, name, &changed).await.expect(422).shows("Bekannte Zeilen ändern"));
    let form = browser.open("/import").await.form_to("/import").with("update", "yes");
    let preview = browser.upload(&form, ("files", name, changed.as_bytes())).await.expect(200);
    assert!(preview.shows("~ senioren S-102: strasse"));
}

#[tokio::test]
async fn an_empty_workbook_can_be_downloaded_and_handed_in() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let workbook = browser.open("/import/workbook").await;
    let form = browser.open("/import").await.form_to("/import");
    browser.upload(&form, ("files", "geleit.xlsx", &workbook.bytes)).await.expect(200);
}

#[tokio::test]
async fn the_pages_speak_english_too() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    coordinator.keep("geleit-lang=en");
    let page = hand_in(&coordinator, "gruppen.csv", &GROUPS.replace("14:00", "14 Uhr")).await;
    assert!(page.shows("“14 Uhr” is no time; right would be 14:05"), "{}", page.text());
}

#[tokio::test]
async fn of_very_many_faults_the_first_are_shown_and_all_are_counted() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let rows = "x;x;x\n".repeat(4_000);
    let page = hand_in(&browser, "tarife.csv", &format!("dienst;gueltig_ab;euro_pro_stunde\n{rows}")).await.expect(422);
    assert!(page.shows("12.000 Stellen müssen") && page.shows("… und 11.500 weitere."), "{}", &page.text()[..2000]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_right_and_may_surprise_is_told_before_it_is_imported() {
    let town = Town::new().await;
    let browser = town.as_coordinator().await;
    let contacts =
        "senior;name;beziehung;rechnungsempfaenger\nS-0001;Ida Abendroth;Tochter;ja\nS-0001;Ute Abendroth;Tochter;ja\n";
    let preview = hand_in(&browser, "kontakte.csv", contacts).await.expect(200);
    assert!(preview.shows("Bitte beachten") && preview.shows("es bekommt sie Ida Abendroth (Zeile 2)"));
    browser.submit(&preview.form_to("/import/taking")).await.expect(303);
}
