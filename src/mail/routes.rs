//! The page of the mail server, and the outbox.

mod outbox;

use askama::Template;
use entity::{account, mail_server};
use sea_orm::EntityTrait;

use super::{
    form::{Button, MAIL, ServerForm},
    post::{Mail, Whom, post},
    queries,
    text::Text,
};
use crate::{
    error::{Error, Result},
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        editing::{edit, save},
        extract::Posted,
        page::{Chrome, Page},
        role::{Caller, SettingsKeeper},
        route::Routes,
    },
};

/// The routes of e-mail.
pub fn routes() -> Routes {
    Routes::default()
        .get("/settings/mail", show)
        .get("/settings/mail/server", edit::<ServerForm>)
        .post("/settings/mail/server", save::<ServerForm>)
        .post("/settings/mail/test", test)
        .post("/settings/mail/ending", end)
        .merge(outbox::routes())
}

#[derive(Template)]
#[template(path = "mail/server.html")]
struct ServerPage {
    page: Chrome,
    t: &'static Text,
    server: Option<mail_server::Model>,
    /// How many mails wait, in words, if any do.
    waiting: Option<String>,
}

async fn show(desk: Desk<SettingsKeeper>) -> Result<Page<ServerPage>> {
    let (t, waiting) = (desk.lang().mail(), queries::waiting(desk.db()).await?);
    Ok(Page(ServerPage {
        t,
        server: queries::server(desk.db()).await?,
        waiting: (waiting > 0).then(|| (t.n_waiting)(waiting)),
        page: desk.page,
    }))
}

/// To the address of one's own account: no other can be written to from here.
async fn test(desk: Desk<SettingsKeeper>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().mail();
    let id = desk.by.actor().account().ok_or(Error::Forbidden)?;
    desk.once(&sent.once, async |tx| {
        let account = account::Entity::find_by_id(id).one(tx.read()).await?.ok_or(Error::NotFound)?;
        let to = account.email.ok_or_else(|| Error::refused(t.no_own_address))?;
        post(tx, Mail::new(to, Whom::Account(id), t.test_subject, t.test_body.to_owned())).await?;
        Ok(Done::to("/outbox").saying(t.test_posted))
    })
    .await
}

/// Takes the server out, password and all; mails wait from then on.
async fn end(desk: Desk<SettingsKeeper>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().mail();
    desk.once(&sent.once, async |tx| {
        if let Some(server) = queries::server(tx.read()).await? {
            tx.delete(server.seen_now()).await?;
        }
        Ok(Done::to(MAIL).saying(t.ended))
    })
    .await
}
