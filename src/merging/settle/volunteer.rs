//! Two records of one volunteer.

use chrono::NaiveDate;
use entity::{account, training_record, value::VolunteerId, volunteer, volunteer_stage};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{consents, tandems};
use crate::{
    error::{Error, Result},
    merging::merge::Two,
    office::trail::{
        names,
        values::{self, Labels},
    },
    people::{PersonKind, running_after},
    store::{SeenAt, Tx},
    volunteers::{papers, stages},
    web::{format, lang::Lang},
};

type Both<'a> = Two<'a, volunteer::Entity>;

/// Why the two cannot be merged as they are.
pub async fn hindered(db: &impl ConnectionTrait, two: Both<'_>, lang: Lang, today: NaiveDate) -> Result<Vec<String>> {
    let (t, both) = (lang.merging(), [two.stays.id, two.goes.id]);
    let mut found = Vec::new();
    let mut told = |all: &[String], says: fn(&str) -> String| {
        if !all.is_empty() {
            found.push(says(&all.join(", ")));
        }
    };
    told(&tandems::twice::<volunteer::Entity>(db, both, today).await?, t.tandems_twice);
    told(&tandems::visits_at_once(db, both).await?, t.visits_at_once);
    told(&consents::doubtful::<volunteer::Entity>(db, both, lang).await?, t.consents_doubtful);
    let [one, other] = [living(db, both[0]).await?, living(db, both[1]).await?];
    if one > 0 && other > 0 {
        found.push(t.both_sign_in.to_owned());
    }
    Ok(found)
}

/// How many accounts somebody can sign in with.
async fn living(db: &impl ConnectionTrait, id: VolunteerId) -> Result<u64> {
    let accounts = account::Entity::find().filter(account::Column::VolunteerId.eq(id));
    Ok(accounts.filter(account::Column::EndedAt.is_null()).count(db).await?)
}

/// Takes back what is planned for either certificate; what holds afterwards is planned anew.
pub async fn withdraw_certificates(tx: &Tx, two: Both<'_>) -> Result<()> {
    papers::withdraw_certificate(tx, two.stays.id).await?;
    papers::withdraw_certificate(tx, two.goes.id).await
}

/// Makes one of what both have. Of two histories the one of the record that stays is the history; the other stands in the
/// note, since steps taken for two records do not follow each other.
pub async fn settle(tx: &Tx, two: Both<'_>) -> Result<Vec<String>> {
    let (stays, goes) = (two.stays.id, two.goes.id);
    let mut settled = consents::settle::<volunteer::Entity>(tx, [stays, goes]).await?;
    let ours = trainings(tx.read(), stays).await?;
    for row in trainings(tx.read(), goes).await? {
        if ours.iter().any(|it| (it.module_id, it.day) == (row.module_id, row.day)) {
            settled.push(format!("Schulung am {}: {} UE (doppelt)", format::day(row.day), row.units));
            tx.delete(row.seen_now()).await?;
        }
    }
    if !stages::history(tx.read(), stays).await?.is_empty() {
        let mut steps = stages::history(tx.read(), goes).await?;
        steps.reverse();
        for step in steps {
            settled.push(says(&step));
            tx.delete(step.seen_now()).await?;
        }
    }
    Ok(settled)
}

async fn trainings(db: &impl ConnectionTrait, id: VolunteerId) -> Result<Vec<training_record::Model>> {
    let rows = training_record::Entity::find().filter(training_record::Column::VolunteerId.eq(id));
    Ok(rows.order_by_asc(training_record::Column::Day).all(db).await?)
}

/// `Schritt im Ehrenamt: aktiv seit 01.03.2024`
fn says(step: &volunteer_stage::Model) -> String {
    let word = values::shown("stage", &step.stage.to_string().into(), &Labels::default(), Lang::De);
    let table = names::table("volunteer_stage", Lang::De).unwrap_or_default();
    let note = step.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{table}: {word} seit {}{note}", format::day(step.since))
}

/// Keeps the end and what is planned in step with the row.
pub async fn finish(tx: &Tx, after: &volunteer::Model, lang: Lang) -> Result<()> {
    if let Some(day) = after.ended_on {
        let running = running_after::<volunteer::Entity>(tx.read(), after.id, day).await?;
        if !running.is_empty() {
            return Err(Error::refused((lang.people().still_running)(&format::day(day), &running.join(", "))));
        }
    }
    let left = stages::history(tx.read(), after.id).await?.into_iter().next();
    let left_on = left.filter(|last| last.stage == entity::value::Stage::Left).map(|last| last.since);
    if left_on != after.ended_on {
        volunteer::Entity::keep_end(tx, after.id, after.ended_on, lang).await?;
    }
    if after.ended_on.is_none() {
        papers::plan_certificate(tx, after.id).await?;
    }
    Ok(())
}
