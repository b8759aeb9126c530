//! The seniors: list, record, and the forms over its parts.

use entity::{care_grade, senior, value::Service};
use sea_orm::{EntityTrait, QueryOrder};

use crate::town::{Town, browser::Browser, form::Form, rows};

/// A new senior as the form has it.
async fn new_senior(coordinator: &Browser<'_>) -> Form {
    let form = coordinator.form("/seniors/new").await;
    form.with("salutation", "Frau")
        .with("first_name", "Grete")
        .with("last_name", "Musterfrau")
        .with("birth_date", "1938-05-17")
        .with("street", "Beispielweg 7")
        .with("postal_code", "44357")
        .with("town", "Dortmund")
        .with("district", 11)
        .with("phone", "+49 231 555 99 88")
        .with("languages", "Deutsch, Polnisch")
}

async fn saved(town: &Town, number: &str) -> Option<senior::Model> {
    let all = senior::Entity::find().all(town.db().read()).await.expect("the database answers");
    all.into_iter().find(|row| row.number == number)
}

#[tokio::test]
async fn a_new_senior_gets_the_next_number_and_a_record() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = new_senior(&coordinator).await;
    let answer = coordinator.submit(&form).await.expect(303);
    let record = coordinator.follow(answer).await.expect(200);
    for fact in ["Frau Grete Musterfrau", "S-0004", "88 Jahre", "ohne Begleitung", "17.05.1938", "Polnisch"] {
        assert!(record.shows(fact), "{fact}: {}", record.text());
    }
    assert!(!record.text().split("</title>").next().unwrap_or_default().contains("Musterfrau"));
    let row = saved(&town, "S-0004").await.expect("the senior is saved");
    assert_eq!(row.folded, "musterfrau grete s-0004 02315559988 beispielweg 7");
}

#[tokio::test]
async fn a_form_sent_twice_takes_on_one_senior() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = new_senior(&coordinator).await;
    let first = coordinator.submit(&form).await.expect(303);
    let again = coordinator.submit(&form).await.expect(303);
    assert_eq!(first.location(), again.location());
    assert!(saved(&town, "S-0005").await.is_none());
}

#[tokio::test]
async fn every_wrong_field_is_told_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let long = "x".repeat(61);
    let form =
        new_senior(&coordinator).await.with("first_name", &long).with("last_name", " ").with("birth_date", "31.2.1938");
    let form = form.with("postal_code", "4435").with("district", "").with("street", "y".repeat(81));
    let page = coordinator.submit(&form).await.expect(422);
    let says = [
        "Fehler: ",
        "Höchstens 60 Zeichen",
        "Bitte füllen Sie dieses Feld aus.",
        "Bitte geben Sie ein Datum an",
        "fünf Ziffern",
        "Höchstens 80 Zeichen",
        &long,
        "31.2.1938",
        "+49 231 555 99 88",
    ];
    for said in says {
        assert!(page.shows(said), "{said}");
    }
    let tomorrow = new_senior(&coordinator).await.with("birth_date", "2026-11-03");
    assert!(coordinator.submit(&tomorrow).await.expect(422).shows("liegt in der Zukunft"));
    assert!(saved(&town, "S-0004").await.is_none());
}

#[tokio::test]
async fn somebody_of_the_same_name_and_birthday_is_hinted_at() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let form = new_senior(&coordinator).await;
    coordinator.submit(&form).await.expect(303);
    let again = new_senior(&coordinator).await.with("last_name", "MUSTERFRAU");
    let page = coordinator.submit(&again).await.expect(422);
    assert!(page.shows("Unter S-0004 ist schon jemand"));
    let sure = page.form_to("/seniors/new").with("other_person", "yes");
    coordinator.submit(&sure).await.expect(303);
    assert!(saved(&town, "S-0005").await.is_some());
}

