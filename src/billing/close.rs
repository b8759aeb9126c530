//! Closing a month: every senior's visits become statements, all of them or none.

use chrono::NaiveDate;
use entity::{
    closing_run, group_attendance, month_closing, tariff,
    value::{ClosingRunId, Month, SeniorId},
    visit,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::{
    charge::{Step, Tariff},
    due::{self, Due, Source},
    facts::{self, Facts},
    issue::{self, Issuer},
    month_end::{self, Close, Plan, Refusal},
    stationery,
    summary::Summary,
};
use crate::{
    error::{Error, Result},
    months, office,
    store::{SeenAt, Tx},
};

/// Why a month cannot be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotClosable {
    /// The month has not ended.
    NotOver,
    /// Months are closed in order, and this one has something to bill.
    EarlierOpen(Month),
    /// It is closed already, and nothing came late.
    NothingNew,
}

/// One senior's part of a close.
#[derive(Clone, Debug)]
pub struct Planned {
    pub facts: Facts,
    pub due: Vec<Due>,
    pub outcome: Result<Plan, Refusal>,
}

/// Everything a close is planned with.
#[derive(Clone, Debug)]
pub struct Closing {
    pub month: Month,
    /// The months closed so far, the oldest first.
    pub closed: Vec<Month>,
    pub tariffs: Vec<Tariff>,
    /// For whom something is due, in the order of the statements' numbers.
    pub seniors: Vec<SeniorId>,
}

impl Closing {
    /// Prepares the close of a month.
    ///
    /// # Errors
    ///
    /// Inside: why the month cannot be closed.
    pub async fn open(
        db: &impl ConnectionTrait,
        month: Month,
        today: NaiveDate,
    ) -> Result<std::result::Result<Self, NotClosable>> {
        if today <= month.last_day() {
            return Ok(Err(NotClosable::NotOver));
        }
        let closed = months::closed(db).await?;
        if let Some(earlier) = due::first_open_month(db, month, &closed).await? {
            return Ok(Err(NotClosable::EarlierOpen(earlier)));
        }
        if closed.contains(&month) && !due::is_anything_billable(db, month).await? {
            return Ok(Err(NotClosable::NothingNew));
        }
        let tariffs = office::tariffs(db).await?;
        Ok(Ok(Self {
            month,
            closed,
            tariffs: tariffs.iter().filter_map(tariff).collect(),
            seniors: due::seniors(db, month).await?,
        }))
    }

    /// Plans the close for some of the seniors, in their order.
    pub async fn plan(
        &self,
        db: &impl ConnectionTrait,
        seniors: &[SeniorId],
        today: NaiveDate,
    ) -> Result<Vec<Planned>> {
        let close = Close { month: self.month, last_closed: self.last_closed(), tariffs: &self.tariffs };
        let all_due = due::of(db, seniors, self.month).await?;
        let facts = facts::of(db, seniors, today).await?;
        let plan = |facts: Facts| {
            let due: Vec<Due> = all_due.iter().filter(|due| due.senior == facts.senior.id).cloned().collect();
            let billables: Vec<_> = due.iter().map(Due::billable).collect();
            Planned { outcome: month_end::plan(close, &facts.account(), &billables), facts, due }
        };
        Ok(facts.into_iter().map(plan).collect())
    }

    fn last_closed(&self) -> Option<Month> {
        self.closed.last().copied()
    }

    /// Whether the close fixes anything of a senior's.
    fn fixes_any(&self, planned: &Planned) -> bool {
        planned.outcome.is_ok() && planned.due.iter().any(|due| self.settles(due))
    }

    /// Whether the close fixes what is due: what it bills, and what is free in a month that is closed.
    fn settles(&self, due: &Due) -> bool {
        let month = Month::of(due.day);
        due.service.is_billed() || month == self.month || self.closed.contains(&month)
    }
}

/// What closing the month would do. Changes nothing.
pub async fn preview(
    db: &impl ConnectionTrait,
    month: Month,
    today: NaiveDate,
) -> Result<std::result::Result<Summary, NotClosable>> {
    let closing = match Closing::open(db, month, today).await? {
        Ok(closing) => closing,
        Err(why) => return Ok(Err(why)),
    };
    let mut summary = Summary::of(month);
    for chunk in closing.seniors.chunks(due::CHUNK) {
        for senior in closing.plan(db, chunk, today).await? {
            summary.add(&senior);
        }
    }
    Ok(Ok(summary))
}

