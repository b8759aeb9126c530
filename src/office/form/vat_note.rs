//! What statements say about VAT from a day on.

use entity::{value::VatNoteId, vat_note};

use super::SETTINGS;
use crate::{
    office::{removable, vat_notes},
    web::{editing::prelude::*, role::SettingsKeeper},
};

form! {
    /// A note and its first day.
    pub struct VatNoteForm { valid_from, note }
}

/// A note and its first day; an empty note says nothing.
#[derive(Clone, Debug)]
pub struct VatNote {
    valid_from: NaiveDate,
    note: String,
}

impl Editing for VatNoteForm {
    type Caller = SettingsKeeper;
    type Key = Maybe<VatNoteId>;
    type Input = VatNote;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        form.valid_from.set(today);
        let Some(id) = key.id else { return Ok((form, 0)) };
        let row = vat_notes::by_id(db, id).await?;
        form.valid_from.set(row.valid_from);
        form.note.set(&row.note);
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<VatNote, Self> {
        let valid_from = self.valid_from.required(parse::date);
        let note = self.note.optional(parse::lines(500));
        match (valid_from, note) {
            (Some(valid_from), Some(note)) => Ok(VatNote { valid_from, note: note.unwrap_or_default() }),
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: VatNote, lang: Lang) -> Result<Done> {
        let same_day = vat_note::Entity::find().filter(vat_note::Column::ValidFrom.eq(input.valid_from));
        let same_day = same_day.one(tx.read()).await?;
        if same_day.is_some_and(|row| Some(row.id) != key.id) {
            return Err(Error::refused(lang.office().same_day));
        }
        let row =
            vat_note::ActiveModel { valid_from: Set(input.valid_from), note: Set(input.note), ..Default::default() };
        if let Some(id) = key.id {
            let seen = vat_notes::by_id(tx.read(), id).await?.seen_at(version)?;
            tx.update(seen, vat_note::ActiveModel { id: Set(id), ..row }).await?;
        } else {
            tx.insert(row).await?;
        }
        Ok(Done::to(SETTINGS).saying(lang.office().saved))
    }

    async fn page(self, desk: &Desk<SettingsKeeper>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().office();
        let action = key.id.map_or("/settings/vat-notes".to_owned(), |id| format!("/settings/vat-notes/{id}"));
        let fields = vec![
            Field::new(&self.valid_from, t.valid_from, Control::Date),
            Field::new(&self.note, t.vat_note, Control::Lines).hint(t.vat_note_hint).optional(),
        ];
        let page = FormPage::new(&desk.page, &self, t.vat_notes, action, SETTINGS.to_owned()).fields(fields);
        let Some(id) = key.id else { return Ok(page) };
        let row = vat_notes::by_id(desk.db(), id).await?;
        Ok(if removable::is_vat_note_used(desk.db(), &row).await? {
            page.staying(t.is_used)
        } else {
            page.removal(t.vat_note_removal_ask, format!("/settings/vat-notes/{id}/removal"))
        })
    }
}
