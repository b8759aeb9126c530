//! Opens the database, sets it so that nothing acknowledged is lost, and brings its schema up to date.

use std::{path::Path, time::Duration};

use migration::Migrator;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, Statement};
use sea_orm_migration::MigratorTrait;

use super::{Db, lock, reader::Reader, schema};
use crate::error::{Error, Result};

const READERS: u32 = 8;

/// How long a change waits for those before it in this program.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long it waits for another program that writes.
const BUSY_TIMEOUT: &str = "5000";

/// What SQLite must answer, so that it is known to be set as meant: write-ahead log, every commit synced, foreign keys,
/// patience while another program writes.
const SQLITE_MUST: [(&str, &str); 4] =
    [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", BUSY_TIMEOUT)];

impl Db {
    /// Opens the database at `url` and brings its schema up to date.
    ///
    /// # Errors
    ///
    /// If it cannot be reached, is not set as it must be, or is newer than this program.
    pub async fn open(url: &str) -> Result<Self> {
        let db = Self::connect(url).await?;
        if schema::version(&db.write).await?.is_none_or(|version| version != Self::schema()) {
            db.bring_up_to_date().await?;
        }
        Ok(db)
    }

    /// Programs that start at once take turns.
    async fn bring_up_to_date(&self) -> Result<()> {
        let txn = lock::wait_long(&self.write).await?;
        Migrator::up(&txn, None).await?;
        Ok(txn.commit().await?)
    }

    /// Opens the database as it is.
    ///
    /// # Errors
    ///
    /// If it cannot be reached or is not set as it must be.
    pub async fn connect(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") { sqlite(url).await } else { postgres(url).await }
    }

    /// Opens a database that is there, as it is.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub async fn existing(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") && !file_of(url).exists() {
            return Err(Error::refused(format!("es gibt keine Datenbank unter {url}")));
        }
        Self::connect(url).await
    }

    /// Whether the schema has every migration of this program.
    ///
    /// # Errors
    ///
    /// If it has one that this program does not know.
    pub async fn is_up_to_date(&self) -> Result<bool> {
        Ok(Migrator::get_pending_migrations(&self.write).await?.is_empty())
    }

    /// The name of the last migration of this program.
    pub fn schema() -> String {
        Migrator::migrations().last().map(|migration| migration.name().to_owned()).unwrap_or_default()
    }
}

async fn sqlite(url: &str) -> Result<Db> {
    make_folder(url)?;
    let url = if url.contains('?') { url.to_owned() } else { format!("{url}?mode=rwc") };
    // The writer first: it makes the file and switches it to the write-ahead log.
    let write = Database::connect(sqlite_options(&url, 1, BUSY_TIMEOUT)).await?;
    must_be_set(&write).await?;
    let read = Database::connect(sqlite_options(&url, READERS, BUSY_TIMEOUT)).await?;
    must_be_set(&read).await?;
    let mut aside = sqlite_options(&url, 1, "0");
    let aside = Database::connect(aside.connect_lazy(true).to_owned()).await?;
    Ok(Db { read: Reader(read), write, aside })
}

fn sqlite_options(url: &str, connections: u32, busy_timeout: &'static str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).sqlx_logging(false).acquire_timeout(PATIENCE);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("busy_timeout", busy_timeout)
    });
    options
}

async fn must_be_set(db: &DatabaseConnection) -> Result<()> {
    for (pragma, must) in SQLITE_MUST {
        let found = pragma_value(db, pragma).await?;
        if found != must {
            return Err(Error::internal(format!("SQLite has {pragma} = {found}, and must have {must}")));
        }
    }
    Ok(())
}

async fn pragma_value(db: &DatabaseConnection, pragma: &str) -> Result<String> {
    let asked = Statement::from_string(DatabaseBackend::Sqlite, format!("PRAGMA {pragma}"));
    let row = db.query_one_raw(asked).await?.ok_or_else(|| Error::internal("SQLite answers no pragma"))?;
    Ok(row
        .try_get_by_index::<String>(0)
        .or_else(|_| row.try_get_by_index::<i64>(0).map(|number| number.to_string()))?)
}

/// Makes the folder of a database file that is not there yet.
fn make_folder(url: &str) -> Result<()> {
    if let Some(folder) = file_of(url).parent()
        && !folder.as_os_str().is_empty()
    {
        std::fs::create_dir_all(folder)?;
    }
    Ok(())
}

fn file_of(url: &str) -> &Path {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    Path::new(path.split('?').next().unwrap_or_default())
}

/// Whoever reads waits for nobody who writes: they have connections of their own.
async fn postgres(url: &str) -> Result<Db> {
    let read = Database::connect(postgres_options(url, READERS)).await?;
    let write = Database::connect(postgres_options(url, 1)).await?;
    Ok(Db { aside: read.clone(), read: Reader(read), write })
}

fn postgres_options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).sqlx_logging(false).acquire_timeout(PATIENCE);
    options
}
