//! A tariff or a VAT note that was entered wrongly is taken out, after asking once more.

use askama::Template;
use entity::value::{TariffId, VatNoteId};

use crate::{
    error::{Error, Result},
    form,
    office::{form::SETTINGS, removable, tariffs, text::Text, vat_notes},
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        format,
        page::{Chrome, Page},
        role::SettingsKeeper,
        route::Routes,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/settings/tariffs/{id}/removal", ask_tariff)
        .post("/settings/tariffs/{id}/removal", remove_tariff)
        .get("/settings/vat-notes/{id}/removal", ask_vat_note)
        .post("/settings/vat-notes/{id}/removal", remove_vat_note)
}

form! {
    /// A form with nothing but a button.
    struct Button { nothing }
}

#[derive(Template)]
#[template(path = "office/removal.html")]
struct RemovalPage {
    page: Chrome,
    t: &'static Text,
    title: &'static str,
    lede: &'static str,
    facts: Vec<(&'static str, String)>,
    action: String,
    back: String,
    version: i32,
}

async fn ask_tariff(desk: Desk<SettingsKeeper>, Path(id): Path<TariffId>) -> Result<Page<RemovalPage>> {
    let (t, row) = (desk.lang().office(), tariffs::by_id(desk.db(), id).await?);
    t.may_go(removable::is_tariff_used(desk.db(), &row).await?)?;
    Ok(Page(RemovalPage {
        title: t.tariff_removal,
        lede: t.tariff_removal_lede,
        facts: vec![
            (t.service, t.service(row.service).to_owned()),
            (t.valid_from, format::day(row.valid_from)),
            (t.per_hour, format::euros(row.per_hour, t.lang)),
        ],
        action: format!("/settings/tariffs/{id}/removal"),
        back: format!("/settings/tariffs/{id}"),
        version: row.version,
        page: desk.page,
        t,
    }))
}

async fn remove_tariff(desk: Desk<SettingsKeeper>, Path(id): Path<TariffId>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().office();
    desk.once(&sent.once, async |tx| {
        let seen = tariffs::by_id(tx.read(), id).await?.seen_at(sent.version)?;
        t.may_go(removable::is_tariff_used(tx.read(), seen.row()).await?)?;
        tx.delete(seen).await?;
        Ok(Done::to(SETTINGS).saying(t.tariff_removed))
    })
    .await
}

async fn ask_vat_note(desk: Desk<SettingsKeeper>, Path(id): Path<VatNoteId>) -> Result<Page<RemovalPage>> {
    let (t, row) = (desk.lang().office(), vat_notes::by_id(desk.db(), id).await?);
    t.may_go(removable::is_vat_note_used(desk.db(), &row).await?)?;
    let note = if row.note.is_empty() { t.vat_note_none.to_owned() } else { row.note };
    Ok(Page(RemovalPage {
        title: t.vat_note_removal,
        lede: t.vat_note_removal_lede,
        facts: vec![(t.valid_from, format::day(row.valid_from)), (t.vat_note, note)],
        action: format!("/settings/vat-notes/{id}/removal"),
        back: format!("/settings/vat-notes/{id}"),
        version: row.version,
        page: desk.page,
        t,
    }))
}

async fn remove_vat_note(desk: Desk<SettingsKeeper>, Path(id): Path<VatNoteId>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().office();
    desk.once(&sent.once, async |tx| {
        let seen = vat_notes::by_id(tx.read(), id).await?.seen_at(sent.version)?;
        t.may_go(removable::is_vat_note_used(tx.read(), seen.row()).await?)?;
        tx.delete(seen).await?;
        Ok(Done::to(SETTINGS).saying(t.vat_note_removed))
    })
    .await
}

impl Text {
    /// Refuses what a statement rests on.
    fn may_go(&self, is_used: bool) -> Result<()> {
        if is_used { Err(Error::refused(self.is_used)) } else { Ok(()) }
    }
}
