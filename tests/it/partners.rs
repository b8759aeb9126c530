//! The network partners: list, record, contacts, search.

use crate::town::{Town, rows};

#[tokio::test]
async fn a_partner_is_taken_in_once_changed_and_ended() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form("/partners/new").await.with("name", "Seniorenbüro Hörde").with("kind", "Seniorenbüro");
    let form = form.with("district", 5).with("phone", "0231 5550905").with("email", "buero@example.org");
    let answer = anna.submit(&form).await.expect(303);
    anna.submit(&form).await.expect(303);
    let page = anna.follow(answer).await.expect(200);
    assert!(
        page.shows("P-0001 ist aufgenommen.")
            && page.shows("Seniorenbüro Hörde")
            && page.shows("Noch keine Ansprechperson.")
    );
    assert!(!page.text().split("</title>").next().unwrap_or_default().contains("Hörde"));

    let again = anna.form("/partners/new").await.with("name", "SENIORENBUERO hörde").with("kind", "Büro");
    let page = anna.submit(&again).await.expect(422);
    assert!(page.shows("Diesen Namen gibt es schon: P-0001"));
    let form = page.form_to("/partners/new").with("other_partner", "yes");
    anna.submit(&form).await.expect(303);

    let (one, other) = (anna.form("/partners/1/edit").await, anna.form("/partners/1/edit").await);
    anna.submit(&one.with("phone", "0231 5550906")).await.expect(303);
    let page = anna.submit(&other.with("kind", "Beratung")).await.expect(409);
    assert!(page.shows("0231 5550906") && page.shows("Beratung"));

    anna.submit(&anna.form("/partners/1/ending").await.with("ended_on", "2026-10-31")).await.expect(303);
    assert!(!anna.open("/partners").await.shows("0231 5550906"));
    assert!(anna.open("/partners?status=ended").await.shows("0231 5550906"));
    assert!(anna.open("/partners/1").await.shows("Zusammenarbeit bis 31.10.2026"));
    anna.submit(&anna.form("/partners/1/ending").await.with("ended_on", "")).await.expect(303);
    assert!(anna.open("/partners").await.shows("0231 5550906"));
}

#[tokio::test]
async fn every_wrong_field_of_a_partner_is_told_and_nothing_is_lost() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form("/partners/new").await.with("name", "").with("kind", "x".repeat(61)).with("email", "büro@");
    let page = anna.submit(&form.with("phone", "1".repeat(41))).await.expect(422);
    for said in ["Bitte füllen Sie dieses Feld aus.", "Höchstens 60", "Höchstens 40", "E-Mail-Adresse", "büro@"] {
        assert!(page.shows(said), "{said}");
    }
    for path in ["/partners/999", "/partners/999/edit", "/partners/999/ending", "/partners/999/contacts/new"] {
        anna.get(path).await.expect(404);
    }
}

#[tokio::test]
async fn a_partner_has_contacts_each_once() {
    let town = Town::new().await;
    let partner = town.add(rows::partner("N-0007", "Klinikum Nord")).await;
    let anna = town.as_coordinator().await;
    let path = format!("/partners/{}/contacts/new", partner.id);
    let form = anna.form(&path).await.with("name", "Gerda Freundlich").with("function", "Sozialdienst");
    let form = form.with("phone", "0231 5550977").with("email", "gerda@example.org");
    let answer = anna.submit(&form).await.expect(303);
    let page = anna.follow(answer).await;
    assert!(page.shows("Sozialdienst") && page.shows("Gerda Freundlich") && page.shows("tel:0231 5550977"));
    let page = anna.submit(&anna.form(&path).await.with("name", "gerda FREUNDLICH")).await.expect(422);
    assert!(page.shows("Diese Person steht hier schon."));
    let edit = format!("/partners/{}/contacts/1", partner.id);
    anna.submit(&anna.form(&edit).await.with("phone", "0231 5550978")).await.expect(303);
    assert!(anna.open(&format!("/partners/{}", partner.id)).await.shows("0231 5550978"));
    anna.submit(&anna.form(&edit).await.with("remove", "yes")).await.expect(303);
    assert!(anna.open(&format!("/partners/{}", partner.id)).await.shows("Noch keine Ansprechperson."));
}

#[tokio::test]
async fn partners_are_listed_filtered_exported_and_found() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    assert!(anna.open("/partners").await.shows("Noch kein Netzwerkpartner"));
    let one = town.add(rows::partner("N-0001", "Seniorenbüro Mengede")).await;
    town.add(rows::partner("N-0002", "Klinikum Nord")).await;
    let form = anna.form(&format!("/partners/{}/contacts/new", one.id)).await;
    anna.submit(&form.with("name", "Gerda Süß").with("phone", "0231 / 77 88 99")).await.expect(303);
    assert!(anna.open("/partners").await.shows("2 Netzwerkpartner"));
    for (question, shown, hidden) in [
        ("q=seniorenbuero", "Seniorenbüro Mengede", "Klinikum Nord"),
        ("q=suess+gerda", "Seniorenbüro Mengede", "Klinikum Nord"),
        ("q=778899", "Seniorenbüro Mengede", "Klinikum Nord"),
        ("q=N-0002", "Klinikum Nord", "Seniorenbüro Mengede"),
        ("q=gibtesnicht", "Kein Netzwerkpartner passt", "Klinikum Nord"),
    ] {
        let page = anna.open(&format!("/partners?{question}")).await;
        assert!(page.shows(shown), "{question} shows {shown}");
        assert!(!page.shows(hidden), "{question} hides {hidden}");
    }
    let names = |page: &str| page.find("Klinikum Nord") < page.find("Seniorenbüro Mengede");
    assert!(names(&anna.open("/partners?sort=name").await.text()));
    for sort in ["-name", "number", "district", "kind"] {
        assert!(anna.open(&format!("/partners?sort={sort}")).await.shows("Klinikum Nord"), "{sort}");
    }
    assert!(!names(&anna.open("/partners?sort=-name").await.text()));
    assert!(anna.open("/partners/list.xlsx").await.bytes.starts_with(b"PK"));
    assert!(anna.open("/search?q=klinik").await.shows("Klinikum Nord"));
    assert!(anna.open("/search?q=77+88+99").await.shows("Seniorenbüro Mengede"));
    assert!(!town.as_finance().await.open("/search?q=klinik").await.shows("Klinikum Nord"));
    town.as_finance().await.get("/partners").await.expect(403);
}
