//! Each migration over the sample rows of all earlier ones.
//!
//! A new migration brings `migrations/<name>.sql`: rows of the tables as it leaves them.

use std::process::{Command, Stdio};

use geleit::store::Db;
use migration::Migrator;
use sea_orm::{ConnectionTrait, Statement};
use sea_orm_migration::MigratorTrait;

use crate::town::database::{TestDatabase, connect, execute};

/// What each migration leaves room for, in the order of the history.
const SAMPLES: [(&str, &str); 18] = [
    ("m20261121_first_tables", include_str!("migrations/m20261121_first_tables.sql")),
    ("m20261121_first_words", include_str!("migrations/m20261121_first_words.sql")),
    ("m20261122_removed_visits", include_str!("migrations/m20261122_removed_visits.sql")),
    ("m20261122_contact_folded", include_str!("migrations/m20261122_contact_folded.sql")),
    ("m20261122_mail", include_str!("migrations/m20261122_mail.sql")),
    ("m20261122_audit_head", include_str!("migrations/m20261122_audit_head.sql")),
    ("m20261122_journal", include_str!("migrations/m20261122_journal.sql")),
    ("m20261122_partners", include_str!("migrations/m20261122_partners.sql")),
    ("m20261122_reads", include_str!("migrations/m20261122_reads.sql")),
    ("m20261122_enquiries", include_str!("migrations/m20261122_enquiries.sql")),
    ("m20261122_records", include_str!("migrations/m20261122_records.sql")),
    ("m20261122_matching", include_str!("migrations/m20261122_matching.sql")),
    ("m20261122_refold_contacts", include_str!("migrations/m20261122_refold_contacts.sql")),
    ("m20261123_assignment_life", include_str!("migrations/m20261123_assignment_life.sql")),
    ("m20261123_letters_held", include_str!("migrations/m20261123_letters_held.sql")),
    ("m20261123_letters", include_str!("migrations/m20261123_letters.sql")),
    ("m20261123_life_events", include_str!("migrations/m20261123_life_events.sql")),
    ("m20261123_merging", include_str!("migrations/m20261123_merging.sql")),
];

/// A database with the rows of all samples.
pub async fn with_samples() -> TestDatabase {
    let database = TestDatabase::empty().await;
    Db::connect(&database.url()).await.expect("the database can be made");
    let db = connect(&database.url()).await;
    for (name, samples) in SAMPLES {
        Migrator::up(&db, Some(1)).await.unwrap_or_else(|err| panic!("{name}: {err}"));
        for sample in samples.lines() {
            db.execute_unprepared(sample).await.unwrap_or_else(|err| panic!("{sample}: {err}"));
        }
    }
    database
}

#[tokio::test]
async fn every_migration_runs_over_the_rows_of_those_before_it_and_keeps_them() {
    let database = TestDatabase::empty().await;
    Db::connect(&database.url()).await.expect("the database can be made");
    let db = connect(&database.url()).await;
    for (name, samples) in SAMPLES {
        Migrator::up(&db, Some(1)).await.unwrap_or_else(|err| panic!("{name}: {err}"));
        for sample in samples.lines() {
            db.execute_unprepared(sample).await.unwrap_or_else(|err| panic!("{sample}: {err}"));
        }
    }
    assert!(Migrator::get_pending_migrations(&db).await.unwrap().is_empty());
    for insert in SAMPLES.iter().flat_map(|(_, samples)| samples.lines()).filter(|line| line.starts_with("INSERT")) {
        let table = insert.split_whitespace().nth(2).expect("INSERT INTO table");
        let asked = Statement::from_string(db.get_database_backend(), format!("SELECT COUNT(*) FROM {table}"));
        let row = db.query_one_raw(asked).await.unwrap().expect("a count is one row");
        assert!(row.try_get_by_index::<i64>(0).unwrap() > 0, "the row of {table} is gone");
    }
}

#[tokio::test]
async fn contacts_entered_before_they_could_be_searched_are_found_afterwards() {
    let database = TestDatabase::empty().await;
    Db::connect(&database.url()).await.expect("the database can be made");
    let db = connect(&database.url()).await;
    Migrator::up(&db, Some(2)).await.expect("the first release");
    for sample in SAMPLES[0].1.lines() {
        db.execute_unprepared(sample).await.unwrap_or_else(|err| panic!("{sample}: {err}"));
    }
    let rename = "UPDATE contact_person SET name = 'Änne Groß', phone = '+49 231 / 55 77' WHERE id = 101";
    db.execute_unprepared(rename).await.expect("the contact is there");
    Migrator::up(&db, None).await.expect("the rest");
    let asked = "SELECT folded FROM contact_person WHERE id = 101";
    let asked = Statement::from_string(db.get_database_backend(), asked);
    let row = db.query_one_raw(asked).await.unwrap().expect("the contact is still there");
    assert_eq!(row.try_get_by_index::<String>(0).unwrap(), "aenne gross 02315577");
}

#[tokio::test]
async fn contacts_that_were_made_without_what_they_are_found_by_are_found_afterwards() {
    let database = TestDatabase::empty().await;
    Db::connect(&database.url()).await.expect("the database can be made");
    let db = connect(&database.url()).await;
    for (_, samples) in &SAMPLES[..12] {
        Migrator::up(&db, Some(1)).await.expect("the earlier releases");
        for sample in samples.lines() {
            db.execute_unprepared(sample).await.unwrap_or_else(|err| panic!("{sample}: {err}"));
        }
    }
    let lost = "UPDATE contact_person SET name = 'Änne Groß', phone = '0231 / 55 77', folded = '' WHERE id = 101";
    db.execute_unprepared(lost).await.expect("the contact is there");
    Migrator::up(&db, None).await.expect("the rest");
    for (id, folded) in [(101, "aenne gross 02315577"), (102, "inge suess")] {
        let asked = format!("SELECT folded FROM contact_person WHERE id = {id}");
        let asked = Statement::from_string(db.get_database_backend(), asked);
        let row = db.query_one_raw(asked).await.unwrap().expect("the contact is still there");
        assert_eq!(row.try_get_by_index::<String>(0).unwrap(), folded);
    }
}

#[test]
fn every_migration_brings_its_samples() {
    let history: Vec<String> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    assert_eq!(history, SAMPLES.map(|(name, _)| name));
}

#[tokio::test]
async fn a_database_that_is_up_to_date_stays_as_it_is() {
    let database = TestDatabase::new().await;
    for _ in 0..2 {
        let db = Db::open(&database.url()).await.expect("the database opens");
        assert!(db.is_up_to_date().await.unwrap());
    }
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let database = TestDatabase::new().await;
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m30000101_from_the_future', 1)";
    execute(&database.url(), newer).await;
    assert!(Db::open(&database.url()).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_start_at_once_make_the_tables_once() {
    let database = TestDatabase::empty().await;
    let mut programs = Vec::new();
    for name in 0..6 {
        let mut command = Command::new(env!("CARGO_BIN_EXE_geleit"));
        command.args(["user", "add", "--role", "finance", "--name", &format!("Finanzen {name}")]);
        command.env("DATABASE_URL", database.url()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        programs.push(command.spawn().expect("the program starts"));
    }
    for program in programs {
        let output = program.wait_with_output().expect("the program ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
