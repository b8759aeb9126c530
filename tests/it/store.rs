//! What the store promises: audited, all or nothing, once, and nothing past it.

use std::sync::atomic::{AtomicU32, Ordering};

use entity::{audit_entry, care_grade, senior, value::AuditEntryId};
use geleit::{
    actor::Actor,
    error::Error,
    store::{Broken, Once, Seen, SeenAt, verify_chain},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseBackend, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, Set, Statement,
};

use crate::town::{Town, database, rows};

const TEST: Actor = Actor::Command("test");

#[tokio::test]
async fn every_write_leaves_an_entry_that_hides_what_nobody_else_should_read() {
    let town = Town::new().await;
    let entry = last_entry(&town, "senior", &town.people.krueger.to_string()).await;
    assert_eq!((entry.actor.as_str(), entry.action.as_str(), entry.before), ("command:test", "insert", None));
    let after = entry.after.unwrap();
    assert!(after.contains("Hannelore"), "{after}");
    assert!(after.contains("\"insurance_number\":\"•••\""), "{after}");
    assert!(!after.contains("K102030403"), "{after}");
    let seen = senior(&town).await;
    let change = moved(&seen);
    town.change(async |tx| tx.update(seen, change).await).await;
    let entry = last_entry(&town, "senior", &town.people.abendroth.to_string()).await;
    assert_eq!(entry.action, "update");
    assert!(entry.before.unwrap().contains("Am Amtshaus 7"));
    assert!(entry.after.unwrap().contains("Neuer Weg 1"));
}

#[tokio::test]
async fn what_fails_halfway_leaves_nothing_behind() {
    let town = Town::new().await;
    let before = audit_entry::Entity::find().count(town.db().read()).await.unwrap();
    let failed: Result<(), Error> = town
        .db()
        .change(&TEST, town.now(), async |tx| {
            tx.insert(rows::senior("S-0050", "Frau Halb Angelegt")).await?;
            assert_eq!(tx.next_numbers("test", 1).await?, 1);
            Err(Error::refused("no"))
        })
        .await;
    assert!(matches!(failed, Err(Error::Refused(_))));
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 3);
    assert_eq!(audit_entry::Entity::find().count(town.db().read()).await.unwrap(), before);
    let number = town.change(async |tx| tx.next_numbers("test", 1).await).await;
    assert_eq!(number, 1, "a number that was not used is given out again");
}

#[tokio::test]
async fn what_reads_cannot_write() {
    let town = Town::new().await;
    let row = rows::senior("S-0050", "Frau Am Zaun");
    let refused = row.clone().insert(town.db().read()).await.unwrap_err().to_string();
    assert!(refused.contains("writes go through store::Tx"), "{refused}");
    let within: Result<_, Error> =
        town.db().change(&TEST, town.now(), async |tx| Ok(row.insert(tx.read()).await?)).await;
    assert!(within.is_err());
    let deleted = senior::Entity::delete_many().exec(town.db().read()).await;
    assert!(deleted.is_err());
}

#[tokio::test]
async fn the_second_of_two_editors_is_told() {
    let town = Town::new().await;
    let (one, other) = (senior(&town).await, senior(&town).await);
    assert!(matches!(one.row().clone().seen_at(2), Err(Error::Stale)));
    let change = moved(&one);
    let again = change.clone();
    let first = town.db().change(&TEST, town.now(), async |tx| tx.update(one, change).await).await;
    assert_eq!(first.unwrap().version, 2);
    let second = town.db().change(&TEST, town.now(), async |tx| tx.update(other, again).await).await;
    assert!(matches!(second, Err(Error::Stale)), "{second:?}");
}

#[tokio::test]
async fn a_form_sent_many_times_at_once_acts_once_and_answers_the_same() {
    let town = Town::new().await;
    let (once, runs) = (once("key", "content"), AtomicU32::new(0));
    let send = || {
        town.db().change_once(&TEST, town.now(), &once, async |tx| {
            runs.fetch_add(1, Ordering::Relaxed);
            let saved = tx.insert(rows::senior("S-0050", "Frau Doppelt Geklickt")).await?;
            Ok(saved.id.to_string())
        })
    };
    let answers = tokio::join!(send(), send(), send(), send());
    let answers = [answers.0, answers.1, answers.2, answers.3].map(Result::unwrap);
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(runs.load(Ordering::Relaxed), 1);
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 4);
}

#[tokio::test]
async fn the_key_of_a_form_cannot_be_used_for_something_else() {
    let town = Town::new().await;
    let work = async |_: &geleit::store::Tx| Ok("done".to_owned());
    town.db().change_once(&TEST, town.now(), &once("key", "one"), work).await.unwrap();
    let other = town.db().change_once(&TEST, town.now(), &once("key", "other"), work).await;
    assert!(matches!(other, Err(Error::KeyReused)), "{other:?}");
}

