//! Fills a fresh database, each transaction at its time: the people first, then month by month what they did and what
//! was billed for it.

use chrono::{DateTime, Days, TimeDelta, Utc};
use entity::{
    statement::{self, Payee, StatementKind},
    statement_visit,
    value::{Minutes, Month, VisitId},
    visit,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::{
    accounts,
    calendar::at_hour,
    correspondence, doubles, enquiries, homes, journal, journeys, letters, life_events, lives,
    months::{self, Keys},
    office, people, training,
    world::World,
};
use crate::{
    actor::Actor,
    billing,
    error::{Error, Result},
    store::{Db, SeenAt, Tx},
};

/// How many months ago a visit came too late for the close, of which one is billed since, and one waits.
const LATE: [u32; 2] = [5, 2];

/// How many months ago a statement was wrong.
const WRONG: u32 = 4;

const WRONG_BECAUSE: &str = "Ein Besuch war eine halbe Stunde kürzer als abgerechnet.";

/// Fills the database with the world as it is at an instant.
pub async fn fill(db: &Db, now: DateTime<Utc>) -> Result<()> {
    let world = World::at(now);
    let begins = at_hour(world.calendar.first_day() - Days::new(10), 9);
    let keys = db.change(&Actor::Command("demo"), begins, async |tx| settle(tx, &world).await).await?;
    let mut written = Vec::new();
    for month in world.calendar.months() {
        pass(db, &world, &keys, month).await?;
        let over = (world.calendar.office(month.next(), 1, 0) - TimeDelta::hours(3)).min(now);
        let [coordinator, _] = &keys.accounts.coordinators;
        db.change(coordinator, over, async |tx| enquiries::write(tx, &world, &keys, month, &mut written).await).await?;
    }
    journal::write(db, &world, &keys).await?;
    correspondence::write(db, &world, &keys).await?;
    db.change(&keys.accounts.coordinators[0], now, async |tx| {
        homes::write(tx, &world, &keys.people.seniors).await?;
        journeys::write(tx, &world, &keys).await?;
        lives::write(tx, &world, &keys).await?;
        doubles::write(tx, &keys.people.seniors, &keys.people.volunteers).await
    })
    .await?;
    db.change(&keys.accounts.coordinators[0], now, async |tx| letters::write(tx, &keys.people.volunteers).await)
        .await?;
    db.change(&keys.accounts.coordinators[0], now, life_events::write).await?;
    db.change(&Actor::Command("demo"), now, accounts::finish).await
}

async fn settle(tx: &Tx, world: &World) -> Result<Keys> {
    accounts::begin(tx).await?;
    let office = office::open(tx).await?;
    let people = people::settle(tx, world, &office).await?;
    training::teach(tx, world, &people).await?;
    let groups = months::found(tx, world, &office).await?;
    let accounts = accounts::open(tx, world, &people.volunteers).await?;
    Ok(Keys { people, accounts, groups, districts: office.districts })
}

/// One month passes: its visits are entered, it is closed, and something goes wrong.
async fn pass(db: &Db, world: &World, keys: &Keys, month: Month) -> Result<()> {
    let calendar = world.calendar;
    let [coordinator, _] = &keys.accounts.coordinators;
    let is = |ago: &u32| calendar.month(*ago) == month;
    let late = LATE.iter().find(|ago| is(ago)).and_then(|_| world.late(month));
    let over = calendar.office(month.next(), 1, 0) - TimeDelta::hours(3);
    let written = over.min(calendar.now);
    let late_ones: Vec<usize> = late.into_iter().collect();
    db.change(coordinator, written, async |tx| months::write(tx, world, keys, month, &late_ones).await).await?;
    if month > calendar.last_closed() {
        return Ok(());
    }
    let finance = &keys.accounts.finance;
    db.change(finance, calendar.office(month.next(), 2, 9), async |tx| close(tx, month).await).await?;
    if let Some(at) = late {
        let came = calendar.office(month.next(), 5, 11);
        db.change(coordinator, came, async |tx| {
            tx.insert(months::visit(tx, world, keys, &world.outings[at])).await?;
            Ok(())
        })
        .await?;
    }
    if is(&WRONG) {
        db.change(finance, calendar.office(month.next(), 10, 14), async |tx| correct(tx, month).await).await?;
    }
    Ok(())
}

async fn close(tx: &Tx, month: Month) -> Result<()> {
    billing::close::close(tx, month).await?.map(drop).map_err(|why| why.error(month))
}

/// A statement is cancelled, a visit set right, and the month closed again.
async fn correct(tx: &Tx, month: Month) -> Result<()> {
    let billed = statement_visit::Entity::find()
        .find_also_related(statement::Entity)
        .filter(statement::Column::Month.eq(month))
        .filter(statement::Column::Kind.eq(StatementKind::Statement))
        .filter(statement::Column::Payee.eq(Payee::Senior))
        .filter(statement::Column::ReliefBudget.gt(0))
        .order_by_asc(statement::Column::Number)
        .order_by_asc(statement_visit::Column::VisitId);
    let Some((billed, Some(wrong))) = billed.one(tx.read()).await? else {
        return Err(Error::internal("a month without a billed visit"));
    };
    let cancelled = billing::cancel::cancel(tx, wrong.seen_now(), WRONG_BECAUSE).await?;
    cancelled.map_err(|_| Error::internal("a statement just issued can be cancelled"))?;
    shorten(tx, billed.visit_id).await?;
    close(tx, month).await
}

async fn shorten(tx: &Tx, id: VisitId) -> Result<()> {
    let Some(visit) = visit::Entity::find_by_id(id).one(tx.read()).await? else { return Ok(()) };
    let change = visit::ActiveModel {
        id: Set(id),
        ends_at: Set(visit.ends_at - TimeDelta::minutes(30)),
        minutes: Set(Minutes(visit.minutes.0 - 30)),
        ..Default::default()
    };
    tx.update(visit.seen_now(), change).await?;
    Ok(())
}