#[tokio::test]
async fn the_second_of_two_editors_sees_both_versions() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let path = format!("/seniors/{}/edit", town.people.abendroth);
    let (one, other) = (anna.form(&path).await, mehmet.form(&path).await);
    anna.submit(&one.with("street", "Am neuen Ort 1")).await.expect(303);
    let page = mehmet.submit(&other.with("phone", "0231 777")).await.expect(409);
    let again = page.form_to(&path);
    assert_eq!((again.value("street"), again.value("phone")), ("Am neuen Ort 1", "0231 777"));
    assert!(page.beside("theirs", "street").starts_with("Inzwischen geändert."));
    mehmet.submit(&again).await.expect(303);
    let row = saved(&town, "S-0001").await.expect("she is there");
    assert_eq!((row.street.as_str(), row.phone.as_deref()), ("Am neuen Ort 1", Some("0231 777")));
}

#[tokio::test]
async fn a_wrong_digit_of_an_insurance_number_is_told() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let path = format!("/seniors/{}/insurance", town.people.suess);
    let form = finance.form(&path).await.with("insurance_number", "A123456781");
    assert!(finance.submit(&form).await.expect(422).shows("Prüfziffer der Versichertennummer passt nicht"));
    finance.submit(&form.with("insurance_number", "a123 456780")).await.expect(303);
    let number = saved(&town, "S-0002").await.and_then(|row| row.insurance_number);
    assert_eq!(number.map(|number| number.to_string()).as_deref(), Some("A123456780"));
}

#[tokio::test]
async fn a_claim_assignment_needs_fund_number_and_day() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let path = format!("/seniors/{}/insurance", town.people.suess);
    let form = finance.form(&path).await.with("route", "abtretung");
    let page = finance.submit(&form).await.expect(422);
    assert_eq!(page.text().matches("id=\"problem-").count(), 3);
    let form = form.with("care_fund", town.people.care_fund).with("insurance_number", "A123456780");
    let backwards = form.clone().with("claim_from", "2026-10-01").with("claim_revoked_on", "2026-09-30");
    assert!(finance.submit(&backwards).await.expect(422).shows("Das Ende liegt vor dem Anfang"));
    finance.submit(&form.with("claim_from", "2026-10-01")).await.expect(303);
    let revoked = finance.form(&path).await.with("claim_revoked_on", "2026-10-31");
    finance.submit(&revoked).await.expect(303);
    let record = finance.open(&format!("/seniors/{}", town.people.suess)).await;
    assert!(record.shows("seit 01.10.2026, widerrufen am 31.10.2026"));
    let again = finance.form(&path).await.with("claim_from", "2027-01-01").with("claim_revoked_on", "");
    finance.submit(&again).await.expect(303);
    let taken_out = finance.form(&path).await.with("claim_from", "").with("route", "erstattung");
    let refused = finance.submit(&taken_out).await.expect(422);
    assert!(refused.beside("problem", "claim_from").contains("wird nicht gelöscht, sondern widerrufen"));
    assert_eq!(refused.beside("problem", "care_fund"), "");
}

#[tokio::test]
async fn care_grades_of_one_senior_never_overlap() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let path = format!("/seniors/{}/care-grades/new", town.people.abendroth);
    let form = coordinator.form(&path).await.with("grade", 4).with("valid_from", "2026-11-01");
    let overlapping = form.clone().without("ends_previous");
    assert!(coordinator.submit(&overlapping).await.expect(422).shows("gilt schon Pflegegrad 3"));
    let earlier = form.clone().with("valid_from", "2025-03-01");
    assert!(coordinator.submit(&earlier).await.expect(422).shows("gilt schon Pflegegrad 3"));
    coordinator.submit(&form).await.expect(303);
    let rows = care_grade::Entity::find().order_by_asc(care_grade::Column::ValidFrom).all(town.db().read()).await;
    let rows = rows.expect("the database answers").into_iter().filter(|row| row.senior_id == town.people.abendroth);
    let spans: Vec<_> = rows.map(|row| (row.grade, row.valid_until.map(|day| day.to_string()))).collect();
    assert_eq!(spans, [(3, Some("2026-10-31".to_owned())), (4, None)]);
}

