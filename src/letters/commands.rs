//! Making letters, and what becomes of them. What a letter says is never written again.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use entity::{
    letter,
    value::{LetterId, Lines},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use sha2::{Digest, Sha256};

use super::{
    Draft, Paper, Party,
    print::sheet,
    queries,
    rules::{Standing, is_title},
};
use crate::{
    error::{Error, Result},
    hex::hex,
    mail::{self, Attachment, Mail},
    office::{Letterhead, Sender},
    people::folded_contact,
    print::{layout::paginate, pdf},
    store::{Seen, SeenAt, Tx},
    web::lang::Lang,
};

/// What was taken away can be brought back for so long.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Fixed words, so that nobody's name gets into it.
const SUBJECT: &str = "Ein Brief für Sie";

/// Makes the letter, with the next number of the year: `L-2026-000001`.
///
/// # Errors
///
/// Refused while the letters of the senior to whom it goes are held.
pub async fn make(tx: &Tx, draft: Draft, lang: Lang) -> Result<letter::Model> {
    draft.to.refuse_held(tx.read(), lang).await?;
    let head = Letterhead::load(tx.read()).await?;
    let year = tx.today().year();
    let next = tx.next_numbers(&format!("L-{year}"), 1).await?;
    let number = format!("L-{year}-{next:06}");
    let paper = Paper { number: Some(&number), dated: tx.today(), content: &draft.content, head: &head };
    let sheet = sheet(paper);
    let bytes = pdf::render(&sheet);
    let record = draft.to.number(tx.read()).await?;
    let row = letter::ActiveModel {
        kind: Set(draft.kind),
        assignment_id: Set(draft.assignment),
        made_at: Set(tx.at()),
        account_id: Set(tx.by().account()),
        folded: Set(folded(&draft.content.recipient, &number, &record)),
        number: Set(number),
        recipient: Set(draft.content.recipient),
        salutation: Set(draft.content.salutation),
        heading: Set(draft.content.heading),
        text: Set(draft.content.text),
        pages: Set(i32::try_from(paginate(&sheet).len()).unwrap_or(i32::MAX)),
        sha256: Set(hex(&Sha256::digest(&bytes))),
        bytes: Set(bytes),
        ..draft.to.letter()
    };
    tx.insert(row).await
}

/// The name goes first, so that it also sorts; nobody is looked for by their title.
fn folded(recipient: &Lines, number: &str, record: &str) -> String {
    let named: Vec<&str> = recipient.iter().skip_while(|line| is_title(line)).collect();
    folded_contact(&format!("{} {number} {record}", named.join(" ")), None)
}

/// Notes that letters are printed to be posted. Those that were printed before stay as they are.
pub async fn mark_printed(tx: &Tx, rows: Vec<letter::Model>) -> Result<Vec<LetterId>> {
    let fresh: Vec<_> = rows.into_iter().filter(|row| row.printed_at.is_none()).collect();
    let ids = fresh.iter().map(|row| row.id).collect();
    let change = letter::ActiveModel { printed_at: Set(Some(tx.at())), ..Default::default() };
    tx.update_all(fresh.into_iter().map(SeenAt::seen_now).collect(), change).await?;
    Ok(ids)
}

/// Takes back that letters were printed at an instant.
pub async fn unmark_printed(tx: &Tx, ids: &[LetterId], at: DateTime<Utc>) -> Result<usize> {
    let rows = letter::Entity::find()
        .filter(letter::Column::Id.is_in(ids.iter().copied()))
        .filter(letter::Column::PrintedAt.eq(at))
        .all(tx.read())
        .await?;
    let count = rows.len();
    let change = letter::ActiveModel { printed_at: Set(None), ..Default::default() };
    tx.update_all(rows.into_iter().map(SeenAt::seen_now).collect(), change).await?;
    Ok(count)
}

/// Puts a letter into the outbox, as an e-mail with its PDF.
///
/// # Errors
///
/// Refused, with what to do, if there is no mail server or no address, or it is on its way already.
pub async fn send(tx: &Tx, seen: Seen<letter::Model>, lang: Lang) -> Result<letter::Model> {
    let (row, t) = (seen.row().clone(), lang.letters());
    let state = queries::mail_of(tx.read(), &row).await?.map(|mail| mail.state);
    if !Standing::of(row.printed_at.is_some(), state).may_be_mailed() {
        return Err(Error::refused(t.is_on_its_way));
    }
    if !mail::is_set_up(tx.read()).await? {
        return Err(Error::refused(t.no_server));
    }
    let party = party(&row)?;
    party.refuse_held(tx.read(), lang).await?;
    let to = party.email(tx.read()).await?.ok_or_else(|| Error::refused(t.no_address))?;
    let sender = Letterhead::load(tx.read()).await?.sender;
    let attachment = Attachment { name: format!("{}.pdf", row.number), pdf: row.bytes };
    let mail = Mail { attachment: Some(attachment), ..Mail::new(to, party.whom(), SUBJECT, covering(&sender)) };
    let posted = mail::post(tx, mail).await?;
    let change = letter::ActiveModel { id: Set(row.id), outbox_id: Set(Some(posted.id)), ..Default::default() };
    tx.update(seen, change).await
}

/// Whose letter it is.
pub fn party(row: &letter::Model) -> Result<Party> {
    let party = Party::of(row.senior_id, row.volunteer_id, row.partner_id);
    party.ok_or_else(|| Error::internal("a letter goes to nobody"))
}

fn covering(sender: &Sender) -> String {
    let phone = sender.phone.as_ref().map_or(String::new(), |phone| format!("\nTelefon {phone}"));
    format!("Guten Tag,\n\nim Anhang finden Sie einen Brief von uns.\n\n{}{phone}\n", sender.greeting())
}

/// Takes a letter away that has not left the house.
///
/// # Errors
///
/// Refused once it is printed, or on its way.
pub async fn remove(tx: &Tx, seen: Seen<letter::Model>, lang: Lang) -> Result<letter::Model> {
    forget_removed(tx).await?;
    let row = seen.row();
    let state = queries::mail_of(tx.read(), row).await?.map(|mail| mail.state);
    if !Standing::of(row.printed_at.is_some(), state).is_open() {
        return Err(Error::refused(lang.letters().has_left));
    }
    let change = letter::ActiveModel { id: Set(row.id), removed_at: Set(Some(tx.at())), ..Default::default() };
    tx.update(seen, change).await
}

/// Brings a letter back that was taken away.
pub async fn put_back(tx: &Tx, seen: Seen<letter::Model>) -> Result<letter::Model> {
    let change = letter::ActiveModel { id: Set(seen.row().id), removed_at: Set(None), ..Default::default() };
    tx.update(seen, change).await
}

/// Deletes what was taken away long ago.
async fn forget_removed(tx: &Tx) -> Result<()> {
    let old = letter::Entity::find().filter(letter::Column::RemovedAt.lt(tx.at() - KEPT));
    for row in old.all(tx.read()).await? {
        tx.delete(row.seen_now()).await?;
    }
    Ok(())
}