/// Closes the month, or bills what came late for one that is closed.
pub async fn close(tx: &Tx, month: Month) -> Result<std::result::Result<Summary, NotClosable>> {
    let closing = match Closing::open(tx.read(), month, tx.today()).await? {
        Ok(closing) => closing,
        Err(why) => return Ok(Err(why)),
    };
    let mut run = None;
    let stationery = stationery::load(tx.read(), tx.today()).await?;
    let mut summary = Summary::of(month);
    for chunk in closing.seniors.chunks(due::CHUNK) {
        let planned = closing.plan(tx.read(), chunk, tx.today()).await?;
        for senior in &planned {
            summary.add(senior);
        }
        if !planned.iter().any(|senior| closing.fixes_any(senior)) {
            continue;
        }
        let run = match run {
            Some(run) => run,
            None => *run.insert(begin(tx, month).await?),
        };
        let last_closed = closing.last_closed();
        let issuer = Issuer { month, last_closed, run, tariffs: &closing.tariffs, stationery: &stationery };
        issue::issue(tx, issuer, &planned).await?;
        settle(tx, run, &closing, &planned).await?;
    }
    mark_closed(tx, month).await?;
    Ok(Ok(summary))
}

/// The run that everything fixed by this close belongs to. A close that fixes nothing has none: where only seniors are
/// left who are refused, closing again changes nothing.
async fn begin(tx: &Tx, month: Month) -> Result<ClosingRunId> {
    let (at, by) = (Set(tx.at()), Set(tx.by().to_string()));
    let run = closing_run::ActiveModel { month: Set(month), at, by, ..Default::default() };
    Ok(tx.append(run).await?.id)
}

/// From now on these visits are fixed.
async fn settle(tx: &Tx, run: ClosingRunId, closing: &Closing, planned: &[Planned]) -> Result<()> {
    let settled = planned.iter().filter(|planned| planned.outcome.is_ok()).flat_map(|planned| &planned.due);
    let (mut visits, mut attendances) = (Vec::new(), Vec::new());
    for due in settled.filter(|due| closing.settles(due)) {
        match due.source {
            Source::Visit(id) => visits.push(id),
            Source::Attendance(id) => attendances.push(id),
        }
    }
    for ids in visits.chunks(due::CHUNK) {
        let rows = visit::Entity::find().filter(visit::Column::Id.is_in(ids.iter().copied())).all(tx.read()).await?;
        let change = visit::ActiveModel { run_id: Set(Some(run)), ..Default::default() };
        tx.update_all(rows.into_iter().map(SeenAt::seen_now).collect(), change).await?;
    }
    for ids in attendances.chunks(due::CHUNK) {
        let rows = group_attendance::Entity::find().filter(group_attendance::Column::Id.is_in(ids.iter().copied()));
        let rows = rows.all(tx.read()).await?;
        let change = group_attendance::ActiveModel { run_id: Set(Some(run)), ..Default::default() };
        tx.update_all(rows.into_iter().map(SeenAt::seen_now).collect(), change).await?;
    }
    Ok(())
}

async fn mark_closed(tx: &Tx, month: Month) -> Result<()> {
    if months::is_closed(tx.read(), month).await? {
        return Ok(());
    }
    let row = month_closing::ActiveModel {
        month: Set(month),
        closed_at: Set(tx.at()),
        closed_by: Set(tx.by().to_string()),
        ..Default::default()
    };
    tx.insert(row).await?;
    Ok(())
}

fn tariff(row: &tariff::Model) -> Option<Tariff> {
    let tariff::Model { service, valid_from, per_hour, rounding, .. } = *row;
    Some(Tariff { service, valid_from, per_hour, step: Step::of(row.step_minutes)?, rounding })
}

impl NotClosable {
    /// What is wrong and what to do, for the command line.
    pub fn error(self, month: Month) -> Error {
        Error::refused(match self {
            Self::NotOver => {
                format!("{month} ist noch nicht zu Ende; abgeschlossen wird ab dem Ersten des Folgemonats")
            }
            Self::EarlierOpen(earlier) => {
                format!(
                    "{earlier} ist noch offen und hat Besuche, die nicht abgerechnet sind; bitte zuerst {earlier} abschließen"
                )
            }
            Self::NothingNew => format!("{month} ist schon abgeschlossen, und es ist nichts nachgekommen"),
        })
    }
}
