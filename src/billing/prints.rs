//! What there is to print: the closes of a month with their documents, and one file of them for the printer.

use chrono::{DateTime, Utc};
use entity::{
    closing_run, statement, statement_pdf,
    value::{ClosingRunId, Month},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationTrait,
    sea_query::{Expr, ExprTrait},
};

use super::render;
use crate::{
    error::{Error, Result},
    print::pdf::bundle::Bundle,
};

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

/// How many PDFs are read at a time.
const CHUNK: u64 = 50;

/// The documents of a month, or of one of its closes, in print order in one file; none if there are none.
pub async fn bundle(db: &impl ConnectionTrait, month: Month, run: Option<ClosingRunId>) -> Result<Option<Vec<u8>>> {
    let condition = Condition::all()
        .add(statement::Column::Month.eq(month))
        .add_option(run.map(|run| statement::Column::RunId.eq(run)));
    let pdfs = statement_pdf::Entity::find()
        .join(JoinType::InnerJoin, statement_pdf::Relation::Statement.def())
        .filter(condition)
        .order_by_asc(statement::Column::Number);
    let mut bundle = Bundle::default();
    let mut read = 0;
    loop {
        let chunk = pdfs.clone().offset(read).limit(CHUNK).all(db).await?;
        if chunk.is_empty() {
            break;
        }
        read += u64::try_from(chunk.len()).unwrap_or(CHUNK);
        let added = tokio::task::block_in_place(|| chunk.iter().try_for_each(|pdf| bundle.add(&pdf.bytes)));
        added.map_err(|cause| Error::Internal(cause.into()))?;
    }
    let title = render::bundle_title(month);
    Ok((read > 0).then(|| tokio::task::block_in_place(|| bundle.save(&title))))
}
