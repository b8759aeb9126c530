//! A folder comes in whole, once, or not at all.

use entity::{group_attendance, senior, setting, training_module, visit, visit::VisitStatus};
use geleit::exchange::{
    import::{Import, Outcome},
    plan::Known,
    problems::Problems,
    source::File,
};
use rust_xlsxwriter::Workbook;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{FOLDER, day, file, folder, folder_with};
use crate::town::Town;

#[tokio::test]
async fn every_row_of_a_folder_is_added_once() {
    let town = Town::new().await;
    let plan = town.import_right(&folder(), Known::Refuse).await;
    assert_eq!(plan.tables().count(), 17);
    assert!(plan.tables().all(|steps| steps.added.len() == steps.rows()), "{plan:#?}");
    let entries = town.audit_entries().await;

    let again = town.import_right(&folder(), Known::Refuse).await;
    assert!(again.tables().all(|steps| steps.same == steps.rows()), "{again:#?}");
    let updated = town.import_right(&folder(), Known::Update).await;
    assert!(updated.tables().all(|steps| steps.same == steps.rows()), "{updated:#?}");
    assert_eq!(town.audit_entries().await, entries);
}

#[tokio::test]
async fn imported_rows_are_as_if_the_office_had_entered_them() {
    let town = Town::new().await;
    town.import_right(&folder(), Known::Refuse).await;
    let db = town.db().read();
    let visits = visit::Entity::find().filter(visit::Column::Key.starts_with("V-10")).all(db).await.unwrap();
    assert!(visits.iter().all(|visit| visit.status == VisitStatus::Confirmed && visit.confirmed_at.is_some()));
    let over_the_clock_change = visits.iter().find(|visit| visit.key == "V-102").unwrap();
    assert_eq!(over_the_clock_change.minutes.0, 180);
    let attendance = group_attendance::Entity::find().one(db).await.unwrap().unwrap();
    assert_eq!(attendance.minutes.0, 120);
    let senior = senior::Entity::find().filter(senior::Column::Number.eq("S-101")).one(db).await.unwrap().unwrap();
    assert!(senior.folded.contains("lukaszewska"), "{}", senior.folded);
    let module = training_module::Entity::find().one(db).await.unwrap().unwrap();
    assert!(module.tags.contains("basis") && module.tags.contains("demenz"));
    let name = setting::Entity::find_by_id("traeger_name").one(db).await.unwrap().unwrap();
    assert_eq!(name.value, "Geleit e. V.");
    let vat_note = geleit::office::vat_note(db, day("2026-11-02")).await.unwrap();
    assert_eq!(vat_note.as_deref(), Some("Umsatzsteuerfrei nach § 4 Nr. 16 UStG."));
}

#[tokio::test]
async fn nothing_is_imported_if_anything_is_wrong() {
    let town = Town::new().await;
    let entries = town.audit_entries().await;
    let mut files = folder_with("schulungen.csv", "BQ", "XX");
    files.push(file("Kontakte.csv", "x"));
    let wrong = town.import_wrong(&files, Known::Update).await;
    assert_eq!(wrong, ["Kontakte.csv:1: Datei", "schulungen.csv:2: modul"]);
    assert_eq!(town.audit_entries().await, entries);
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 3);
}

#[tokio::test]
async fn a_preview_changes_nothing() {
    let town = Town::new().await;
    let entries = town.audit_entries().await;
    let import = Import::read(&folder(), Known::Refuse, Problems::all());
    let Outcome::Right(plan) = import.preview(town.db().read(), town.now()).await.unwrap() else { panic!() };
    assert!(plan.seniors.shown.contains(&"+ senioren S-101".to_owned()), "{:?}", plan.seniors.shown);
    assert_eq!(town.audit_entries().await, entries);
}

#[tokio::test]
async fn a_workbook_brings_the_same_as_a_folder() {
    let town = Town::new().await;
    let mut book = Workbook::new();
    for (name, text) in FOLDER {
        let sheet = book.add_worksheet().set_name(name.trim_end_matches(".csv")).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        for (row, record) in (0..).zip(reader.records()) {
            for (column, cell) in (0..).zip(&record.unwrap()) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    let files = [File { name: "service.xlsx".to_owned(), bytes: book.save_to_buffer().unwrap() }];
    town.import_right(&files, Known::Refuse).await;
    let again = town.import_right(&folder(), Known::Refuse).await;
    assert!(again.tables().all(|steps| steps.same == steps.rows()), "{again:#?}");
}

#[tokio::test]
async fn rows_name_what_is_in_the_database() {
    let town = Town::new().await;
    let visits = "kennung;begleitung;datum;beginn;ende\nV-1;B-0001;2026-10-06;14:00;15:00\n";
    town.import_right(&[file("besuche.csv", visits)], Known::Refuse).await;
    let overlapping =
        "kennung;begleitung;datum;beginn;ende\nV-2;B-0001;2026-10-06;14:30;16:00\nV-3;B-9;2026-10-06;15:00;16:00\n";
    let wrong = town.import_wrong(&[file("besuche.csv", overlapping)], Known::Refuse).await;
    assert_eq!(wrong, ["besuche.csv:2: beginn", "besuche.csv:3: begleitung"]);
    let grades = "senior;von;bis;pflegegrad\nS-0001;2025-02-01;2025-03-01;2\n";
    let wrong = town.import_wrong(&[file("pflegegrade.csv", grades)], Known::Refuse).await;
    assert_eq!(wrong, ["pflegegrade.csv:2: von"]);
}