#[tokio::test]
async fn a_care_grade_can_be_changed_ended_and_taken_out() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let grade = town.add(rows::care_grade(town.people.suess, 1, "2026-01-01")).await;
    let path = format!("/seniors/{}/care-grades/{}", town.people.suess, grade.id);
    let form = coordinator.form(&path).await;
    let wrong = form.clone().with("grade", 6);
    coordinator.submit(&wrong).await.expect(422);
    let form = form.with("grade", 2).with("valid_until", "2026-06-30").without("at_home");
    coordinator.submit(&form).await.expect(303);
    let record = coordinator.open(&format!("/seniors/{}", town.people.suess)).await;
    assert!(record.shows("01.01.2026 – 30.06.2026") && record.shows("nicht zu Hause gepflegt"));
    let gone = coordinator.form(&path).await.with("remove", "yes");
    let asked = coordinator.submit(&gone).await.expect(200);
    assert!(asked.shows("Diesen Eintrag löschen?") && asked.shows("30.06.2026") && asked.shows("Pflegegrad 2"));
    coordinator.submit(&asked.form_to(&path)).await.expect(303);
    coordinator.get(&path).await.expect(404);
    let elsewhere = town.add(rows::care_grade(town.people.suess, 1, "2026-01-01")).await;
    coordinator.get(&format!("/seniors/{}/care-grades/{}", town.people.krueger, elsewhere.id)).await.expect(404);
}

#[tokio::test]
async fn at_most_one_contact_gets_the_statements_and_has_an_address() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let home = format!("/seniors/{}", town.people.abendroth);
    let path = format!("{home}/contacts/new");
    let form = finance.form(&path).await.with("name", "Inge Abendroth").with("relation", "Tochter");
    let form = form.with("billing_contact", "yes");
    assert!(finance.submit(&form).await.expect(422).shows("wird die ganze Adresse gebraucht"));
    let form = form.with("street", "Nebenweg 2").with("postal_code", "44135").with("town", "Dortmund");
    finance.submit(&form).await.expect(303);
    let same = finance.form(&path).await.with("name", "Inge Abendroth").with("relation", "Nachbarin");
    assert!(finance.submit(&same).await.expect(422).shows("schon eingetragen"));
    let guardian = Form { fields: form.with("once", "another-key-of-a-form").fields, action: path };
    finance.submit(&guardian.with("name", "Büro Recht")).await.expect(303);
    let record = finance.open(&home).await;
    assert!(record.shows("Inge Abendroth") && record.shows("Büro Recht"));
    assert_eq!(record.text().matches("bekommt die Abrechnungen").count(), 1);
}

#[tokio::test]
async fn care_does_not_end_while_somebody_still_visits() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let path = format!("/seniors/{}/ending", town.people.abendroth);
    let form = coordinator.form(&path).await;
    assert!(coordinator.submit(&form).await.expect(422).shows("laufen noch Begleitungen: B-0001"));
    let senior = town.add(rows::senior("S-0009", "Frau Lotte Allein")).await;
    let path = format!("/seniors/{}/ending", senior.id);
    coordinator.submit(&coordinator.form(&path).await.with("ended_on", "2026-11-01")).await.expect(303);
    assert!(!coordinator.open("/seniors").await.shows("Allein, Lotte"));
    assert!(coordinator.open("/seniors?status=ended").await.shows("Allein, Lotte"));
    coordinator.submit(&coordinator.form(&path).await.with("ended_on", "")).await.expect(303);
    assert!(coordinator.open("/seniors").await.shows("Allein, Lotte"));
}

