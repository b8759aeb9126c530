//! Backup and restore: what is saved comes back as it was, in either database, and nothing else is let in.

mod damage;
mod property;

use std::{collections::BTreeSet, fs, path::PathBuf};

use chrono::{TimeZone, Utc};
use entity::{district, logo, senior, setting};
use geleit::{
    backup::{Manifest, backup, restore},
    clock::Clock,
    config::Config,
    error::{Error, Result},
    store::{Db, SeenAt, verify_chain},
};
use migration::Migrator;
use sea_orm::{EntityTrait, PaginatorTrait, Set};
use sea_orm_migration::MigratorTrait;
use tempfile::TempDir;

use crate::town::{
    Town,
    database::{TestDatabase, connect, execute},
    rows,
};

/// A folder for backups.
struct Shelf(TempDir);

impl Shelf {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder can be made"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    async fn backup(&self, url: &str, name: &str) -> Result<Manifest> {
        let clock = Clock::fixed(Utc.with_ymd_and_hms(2026, 11, 2, 8, 0, 0).unwrap());
        backup(&Config::for_tests(url), clock, &self.file(name)).await
    }

    async fn restore(&self, url: &str, name: &str) -> Result<Manifest> {
        restore(&Config::for_tests(url), &self.file(name)).await
    }
}

#[track_caller]
fn refusal<T>(done: Result<T>) -> String {
    match done {
        Err(Error::Refused(why)) => why,
        Err(other) => panic!("not refused but: {other}"),
        Ok(_) => panic!("not refused"),
    }
}

/// The town with something of every kind in it.
async fn busy_town() -> Town {
    let town = Town::new().await;
    let people = &town.people;
    town.add(rows::external_use(people.abendroth, "2026-03-10", i64::MAX)).await;
    town.add(rows::confirmed_visit(people.abendroth_with_boettcher, "2026-10-25T01:30", 180)).await;
    town.add(logo::ActiveModel {
        media_type: Set("image/png".to_owned()),
        bytes: Set((0..=255).collect()),
        ..Default::default()
    })
    .await;
    town.add(setting::ActiveModel {
        key: Set("traeger_name".to_owned()),
        value: Set("Zoës \"Haus\"\n💐".to_owned()),
        ..Default::default()
    })
    .await;
    town.as_coordinator().await;
    town
}

#[tokio::test]
async fn a_service_moves_to_the_other_database_and_back() {
    let (town, shelf) = (busy_town().await, Shelf::new());
    let first = shelf.backup(&town.database_url(), "first").await.unwrap();
    let file = TestDatabase::file();
    shelf.restore(&file.url(), "first").await.unwrap();
    let second = shelf.backup(&file.url(), "second").await.unwrap();
    let back = TestDatabase::empty().await;
    shelf.restore(&back.url(), "second").await.unwrap();
    let third = shelf.backup(&back.url(), "third").await.unwrap();
    assert_eq!((&first, &first), (&second, &third));
    let db = Db::open(&back.url()).await.unwrap();
    assert_eq!(senior::Entity::find().all(db.read()).await.unwrap(), {
        senior::Entity::find().all(town.db().read()).await.unwrap()
    });
    let chain = verify_chain(db.read()).await.unwrap().expect("the chain is whole");
    assert!(chain > 20);
}

#[tokio::test]
async fn the_next_row_gets_an_id_of_its_own() {
    let (town, shelf) = (busy_town().await, Shelf::new());
    shelf.backup(&town.database_url(), "a").await.unwrap();
    for to in [TestDatabase::file(), TestDatabase::empty().await] {
        shelf.restore(&to.url(), "a").await.unwrap();
        let db = Db::open(&to.url()).await.unwrap();
        let before = senior::Entity::find().count(db.read()).await.unwrap();
        let row = rows::senior("S-0099", "Frau Inge Neu");
        let by = geleit::actor::Actor::Command("test");
        db.change(&by, town.now(), async |tx| tx.insert(row).await).await.unwrap();
        assert_eq!(senior::Entity::find().count(db.read()).await.unwrap(), before + 1);
        verify_chain(db.read()).await.unwrap().expect("the chain goes on");
    }
}

#[tokio::test]
async fn an_id_of_which_the_trail_tells_is_not_given_out_again() {
    let (town, shelf) = (busy_town().await, Shelf::new());
    let gone = town.add(rows::external_use(town.people.abendroth, "2026-04-10", 100)).await;
    let id = gone.id;
    town.change(async |tx| tx.delete(gone.seen_now()).await).await;
    shelf.backup(&town.database_url(), "a").await.unwrap();
    for to in [TestDatabase::file(), TestDatabase::empty().await] {
        shelf.restore(&to.url(), "a").await.unwrap();
        let db = Db::open(&to.url()).await.unwrap();
        let row = rows::external_use(town.people.abendroth, "2026-05-10", 100);
        let by = geleit::actor::Actor::Command("test");
        let new = db.change(&by, town.now(), async |tx| tx.insert(row).await).await.unwrap();
        assert!(new.id > id, "{} after {id}", new.id);
    }
}

