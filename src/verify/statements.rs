//! Reads the documents in portions, and holds each against the rules.

use std::collections::{HashMap, HashSet};

use entity::{relief_booking, statement, statement_line, statement_pdf, value::StatementId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};

use super::rules::{Papers, faults};
use crate::{error::Result, hex::hex};

/// How many documents are read at a time, with their PDFs.
const CHUNK: u64 = 100;

/// What is wrong with documents.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut after = StatementId(0);
    loop {
        let rows = statement::Entity::find()
            .filter(statement::Column::Id.gt(after))
            .order_by_asc(statement::Column::Id)
            .limit(CHUNK)
            .all(db)
            .await?;
        let Some(last) = rows.last() else { return Ok(found) };
        after = last.id;
        found.extend(portion(db, &rows).await?);
    }
}

async fn portion(db: &impl ConnectionTrait, rows: &[statement::Model]) -> Result<Vec<String>> {
    let ids: Vec<StatementId> = rows.iter().map(|row| row.id).collect();
    let others: HashSet<StatementId> = rows.iter().filter_map(|row| row.refers_to).collect();
    let others = statement::Entity::find().filter(statement::Column::Id.is_in(others)).all(db).await?;
    let others: HashMap<StatementId, statement::Model> = others.into_iter().map(|row| (row.id, row)).collect();
    let booked: Vec<StatementId> = ids.iter().chain(others.keys()).copied().collect();
    let bookings = relief_booking::Entity::find()
        .filter(relief_booking::Column::StatementId.is_in(booked))
        .order_by_asc(relief_booking::Column::Id);
    let bookings = grouped(bookings.all(db).await?, |row| row.statement_id);
    let lines = statement_line::Entity::find()
        .filter(statement_line::Column::StatementId.is_in(ids.iter().copied()))
        .order_by_asc(statement_line::Column::Position);
    let lines = grouped(lines.all(db).await?, |row| row.statement_id);
    let (cancelled_by, pdfs) = (cancellations(db, &ids).await?, digests(db, &ids).await?);
    let papers = rows.iter().map(|row| Papers {
        row,
        lines: of(&lines, row.id),
        bookings: of(&bookings, row.id),
        referred: row.refers_to.and_then(|id| Some((others.get(&id)?, of(&bookings, id)))),
        cancelled_by: cancelled_by.iter().filter(|id| **id == row.id).count(),
        pdf: pdfs.get(&row.id).map(String::as_str),
    });
    Ok(papers.flat_map(|papers| faults(&papers)).collect())
}

/// What the documents are that are cancelled, each as often as it is.
async fn cancellations(db: &impl ConnectionTrait, ids: &[StatementId]) -> Result<Vec<StatementId>> {
    let cancelled: Vec<Option<StatementId>> = statement::Entity::find()
        .select_only()
        .column(statement::Column::Cancels)
        .filter(statement::Column::Cancels.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(cancelled.into_iter().flatten().collect())
}

async fn digests(db: &impl ConnectionTrait, ids: &[StatementId]) -> Result<HashMap<StatementId, String>> {
    let rows = statement_pdf::Entity::find()
        .filter(statement_pdf::Column::StatementId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.statement_id, hex(&Sha256::digest(&row.bytes)))).collect())
}

fn grouped<M>(rows: Vec<M>, statement: impl Fn(&M) -> StatementId) -> HashMap<StatementId, Vec<M>> {
    let mut grouped: HashMap<StatementId, Vec<M>> = HashMap::new();
    for row in rows {
        grouped.entry(statement(&row)).or_default().push(row);
    }
    grouped
}

fn of<M>(grouped: &HashMap<StatementId, Vec<M>>, id: StatementId) -> &[M] {
    grouped.get(&id).map_or(&[], Vec::as_slice)
}
