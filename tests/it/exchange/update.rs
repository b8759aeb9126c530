//! Rows that are known already, with other values.

use entity::{audit_entry, claim_assignment, senior};
use geleit::exchange::plan::Known;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{day, file, folder, folder_with};
use crate::town::Town;

#[tokio::test]
async fn other_values_are_wrong_unless_they_are_to_be_taken() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let changed = folder_with("senioren.csv", "0231 1;", "0231 2;");
    assert_eq!(town.import_wrong(&changed, Known::Refuse).await, ["senioren.csv:2: telefon"]);

    let entries = town.audit_entries().await;
    let plan = town.import_right(&changed, Known::Update).await;
    assert_eq!(plan.seniors.shown, ["~ senioren S-101: telefon"]);
    assert_eq!(town.audit_entries().await, entries + 1);
    let last = audit_entry::Entity::find().order_by_desc(audit_entry::Column::Id).one(town.db().read()).await;
    let last = last.unwrap().unwrap();
    assert_eq!((last.action.as_str(), last.table_name.as_str()), ("update", "senior"));
    assert!(last.before.unwrap().contains("0231 1") && last.after.unwrap().contains("0231 2"));
}

#[tokio::test]
async fn what_a_file_has_no_column_for_stays() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let short = "nummer;vorname;nachname;geburtsdatum;strasse;plz;ort;stadtbezirk\n\
                 S-101;Zofia;Łukaszewska;1938-03-01;Weg 1;44137;Dortmund;Hörde\n";
    let plan = town.import_right(&[file("senioren.csv", short)], Known::Update).await;
    assert_eq!((plan.seniors.same, plan.seniors.changed.len()), (1, 0));
}

#[tokio::test]
async fn an_empty_cell_takes_a_value_away() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    town.import_right(&folder_with("senioren.csv", "0231 1;", ";"), Known::Update).await;
    let senior = senior::Entity::find().filter(senior::Column::Number.eq("S-101")).one(town.db().read()).await;
    assert_eq!(senior.unwrap().unwrap().phone, None);
}

#[tokio::test]
async fn every_table_can_be_changed() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    for (name, old, new) in [
        ("einstellungen.csv", "Geleit e. V.", "Geleit gGmbH"),
        ("pflegekassen.csv", "AOK NORDWEST;", "AOK;"),
        ("partner.csv", ";Hörde", ";Eving"),
        ("pflegegrade.csv", ";;2", ";;3"),
        ("kontakte.csv", "Tochter", "Nichte"),
        ("ehrenamtliche.csv", "2024-01-01", "2024-02-01"),
        ("tarife.csv", "7,50", "8,00"),
        ("begleitungen.csv", "2026-01-01", "2025-12-01"),
        ("besuche.csv", "15:00", "15:30"),
        ("fremdverbrauch.csv", "41,25", "0,00"),
        ("kassenauskunft.csv", "12,00", "0,00"),
        ("gruppen.csv", "Treff", "Haus"),
        ("module.csv", ";40;", ";45;"),
        ("schulungen.csv", ";40", ";45"),
    ] {
        let files = folder_with(name, old, new);
        let entries = town.audit_entries().await;
        let plan = town.import_right(&files, Known::Update).await;
        assert_eq!(plan.tables().map(|steps| steps.changed.len()).sum::<usize>(), 1, "{name}");
        assert_eq!(town.audit_entries().await, entries + 1, "{name}");
        let plan = town.import_right(&files, Known::Refuse).await;
        assert!(plan.tables().all(|steps| steps.same == steps.rows()), "{name}: {plan:#?}");
        town.import_right(&folder(), Known::Update).await;
    }
}

#[tokio::test]
async fn an_assignment_goes_to_nobody_who_was_elsewhere_and_keeps_its_visits() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let visits = "kennung;begleitung;datum;beginn;ende\nV-1;B-0001;2026-10-06;14:30;16:00\n";
    town.import_right(&[file("besuche.csv", visits)], Known::Refuse).await;
    let header = "nummer;senior;ehrenamtliche;dienst;von;bis\n";
    let elsewhere = format!("{header}B-101;S-101;E-0001;entlastung;2026-01-01;\n");
    let wrong = town.import_wrong(&[file("begleitungen.csv", &elsewhere)], Known::Update).await;
    assert_eq!(wrong, ["begleitungen.csv:2: ehrenamtliche"]);
    let cut = format!("{header}B-101;S-101;E-101;entlastung;2026-01-01;2026-10-24\n");
    let wrong = town.import_wrong(&[file("begleitungen.csv", &cut)], Known::Update).await;
    assert_eq!(wrong, ["begleitungen.csv:2: bis"]);
}

#[tokio::test]
async fn claims_are_assigned_moved_and_revoked() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    town.import_right(&folder_with("senioren.csv", "abtretung;2026-01-01", "abtretung;2026-02-01"), Known::Update)
        .await;
    assert_eq!(claims(&town).await, [(day("2026-02-01"), None)]);

    town.import_right(&folder_with("senioren.csv", "abtretung;2026-01-01", "erstattung;"), Known::Update).await;
    assert_eq!(claims(&town).await, [(day("2026-02-01"), Some(day("2026-11-02")))]);

    town.import_right(&folder(), Known::Update).await;
    assert_eq!(claims(&town).await, [(day("2026-01-01"), None), (day("2026-02-01"), Some(day("2026-11-02")))]);

    town.import_right(&folder_with("senioren.csv", "abtretung;2026-01-01", "abtretung;2026-02-01"), Known::Update)
        .await;
    assert_eq!(claims(&town).await, [(day("2026-02-01"), None)]);
}

async fn claims(town: &Town) -> Vec<(chrono::NaiveDate, Option<chrono::NaiveDate>)> {
    let senior = senior::Entity::find().filter(senior::Column::Number.eq("S-101")).one(town.db().read()).await;
    let rows = claim_assignment::Entity::find()
        .filter(claim_assignment::Column::SeniorId.eq(senior.unwrap().unwrap().id))
        .order_by_asc(claim_assignment::Column::ValidFrom)
        .all(town.db().read());
    rows.await.unwrap().into_iter().map(|row| (row.valid_from, row.revoked_on)).collect()
}
