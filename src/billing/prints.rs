//! What there is to print: the closes of a month with their documents, and one file of them for the printer.

use chrono::{DateTime, Utc};
use entity::{
    closing_run, statement,
    value::{ClosingRunId, Month},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};

use super::render;
use crate::error::Result;

/// One close of a month, and what it issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub id: ClosingRunId,
    pub at: DateTime<Utc>,
    pub documents: u64,
    pub pages: i64,
}

#[derive(Debug, FromQueryResult)]
struct Paper {
    run_id: ClosingRunId,
    documents: i64,
    pages: i64,
}

/// The closes of a month that issued something, the latest first.
pub async fn runs(db: &impl ConnectionTrait, month: Month) -> Result<Vec<Run>> {
    let runs = closing_run::Entity::find()
        .filter(closing_run::Column::Month.eq(month))
        .order_by_desc(closing_run::Column::Id)
        .all(db)
        .await?;
    let papers: Vec<Paper> = statement::Entity::find()
        .select_only()
        .column(statement::Column::RunId)
        .column_as(statement::Column::Id.count(), "documents")
        .column_as(Expr::expr(statement::Column::Pages.sum()).cast_as("bigint"), "pages")
        .filter(statement::Column::Month.eq(month))
        .group_by(statement::Column::RunId)
        .into_model()
        .all(db)
        .await?;
    let run = |run: closing_run::Model| {
        let paper = papers.iter().find(|paper| paper.run_id == run.id)?;
        let documents = u64::try_from(paper.documents).unwrap_or_default();
        Some(Run { id: run.id, at: run.at, documents, pages: paper.pages })
    };
    Ok(runs.into_iter().filter_map(run).collect())
}

/// The documents of a month, or of one of its closes, in print order in one file; none if there are none.
pub async fn bundle(db: &impl ConnectionTrait, month: Month, run: Option<ClosingRunId>) -> Result<Option<Vec<u8>>> {
    let mut pdfs = Vec::new();
    for (id, _) in render::in_print_order(db, month).await? {
        let is_wanted = match run {
            Some(run) => statement::Entity::find_by_id(id).one(db).await?.is_some_and(|row| row.run_id == run),
            None => true,
        };
        if is_wanted {
            pdfs.push(render::stored(db, id).await?);
        }
    }
    if pdfs.is_empty() {
        return Ok(None);
    }
    tokio::task::block_in_place(|| render::bundle_of(month, &pdfs)).map(Some)
}
