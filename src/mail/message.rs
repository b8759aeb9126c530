//! A mail as it goes over the wire (RFC 5322, MIME).

use chrono::{DateTime, Utc};
use entity::{outbox, value::Email};
use lettre::{
    Message,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header::ContentType},
};

use super::failure::Failure;

/// Makes a row of the outbox into a message, the same each time but for its date.
pub fn message(
    row: &outbox::Model,
    sender: &Email,
    name: Option<String>,
    now: DateTime<Utc>,
) -> Result<Message, Failure> {
    let malformed = |_| Failure::Malformed;
    let from = Mailbox::new(name, sender.as_ref().parse().map_err(malformed)?);
    let to = row.recipient.as_ref().ok_or(Failure::Malformed)?;
    let to = Mailbox::new(None, to.as_ref().parse().map_err(malformed)?);
    let builder = Message::builder()
        .message_id(Some(row.message_id.clone()))
        .date(now.into())
        .from(from)
        .to(to)
        .subject(row.subject.clone());
    let text = SinglePart::plain(row.text.clone().ok_or(Failure::Malformed)?);
    let made = match (&row.calendar, &row.attachment) {
        (None, None) => builder.singlepart(text),
        (Some(calendar), None) => builder.multipart(with_calendar(text, calendar)?),
        (None, Some(pdf)) => builder.multipart(MultiPart::mixed().singlepart(text).singlepart(file(row, pdf)?)),
        (Some(calendar), Some(pdf)) => {
            let both = MultiPart::mixed().multipart(with_calendar(text, calendar)?);
            builder.multipart(both.singlepart(file(row, pdf)?))
        }
    };
    made.map_err(|_| Failure::Malformed)
}

/// The part of an address after the `@`.
pub fn domain(address: &Email) -> &str {
    let address: &str = address.as_ref();
    address.rsplit_once('@').map_or(address, |(_, domain)| domain)
}

/// The same said twice, for people and for their calendar (RFC 6047): a mail program offers "accept".
fn with_calendar(text: SinglePart, calendar: &str) -> Result<MultiPart, Failure> {
    let method = if calendar.contains("\r\nMETHOD:CANCEL\r\n") { "CANCEL" } else { "REQUEST" };
    let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}"));
    let kind = kind.map_err(|_| Failure::Malformed)?;
    let calendar = SinglePart::builder().content_type(kind).body(calendar.to_owned());
    Ok(MultiPart::alternative().singlepart(text).singlepart(calendar))
}

fn file(row: &outbox::Model, pdf: &[u8]) -> Result<SinglePart, Failure> {
    let kind = ContentType::parse("application/pdf").map_err(|_| Failure::Malformed)?;
    let name = row.attachment_name.clone().unwrap_or_else(|| "brief.pdf".to_owned());
    Ok(Attachment::new(name).body(pdf.to_vec(), kind))
}
