//! From the record to the paper.

use entity::{letter::LetterKind, outbox, setting, value::Subject};
use geleit::{hex::hex, verify::findings};
use sea_orm::{EntityTrait, PaginatorTrait, Set};
use sha2::{Digest, Sha256};

use super::{all, begun, daughter, write};
use crate::{
    paper::words_of,
    town::{Town, rows},
};

#[tokio::test]
async fn what_is_missing_is_written_to_both_sides_at_once() {
    let town = Town::new().await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    let way = format!("/assignments/{id}/letters");
    assert!(anna.open(&format!("/assignments/{id}")).await.text().contains(&format!("href=\"{way}\"")));
    let page = anna.open(&way).await;
    for says in ["Bestätigung an Senior*in", "Sehr geehrte Frau Abendroth,", "Frau Ayşe Yıldız", "Beide schreiben"]
    {
        assert!(page.shows(says), "{says}");
    }
    assert!(page.shows("noch nicht bestätigt"), "the note on insurance");
    let form = page.form_to(&way);
    let done = anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    let made = all(&town).await;
    assert_eq!(
        made.iter().map(|row| row.kind).collect::<Vec<_>>(),
        [LetterKind::PlacementSenior, LetterKind::PlacementVolunteer]
    );
    assert_eq!((made[0].number.as_str(), made[1].number.as_str()), ("L-2026-000001", "L-2026-000002"));
    let page = anna.follow(done).await;
    assert!(page.shows("2 Briefe sind geschrieben.") && !page.text().contains(&way));
    assert!(anna.open(&way).await.shows("Zu dieser Begleitung fehlt kein Brief."));
    for record in [format!("/seniors/{}", town.people.abendroth), format!("/volunteers/{}", town.people.yildiz)] {
        assert!(anna.open(&record).await.shows("Brief L-2026-00000"), "{record} tells it in the timeline");
    }
    assert_eq!(findings(town.db().read(), town.app().clock.today()).await.unwrap(), [] as [&str; 0]);
}

#[tokio::test]
async fn what_has_changed_since_it_was_shown_is_shown_again() {
    let town = Town::new().await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("/assignments/{id}/letters")).await;
    daughter(&town).await;
    anna.submit(&form).await.expect(409);
    assert_eq!(all(&town).await.len(), 0);
}

#[tokio::test]
async fn an_end_is_told_and_one_of_long_ago_is_not_asked_for() {
    let town = Town::new().await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    for kind in [LetterKind::PlacementSenior, LetterKind::PlacementVolunteer] {
        write(&town, Subject::Assignment(id), kind).await;
    }
    let ended = entity::assignment::Entity::find_by_id(id).one(town.db().read()).await.unwrap().unwrap();
    town.change(async |tx| {
        use geleit::store::SeenAt;
        let change = entity::assignment::ActiveModel {
            id: Set(id),
            ends_on: Set(Some(rows::day("2026-10-30"))),
            ..Default::default()
        };
        tx.update(ended.seen_now(), change).await
    })
    .await;
    let page = anna.open(&format!("/assignments/{id}/letters")).await;
    assert!(page.shows("ist mit dem 30.10.2026 beendet") && page.shows("danken wir Ihnen von Herzen"));
    town.at("2027-02-15T10:00");
    let anna = town.as_coordinator().await;
    assert!(anna.open(&format!("/assignments/{id}/letters")).await.shows("fehlt kein Brief"));
    let old = format!("/assignments/{}", town.people.krueger_with_yildiz);
    assert!(!anna.open(&old).await.text().contains(&format!("href=\"{old}/letters\"")));
}