#[tokio::test]
async fn last_years_rest_is_nothing_after_june() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let path = format!("/seniors/{}/fund-balances/new", town.people.abendroth);
    let form = finance.form(&path).await.with("last_year", "40,00").with("this_year", "1.310,00");
    let july = form.clone().with("day", "2026-07-01");
    assert!(finance.submit(&july).await.expect(422).shows("der Rest aus dem Vorjahr verfallen"));
    let later = form.clone().with("day", "2026-11-03");
    assert!(finance.submit(&later).await.expect(422).shows("liegt in der Zukunft"));
    finance.submit(&form.clone().with("day", "2026-06-30")).await.expect(303);
    let list = finance.open(&format!("/seniors/{}/fund-balances", town.people.abendroth)).await;
    assert!(list.shows("40,00\u{a0}€") && list.shows("1.310,00\u{a0}€"));
    let same_day = finance.form(&path).await.with("last_year", "1").with("this_year", "1").with("day", "2026-06-30");
    assert!(finance.submit(&same_day).await.expect(422).shows("Für diesen Tag gibt es schon einen Eintrag"));
}

#[tokio::test]
async fn use_by_others_is_entered_changed_and_taken_out() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let home = format!("/seniors/{}/external-uses", town.people.abendroth);
    let form = finance.form(&format!("{home}/new")).await.with("day", "2026-10-05").with("amount", "-5");
    finance.submit(&form).await.expect(422);
    finance.submit(&form.with("amount", "25,50")).await.expect(303);
    let list = finance.open(&home).await;
    assert!(list.shows("05.10.2026") && list.shows("25,50\u{a0}€"));
    let row = town.add(rows::external_use(town.people.abendroth, "2026-10-06", 100)).await;
    let path = format!("{home}/{}", row.id);
    finance.submit(&finance.form(&path).await.with("amount", "2")).await.expect(303);
    assert!(finance.open(&home).await.shows("2,00\u{a0}€"));
    let asked = finance.submit(&finance.form(&path).await.with("remove", "yes")).await.expect(200);
    finance.submit(&asked.form_to(&path)).await.expect(303);
    finance.get(&path).await.expect(404);
}

