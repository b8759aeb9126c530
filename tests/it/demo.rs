//! The demo: an invented service of Dortmund's size, the same each time, with life on every page.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use entity::{
    account, assignment, relief_booking, senior,
    statement::{self, StatementKind, StatementStatus},
    value::{Cents, Month, Role, Service},
    visit::{self, VisitStatus},
    volunteer,
};
use geleit::{
    actor::Actor,
    app::{App, routes},
    clock::Clock,
    config::Config,
    demo::{SignIn, prepare},
    error::Error,
    store::{Db, verify_chain},
    web::session,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::town::{Town, answer::Answer, database::TestDatabase, instant};

/// What has to be looked for, or typed in, before it is there.
const MAY_BE_EMPTY: &[&str] = &["/search", "/visits/paper"];

/// A demo, at a quarter past one on a Saturday.
struct Demo {
    app: App,
    sign_ins: Vec<SignIn>,
    _database: TestDatabase,
}

impl Demo {
    async fn new() -> Self {
        let database = TestDatabase::new().await;
        let db = Db::open(&database.url()).await.unwrap();
        let app = App::new(db, Clock::fixed(instant("2026-11-21T13:00")), Config::for_tests(&database.url()));
        let sign_ins = prepare(&app).await.unwrap();
        Self { app, sign_ins, _database: database }
    }

    async fn all<E: EntityTrait>(&self, by: E::Column) -> Vec<E::Model> {
        E::find().order_by_asc(by).all(self.app.db.read()).await.unwrap()
    }

    async fn visits(&self, status: VisitStatus) -> u64 {
        let found = visit::Entity::find().filter(visit::Column::Status.eq(status));
        found.count(self.app.db.read()).await.unwrap()
    }

    /// The cookie of a new session of the first account with a role.
    async fn cookie(&self, role: Role) -> String {
        let name = &self.sign_ins.iter().find(|sign_in| sign_in.role == role).unwrap().name;
        let account = account::Entity::find().filter(account::Column::Name.eq(name)).one(self.app.db.read()).await;
        let id = account.unwrap().unwrap().id;
        let by = Actor::Command("test");
        let token = self.app.db.change(&by, self.app.clock.now(), async |tx| session::start(tx, id).await).await;
        format!("geleit={}", token.unwrap())
    }

    async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::builder().uri(path).header(header::HOST, "geleit.test").header(header::COOKIE, cookie);
        let response = self.app.clone().router().oneshot(request.body(Body::empty()).unwrap()).await;
        Answer::read(response.unwrap_or_else(|never| match never {})).await
    }
}

