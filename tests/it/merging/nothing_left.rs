//! Whatever table refers to a person or a partner, also one that a later migration brings: nothing is left behind.

use std::collections::BTreeSet;

use entity::{
    district, household, partner, senior, senior_wishes, value::SubjectKind, volunteer, volunteer_papers,
    volunteer_profile,
};
use geleit::{
    actor::Actor,
    merging::{ALONE, Mergeable, Merging, merge, referring},
    store::Db,
    web::lang::Lang,
};
use migration::Migrator;
use sea_orm::{ConnectionTrait, Database, EntityName, EntityTrait, Iden, Iterable, Set, Statement};
use sea_orm_migration::MigratorTrait;

use crate::{
    migrations,
    town::{instant, rows},
};

const KINDS: [SubjectKind; 3] = [SubjectKind::Senior, SubjectKind::Volunteer, SubjectKind::Partner];

#[tokio::test]
async fn every_row_of_every_table_goes_along() {
    let database = migrations::with_samples().await;
    let db = Db::open(&database.url()).await.expect("the database opens");
    let by = Actor::Command("test");
    let now = instant("2026-11-02T09:00");
    let (one, other, third) = db
        .change(&by, now, async |tx| {
            let home = district::Entity::find().one(tx.read()).await?.expect("a district").id;
            let one = senior::ActiveModel { district_id: Set(home), ..rows::senior("S-9900", "Frau Erste Andere") };
            let one = tx.insert(one).await?.id;
            let other = rows::volunteer("E-9900", "Herr Zweiter Anderer");
            let other = tx.insert(volunteer::ActiveModel { district_id: Set(home), ..other }).await?.id;
            let third = partner::ActiveModel { district_id: Set(None), ..rows::partner("P-9900", "Drittes Büro") };
            let third = tx.insert(third).await?.id;
            Ok((one.0, other.0, third.0))
        })
        .await
        .expect("others can be added");
    let mut tables = BTreeSet::new();
    for kind in KINDS {
        for (table, column) in referring(db.read(), kind).await.unwrap() {
            tables.insert((kind, table.name, column));
        }
    }
    all_samples::<senior::Entity>(&db, one).await;
    all_samples::<volunteer::Entity>(&db, other).await;
    all_samples::<partner::Entity>(&db, third).await;
    for (kind, table, column) in tables {
        let asked = format!(
            "SELECT count(*) FROM \"{table}\" WHERE \"{column}\" < 9000 AND \"{column}\" NOT IN ({one}, {other}, {third})"
        );
        let row = db.read().query_one_raw(Statement::from_string(db.read().get_database_backend(), asked)).await;
        let left: i64 = row.unwrap().expect("a count").try_get_by_index(0).unwrap();
        assert_eq!(left, 0, "{kind}: {table}.{column} still refers to a record that went");
    }
}

/// Merges every record that the samples of the migrations have into another.
async fn all_samples<P: Mergeable>(db: &Db, stays: i64) {
    use entity::record::Record;
    let rows = P::find().all(db.read()).await.unwrap();
    for row in rows.iter().filter(|row| row.key() != stays.to_string()) {
        let goes = (row.key().parse::<i64>().unwrap(), row.version());
        let kept = rows.iter().find(|row| row.key() == stays.to_string()).expect("the one that stays");
        let version = P::find().all(db.read()).await.unwrap();
        let version = version.iter().find(|row| row.key() == kept.key()).expect("it stays").version();
        let merging = Merging { stays: (stays, version), goes, taken: BTreeSet::new() };
        let done = db
            .change(&Actor::Command("test"), instant("2026-11-02T09:00"), async |tx| {
                merge::<P>(tx, &merging, Lang::De).await
            })
            .await;
        done.unwrap_or_else(|why| panic!("{}: {why:?}", P::number(row)));
    }
}

#[tokio::test]
async fn a_table_that_may_have_one_row_for_a_record_is_settled_before() {
    let db = Database::connect("sqlite::memory:").await.expect("a database in memory");
    Migrator::up(&db, None).await.expect("the schema can be made");
    let mut alone = BTreeSet::new();
    for kind in KINDS {
        for (table, column) in referring(&db, kind).await.unwrap() {
            let asked = format!(
                "SELECT count(*) FROM pragma_index_list('{0}') i, pragma_index_info(i.name) c WHERE i.\"unique\" = 1 AND c.name = '{column}'",
                table.name
            );
            let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), asked)).await.unwrap();
            let unique: i64 = row.expect("a count").try_get_by_index(0).unwrap();
            if unique > 0 || table.key.contains(&column) {
                alone.insert(table.name);
            }
        }
    }
    let known: BTreeSet<String> =
        ALONE.iter().map(|name| (*name).to_owned()).filter(|name| name != "volunteer_stage").collect();
    assert_eq!(alone, known, "src/merging/settle says how two of each become one");
}

/// The columns of a table that are not chosen between: keys, and what follows from others.
fn unchosen<E: EntityTrait + EntityName>(fields: &[&str], besides: &[&str]) -> Vec<String> {
    let table = E::default().table_name().to_owned();
    let columns = E::Column::iter().map(|column| column.unquoted().to_owned());
    let missing = columns.filter(|column| !besides.contains(&column.as_str()));
    missing.filter(|column| !fields.contains(&format!("{table}.{column}").as_str())).collect()
}

#[test]
fn every_column_is_chosen_between_where_it_differs() {
    const OF_ITS_OWN: [&str; 4] = ["id", "number", "folded", "version"];
    let seniors = <senior::Entity as Mergeable>::FIELDS;
    let volunteers = <volunteer::Entity as Mergeable>::FIELDS;
    let none = Vec::<String>::new();
    assert_eq!(unchosen::<senior::Entity>(seniors, &OF_ITS_OWN), none);
    assert_eq!(unchosen::<household::Entity>(seniors, &["senior_id", "version"]), none);
    assert_eq!(unchosen::<senior_wishes::Entity>(seniors, &["senior_id", "version"]), none);
    assert_eq!(unchosen::<volunteer::Entity>(volunteers, &OF_ITS_OWN), none);
    let certificate = ["volunteer_id", "version", "certificate_on", "seen_by"];
    assert_eq!(unchosen::<volunteer_papers::Entity>(volunteers, &certificate), none);
    assert_eq!(unchosen::<volunteer_profile::Entity>(volunteers, &["volunteer_id", "version"]), none);
    assert_eq!(unchosen::<partner::Entity>(<partner::Entity as Mergeable>::FIELDS, &OF_ITS_OWN), none);
}
