//! One letter: what it says, its PDF, and what has become of it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::DateTime;
use entity::{account, letter, outbox, value::LetterId};
use sea_orm::EntityTrait;

use super::{
    Party, commands, queries,
    rules::{Standing, addressee},
    text::Text,
};
use crate::{
    assignments,
    error::{Error, Result},
    form, mail,
    print::pdf::bundle::Bundle,
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Asked, Path, Posted},
        format,
        page::{Chrome, Page},
        pdf_file,
        role::Coordinator,
    },
};

form! {
    /// A button.
    pub struct Button { press }
}

form! {
    /// The letters ticked, and where to go on.
    pub struct Ticked { row }
}

/// More are not printed at once: their keys stand in an address.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "letters/show.html")]
pub struct LetterPage {
    page: Chrome,
    t: &'static Text,
    row: letter::Model,
    party: Party,
    addressee: String,
    number: String,
    writer: String,
    /// The number of the one it is about.
    assignment: String,
    mail: Option<outbox::Model>,
    standing: Standing,
    /// Where an e-mail would go, if it may.
    to: Option<String>,
}

impl LetterPage {
    /// When its e-mail was sent or is tried next, or why it was not.
    fn mail_details(&self) -> String {
        let Some(mail) = &self.mail else { return String::new() };
        let t = self.page.lang.mail();
        let done = mail.done_at.filter(|_| mail.state == outbox::OutboxState::Sent).map(format::moment);
        let why = mail.error.as_deref().map(|word| t.failure(word));
        [done, why].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// One letter.
pub async fn show(desk: Desk<Coordinator>, Path(id): Path<LetterId>) -> Result<Page<LetterPage>> {
    let row = queries::by_id(desk.db(), id).await?;
    let mail = queries::mail_of(desk.db(), &row).await?;
    let standing = Standing::of(row.printed_at.is_some(), mail.as_ref().map(|mail| mail.state));
    let party = commands::party(&row)?;
    let may = standing.may_be_mailed() && mail::is_set_up(desk.db()).await?;
    let to = if may { party.email(desk.db()).await? } else { None };
    let writer = match row.account_id {
        Some(id) => account::Entity::find_by_id(id).one(desk.db()).await?.map(|account| account.name),
        None => None,
    };
    let about = match row.assignment_id {
        Some(id) => assignments::by_id(desk.db(), id).await?.number,
        None => String::new(),
    };
    Ok(Page(LetterPage {
        t: desk.lang().letters(),
        addressee: addressee(row.recipient.iter()),
        number: party.number(desk.db()).await?,
        to: to.map(|email| email.to_string()),
        writer: writer.unwrap_or_default(),
        assignment: about,
        page: desk.page,
        row,
        party,
        mail,
        standing,
    }))
}

/// The PDF as it was made.
pub async fn pdf(desk: Desk<Coordinator>, Path(id): Path<LetterId>) -> Result<Response> {
    let row = queries::by_id(desk.db(), id).await?;
    pdf_file::inline(&row.number, row.bytes)
}

/// Notes that letters are printed, and leads to what the printer gets.
pub async fn print(desk: Desk<Coordinator>, sent: Posted<Ticked>) -> Result<Done> {
    let t = desk.lang().letters();
    let ids: Vec<LetterId> = sent.form.row.values().filter_map(|id| id.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(Done::to("/letters").saying(t.nothing_ticked));
    }
    if ids.len() > MOST {
        return Err(Error::refused((t.too_many)(MOST)));
    }
    desk.once(&sent.once, async |tx| {
        let printed = commands::mark_printed(tx, queries::by_ids(tx.read(), &ids).await?).await?;
        let to = match ids.as_slice() {
            [id] => format!("/letters/{id}/pdf"),
            _ => format!(
                "/letters/bundle.pdf?{}",
                ids.iter().map(|id| format!("row={id}")).collect::<Vec<_>>().join("&")
            ),
        };
        if printed.is_empty() {
            return Ok(Done::to(to));
        }
        let keys = printed.iter().map(ToString::to_string).collect::<Vec<_>>().join("-");
        let undo = format!("/letters/prints/{}/{keys}/reversal", tx.at().timestamp());
        Ok(Done::to(to).saying((t.n_printed)(printed.len())).with_undo(undo))
    })
    .await
}

/// Takes back that letters were printed.
pub async fn unprint(
    desk: Desk<Coordinator>,
    Path((at, keys)): Path<(i64, String)>,
    sent: Posted<Button>,
) -> Result<Done> {
    let t = desk.lang().letters();
    let at = DateTime::from_timestamp(at, 0).ok_or(Error::NotFound)?;
    let ids: Vec<LetterId> = keys.split('-').filter_map(|key| key.parse().ok()).take(MOST).collect();
    desk.once(&sent.once, async |tx| {
        let count = commands::unmark_printed(tx, &ids, at).await?;
        let to = match ids.as_slice() {
            [id] => format!("/letters/{id}"),
            _ => "/letters".to_owned(),
        };
        Ok(Done::to(to).saying((t.n_unprinted)(count)))
    })
    .await
}

/// Several letters in one file for the printer.
pub async fn bundle(desk: Desk<Coordinator>, Asked(ticked): Asked<Ticked>) -> Result<Response> {
    let ids: Vec<LetterId> = ticked.row.values().filter_map(|id| id.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(Done::to("/letters").saying(desk.lang().letters().nothing_ticked).into_response());
    }
    if ids.len() > MOST {
        return Err(Error::refused((desk.lang().letters().too_many)(MOST)));
    }
    let rows = queries::by_ids(desk.db(), &ids).await?;
    let mut bundle = Bundle::default();
    rows.iter().try_for_each(|row| bundle.add(&row.bytes)).map_err(|cause| Error::Internal(cause.into()))?;
    pdf_file::inline("briefe", bundle.save("Briefe"))
}

/// Sends it as an e-mail.
pub async fn mail(desk: Desk<Coordinator>, Path(id): Path<LetterId>, sent: Posted<Button>) -> Result<Done> {
    let lang = desk.lang();
    desk.once(&sent.once, async |tx| {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(sent.version)?;
        commands::send(tx, seen, lang).await?;
        Ok(Done::to(format!("/letters/{id}")).saying(lang.letters().posted))
    })
    .await
}

/// Takes it away.
pub async fn remove(desk: Desk<Coordinator>, Path(id): Path<LetterId>, sent: Posted<Button>) -> Result<Done> {
    let lang = desk.lang();
    desk.once(&sent.once, async |tx| {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(sent.version)?;
        let row = commands::remove(tx, seen, lang).await?;
        let undo = format!("/letters/{id}/removal/{}/reversal", row.version);
        let home = commands::party(&row)?.subject().path();
        Ok(Done::to(home).saying((lang.letters().removed)(&row.number)).with_undo(undo))
    })
    .await
}

/// It is there again.
pub async fn put_back(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(LetterId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    let t = desk.lang().letters();
    desk.once(&sent.once, async |tx| {
        let row = letter::Entity::find_by_id(id).one(tx.read()).await?.ok_or(Error::NotFound)?;
        let row = commands::put_back(tx, row.seen_at(version)?).await?;
        Ok(Done::to(format!("/letters/{id}")).saying((t.is_back)(&row.number)))
    })
    .await
}
