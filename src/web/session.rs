//! Who is signed in: a cookie with a secret, and a row with its digest. Looked up once a request.

mod cookies;

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entity::{
    account, session,
    value::{AccountId, Role, Roles},
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Set};

pub use self::cookies::cookie;
pub(crate) use self::cookies::{Cookies, LANG_COOKIE};
use super::{
    given_back::AskedBy,
    token::{digest, secret},
};
use crate::{actor::Actor, app::App, error::Result, store::Tx};

/// What an open page asks by itself: nobody uses the session by that.
pub(crate) const PING: &str = "/presence";

/// A session's row says when it was last used, to this precision.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Somebody signed in. Only [`load`] makes one.
#[derive(Clone, Debug)]
pub struct Signed {
    pub account: account::Model,
    pub session: session::Model,
}

impl Signed {
    /// Who acts.
    pub fn actor(&self) -> Actor {
        Actor::Account { id: self.account.id, roles: self.account.roles.clone() }
    }
}

/// The browser's session did not run out but was ended: here, everywhere, or with its account.
#[derive(Clone, Copy, Debug)]
pub(super) struct Over;

/// The day of the request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Today(pub(super) NaiveDate);

/// No session lasts longer.
const LONGEST: TimeDelta = TimeDelta::days(90);

/// A session that is over stays known for so long, so that whoever comes back finds what they had typed: the browser
/// gives up its drafts once nobody knows its session any more.
const REMEMBERED: TimeDelta = TimeDelta::days(7);

/// How long a session lasts: unused, and at all. The office's computers stand where visitors come; a volunteer's phone
/// is their own, and signing in again at 74 in a stairwell is how visits get lost.
fn limits(roles: &Roles) -> (TimeDelta, TimeDelta) {
    if roles.iter().all(|role| role == Role::Volunteer) {
        (TimeDelta::days(30), LONGEST)
    } else {
        (TimeDelta::hours(2), TimeDelta::hours(12))
    }
}

/// Layer: puts a [`Signed`] into the request where its cookie is that of a living session, and takes the notice that
/// the answer has shown out of the browser, as it does what was kept there for a session that was ended.
pub async fn load(State(app): State<App>, mut request: Request, next: Next) -> Result<Response> {
    request.extensions_mut().insert(Today(app.clock.today()));
    let cookies = Cookies::of(request.headers());
    let shows_notice = cookies.notice().is_some();
    let over_tls = app.config.is_served_over_tls();
    let is_use = request.uri().path() != PING;
    let (mut is_over, mut unseen, mut by) = (false, None, None);
    if let Some(token) = cookies.session(over_tls) {
        match find(&app, token).await? {
            Found::Living(signed) => {
                let is_due = is_use && signed.session.seen_at + SEEN_EVERY <= app.clock.now();
                unseen = is_due.then(|| signed.session.clone());
                by = Some(AskedBy(signed.account.id));
                request.extensions_mut().insert(*signed);
            }
            Found::RunOut => {}
            Found::Ended => {
                is_over = true;
                request.extensions_mut().insert(Over);
            }
        }
    }
    let mut answer = next.run(request).await;
    if let Some(by) = by {
        answer.extensions_mut().insert(by);
    }
    if let Some(session) = unseen {
        touch(&app, &session).await;
    }
    if is_over && is_page(&answer) {
        answer = ended(answer, over_tls);
    }
    if shows_notice && is_page(&answer) {
        let gone = HeaderValue::from_static("geleit-notice=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
        answer.headers_mut().append(header::SET_COOKIE, gone);
    }
    Ok(answer)
}

fn is_page(answer: &Response) -> bool {
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// What a token stands for.
enum Found {
    Living(Box<Signed>),
    /// Its time is over; whoever it was comes back and goes on.
    RunOut,
    Ended,
}

async fn find(app: &App, token: &str) -> Result<Found> {
    let found = session::Entity::find_by_id(digest(token)).find_also_related(account::Entity);
    let Some((session, Some(account))) = found.one(app.db.read()).await? else { return Ok(Found::Ended) };
    let now = app.clock.now();
    let (idle, absolute) = limits(&account.roles);
    let alive = session.seen_at + idle > now && session.created_at + absolute > now;
    if account.ended_at.is_some() {
        return Ok(Found::Ended);
    }
    if !alive {
        return Ok(Found::RunOut);
    }
    Ok(Found::Living(Box::new(Signed { account, session })))
}

/// Notes that a session was used, unless somebody is writing just now: then its next request does, for nobody who only
/// reads waits for those who write.
async fn touch(app: &App, session: &session::Model) {
    let now = app.clock.now();
    let seen = session::Entity::update_many()
        .filter(session::Column::TokenHash.eq(session.token_hash.as_str()))
        .col_expr(session::Column::SeenAt, now.into());
    let noted = app.db.change_if_free(&Actor::Visitor, now, async |tx| tx.touch(seen).await.map(drop)).await;
    if let Err(cause) = noted {
        tracing::debug!(%cause, "a session's use was not noted");
    }
}

/// Those sessions that somebody with these roles can still go on with.
pub fn living(roles: &Roles, now: DateTime<Utc>) -> Condition {
    let (idle, absolute) = limits(roles);
    Condition::all().add(session::Column::SeenAt.gt(now - idle)).add(session::Column::CreatedAt.gt(now - absolute))
}

/// Takes out the sessions that have been over for a while.
pub async fn sweep(tx: &Tx) -> Result<()> {
    let volunteer = Roles::from_iter([Role::Volunteer]);
    let volunteers = || {
        account::Entity::find()
            .select_only()
            .column(account::Column::Id)
            .filter(account::Column::Roles.eq(volunteer.clone()))
    };
    let before = tx.at() - REMEMBERED;
    let of_volunteers = session::Column::AccountId.in_subquery(volunteers().into_query());
    let of_others = session::Column::AccountId.not_in_subquery(volunteers().into_query());
    let others = Roles::from_iter([Role::Coordinator]);
    for (whose, roles) in [(of_volunteers, &volunteer), (of_others, &others)] {
        tx.sweep(session::Entity::delete_many().filter(whose).filter(living(roles, before).not())).await?;
    }
    Ok(())
}

/// Starts a session with a new token, which is returned; only its digest is stored.
pub async fn start(tx: &Tx, account: AccountId) -> Result<String> {
    let token = secret();
    let row = session::ActiveModel {
        token_hash: Set(digest(&token)),
        account_id: Set(account),
        form_token: Set(secret()),
        created_at: Set(tx.at()),
        seen_at: Set(tx.at()),
    };
    tx.append(row).await?;
    Ok(token)
}

/// Ends one session.
pub async fn end(tx: &Tx, session: &session::Model) -> Result<()> {
    tx.sweep(session::Entity::delete_many().filter(session::Column::TokenHash.eq(session.token_hash.as_str()))).await?;
    Ok(())
}

/// Ends every session of an account.
pub async fn end_all(tx: &Tx, account: AccountId) -> Result<()> {
    tx.sweep(session::Entity::delete_many().filter(session::Column::AccountId.eq(account))).await?;
    Ok(())
}

/// The answer to somebody who is signed out: the cookie goes, and whatever the browser keeps in any tab.
pub fn ended(answer: impl IntoResponse, over_tls: bool) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().append(header::SET_COOKIE, cookie("", over_tls));
    answer.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    answer
}
