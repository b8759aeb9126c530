//! Writing a backup: under another name, read back, and only then under its own.

use std::{
    fs::{self, File, OpenOptions},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use sea_orm::{ConnectionTrait, Value};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    archive::Archive,
    files, line,
    manifest::{Content, FORMAT, Manifest, entry_of},
    progress::Progress,
    seal,
};
use crate::{
    clock::Clock,
    config::Config,
    error::{Error, Result},
    store::{
        Db,
        schema::{self, Kind, Table},
    },
    web::token::secret,
};

type Zip = ZipWriter<BufWriter<File>>;

/// Saves every table as it is at this moment, reads the file back, and says what is in it.
///
/// # Errors
///
/// If the file exists, there is no database, the database is of a newer version, or what is read back differs.
pub async fn backup(config: &Config, clock: Clock, file: &Path) -> Result<Manifest> {
    demand_absent(file)?;
    let db = Db::existing(&config.database_url).await?;
    let (draft, new) = Draft::beside(file)?;
    let manifest = write(&db.snapshot().await?, clock, new).await?;
    let written = Archive::open(&draft.0)?;
    written.check()?;
    if written.manifest != manifest {
        return Err(Error::internal("what was read back is not what was written"));
    }
    demand_absent(file)?;
    fs::rename(&draft.0, file)?;
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(manifest)
}

fn demand_absent(file: &Path) -> Result<()> {
    if file.exists() {
        return Err(Error::refused(format!(
            "{} gibt es schon; eine Sicherung überschreibt nichts, bitte einen anderen Namen angeben",
            file.display()
        )));
    }
    Ok(())
}

/// A file that is not finished, and goes unless it is renamed.
struct Draft(PathBuf);

impl Draft {
    /// A new file with a name that nobody else has.
    fn beside(file: &Path) -> Result<(Self, File)> {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{}.part", &secret()[..8]));
        let new = private(Path::new(&name))?;
        Ok((Self(name.into()), new))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

async fn write(db: &impl ConnectionTrait, clock: Clock, new: File) -> Result<Manifest> {
    let Some(schema) = schema::version(db).await? else {
        return Err(Error::refused("es gibt nichts zu sichern: die Datenbank hat keine Tabellen"));
    };
    let tables = schema::tables(db).await?;
    let mut zip = ZipWriter::new(BufWriter::new(new));
    let mut contents = Vec::with_capacity(tables.len());
    let mut progress = Progress::new();
    for table in &tables {
        contents.push(write_rows(db, &mut zip, table, &mut progress).await?);
    }
    for table in tables.iter().filter(|table| table.has_bytes()) {
        write_files(db, &mut zip, table).await?;
    }
    let program = env!("CARGO_PKG_VERSION").to_owned();
    let manifest = Manifest { format: FORMAT, program, schema, created_at: clock.now(), tables: contents };
    start(&mut zip, "manifest.json")?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    zip.set_comment(seal::PLACE).map_err(unwritable)?;
    let mut file = zip.finish().map_err(unwritable)?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    seal::set(&mut file)?;
    file.sync_all()?;
    Ok(manifest)
}

/// A new file that only its owner reads: it holds everything about everybody.
fn private(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|cause| Error::refused(format!("{}: {cause}", path.display())))
}

async fn write_rows(
    db: &impl ConnectionTrait,
    zip: &mut Zip,
    table: &Table,
    progress: &mut Progress,
) -> Result<Content> {
    start(zip, &entry_of(&table.name))?;
    line::each(db, table, |line| {
        progress.add(&table.name, 1);
        Ok(writeln!(zip, "{line}")?)
    })
    .await
}

async fn write_files(db: &impl ConnectionTrait, zip: &mut Zip, table: &Table) -> Result<()> {
    let several = table.columns.iter().filter(|column| column.kind == Kind::Bytes).count();
    let mut page = table.page(db, None).await?;
    while let Some(last) = page.last().cloned() {
        for (row, name) in page.iter().zip(files::names(db, table, &page).await?) {
            for (column, value) in table.columns.iter().zip(row) {
                if let Value::Bytes(Some(bytes)) = value {
                    start(zip, &files::of_column(&name, several, column))?;
                    zip.write_all(bytes)?;
                }
            }
        }
        page = table.page(db, Some(&last)).await?;
    }
    Ok(())
}

fn start(zip: &mut Zip, name: &str) -> Result<()> {
    let is_long = name.starts_with("tables/");
    zip.start_file(name, SimpleFileOptions::default().large_file(is_long)).map_err(unwritable)
}

fn unwritable(cause: zip::result::ZipError) -> Error {
    Error::Internal(cause.into())
}
