//! A database of its own for every test: a SQLite file, or, where `TEST_DATABASE_URL` names a PostgreSQL server, a
//! database on it. Gone when the test is over.

use std::{
    env, fs, process,
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

use migration::Migrator;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use sea_orm_migration::MigratorTrait;
use tempfile::TempDir;
use tokio::{runtime, sync::OnceCell};

/// The name of a SQLite database in its folder.
const FILE: &str = "geleit.db";

/// A database that lives as long as this value.
#[derive(Debug)]
pub struct TestDatabase(Place);

#[derive(Debug)]
enum Place {
    Folder(TempDir),
    Server { server: String, name: String },
}

impl TestDatabase {
    /// A database with every table and no rows but those of the migrations: a copy of one that was migrated once.
    pub async fn new() -> Self {
        match server() {
            Some(server) => Self::on_server(server, &format!("TEMPLATE {}", server_template().await)).await,
            None => Self::in_folder(Some(sqlite_template().await)),
        }
    }

    /// A database without a table.
    pub async fn empty() -> Self {
        match server() {
            Some(server) => Self::on_server(server, "").await,
            None => Self::in_folder(None),
        }
    }

    /// A SQLite database without a table, whatever the others are.
    pub fn file() -> Self {
        Self::in_folder(None)
    }

    /// What `DATABASE_URL` would say.
    pub fn url(&self) -> String {
        match &self.0 {
            Place::Folder(folder) => format!("sqlite://{}", folder.path().join(FILE).display()),
            Place::Server { server, name } => with_database(server, name),
        }
    }

    fn in_folder(content: Option<&[u8]>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        if let Some(content) = content {
            fs::write(folder.path().join(FILE), content).expect("the temporary folder takes a file");
        }
        Self(Place::Folder(folder))
    }

    async fn on_server(server: String, options: &str) -> Self {
        static LAST: AtomicU32 = AtomicU32::new(0);
        let name = format!("geleit_test_{}_{}", process::id(), LAST.fetch_add(1, Ordering::Relaxed));
        execute(&server, &format!("CREATE DATABASE {name} {options}")).await;
        Self(Place::Server { server, name })
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Place::Server { server, name } = &self.0 else { return };
        let drop = format!("DROP DATABASE {name} WITH (FORCE)");
        // A test's own runtime cannot be waited for here.
        thread::scope(|scope| {
            scope.spawn(|| {
                let runtime = runtime::Builder::new_current_thread().enable_all().build();
                runtime.expect("a runtime can be made").block_on(execute(server, &drop));
            });
        });
    }
}

/// The server that the tests are to use instead of SQLite files.
fn server() -> Option<String> {
    env::var("TEST_DATABASE_URL").ok()
}

/// A migrated SQLite file, made once.
async fn sqlite_template() -> &'static [u8] {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(async || {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join(FILE);
        migrate(&format!("sqlite://{}?mode=rwc", path.display())).await;
        fs::read(path).expect("the migrated file is there")
    });
    template.await
}

/// The name of a migrated database on the server, made once; it goes with the server, which is a throw-away one.
async fn server_template() -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(async || {
        let server = server().expect("only asked for where there is a server");
        let name = format!("geleit_template_{}", process::id());
        execute(&server, &format!("CREATE DATABASE {name}")).await;
        migrate(&with_database(&server, &name)).await;
        name
    });
    template.await
}

async fn migrate(url: &str) {
    let db = connect(url).await;
    Migrator::up(&db, None).await.expect("the migrations run");
    db.close().await.expect("nothing else holds the connection");
}

/// Runs SQL past the store: for damage that a test wants to be found.
pub async fn execute(url: &str, sql: &str) {
    let db = connect(url).await;
    db.execute_unprepared(sql).await.unwrap_or_else(|err| panic!("{sql}: {err}"));
    db.close().await.expect("nothing else holds the connection");
}

/// A connection past the store.
pub async fn connect(url: &str) -> DatabaseConnection {
    Database::connect(url).await.unwrap_or_else(|err| panic!("no database at {url}: {err}"))
}

/// The URL of another database on the same server.
fn with_database(server: &str, name: &str) -> String {
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').expect("TEST_DATABASE_URL names a database to connect to");
    format!("{host}/{name}?{query}")
}

#[tokio::test]
async fn every_test_has_a_migrated_database_of_its_own() {
    let (one, other) = (TestDatabase::new().await, TestDatabase::new().await);
    execute(&one.url(), "INSERT INTO counter (name, value) VALUES ('A-2026', 1)").await;
    execute(&other.url(), "INSERT INTO counter (name, value) VALUES ('A-2026', 1)").await;
    let opened = geleit::store::Db::open(&one.url()).await.expect("the database opens");
    assert!(opened.is_up_to_date().await.expect("the history can be read"));
}

#[tokio::test]
async fn an_empty_database_has_no_tables_until_it_is_opened() {
    let empty = TestDatabase::empty().await;
    let insert = "INSERT INTO counter (name, value) VALUES ('A-2026', 1)";
    let address = format!("{}{}", empty.url(), if server().is_some() { "" } else { "?mode=rwc" });
    assert!(connect(&address).await.execute_unprepared(insert).await.is_err());
    geleit::store::Db::open(&empty.url()).await.expect("the database opens");
    execute(&empty.url(), insert).await;
}

#[tokio::test]
async fn a_database_goes_with_its_test() {
    let database = TestDatabase::new().await;
    let url = database.url();
    drop(database);
    assert!(Database::connect(&url).await.is_err(), "{url} is still there");
}