#[tokio::test]
async fn a_letter_is_changed_before_it_is_made_and_never_afterwards() {
    let town = Town::new().await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    let way = format!("/letters/new/assignment/{id}/placement_senior");
    let form = anna.form(&way).await;
    assert_eq!(form.value("recipient"), "Frau\nErna Abendroth\nAm Amtshaus 7\n44359 Dortmund");
    let form = form.with("salutation", "Liebe Frau Abendroth,").with("text", "schön, dass es passt.");
    let look =
        anna.submit(&crate::town::form::Form { action: format!("{way}/preview"), ..form.clone() }).await.expect(200);
    assert_eq!(look.headers["content-type"], "application/pdf");
    assert!(words_of(&look.bytes).contains("Liebe Frau Abendroth, schön, dass es passt."));
    assert_eq!(all(&town).await.len(), 0, "a look keeps nothing");
    let done = anna.submit(&form).await.expect(303);
    let page = anna.follow(done).await;
    assert!(page.shows("Brief L-2026-000001 ist geschrieben.") && page.shows("Liebe Frau Abendroth,"));
    let row = all(&town).await.remove(0);
    let first = anna.open(&format!("/letters/{}/pdf", row.id)).await;
    anna.submit(&anna.form("/settings/sender").await.with("name", "Anderer Name")).await.expect(303);
    let again = anna.open(&format!("/letters/{}/pdf", row.id)).await;
    assert_eq!(first.bytes, again.bytes);
    assert_eq!(hex(&Sha256::digest(&first.bytes)), row.sha256);
    assert_eq!(first.headers["content-disposition"], "inline; filename=\"L-2026-000001.pdf\"");
}

#[tokio::test]
async fn a_letter_that_is_not_right_comes_back_whole() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let way = format!("/letters/new/senior/{}/free", town.people.suess);
    let right = anna.form(&way).await.with("heading", "Sommerfest").with("text", "herzliche Einladung.");
    let ten = ["Zeile"; 10].join("\n");
    for (field, value, says) in [
        ("recipient", "", "Bitte füllen Sie dieses Feld aus."),
        ("recipient", &ten, "Mehr als neun Zeilen"),
        ("recipient", &"x".repeat(101), "Höchstens 100 Zeichen"),
        ("heading", "", "Bitte füllen Sie dieses Feld aus."),
        ("salutation", &"x".repeat(201), "Höchstens 200 Zeichen"),
        ("text", &"x".repeat(8001), "Höchstens 8000 Zeichen"),
        ("text", "\u{7}", "nicht drucken"),
    ] {
        for action in [way.clone(), format!("{way}/preview")] {
            let form = crate::town::form::Form { action, ..right.clone().with(field, value) };
            let page = anna.submit(&form).await.expect(422);
            assert!(page.beside("problem", field).contains(says), "{field}: {says}");
            assert_eq!(page.form_to(&way).value(field), value);
        }
    }
    anna.submit(&right).await.expect(303);
    for nothing in ["senior/999/free", "senior/1/placement_senior", "assignment/1/free", "enquiry/1/free", "senior/1/x"]
    {
        anna.get(&format!("/letters/new/{nothing}")).await.expect(404);
    }
}

#[tokio::test]
async fn a_seniors_letter_goes_to_whoever_gets_the_statements() {
    let town = Town::new().await;
    daughter(&town).await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("/letters/new/assignment/{id}/placement_senior")).await;
    assert_eq!(form.value("recipient"), "Inge Süß\nNebenstraße 3\n44135 Dortmund");
    assert_eq!(form.value("salutation"), "Sehr geehrte Damen und Herren,");
}

#[tokio::test]
async fn while_a_seniors_letters_are_held_only_the_volunteer_is_written_to() {
    let town = Town::new().await;
    let id = begun(&town).await;
    let anna = town.as_coordinator().await;
    let form = anna.form(&format!("/letters/new/senior/{}/free", town.people.abendroth)).await;
    let form = form.with("heading", "Sommerfest").with("text", "herzliche Einladung.");
    let held = anna.form(&format!("/seniors/{}/recipient", town.people.abendroth)).await.with("letters", "held");
    anna.submit(&held).await.expect(303);
    assert!(anna.submit(&form).await.expect(422).shows("angehalten"));
    let page = anna.open(&format!("/assignments/{id}/letters")).await;
    assert!(!page.shows("Sehr geehrte Frau Abendroth") && page.shows("Sehr geehrte Frau Yıldız"));
    anna.submit(&page.form_to(&format!("/assignments/{id}/letters"))).await.expect(303);
    assert_eq!(all(&town).await.len(), 1);
}

