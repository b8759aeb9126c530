//! Restoring a backup into an empty database, all of it or nothing.

use std::path::Path;

use super::{archive::Archive, line, manifest::Manifest, progress::Progress};
use crate::{
    config::Config,
    error::{Error, Result},
    store::{Db, Filling, schema::Table},
};

/// Fills an empty database with a backup, and says what was in it.
///
/// # Errors
///
/// If the file is damaged or of a newer version, or the database is not empty.
pub async fn restore(config: &Config, file: &Path) -> Result<Manifest> {
    let archive = Archive::open(file)?;
    let db = Db::connect(&config.database_url).await?;
    db.fill(&archive.manifest.schema, async |filling| fill(filling, &archive).await).await?;
    Ok(archive.manifest)
}

async fn fill(filling: &Filling, archive: &Archive) -> Result<()> {
    if archive.manifest.tables.len() != filling.tables().len() {
        return Err(Error::refused("die Sicherung ist beschädigt: sie hat nicht die Tabellen ihrer Version"));
    }
    let mut progress = Progress::new();
    for table in filling.tables() {
        add(filling, archive, table, &mut progress).await?;
    }
    for table in filling.tables() {
        let found = line::each(filling.read(), table, |_| Ok(())).await?;
        if archive.manifest.content(table) != Some(&found) {
            return Err(Error::refused(format!(
                "in {} steht nicht, was in der Sicherung steht; es wurde nichts wiederhergestellt",
                table.name
            )));
        }
    }
    Ok(())
}

async fn add(filling: &Filling, archive: &Archive, table: &Table, progress: &mut Progress) -> Result<()> {
    let content = archive.manifest.content(table);
    let content = content.ok_or_else(|| {
        Error::refused(format!("die Sicherung ist beschädigt: ihr fehlt die Tabelle {} ihrer Version", table.name))
    })?;
    let mut handle = archive.handle();
    let mut rows = archive.rows(&mut handle, content)?;
    loop {
        let chunk = rows.next(table.rows_at_a_time())?;
        if chunk.is_empty() {
            return Ok(());
        }
        progress.add(&table.name, chunk.len() as u64);
        filling.add(table, chunk).await?;
    }
}
