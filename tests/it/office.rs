//! The settings in the browser.

use entity::{
    activity, district, logo, setting, tariff,
    value::{Cents, Service},
    vat_note,
};
use geleit::office::{Settings, TextBlock, is_unconfirmed, tariffs, text_block, vat_note};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};

use crate::town::{Town, rows::day};

#[tokio::test]
async fn nothing_is_set_and_everything_answers() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    assert!(anna.open("/settings").await.shows("noch nicht angegeben"));
    let settings = Settings::load(town.db().read()).await.unwrap();
    assert_eq!(settings, Settings::default());
    assert_eq!(vat_note(town.db().read(), day("2026-11-02")).await.unwrap(), None);
}

#[tokio::test]
async fn the_sender_is_kept_under_the_keys_of_the_files() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form("/settings/sender").await;
    let form = form.with("name", "Begleitdienst  Musterstadt").with("postal_code", "44137").with("ik", "180 123 451");
    assert_eq!(anna.submit(&form).await.expect(303).location(), "/settings");
    let page = anna.open("/settings").await;
    assert!(page.shows("Begleitdienst Musterstadt") && page.shows("180123451"));
    let kept = setting::Entity::find_by_id("traeger_ik").one(town.db().read()).await.unwrap().unwrap();
    assert_eq!(kept.value, "180123451");
    let emptied = anna.form("/settings/sender").await.with("ik", "");
    anna.submit(&emptied).await.expect(303);
    let settings = Settings::load(town.db().read()).await.unwrap();
    assert_eq!((settings.sender.ik, settings.sender.postal_code.as_deref()), (None, Some("44137")));
}

#[tokio::test]
async fn a_wrong_number_comes_back_with_everything_typed() {
    let town = Town::new().await;
    let petra = town.as_finance().await;
    let form = petra.form("/settings/bank").await.with("iban", "DE02 1203 0000 0000 2020 52").with("bic", "kurz");
    let answer = petra.submit(&form).await.expect(422);
    assert!(answer.shows("keine gültige IBAN") && answer.shows("Ein BIC hat 8 oder 11 Zeichen"));
    let again = answer.form_to("/settings/bank");
    assert_eq!((again.value("iban"), again.value("bic")), ("DE02 1203 0000 0000 2020 52", "kurz"));
    let right = again.with("iban", "de02 1203 0000 0000 2020 51").with("bic", "byladem1001");
    petra.submit(&right).await.expect(303);
    let settings = Settings::load(town.db().read()).await.unwrap();
    assert_eq!(settings.iban.unwrap().electronic(), "DE02120300000000202051");
    assert_eq!(settings.bic.as_deref(), Some("BYLADEM1001"));
    assert!(petra.open("/settings").await.shows("DE02 1203 0000 0000 2020 51"));
}

#[tokio::test]
async fn recognition_and_payment_term_are_kept() {
    let town = Town::new().await;
    let petra = town.as_finance().await;
    let form = petra.form("/settings/recognition").await;
    let form = form.with("authority", "Stadt Musterstadt").with("date", "1.2.2024").with("id", "50/AUA-17");
    petra.submit(&form).await.expect(303);
    petra.submit(&petra.form("/settings/payment").await.with("days", "500")).await.expect(422);
    petra.submit(&petra.form("/settings/payment").await.with("days", "30")).await.expect(303);
    petra.submit(&petra.form("/settings/trial").await.with("weeks", "53")).await.expect(422);
    assert!(petra.open("/settings").await.shows("6 Wochen"), "unless it is said otherwise");
    petra.submit(&petra.form("/settings/trial").await.with("weeks", "8")).await.expect(303);
    let settings = Settings::load(town.db().read()).await.unwrap();
    assert_eq!((settings.recognition.date, settings.days_to_pay), (Some(day("2024-02-01")), Some(30)));
    let page = petra.open("/settings").await;
    assert!(page.shows("50/AUA-17") && page.shows("30 Tage") && page.shows("8 Wochen"));
}

#[tokio::test]
async fn the_second_editor_of_a_setting_sees_both_versions() {
    let town = Town::new().await;
    let (anna, mehmet) = (town.as_coordinator().await, town.as_second_coordinator().await);
    let (one, other) = (anna.form("/settings/sender").await, mehmet.form("/settings/sender").await);
    anna.submit(&one.with("town", "Dortmund")).await.expect(303);
    let outdated = mehmet.submit(&other.with("town", "Hagen")).await.expect(409);
    assert!(outdated.shows("Inzwischen gespeichert") && outdated.shows("Dortmund"));
    let again = outdated.form_to("/settings/sender");
    assert_eq!(again.value("town"), "Hagen");
    mehmet.submit(&again).await.expect(303);
    let settings = Settings::load(town.db().read()).await.unwrap();
    assert_eq!(settings.sender.town.as_deref(), Some("Hagen"));
}

