//! The world of the tests: an invented town with its service and its people, on a database of its own.
//!
//! ```text
//! let town = Town::new().await;
//! let page = town.as_coordinator().await.get("/seniors").await;
//! ```

pub mod answer;
pub mod browser;
pub mod database;
pub mod form;
pub mod people;
pub mod rows;

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use entity::record::Record;
use geleit::{
    actor::Actor,
    app::App,
    clock::{Clock, ZONE},
    config::Config,
    error::Result,
    store::{Db, Tx},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use database::TestDatabase;
use people::People;

/// When it is in the town, until a test says otherwise: a Monday morning, with October just over.
const MORNING: &str = "2026-11-02T09:00";

/// The town, with the service's application.
#[derive(Debug)]
pub struct Town {
    pub people: People,
    app: App,
    clock: Mutex<Clock>,
    database: TestDatabase,
}

impl Town {
    /// The town with the people of [`People`], on the morning of 2 November 2026.
    pub async fn new() -> Self {
        Self::with(|config| config).await
    }

    /// The same town with other settings of the installation.
    pub async fn with(settings: impl FnOnce(Config) -> Config) -> Self {
        let mut town = Self::on(TestDatabase::new().await, settings).await;
        town.people = town.change(people::settle).await;
        town
    }

    /// The town before anybody has an account, or is visited: its people do not exist.
    pub async fn uninhabited() -> Self {
        Self::on(TestDatabase::new().await, |config| config).await
    }

    async fn on(database: TestDatabase, settings: impl FnOnce(Config) -> Config) -> Self {
        let config = settings(Config::for_tests(&database.url()));
        let db = Db::open(&database.url()).await.expect("the database opens");
        let app = App::new(db, Clock::fixed(instant(MORNING)), config);
        Self { people: People::NOBODY, clock: Mutex::new(app.clock), app, database }
    }

    /// Sets the clock to a local time, `2026-11-02T09:00`.
    pub fn at(&self, local: &str) {
        self.set(Clock::fixed(instant(local)));
    }

    /// Lets time pass.
    pub fn later(&self, by: TimeDelta) {
        self.set(Clock::fixed(self.now() + by));
    }

    /// The instant it is.
    pub fn now(&self) -> DateTime<Utc> {
        self.app().clock.now()
    }

    /// The application, at the time it is.
    pub fn app(&self) -> App {
        App { clock: *self.clock.lock().unwrap_or_else(PoisonError::into_inner), ..self.app.clone() }
    }

    /// Where whoever started it sets the empty service up.
    pub fn setup(&self) -> String {
        self.app.setup_code.link("")
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.app.db
    }

    /// What `DATABASE_URL` would say.
    pub fn database_url(&self) -> String {
        self.database.url()
    }

    /// Runs one unit of work as the test.
    pub async fn change<T>(&self, work: impl AsyncFnOnce(&Tx) -> Result<T>) -> T {
        let done = self.db().change(&Actor::Command("test"), self.now(), work).await;
        done.expect("the change can be saved")
    }

    /// Saves a row of [`rows`].
    pub async fn add<A>(&self, row: A) -> <A::Entity as EntityTrait>::Model
    where
        A: ActiveModelTrait + Send,
        <A::Entity as EntityTrait>::Model: Record<Entity = A::Entity> + IntoActiveModel<A>,
    {
        self.change(async |tx| tx.insert(row).await).await
    }

    fn set(&self, clock: Clock) {
        *self.clock.lock().unwrap_or_else(PoisonError::into_inner) = clock;
    }
}

/// The instant of a local time, `2026-11-02T09:00`.
pub fn instant(local: &str) -> DateTime<Utc> {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").expect("a local time, 2026-11-02T09:00");
    ZONE.from_local_datetime(&naive).earliest().expect("a time that exists").to_utc()
}