#[tokio::test]
async fn no_table_is_forgotten() {
    let (database, shelf) = (TestDatabase::new().await, Shelf::new());
    let saved = shelf.backup(&database.url(), "a").await.unwrap();
    let saved: BTreeSet<String> = saved.tables.into_iter().map(|table| table.name).collect();
    let mut known = BTreeSet::new();
    for file in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/entity/src")).unwrap() {
        let path = file.unwrap().path();
        let text = if path.is_file() { fs::read_to_string(&path).unwrap() } else { String::new() };
        known.extend(text.split("table_name = \"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    assert_eq!(saved, known);
}

#[tokio::test]
async fn a_backup_overwrites_nothing() {
    let (database, shelf) = (TestDatabase::new().await, Shelf::new());
    fs::write(shelf.file("a"), "something else").unwrap();
    assert!(refusal(shelf.backup(&database.url(), "a").await).contains("gibt es schon"));
    assert_eq!(fs::read_to_string(shelf.file("a")).unwrap(), "something else");
    assert_eq!(fs::read_dir(shelf.0.path()).unwrap().count(), 1, "nothing is left lying about");
}

#[tokio::test]
async fn where_nothing_is_nothing_is_saved() {
    let shelf = Shelf::new();
    let absent = TestDatabase::file();
    assert!(refusal(shelf.backup(&absent.url(), "a").await).contains("keine Datenbank"));
    assert!(refusal(shelf.backup(&absent.url(), "a").await).contains("keine Datenbank"), "none was made by asking");
    let empty = TestDatabase::empty().await;
    refusal(shelf.backup(&empty.url(), "a").await);
    assert_eq!(fs::read_dir(shelf.0.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn only_an_empty_database_is_filled() {
    let (town, shelf) = (busy_town().await, Shelf::new());
    shelf.backup(&town.database_url(), "a").await.unwrap();
    let other = Town::new().await;
    let why = refusal(shelf.restore(&other.database_url(), "a").await);
    assert!(why.contains("nicht leer"), "{why}");
    assert_eq!(senior::Entity::find().count(other.db().read()).await.unwrap(), 3);
    let renamed = TestDatabase::new().await;
    execute(&renamed.url(), "UPDATE district SET name = 'Anderswo' WHERE id = 3").await;
    refusal(shelf.restore(&renamed.url(), "a").await);
    let fresh = TestDatabase::new().await;
    shelf.restore(&fresh.url(), "a").await.expect("what migrations put in is replaced");
    let strange = TestDatabase::empty().await;
    let create = "CREATE TABLE recipes (id bigint)";
    let url = if strange.url().starts_with("sqlite") { format!("{}?mode=rwc", strange.url()) } else { strange.url() };
    execute(&url, create).await;
    assert!(refusal(shelf.restore(&strange.url(), "a").await).contains("recipes"));
}

#[tokio::test]
async fn a_schema_that_is_not_up_to_date_is_saved_as_it_is_and_brought_up_when_restored() {
    let (old, shelf) = (TestDatabase::empty().await, Shelf::new());
    let url = if old.url().starts_with("sqlite") { format!("{}?mode=rwc", old.url()) } else { old.url() };
    Migrator::up(&connect(&url).await, Some(1)).await.unwrap();
    execute(&old.url(), "INSERT INTO counter (name, value) VALUES ('A-2026', 7)").await;
    let saved = shelf.backup(&old.url(), "a").await.unwrap();
    assert_eq!(saved.schema, Migrator::migrations()[0].name());
    let db = Db::connect(&old.url()).await.unwrap();
    assert!(!db.is_up_to_date().await.unwrap(), "a backup changes nothing");
    for to in [TestDatabase::file(), TestDatabase::new().await] {
        shelf.restore(&to.url(), "a").await.unwrap();
        let db = Db::connect(&to.url()).await.unwrap();
        assert!(db.is_up_to_date().await.unwrap());
        assert_eq!(district::Entity::find().count(db.read()).await.unwrap(), 12);
        assert_eq!(entity::counter::Entity::find().count(db.read()).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_snapshot_stays_as_it_is_while_others_write() {
    let town = Town::new().await;
    let snapshot = town.db().snapshot().await.unwrap();
    let before = senior::Entity::find().count(&snapshot).await.unwrap();
    town.add(rows::senior("S-0099", "Frau Inge Neu")).await;
    assert_eq!(senior::Entity::find().count(&snapshot).await.unwrap(), before);
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), before + 1);
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_reads_a_backup() {
    use std::os::unix::fs::PermissionsExt;
    let (database, shelf) = (TestDatabase::new().await, Shelf::new());
    shelf.backup(&database.url(), "a").await.unwrap();
    assert_eq!(fs::metadata(shelf.file("a")).unwrap().permissions().mode() & 0o777, 0o600);
}
