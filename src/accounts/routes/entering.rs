//! The answer to a form that lets somebody in: on they go, with the cookie of their new session.

use axum::response::{IntoResponse, Response};
use entity::account;

use crate::{
    auth::{password, with_cookie},
    error::Result,
    web::{desk::Desk, done::Done, role::Caller, session},
};

/// Goes on in the session that this form has begun. Sent twice, as by a double click, the second has begun none, and it
/// is the second whose answer the browser takes: it gets a session of its own, if the password it brings is still theirs.
pub(super) async fn enter<C: Caller>(
    desk: &Desk<C>,
    done: Done,
    made: Option<String>,
    account: Option<account::Model>,
    typed: &str,
) -> Result<Response> {
    let token = match (made, account.filter(|account| account.ended_at.is_none())) {
        (Some(token), _) => token,
        (None, Some(account)) if password::verify(&desk.app, typed, account.password_hash.as_deref()).await? => {
            desk.change(async |tx| session::start(tx, account.id).await).await?
        }
        (None, _) => return Ok(done.into_response()),
    };
    Ok(with_cookie(done, session::cookie(&token, desk.app.config.is_served_over_tls())))
}