#[tokio::test]
async fn a_volunteer_learns_what_the_visits_need_and_no_more() {
    let town = Town::new().await;
    daughter(&town).await;
    let id = begun(&town).await;
    let row = write(&town, Subject::Assignment(id), LetterKind::PlacementVolunteer).await;
    let words = words_of(&row.bytes);
    for told in [
        "Frau Erna Abendroth",
        "Am Amtshaus 7, 44359 Dortmund",
        "Inge Süß (Tochter), 0231 5550303",
        "26.10.2026",
        "§ 2 Abs. 1 Nr. 10a SGB VII",
    ] {
        assert!(words.contains(told), "{told} in {words}");
    }
    for kept in ["Pflegegrad", "A123456780", "Musterland", "Versichertennummer", "Krüger", "Böttcher", "S-0001", "1941"]
    {
        assert!(!words.contains(kept), "{kept} in {words}");
    }
}

#[tokio::test]
async fn the_texts_of_the_settings_are_tried_with_invented_people() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    for (block, says) in [
        ("statement_intro", "Von Ihnen zu zahlen"),
        ("statement_closing", "Erika Mustermann"),
        ("placement_senior", "Herr Bert Beispiel"),
        ("placement_volunteer", "Max Mustermann (Sohn)"),
        ("insurance_note", "Ihr Versicherungsschutz"),
        ("ending_senior", "Ende der Begleitung"),
        ("ending_volunteer", "von Herzen"),
    ] {
        let form = anna.form(&format!("/settings/texts/{block}")).await;
        let body = format!("Probe. {}", form.value("body"));
        let action = format!("/settings/texts/{block}/preview");
        let look =
            anna.submit(&crate::town::form::Form { action: action.clone(), ..form.clone().with("body", body) }).await;
        let words = words_of(&look.expect(200).bytes);
        assert!(words.contains(says) && words.contains("Probe."), "{block}: {words}");
        let wrong = crate::town::form::Form { action, ..form.with("body", "{Naame}") };
        assert!(anna.submit(&wrong).await.expect(422).shows("kann hier nicht ersetzt werden"));
    }
    assert_eq!(entity::text_block::Entity::find().count(town.db().read()).await.unwrap(), 0);
}

#[tokio::test]
async fn a_free_letter_goes_to_a_volunteer_or_a_partner_too() {
    let town = Town::new().await;
    town.add(setting::ActiveModel {
        key: Set("traeger_name".to_owned()),
        value: Set("Stadt".to_owned()),
        ..Default::default()
    })
    .await;
    let partner = town.add(rows::partner("P-0001", "Seniorenbüro Hörde")).await.id;
    let anna = town.as_coordinator().await;
    for (record, kind) in
        [(format!("/volunteers/{}", town.people.boettcher), "volunteer"), (format!("/partners/{partner}"), "partner")]
    {
        let key = record.rsplit('/').next().unwrap();
        let way = format!("/letters/new/{kind}/{key}/free");
        assert!(anna.open(&record).await.text().contains(&format!("href=\"{way}\"")), "{record}");
        let form = anna.form(&way).await;
        let window = format!("{}\nBergstraße 2\n44263 Dortmund", form.value("recipient"));
        let form = form.with("recipient", window).with("heading", "Danke").with("text", "für alles.");
        anna.submit(&form).await.expect(303);
        assert!(anna.open(&record).await.shows("Freier Brief"));
    }
    assert!(all(&town).await[1].recipient.contains("Seniorenbüro Hörde"));
    assert_eq!(outbox::Entity::find().count(town.db().read()).await.unwrap(), 0);
}