/// Runs a test on the one demo that all tests share, and none of them changes: filling it takes a while.
fn on_the_demo(test: impl AsyncFnOnce(&Demo)) {
    static SHARED: LazyLock<(Runtime, Demo)> = LazyLock::new(|| {
        let runtime = Runtime::new().unwrap();
        let demo = runtime.block_on(Demo::new());
        (runtime, demo)
    });
    let (runtime, demo) = &*SHARED;
    runtime.block_on(test(demo));
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

#[test]
fn the_demo_is_of_dortmunds_size() {
    on_the_demo(is_of_dortmunds_size);
}

async fn is_of_dortmunds_size(demo: &Demo) {
    let volunteers = demo.all::<volunteer::Entity>(volunteer::Column::Id).await;
    let relieving = volunteers.iter().filter(|volunteer| volunteer.services.has(Service::Entlastung)).count();
    assert_eq!((volunteers.len(), relieving, volunteers.len() - relieving), (126, 75, 51));
    assert_eq!(demo.all::<senior::Entity>(senior::Column::Id).await.len(), 80);
    let roles: Vec<Role> = demo.sign_ins.iter().map(|sign_in| sign_in.role).collect();
    let [coordinator, finance, volunteer, admin, auditor] = Role::ALL;
    assert_eq!(roles, [coordinator, coordinator, finance, volunteer, volunteer, admin, auditor]);

    assert_eq!(demo.visits(VisitStatus::Returned).await, 1);
    assert!((10..60).contains(&demo.visits(VisitStatus::Logged).await));
    assert!(demo.visits(VisitStatus::Confirmed).await > 2500);
    let closed = geleit::months::closed(demo.app.db.read()).await.unwrap();
    assert_eq!(closed, month("2025-10").through(month("2026-09")).collect::<Vec<_>>());
}

#[test]
fn what_the_demo_billed_adds_up() {
    on_the_demo(adds_up);
}

async fn adds_up(demo: &Demo) {
    let statements = demo.all::<statement::Entity>(statement::Column::Id).await;
    let of = |kind| statements.iter().filter(|one| one.kind == kind).collect::<Vec<_>>();
    assert_eq!(of(StatementKind::Cancellation).len(), 1);
    let cancelled = statements.iter().find(|one| one.status == StatementStatus::Cancelled).unwrap();
    let same = |one: &&statement::Model| one.senior_id == cancelled.senior_id && one.month == cancelled.month;
    let in_its_place = of(StatementKind::Statement).into_iter().filter(same).map(|one| one.total.0 - cancelled.total.0);
    assert_eq!(in_its_place.collect::<Vec<_>>(), [0, -375], "half an hour less");
    assert!(of(StatementKind::OwnShare).len() > 5, "{}", of(StatementKind::OwnShare).len());
    assert_eq!(statements.iter().filter(|one| one.status == StatementStatus::Cancelled).count(), 1);
    for year in [2025, 2026] {
        let mut numbers: Vec<&str> = statements.iter().map(|one| one.number.as_str()).collect();
        numbers.retain(|number| number.starts_with(&format!("A-{year}-")));
        numbers.sort_unstable();
        let expected: Vec<String> = (1..=numbers.len()).map(|nth| format!("A-{year}-{nth:06}")).collect();
        assert_eq!(numbers, expected);
    }
    let is_not_part = |one: &&statement::Model| one.kind != StatementKind::OwnShare;
    let billed: Cents = statements.iter().filter(is_not_part).map(|one| one.relief_budget).sum();
    let left: Cents = statements.iter().filter(is_not_part).map(|one| one.own_share).sum();
    let bookings = demo.all::<relief_booking::Entity>(relief_booking::Column::Id).await;
    let (pots, own): (Vec<_>, Vec<_>) = bookings.into_iter().partition(|booking| booking.pot_year.is_some());
    let sum = |rows: Vec<relief_booking::Model>| rows.into_iter().map(|row| row.amount).sum::<Cents>();
    assert_eq!((sum(pots), sum(own)), (billed, left));
    assert!(verify_chain(demo.app.db.read()).await.unwrap().is_ok());
}

#[test]
fn another_run_makes_the_same_rows_and_is_taken_up_again_with_new_passwords() {
    on_the_demo(async |one| {
        let other = Demo::new().await;
        same_rows(one, &other).await;
        taken_up_again(&other).await;
    });
}

async fn same_rows(one: &Demo, other: &Demo) {
    macro_rules! same {
        ($($table:ident by $column:ident),+) => {$(
            let by = $table::Column::$column;
            assert_eq!(one.all::<$table::Entity>(by).await, other.all::<$table::Entity>(by).await);
        )+};
    }
    same!(senior by Number, volunteer by Number, assignment by Number, visit by Key, statement by Number);
}

async fn taken_up_again(demo: &Demo) {
    let before = demo.all::<visit::Entity>(visit::Column::Id).await;
    let cookie = demo.cookie(Role::Finance).await;
    assert!(!demo.get("/", &cookie).await.location().starts_with("/sign-in"));
    let again = prepare(&demo.app).await.unwrap();
    let names = |sign_ins: &[SignIn]| sign_ins.iter().map(|sign_in| sign_in.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&again), names(&demo.sign_ins));
    for (new, old) in again.iter().zip(&demo.sign_ins) {
        assert_ne!(new.password, old.password);
    }
    assert_eq!(demo.all::<visit::Entity>(visit::Column::Id).await, before);
    assert!(demo.get("/", &cookie).await.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn a_database_with_other_people_is_refused() {
    let town = Town::new().await;
    let refused = prepare(&town.app()).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    assert_eq!(senior::Entity::find().count(town.db().read()).await.unwrap(), 3);
}

/// Addresses that lead to a page: the first of a role, that of a form which is sent to them, and the list where people are
/// ticked.
const LEADS_ELSEWHERE: &[&str] = &[
    "/",
    "/account/email",
    "/account/language",
    "/account/password",
    "/import/taking",
    "/letters/bundle.pdf",
    "/letters/prints",
    "/my/visits",
    "/seniors/ticked/follow-up",
    "/seniors/ticked/labels.pdf",
    "/settings/tariffs",
    "/settings/vat-notes",
    "/sign-in",
    "/visits/confirmations",
    "/volunteers/ticked/follow-up",
    "/volunteers/ticked/labels.pdf",
    "/volunteers/ticked/mail",
];

/// A picture that nobody has uploaded is not found.
const THE_DEMO_HAS_NO_LOGO: &str = "/settings/logo/picture";

#[test]
fn every_page_of_every_role_has_life_in_it() {
    on_the_demo(have_life_in_them);
}

async fn have_life_in_them(demo: &Demo) {
    let (mut faults, mut opened) = (Vec::new(), BTreeMap::new());
    for role in Role::ALL {
        let cookie = demo.cookie(role).await;
        for access in routes().access() {
            let is_for = access.roles.is_some_and(|roles| roles.contains(&role));
            if access.method != Method::GET || access.path.contains('{') || !is_for {
                continue;
            }
            let answer = demo.get(access.path, &cookie).await;
            if LEADS_ELSEWHERE.contains(&access.path) || access.path == THE_DEMO_HAS_NO_LOGO {
                continue;
            }
            *opened.entry(role).or_insert(0) += 1;
            let is_empty = answer.text().contains("class=\"empty\"") && !MAY_BE_EMPTY.contains(&access.path);
            if answer.status != StatusCode::OK || is_empty {
                faults.push(format!("{role} {}: {}, empty: {is_empty}", access.path, answer.status));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let enough = |role| if matches!(role, Role::Volunteer | Role::Auditor) { 5 } else { 12 };
    for role in Role::ALL {
        let opened = opened.get(&role).copied().unwrap_or_default();
        assert!(opened >= enough(role), "{role} has opened {opened} pages only");
    }
}
