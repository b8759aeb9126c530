//! The verb `render`: the stored PDFs of a month as files, and one bundle in print order.

use std::{io::Write, path::Path};

use entity::{
    statement, statement_pdf,
    value::{Month, StatementId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    config::Config,
    error::{Error, Result},
    print::pdf::bundle::Bundle,
    store::Db,
};

/// Writes each statement's PDF as `NUMBER.pdf` and `bundle.pdf` into a folder, which is made if it is not there.
pub async fn run(config: &Config, month: Month, folder: &Path) -> Result<()> {
    let db = Db::open(&config.database_url).await?;
    tokio::fs::create_dir_all(folder).await?;
    let documents = in_print_order(db.read(), month).await?;
    let mut bundle = Bundle::default();
    for (id, number) in &documents {
        let pdf = stored(db.read(), *id).await?;
        tokio::fs::write(folder.join(format!("{number}.pdf")), &pdf).await?;
        bundle.add(&pdf).map_err(|cause| Error::Internal(cause.into()))?;
    }
    let file = folder.join("bundle.pdf");
    if documents.is_empty() {
        writeln!(std::io::stderr(), "Hinweis: {month} hat keine Abrechnungen")?;
        // One of another month must not be taken for this one's.
        return if file.exists() { Ok(tokio::fs::remove_file(file).await?) } else { Ok(()) };
    }
    Ok(tokio::fs::write(file, bundle.save(&bundle_title(month))).await?)
}

/// The documents of a closed month in the order in which they are printed: by number.
pub async fn in_print_order(db: &impl ConnectionTrait, month: Month) -> Result<Vec<(StatementId, String)>> {
    let documents = statement::Entity::find()
        .select_only()
        .column(statement::Column::Id)
        .column(statement::Column::Number)
        .filter(statement::Column::Month.eq(month))
        .order_by_asc(statement::Column::Number);
    Ok(documents.into_tuple().all(db).await?)
}

/// The PDF of a document as it was issued.
pub async fn stored(db: &impl ConnectionTrait, statement: StatementId) -> Result<Vec<u8>> {
    let row = statement_pdf::Entity::find_by_id(statement).one(db).await?;
    Ok(row.ok_or_else(|| Error::internal("a statement has no stored PDF"))?.bytes)
}

/// What the one file for the printer is called.
pub fn bundle_title(month: Month) -> String {
    format!("Abrechnungen {month}")
}