#[tokio::test]
async fn a_care_fund_is_known_by_its_code() {
    let town = Town::new().await;
    let finance = town.as_finance().await;
    let form = finance.form("/care-funds/new").await.with("name", "Musterkasse").with("ik", "181317005");
    assert!(finance.submit(&form).await.expect(422).shows("Prüfziffer des Institutionskennzeichens"));
    let known = form.clone().with("ik", "180123451");
    assert!(finance.submit(&known).await.expect(422).shows("gibt es schon"));
    finance.submit(&form.with("ik", "181317004")).await.expect(303);
    assert!(finance.open("/care-funds").await.shows("181317004"));
    assert!(finance.open("/care-funds/list.xlsx").await.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn the_list_filters_sorts_and_counts() {
    let town = Town::new().await;
    town.add(rows::senior("S-0009", "Frau Lotte Allein")).await;
    let coordinator = town.as_coordinator().await;
    let list = coordinator.open("/seniors").await;
    assert!(list.shows("4 Personen · 1 ohne Begleitung"));
    for (question, shown, hidden) in [
        ("q=krueger", "Krüger", "Abendroth"),
        ("q=S-0002", "Süß", "Krüger"),
        ("q=konrad+suess", "Süß", "Krüger"),
        ("status=alone", "Allein", "Süß"),
        ("status=accompanied", "Süß", "Allein"),
        ("grade=2", "Krüger", "Abendroth"),
        ("grade=none", "Süß", "Abendroth"),
        ("service=besuchsdienst", "Süß", "Krüger"),
        ("district=1", "Dazu ist niemand eingetragen", "Süß"),
    ] {
        let page = coordinator.open(&format!("/seniors?{question}")).await;
        assert!(page.shows(shown), "{question} shows {shown}");
        assert!(!page.shows(hidden), "{question} hides {hidden}");
    }
    let text = coordinator.open("/seniors?sort=-name").await.text();
    assert!(text.find("Süß, Konrad") < text.find("Abendroth, Erna"));
    let nothing = coordinator.open("/seniors?q=100%25&district=x&page=99&sort=nonsense").await;
    assert!(nothing.shows("Dazu ist niemand eingetragen"));
}

#[tokio::test]
async fn a_long_list_has_pages_and_goes_whole_to_excel() {
    let town = Town::new().await;
    for number in 100..160 {
        town.add(rows::senior(&format!("S-0{number}"), &format!("Frau Nummer N{number}"))).await;
    }
    let finance = town.as_finance().await;
    let first = finance.open("/seniors?q=nummer").await;
    assert!(first.shows("Seite 1 von 2") && first.shows("N100, Nummer") && !first.shows("N159, Nummer"));
    assert!(finance.open("/seniors?q=nummer&page=2").await.shows("N159, Nummer"));
    let whole = finance.open("/seniors?q=nummer&page=all").await;
    assert!(whole.shows("N100, Nummer") && whole.shows("N159, Nummer"));
    let book = finance.open("/seniors/list.xlsx?q=nummer").await;
    assert!(book.bytes.starts_with(b"PK"));
    assert!(!first.shows("/seniors/new"), "finance takes nobody on");
}

#[tokio::test]
async fn who_is_not_there_cannot_be_opened() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    for path in ["/seniors/999", "/seniors/x", "/seniors/999/edit", "/seniors/999/care-grades/new", "/care-funds/999"] {
        coordinator.get(path).await.expect(404);
    }
    let elsewhere = format!("/seniors/{}/contacts/999", town.people.suess);
    coordinator.get(&elsewhere).await.expect(404);
    coordinator.post("/seniors/999/note", &[("note", "x"), ("version", "1")]).await.expect(404);
}

#[tokio::test]
async fn a_record_shows_who_visits_and_what_was_last() {
    let town = Town::new().await;
    town.add(rows::confirmed_visit(town.people.abendroth_with_boettcher, "2026-10-06T14:00", 120)).await;
    town.add(rows::assignment(
        "B-0009",
        town.people.abendroth,
        town.people.yildiz,
        Service::Demenzgruppe,
        "2026-10-01",
    ))
    .await;
    let record = town.as_coordinator().await.open(&format!("/seniors/{}", town.people.abendroth)).await;
    for fact in
        ["begleitet", "Herr Böttcher", "seit 01.04.2025", "06.10.2026", "2\u{a0}Std. · Herr Böttcher · bestätigt"]
    {
        assert!(record.shows(fact), "{fact}");
    }
    let finance = town.as_finance().await.open(&format!("/seniors/{}", town.people.abendroth)).await;
    assert!(!finance.shows("/assignments/"), "a page offers finance nothing it may not open");
}

#[tokio::test]
async fn a_district_that_is_not_there_to_choose_is_refused_with_everything_typed() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    for path in
        [format!("/seniors/{}/edit", town.people.abendroth), format!("/volunteers/{}/edit", town.people.boettcher)]
    {
        let form = coordinator.form(&path).await.with("district", 9999).with("street", "Neue Gasse 7");
        let page = coordinator.submit(&form).await.expect(422);
        assert!(page.shows("problem-district") && page.shows("Neue Gasse 7"), "{path}");
    }
}

#[tokio::test]
async fn a_caller_is_answered_from_the_head_of_the_page() {
    let town = Town::new().await;
    let coordinator = town.as_coordinator().await;
    let home = format!("/seniors/{}", town.people.abendroth);
    let page = coordinator.open(&home).await;
    assert!(page.shows("mit Herrn Böttcher"), "{}", page.text());
    for way in ["notes", "follow-ups"] {
        assert!(page.shows(&format!("/journal/senior/{}/{way}", town.people.abendroth)), "{way}");
    }
    let note = coordinator.form(&format!("/journal/assignment/{}/notes", town.people.abendroth_with_boettcher)).await;
    coordinator.submit(&note.with("contact", "call").with("text", "Alles gut.")).await.expect(303);
    let says = "Letzter Kontakt: 02.11.2026 (Anruf)";
    assert!(coordinator.open(&home).await.shows(says), "a talk about the assignment is one with her");
    let finance = town.as_finance().await.open(&home).await;
    assert!(!finance.shows("Letzte Besuche") && !finance.shows("Sprachen"), "{}", finance.text());
}
