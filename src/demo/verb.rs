//! The verb `demo`: fills a fresh database, or takes up its own again, and serves it.

use std::io::{self, IsTerminal, Write};

use entity::{account, senior, volunteer};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::{
    accounts::{self, Mark, SignIn},
    fill::fill,
};
use crate::{
    actor::Actor,
    app::App,
    clock::Clock,
    config::Config,
    error::{Error, Result},
    serve,
    store::Db,
};

/// Fills the database unless it is the demo's own already, tells how to sign in, and serves.
///
/// # Errors
///
/// If the database holds people whom the demo did not invent.
pub async fn demo(config: Config, clock: Clock) -> Result<()> {
    serve::log_to_standard_error();
    let db = Db::open(&config.database_url).await?;
    let app = App::new(db, clock, config);
    let sign_ins = prepare(&app).await?;
    let mut out = io::stdout().lock();
    for sign_in in sign_ins {
        writeln!(out, "{}", serde_json::to_string(&sign_in)?)?;
    }
    out.flush()?;
    drop(out);
    serve::answer(app).await
}

/// Makes the database the demo's own, if it is not yet, with new passwords for its accounts.
///
/// # Errors
///
/// If it holds people whom the demo did not invent, or was left half filled.
pub async fn prepare(app: &App) -> Result<Vec<SignIn>> {
    let (db, now) = (&app.db, app.clock.now());
    match accounts::mark(db.read()).await? {
        Mark::Missing if has_people(db.read()).await? => return Err(Error::refused(OTHERS)),
        Mark::Missing => {
            say_on_terminal("Ein erfundener Dienst wird eingerichtet; das dauert einige Sekunden …");
            fill(db, now).await?;
        }
        Mark::Unfinished => return Err(Error::refused(UNFINISHED)),
        Mark::Accounts(_) => {}
    }
    let Mark::Accounts(ids) = accounts::mark(db.read()).await? else {
        return Err(Error::internal("the demo is not marked as filled"));
    };
    let cost = app.config.password_cost;
    db.change(&Actor::Command("demo"), now, async |tx| accounts::renew(tx, &ids, cost).await).await
}

const OTHERS: &str = "in dieser Datenbank stehen schon Menschen, die nicht von der Demo stammen; bitte mit DATABASE_URL \
    eine andere angeben, zum Beispiel DATABASE_URL=sqlite://data/demo.db";

const UNFINISHED: &str = "diese Datenbank wurde von einer abgebrochenen Demo nur zum Teil gefüllt; bitte löschen und von \
    vorn beginnen";

async fn has_people(db: &impl ConnectionTrait) -> Result<bool> {
    let senior = senior::Entity::find().one(db).await?.is_some();
    let volunteer = volunteer::Entity::find().one(db).await?.is_some();
    Ok(senior || volunteer || account::Entity::find().one(db).await?.is_some())
}

fn say_on_terminal(what: &str) {
    let mut out = io::stderr().lock();
    if out.is_terminal() {
        let _ = writeln!(out, "{what}");
    }
}