#[tokio::test]
async fn a_dated_vat_note_stands_before_the_one_from_the_file() {
    let town = Town::new().await;
    let value = Set("Kleinunternehmer nach § 19 UStG".to_owned());
    town.add(setting::ActiveModel { key: Set("umsatzsteuer_hinweis".to_owned()), value, ..Default::default() }).await;
    let petra = town.as_finance().await;
    let form = petra.form("/settings/vat-notes/new").await;
    assert_eq!(form.value("valid_from"), "2026-11-02");
    let form = form.with("valid_from", "2027-01-01").with("note", "Steuerfrei nach § 4 Nr. 16 UStG");
    petra.submit(&form).await.expect(303);
    let again = petra.form("/settings/vat-notes/new").await.with("valid_from", "2027-01-01").with("note", "x");
    assert!(petra.submit(&again).await.expect(422).shows("gilt schon etwas anderes"));
    for (on, expected) in
        [("2026-12-31", "Kleinunternehmer nach § 19 UStG"), ("2027-01-01", "Steuerfrei nach § 4 Nr. 16 UStG")]
    {
        assert_eq!(vat_note(town.db().read(), day(on)).await.unwrap().as_deref(), Some(expected), "{on}");
    }
    let saved = vat_note::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    let path = format!("/settings/vat-notes/{}", saved.id);
    petra.submit(&petra.form(&path).await.with("note", "")).await.expect(303);
    assert_eq!(vat_note(town.db().read(), day("2027-06-01")).await.unwrap(), None);
    assert!(petra.open("/settings").await.shows("kein Hinweis"));
}

#[tokio::test]
async fn the_first_tariff_keeps_the_prices_every_service_starts_with() {
    let town = Town::new().await;
    let petra = town.as_finance().await;
    let prices = async || {
        let all = tariffs(town.db().read()).await.unwrap();
        all.iter().map(|it| (it.service, it.valid_from, it.per_hour)).collect::<Vec<_>>()
    };
    let first = day("2000-01-01");
    let start = [(Service::Entlastung, first, Cents(750)), (Service::Demenzgruppe, first, Cents(750))];
    assert_eq!(prices().await, start);
    assert!(petra.open("/settings").await.shows("minutengenau"));
    let form = petra.form("/settings/tariffs/new").await;
    let form = form.with("service", "entlastung").with("valid_from", "2027-01-01").with("per_hour", "8,25");
    let form = form.with("step", 15).with("rounding", "up");
    petra.submit(&form).await.expect(303);
    assert_eq!(prices().await, [start[0], (Service::Entlastung, day("2027-01-01"), Cents(825)), start[1]]);
    let saved = tariff::Entity::find().filter(tariff::Column::PerHour.eq(825));
    let saved = saved.one(town.db().read()).await.unwrap().unwrap();
    let path = format!("/settings/tariffs/{}", saved.id);
    let form = petra.form(&path).await;
    assert_eq!((form.value("per_hour"), form.value("step"), form.value("rounding")), ("8,25", "15", "up"));
    let later = petra.form("/settings/tariffs/new").await.with("service", "entlastung").with("per_hour", "9,00");
    let later = later.with("step", 1).with("rounding", "nearest");
    petra.submit(&later.with("valid_from", "2028-01-01")).await.expect(303);
    let same_day = petra.submit(&form.clone().with("valid_from", "2028-01-01")).await.expect(422);
    assert!(same_day.shows("gilt schon etwas anderes"));
    petra.submit(&form.with("per_hour", "8,50")).await.expect(303);
    assert!(petra.open("/settings").await.shows("8,50\u{a0}€ · 15 Minuten, aufrunden"));
}

#[tokio::test]
async fn a_tariff_that_makes_no_sense_is_refused() {
    let town = Town::new().await;
    let petra = town.as_finance().await;
    let fields = [("service", "besuchsdienst"), ("per_hour", "-1"), ("step", "7"), ("rounding", "x")];
    let answer = petra.post("/settings/tariffs", &fields).await.expect(422);
    assert!(answer.shows("Bitte wählen Sie einen der Einträge") && answer.shows("Betrag in Euro"));
    assert_eq!(tariff::Entity::find().count(town.db().read()).await.unwrap(), 0);
}

#[tokio::test]
async fn districts_are_added_renamed_moved_and_retired() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form("/settings/districts/new").await;
    assert_eq!(form.value("position"), "13");
    anna.submit(&form.with("name", "Altstadt").with("position", "1")).await.expect(303);
    let names = async || {
        let rows = district::Entity::find().order_by_asc(district::Column::Position).all(town.db().read()).await;
        rows.unwrap().into_iter().map(|row| (row.position, row.name)).collect::<Vec<_>>()
    };
    let found = names().await;
    assert_eq!(found[..2], [(1, "Altstadt".to_owned()), (2, "Aplerbeck".to_owned())]);
    let row = district::Entity::find().filter(district::Column::Name.eq("Eving"));
    let eving = row.one(town.db().read()).await.unwrap().unwrap();
    let path = format!("/settings/districts/{}", eving.id);
    let form = anna.form(&path).await;
    let taken = anna.submit(&form.clone().with("name", "Hörde")).await.expect(422);
    assert!(taken.shows("Das gibt es schon"));
    anna.submit(&form.with("name", "Eving-Nord").with("position", "99").without("active")).await.expect(303);
    assert_eq!(names().await.last(), Some(&(13, "Eving-Nord".to_owned())));
    assert!(anna.open("/settings/districts").await.shows("nicht mehr zur Auswahl"));
}

