//! The application: what every request shares, and the routes of all slices. The only file that names every slice.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;

use crate::{
    accounts, assignments, auth,
    billing::{self, previews::Previews},
    calendar,
    clock::Clock,
    config::Config,
    enquiries,
    error::{Error, Result},
    exchange, groups, journal, letters, life_events, mail, matching, merging, office, partners, records, search,
    seniors,
    store::Db,
    ticked, today, visits, volunteers,
    web::{
        errors, given_back, headers, origin,
        reads::{self, Reads},
        route::{self, Routes},
        session,
        turn::Turns,
        waiting::Waiting,
    },
};

/// What every request shares.
#[derive(Clone, Debug)]
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub config: Arc<Config>,
    /// Passwords are hashed two at a time, so that a flood of tries takes neither memory nor every core.
    pub hashing: Arc<Semaphore>,
    /// Files that wait for their import to be confirmed.
    pub uploads: Waiting<exchange::Upload>,
    /// Files are taken in and imports done two at a time: each may take some hundred megabytes.
    pub large: Turns,
    /// What the next close would do.
    pub previews: Previews,
    /// Who has dates for people's calendars.
    pub dates: calendar::Sources,
    /// How often calendars are asked for.
    pub feeds: Arc<calendar::Limit>,
    /// Who has which record open.
    pub presence: journal::Presence,
    /// What the slices have to tell of a record.
    pub timeline: journal::Timeline,
    /// Who looked at what and is not written yet.
    pub reads: Reads,
    /// What whoever sets up an empty service has to know.
    pub setup_code: accounts::SetupCode,
}

/// Who has dates for people's calendars.
const DATES: calendar::Sources = &[groups::dates, enquiries::dates];

/// What happened to a record, as each slice tells it.
const TIMELINE: &[journal::Source] = &[
    journal::NOTES,
    journal::FOLLOW_UPS,
    visits::TIMELINE,
    billing::TIMELINE,
    seniors::TIMELINE,
    assignments::TIMELINE,
    enquiries::TIMELINE,
    volunteers::TIMELINE,
    records::consents::TIMELINE,
    enquiries::proposals::TIMELINE,
    letters::TIMELINE,
    life_events::TIMELINE,
];

impl App {
    /// An application on an open database.
    pub fn new(db: Db, clock: Clock, config: Config) -> Self {
        Self {
            db,
            clock,
            config: Arc::new(config),
            hashing: Arc::new(Semaphore::new(2)),
            uploads: Waiting::default(),
            large: Turns::new(2, Duration::from_secs(5)),
            previews: Previews::default(),
            dates: DATES,
            feeds: Arc::default(),
            presence: journal::Presence::default(),
            timeline: journal::Timeline(TIMELINE),
            reads: Reads::default(),
            setup_code: accounts::SetupCode::new(),
        }
    }

    /// Where an empty service is set up by whoever has started it; nothing once it has an account.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn set_up_at(&self, site: &str) -> Result<Option<String>> {
        let is_empty = !auth::has_accounts(self.db.read()).await?;
        Ok(is_empty.then(|| self.setup_code.link(site)))
    }

    /// Everything it answers, with the layers around it.
    pub fn router(self) -> Router {
        self.answering(routes())
    }

    #[expect(clippy::disallowed_methods, reason = "what no route answers is answered here")]
    fn answering(self, routes: Routes) -> Router {
        let pages = routes
            .into_router()
            .fallback(async || Error::NotFound)
            .method_not_allowed_fallback(async || Error::WrongMethod)
            .layer(CatchPanicLayer::custom(errors::of_panic))
            .layer(from_fn(origin::require_own))
            .layer(from_fn_with_state(self.clone(), reads::note))
            .layer(from_fn(errors::show))
            .layer(from_fn_with_state(self.clone(), session::load))
            .layer(from_fn_with_state(self.clone(), given_back::give_back))
            // Once more, for what fails before it is known who asks.
            .layer(from_fn(errors::show));
        Router::new()
            .merge(route::assets())
            .merge(pages)
            .layer(from_fn_with_state(self.clone(), headers::add))
            .with_state(self)
    }
}

/// The routes of all slices, and with them the access table.
pub fn routes() -> Routes {
    Routes::default()
        .merge(auth::routes())
        .merge(accounts::routes())
        .merge(office::routes())
        .merge(mail::routes())
        .merge(calendar::routes())
        .merge(exchange::routes())
        .merge(journal::routes())
        .merge(partners::routes())
        .merge(seniors::routes())
        .merge(life_events::routes())
        .merge(billing::routes())
        .merge(volunteers::routes())
        .merge(visits::routes())
        .merge(today::routes())
        .merge(enquiries::routes())
        .merge(matching::routes())
        .merge(assignments::routes())
        .merge(ticked::routes())
        .merge(letters::routes())
        .merge(search::routes())
        .merge(records::routes())
        .merge(merging::routes())
}

#[cfg(test)]
mod tests {
    use axum::{
        body::{Body, to_bytes},
        http::Request,
    };
    use tower::ServiceExt;

    use super::*;
    use crate::web::{desk::Desk, role::Public};

    #[tokio::test]
    async fn a_panic_is_an_error_page_like_any_other() {
        async fn stumble(_: Desk<Public>) -> &'static str {
            panic!("the phone of Frau Abendroth is 0231 1234")
        }
        let folder = tempfile::tempdir().unwrap();
        let config = Config::for_tests(&format!("sqlite://{}/geleit.db", folder.path().display()));
        let db = Db::open(&config.database_url).await.unwrap();
        let app = App::new(db, Clock::system(), config);
        let request = Request::get("/stumble").body(Body::empty()).unwrap();
        let answer = app.answering(Routes::default().get("/stumble", stumble)).oneshot(request).await.unwrap();
        assert_eq!(answer.status().as_u16(), 500);
        for header in ["content-security-policy", "x-frame-options", "x-content-type-options", "cache-control"] {
            assert!(answer.headers().contains_key(header), "{header}");
        }
        let page = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let page = String::from_utf8(page.to_vec()).unwrap();
        assert!(page.contains("Der Fehler liegt bei uns") && !page.contains("Abendroth"), "{page}");
    }
}
