//! What a button does without a form: an enquiry that was closed is opened again.

use entity::value::EnquiryId;

use super::{
    commands::{self, Told},
    queries,
    rules::Step,
};
use crate::{
    error::Result,
    form,
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        role::Coordinator,
    },
};

form! {
    /// A form that is only a button.
    pub struct Button { version }
}

/// Opens an enquiry again that still is as it was on screen.
pub async fn reopen(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(EnquiryId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    let (lang, today) = (desk.lang(), desk.today());
    desk.once(&sent.once, async |tx| {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let told = Told { on: today, note: None, skipped: None };
        let row = commands::step(tx, seen, Step::Reopen, told, lang).await?;
        let t = lang.enquiries();
        Ok(Done::to(format!("/enquiries/{id}")).saying((t.stands)(&row.number, (t.state)(row.state))))
    })
    .await
}