#[tokio::test]
async fn activities_are_kept_like_districts() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form("/settings/activities/new").await.with("name", "Schach");
    anna.submit(&form).await.expect(303);
    assert!(anna.open("/settings/activities").await.shows("Schach"));
    assert_eq!(activity::Entity::find().count(town.db().read()).await.unwrap(), 11);
}

#[tokio::test]
async fn a_text_of_the_letters_is_changed_and_taken_back() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let text = async || text_block(town.db().read(), TextBlock::StatementClosing).await.unwrap();
    let shipped = TextBlock::StatementClosing.shipped();
    let form = anna.form("/settings/texts/statement_closing").await;
    assert_eq!(form.value("body"), shipped);
    anna.submit(&form.with("body", "Bis bald.")).await.expect(303);
    assert_eq!(text().await, "Bis bald.");
    let form = anna.form("/settings/texts/statement_closing").await;
    assert_eq!(form.value("body"), "Bis bald.");
    anna.submit(&form.with("shipped", "yes")).await.expect(303);
    assert_eq!(text().await, shipped);
    anna.get("/settings/texts/of_nothing").await.expect(404);
}

#[tokio::test]
async fn what_cannot_be_replaced_in_a_text_is_refused_with_what_can() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let path = "/settings/texts/placement_senior";
    let form = anna.form(path).await;
    for wrong in ["{Naame} kommt", "{Pflegegrad}", "ab {Beginn", "{Anschrift}"] {
        let page = anna.submit(&form.clone().with("body", wrong)).await.expect(422);
        assert!(page.shows("kann hier nicht ersetzt werden"), "{wrong}");
        assert!(page.shows("{Name}, {Ehrenamtliche}, {Dienst}, {Beginn}, {Ende}"), "says what can: {wrong}");
        assert_eq!(page.form_to(path).value("body"), wrong);
    }
    anna.submit(&form.with("body", "{Ehrenamtliche} kommt ab {Beginn}.")).await.expect(303);
    let volunteers = anna.form("/settings/texts/placement_volunteer").await;
    anna.submit(&volunteers.with("body", "{Name}, {Anschrift}")).await.expect(303);
}

#[tokio::test]
async fn the_note_on_insurance_is_shipped_to_be_confirmed() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let is_unconfirmed = async || is_unconfirmed(town.db().read(), TextBlock::InsuranceNote).await.unwrap();
    assert!(is_unconfirmed().await && anna.open("/settings").await.shows("noch nicht bestätigt"));
    let form = anna.form("/settings/texts/insurance_note").await;
    assert!(form.value("body").contains("§ 2 Abs. 1 Nr. 10a SGB VII"));
    anna.submit(&form).await.expect(303);
    assert!(!is_unconfirmed().await && !anna.open("/settings").await.shows("noch nicht bestätigt"));
    let again = anna.form("/settings/texts/insurance_note").await.with("shipped", "yes");
    anna.submit(&again).await.expect(303);
    assert!(is_unconfirmed().await, "the shipped one is to be looked at again");
}

#[tokio::test]
async fn a_logo_is_known_by_its_bytes_shown_and_removed() {
    let town = Town::new().await;
    let anna = town.as_coordinator().await;
    let form = anna.form("/settings/logo").await;
    let page = anna.upload(&form, ("picture", "logo.png", b"<svg onload=alert(1)>")).await.expect(422);
    assert!(page.shows("Das ist kein PNG und kein JPEG"));
    assert!(anna.submit(&form).await.expect(422).shows("Bitte wählen Sie eine Datei aus"));
    let png = one_dot();
    let broken_off = anna.upload(&form, ("picture", "logo.png", &png[..33])).await.expect(422);
    assert!(broken_off.shows("das sich drucken lässt"));
    anna.upload(&form, ("picture", "logo.jpg", &png)).await.expect(303);
    let shown = anna.open("/settings/logo/picture").await;
    assert_eq!((shown.headers["content-type"].to_str().unwrap(), &shown.bytes[..]), ("image/png", &png[..]));
    let remove = anna.open("/settings/logo").await.form_to("/settings/logo/removal");
    anna.submit(&remove).await.expect(303);
    assert_eq!(logo::Entity::find().count(town.db().read()).await.unwrap(), 0);
    anna.get("/settings/logo/picture").await.expect(404);
}

/// A PNG of one dot.
pub fn one_dot() -> Vec<u8> {
    let mut file = Vec::new();
    let encoder = png::Encoder::new(&mut file, 1, 1);
    let mut writer = encoder.write_header().expect("a header can be written");
    writer.write_image_data(&[0]).expect("a dot can be written");
    drop(writer);
    file
}