#[tokio::test]
async fn a_form_that_failed_may_be_sent_again() {
    let town = Town::new().await;
    let once = once("key", "content");
    let refused = town.db().change_once(&TEST, town.now(), &once, async |_| Err(Error::refused("no"))).await;
    assert!(refused.is_err());
    let done = town.db().change_once(&TEST, town.now(), &once, async |_| Ok("done".to_owned())).await;
    assert_eq!(done.unwrap(), "done");
}

#[tokio::test]
async fn a_changed_entry_of_the_trail_is_found() {
    for damage in [
        "UPDATE audit_entry SET actor = 'account:1' WHERE id = 3",
        "UPDATE audit_entry SET after = '{}' WHERE id = 3",
        "DELETE FROM audit_entry WHERE id = 2",
    ] {
        let town = Town::new().await;
        assert!(verify_chain(town.db().read()).await.unwrap().is_ok_and(|entries| entries > 10));
        database::execute(&town.database_url(), damage).await;
        assert_eq!(verify_chain(town.db().read()).await.unwrap(), Err(Broken::Entry(3)), "{damage}");
    }
}

#[tokio::test]
async fn forgetting_what_an_entry_held_leaves_the_trail_whole() {
    let town = Town::new().await;
    town.change(async |tx| tx.erase_entry(AuditEntryId(3)).await).await;
    let entry = audit_entry::Entity::find_by_id(AuditEntryId(3)).one(town.db().read()).await.unwrap().unwrap();
    assert_eq!((entry.before, entry.after), (None, None));
    assert!(verify_chain(town.db().read()).await.unwrap().is_ok());
    database::execute(&town.database_url(), "UPDATE audit_entry SET before = NULL, after = NULL WHERE id = 4").await;
    assert_eq!(verify_chain(town.db().read()).await.unwrap(), Err(Broken::Entry(4)));
}

#[tokio::test]
async fn a_trail_without_its_end_is_found() {
    for damage in [
        "DELETE FROM audit_entry",
        "DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)",
        "DELETE FROM audit_head",
    ] {
        let town = Town::new().await;
        database::execute(&town.database_url(), damage).await;
        assert_eq!(verify_chain(town.db().read()).await.unwrap(), Err(Broken::End), "{damage}");
    }
}

#[tokio::test]
async fn what_changed_meanwhile_is_not_deleted() {
    let town = Town::new().await;
    let grade = care_grade::Entity::find().one(town.db().read()).await.unwrap().unwrap();
    let newer = care_grade::ActiveModel { grade: Set(4), ..grade.clone().into() };
    town.change(async |tx| tx.update(grade.clone().seen_now(), newer).await).await;
    let entries = audit_entry::Entity::find().count(town.db().read()).await.unwrap();
    let deleted = town.db().change(&TEST, town.now(), async |tx| tx.delete(grade.clone().seen_now()).await).await;
    assert!(matches!(deleted, Err(Error::Stale)), "{deleted:?}");
    assert_eq!(audit_entry::Entity::find().count(town.db().read()).await.unwrap(), entries);
}

#[tokio::test]
async fn sqlite_syncs_every_commit_and_keeps_its_foreign_keys() {
    let town = Town::new().await;
    if town.db().read().get_database_backend() != DatabaseBackend::Sqlite {
        return;
    }
    for (pragma, column, must) in
        [("synchronous", "synchronous", 2), ("foreign_keys", "foreign_keys", 1), ("busy_timeout", "timeout", 5000)]
    {
        let asked = format!("SELECT {column} FROM pragma_{pragma}");
        let asked = || Statement::from_string(DatabaseBackend::Sqlite, asked.clone());
        let reader = town.db().read().query_one_raw(asked()).await.unwrap().unwrap();
        let writer = town.change(async |tx| Ok(tx.read().query_one_raw(asked()).await?)).await.unwrap();
        for (whose, row) in [("reader", reader), ("writer", writer)] {
            assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), must, "{pragma} of the {whose}");
        }
    }
}

fn once(key: &str, fingerprint: &str) -> Once {
    Once { key: key.to_owned(), fingerprint: fingerprint.to_owned() }
}

/// Frau Abendroth as an editor has her on screen.
async fn senior(town: &Town) -> Seen<senior::Model> {
    let row = senior::Entity::find_by_id(town.people.abendroth).one(town.db().read()).await.unwrap().unwrap();
    row.seen_at(1).unwrap()
}

fn moved(senior: &Seen<senior::Model>) -> senior::ActiveModel {
    senior::ActiveModel { id: Set(senior.row().id), street: Set("Neuer Weg 1".to_owned()), ..Default::default() }
}

async fn last_entry(town: &Town, table: &str, key: &str) -> audit_entry::Model {
    let entries = audit_entry::Entity::find()
        .filter(audit_entry::Column::TableName.eq(table))
        .filter(audit_entry::Column::RowKey.eq(key))
        .order_by_desc(audit_entry::Column::Id);
    entries.one(town.db().read()).await.unwrap().expect("the write left an entry")
}
