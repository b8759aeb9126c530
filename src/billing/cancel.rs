//! Cancelling: a document takes another one back, and its visits are due again.

use entity::{
    group_attendance, relief_booking,
    statement::{self, StatementKind, StatementStatus},
    statement_attendance, statement_pdf, statement_visit,
    value::StatementId,
    visit,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use sha2::{Digest, Sha256};

use super::{document::StatementDocument, issue, stationery};
use crate::{
    error::{Error, Result},
    hex::hex,
    store::{Seen, SeenAt, Tx},
};

/// Why a document cannot be cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCancellable {
    /// It is a cancellation itself.
    IsCancellation,
    /// It is cancelled already.
    IsCancelled,
    /// It is the own share of a care fund's statement, and is cancelled together with that.
    IsOwnShare,
}

/// Whether a document can be cancelled by itself.
pub fn check(statement: &statement::Model) -> std::result::Result<(), NotCancellable> {
    match (statement.kind, statement.status) {
        (StatementKind::Cancellation, _) => Err(NotCancellable::IsCancellation),
        (StatementKind::Statement | StatementKind::OwnShare, StatementStatus::Cancelled) => {
            Err(NotCancellable::IsCancelled)
        }
        (StatementKind::OwnShare, _) => Err(NotCancellable::IsOwnShare),
        (StatementKind::Statement, StatementStatus::Issued | StatementStatus::PartPaid | StatementStatus::Paid) => {
            Ok(())
        }
    }
}

/// Cancels a statement, and with it the own share that refers to it: each gets a cancellation of its own. What it took
/// goes back to the pots, and its visits can be corrected and are billed anew.
pub async fn cancel(
    tx: &Tx,
    seen: Seen<statement::Model>,
    reason: &str,
) -> Result<std::result::Result<statement::Model, NotCancellable>> {
    if let Err(why) = check(seen.row()) {
        return Ok(Err(why));
    }
    let id = seen.row().id;
    let cancellation = take_back(tx, seen, reason).await?;
    let own_shares = statement::Entity::find()
        .filter(statement::Column::RefersTo.eq(id))
        .filter(statement::Column::Kind.eq(StatementKind::OwnShare))
        .all(tx.read())
        .await?;
    for own_share in own_shares {
        take_back(tx, own_share.seen_now(), reason).await?;
    }
    give_back(tx, id, cancellation.id).await?;
    free_visits(tx, id).await?;
    Ok(Ok(cancellation))
}

/// Writes the document that takes this one back.
async fn take_back(tx: &Tx, seen: Seen<statement::Model>, reason: &str) -> Result<statement::Model> {
    let cancelled = seen.row().clone();
    let document: StatementDocument = serde_json::from_str(&cancelled.document)?;
    let number = issue::numbers(tx, 1).await?.pop().ok_or_else(|| Error::internal("no number given out"))?;
    let document = document.cancelled(number, tx.today(), reason.to_owned());
    let stationery = stationery::load(tx.read(), tx.today()).await?;
    let pdf = issue::pdf_of(&document, &stationery);
    let change = statement::ActiveModel { status: Set(StatementStatus::Cancelled), ..seen.row().clone().into() };
    tx.update(seen, change).await?;
    let row = tx
        .insert(statement::ActiveModel {
            number: Set(document.number.clone()),
            kind: Set(StatementKind::Cancellation),
            status: Set(StatementStatus::Issued),
            senior_id: Set(cancelled.senior_id),
            payee: Set(cancelled.payee),
            care_fund_ik: Set(cancelled.care_fund_ik),
            refers_to: Set(Some(cancelled.id)),
            cancels: Set(Some(cancelled.id)),
            month: Set(cancelled.month),
            run_id: Set(cancelled.run_id),
            issued_on: Set(document.issued_on),
            total: Set(document.total),
            relief_budget: Set(document.relief_budget),
            own_share: Set(document.own_share),
            amount_due: Set(document.amount_due),
            document: Set(serde_json::to_string(&document)?),
            sha256: Set(hex(&Sha256::digest(&pdf))),
            pages: Set(issue::pages(&document)),
            ..Default::default()
        })
        .await?;
    tx.append_all(issue::lines(row.id, &document)).await?;
    tx.append(statement_pdf::ActiveModel { statement_id: Set(row.id), bytes: Set(pdf) }).await?;
    Ok(row)
}

/// Books the opposite of what the statement took.
async fn give_back(tx: &Tx, statement: StatementId, cancellation: StatementId) -> Result<()> {
    let taken = relief_booking::Entity::find()
        .filter(relief_booking::Column::StatementId.eq(statement))
        .order_by_asc(relief_booking::Column::Id)
        .all(tx.read())
        .await?;
    let given_back = taken.into_iter().map(|row| relief_booking::ActiveModel {
        statement_id: Set(cancellation),
        senior_id: Set(row.senior_id),
        service_month: Set(row.service_month),
        pot_year: Set(row.pot_year),
        amount: Set(-row.amount),
        last_closed: Set(row.last_closed),
        ..Default::default()
    });
    tx.append_all(given_back.collect()).await
}

/// The visits and attendances that the statement billed wait for the next close again.
async fn free_visits(tx: &Tx, statement: StatementId) -> Result<()> {
    let visits = statement_visit::Entity::find().filter(statement_visit::Column::StatementId.eq(statement));
    let ids = visits.all(tx.read()).await?.into_iter().map(|row| row.visit_id);
    let rows = visit::Entity::find().filter(visit::Column::Id.is_in(ids)).all(tx.read()).await?;
    let free = visit::ActiveModel { run_id: Set(None), ..Default::default() };
    tx.update_all(rows.into_iter().map(SeenAt::seen_now).collect(), free).await?;
    let attendances =
        statement_attendance::Entity::find().filter(statement_attendance::Column::StatementId.eq(statement));
    let ids = attendances.all(tx.read()).await?.into_iter().map(|row| row.attendance_id);
    let rows = group_attendance::Entity::find().filter(group_attendance::Column::Id.is_in(ids)).all(tx.read()).await?;
    let free = group_attendance::ActiveModel { run_id: Set(None), ..Default::default() };
    tx.update_all(rows.into_iter().map(SeenAt::seen_now).collect(), free).await
}
