//! Every table and every column of the database stands in the register of personal data.

use std::collections::{BTreeMap, BTreeSet};

use entity::record::{Kind, Registered};
use geleit::{office::trail::names, web::lang::Lang};
use sea_orm::{ConnectionTrait, DatabaseBackend, Iden, Iterable, Statement};

use crate::town::Town;

type Columns = BTreeSet<String>;

/// The columns of a table that the register knows.
fn registered<E: Registered>() -> (String, Columns) {
    let columns = E::Column::iter().map(|column| column.unquoted().to_owned());
    (E::default().table_name().to_owned(), columns.collect())
}

macro_rules! tables {
    ($($table:ident)+) => {
        fn register() -> BTreeMap<String, Columns> {
            BTreeMap::from([$(registered::<entity::$table::Entity>()),+])
        }
    };
}

tables! {
    access_entry account account_link activity assignment assignment_ending assignment_pause audit_entry audit_head calendar_feed care_fund care_grade
    claim_assignment closing_run consent contact_person counter distinct_pair district enquiry enquiry_step external_use follow_up
    former_number former_route fund_balance group group_attendance group_meeting household idempotency letter life_event logo mail_server
    matching_weights month_closing neighbouring_district note outbox partner partner_contact postal_place
    postal_table proposal relief_booking removed_visit senior senior_wishes session setting sign_in_failure
    statement statement_attendance statement_line statement_pdf statement_visit tariff text_block training_module
    training_record vat_note visit volunteer volunteer_papers volunteer_profile volunteer_stage
}

#[test]
fn every_table_and_column_that_the_trail_keeps_has_a_name_for_people() {
    let untrailed = [
        "access_entry",
        "audit_entry",
        "audit_head",
        "counter",
        "idempotency",
        "postal_place",
        "removed_visit",
        "session",
        "sign_in_failure",
    ];
    for (table, columns) in register().into_iter().filter(|(table, _)| !untrailed.contains(&table.as_str())) {
        // Rows that stand and fall with their statement have no entries of their own.
        if table == "closing_run" || table.starts_with("statement_") {
            continue;
        }
        for lang in [Lang::De, Lang::En] {
            assert!(names::table(&table, lang).is_some(), "{table} lacks a name in src/office/trail/names.rs");
            for column in &columns {
                assert!(
                    names::column(column, lang).is_some(),
                    "{table}.{column} lacks a name in src/office/trail/names.rs"
                );
            }
        }
    }
}

#[tokio::test]
async fn the_register_knows_every_column_of_every_table_and_no_other() {
    let town = Town::new().await;
    let (found, register) = (schema(town.db().read()).await, register());
    for (table, columns) in &found {
        assert_eq!(register.get(table), Some(columns), "{table}");
    }
    assert_eq!(found.keys().collect::<Vec<_>>(), register.keys().collect::<Vec<_>>());
}

#[test]
fn what_the_law_protects_most_never_gets_into_the_trail() {
    use entity::{care_grade, contact_person, senior, volunteer, volunteer_papers};
    assert_eq!(senior::Entity::kind(senior::Column::InsuranceNumber), Kind::Health);
    assert_eq!(care_grade::Entity::kind(care_grade::Column::Grade), Kind::Health);
    assert_eq!(contact_person::Entity::kind(contact_person::Column::Representative), Kind::Health);
    for column in ["certificate_on", "seen_on", "seen_by"] {
        let column = volunteer_papers::Column::iter().find(|it| it.unquoted() == column).expect("it is there");
        assert_eq!(volunteer_papers::Entity::kind(column), Kind::Health);
    }
    assert_eq!(volunteer::Entity::kind(volunteer::Column::Iban), Kind::Bank);
    for kind in [Kind::Health, Kind::Bank, Kind::Secret, Kind::FreeText] {
        assert!(kind.is_masked(), "{kind:?}");
    }
}

/// What the database has, but for the list of migrations.
async fn schema(db: &impl ConnectionTrait) -> BTreeMap<String, Columns> {
    let asked = match db.get_database_backend() {
        DatabaseBackend::Sqlite => {
            "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
        }
        _ => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns
             WHERE table_schema = current_schema()"
        }
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), asked)).await.unwrap();
    let mut tables: BTreeMap<String, Columns> = BTreeMap::new();
    for row in rows {
        let (table, column): (String, String) = (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap());
        tables.entry(table).or_default().insert(column);
    }
    tables.remove("seaql_migrations");
    tables
}
