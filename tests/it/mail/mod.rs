//! E-mail, sent to a real server on loopback.

mod pages;
mod sending;
pub mod server;
mod serving;

use entity::{
    mail_server::{self, Security},
    outbox,
    value::OutboxId,
};
use geleit::mail::{Mail, Whom, post, send_due};
use sea_orm::{EntityTrait, QueryOrder, Set};

use crate::town::Town;

/// Says which server carries the mail.
async fn set_server(town: &Town, host: &str, port: u16, security: Security, password: Option<&str>) {
    town.add(mail_server::ActiveModel {
        host: Set(host.to_owned()),
        port: Set(i32::from(port)),
        security: Set(security),
        user_name: Set(password.map(|_| "geleit".to_owned())),
        password: Set(password.map(str::to_owned)),
        sender: Set("besuche@example.org".parse().unwrap()),
        ..Default::default()
    })
    .await;
}

/// A server on this machine that takes everything.
pub async fn set_open(town: &Town, port: u16) {
    set_server(town, "127.0.0.1", port, Security::None, None).await;
}

/// A letter to Herr Böttcher.
fn letter(town: &Town, to: &str) -> Mail {
    let text = "Guten Tag,\n\nschön, dass Sie dabei sind.\n".to_owned();
    Mail::new(to.parse().unwrap(), Whom::Volunteer(town.people.boettcher), "Grüße aus dem Büro: schön & süß", text)
}

async fn posted(town: &Town, mail: Mail) -> OutboxId {
    town.change(async |tx| post(tx, mail).await).await.id
}

async fn send(town: &Town) -> usize {
    send_due(town.db(), town.app().clock).await.expect("the outbox can be read")
}

async fn row(town: &Town, id: OutboxId) -> outbox::Model {
    outbox::Entity::find_by_id(id).one(town.db().read()).await.unwrap().expect("the mail is there")
}

/// The mail that was posted last.
async fn last(town: &Town) -> outbox::Model {
    let newest = outbox::Entity::find().order_by_desc(outbox::Column::Id);
    newest.one(town.db().read()).await.unwrap().expect("a mail was posted")
}
