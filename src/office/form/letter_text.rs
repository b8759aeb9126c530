//! A text of the letters, and the way back to the one shipped.

use entity::text_block;
use serde::Deserialize;

use super::SETTINGS;
use crate::{
    office::text_blocks::{self, TextBlock},
    web::{editing::prelude::*, role::SettingsKeeper},
};

form! {
    /// The text, and whether the shipped one is wanted again.
    pub struct TextForm { body, shipped }
}

/// Which text.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Block {
    pub block: TextBlock,
}

/// A text fills at most about a page, so that a letter of two of them stays one of two pages.
const MOST: usize = 3000;

impl Editing for TextForm {
    type Caller = SettingsKeeper;
    type Key = Block;
    /// The service's own text; `None` is the one shipped.
    type Input = Option<String>;

    async fn current(db: &impl ConnectionTrait, key: Block, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let own = text_blocks::row(db, key.block).await?;
        form.body.set(own.as_ref().map_or(key.block.shipped(), |row| row.body.as_str()));
        Ok((form, own.map_or(0, |row| row.version)))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Option<String>, Self> {
        if self.shipped.is_ticked() {
            return Ok(None);
        }
        self.body.required(parse::lines(MOST)).map(Some).ok_or(self)
    }

    async fn save(tx: &Tx, key: Block, version: i32, own: Option<String>, lang: Lang) -> Result<Done> {
        let before = text_blocks::row(tx.read(), key.block).await?;
        let own = own.filter(|text| key.block.needs_confirming() || text != key.block.shipped());
        if let Some(why) = own.as_deref().and_then(|text| lang.office().unknown_in(key.block, text)) {
            return Err(Error::RefusedAt("body", why));
        }
        match (before, own) {
            (None, _) if version != 0 => return Err(Error::Stale),
            (None, None) => {}
            (None, Some(body)) => {
                let row = text_block::ActiveModel {
                    key: Set(key.block.word().to_owned()),
                    body: Set(body),
                    ..Default::default()
                };
                tx.insert(row).await?;
            }
            (Some(before), None) => tx.delete(before.seen_at(version)?).await?,
            (Some(before), Some(body)) => {
                let id = Set(before.id);
                let change = text_block::ActiveModel { id, body: Set(body), ..Default::default() };
                tx.update(before.seen_at(version)?, change).await?;
            }
        }
        Ok(Done::to(SETTINGS).saying(lang.office().saved))
    }

    async fn page(self, desk: &Desk<SettingsKeeper>, key: Block) -> Result<FormPage> {
        let t = desk.lang().office();
        let action = format!("/settings/texts/{}", key.block.word());
        let is_own = text_blocks::row(desk.db(), key.block).await?.is_some();
        let hint = format!("{} {}", t.text_hint(key.block), (t.placeholders)(&key.block.in_braces()));
        let mut fields = vec![Field::new(&self.body, t.body_label, Control::Page).hint(hint)];
        if is_own {
            let hint = format!("„{}“", key.block.shipped());
            fields.push(Field::new(&self.shipped, t.use_shipped, Control::Checkbox).hint(hint).optional());
        }
        let page =
            FormPage::new(&desk.page, &self, t.text_block(key.block), action, SETTINGS.to_owned()).fields(fields);
        let page = page.preview(t.preview, format!("/settings/texts/{}/preview", key.block.word()));
        Ok(if key.block.needs_confirming() { page.lede(t.confirms).save(t.confirm) } else { page })
    }
}
