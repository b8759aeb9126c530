//! What another provider took from a senior's relief budget on a day (Fremdverbrauch).

use entity::{
    external_use,
    value::{Cents, ExternalUseId, SeniorId},
};

use crate::{
    seniors::queries,
    web::{editing::prelude::*, format, role::Office},
};

form! {
    /// A day and an amount.
    pub struct ExternalUseForm { day, amount, remove }
}

/// What the form says.
#[derive(Debug)]
pub struct ExternalUse {
    day: NaiveDate,
    amount: Cents,
    remove: bool,
}

impl Editing for ExternalUseForm {
    type Caller = Office;
    type Key = Part<SeniorId, ExternalUseId>;
    type Input = ExternalUse;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let Some(id) = key.id else { return Ok((form, 0)) };
        let row = one(db, key.of, id).await?;
        form.day.set(row.day);
        form.amount.set(format::plain_euros(row.amount));
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<ExternalUse, Self> {
        let day = self.day.required(parse::date);
        let amount = self.amount.required(parse::euros);
        match (day, amount) {
            (Some(day), Some(amount)) => Ok(ExternalUse { day, amount, remove: self.remove.is_ticked() }),
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: ExternalUse, lang: Lang) -> Result<Done> {
        let t = lang.senior_parts();
        let senior = queries::by_id(tx.read(), key.of).await?;
        let done = Done::to(format!("/seniors/{}/external-uses", key.of)).saying((t.saved)(&senior.number));
        let same_day = external_use::Entity::find().filter(external_use::Column::SeniorId.eq(key.of));
        let same_day = same_day.filter(external_use::Column::Day.eq(input.day)).one(tx.read()).await?;
        if same_day.is_some_and(|row| Some(row.id) != key.id) {
            return Err(Error::refused(t.day_known));
        }
        let row = external_use::ActiveModel {
            senior_id: Set(key.of),
            day: Set(input.day),
            amount: Set(input.amount),
            ..Default::default()
        };
        let Some(id) = key.id else {
            tx.insert(row).await?;
            return Ok(done);
        };
        let seen = one(tx.read(), key.of, id).await?.seen_at(version)?;
        if input.remove {
            tx.delete(seen).await?;
        } else {
            tx.update(seen, external_use::ActiveModel { id: Set(id), ..row }).await?;
        }
        Ok(done)
    }

    async fn page(self, desk: &Desk<Office>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().senior_parts();
        let senior = queries::by_id(desk.db(), key.of).await?;
        let mut fields = vec![
            Field::new(&self.day, t.day, Control::Date).hint(t.external_day_hint),
            Field::new(&self.amount, t.amount, Control::Euros),
        ];
        if key.id.is_some() {
            fields.push(Field::new(&self.remove, t.remove, Control::Checkbox).hint(t.remove_hint));
        }
        let part = key.id.map_or("external-uses/new".to_owned(), |id| format!("external-uses/{id}"));
        let page = queries::form_page(desk, &senior, &self, t.external_use, &part);
        Ok(FormPage { back: format!("/seniors/{}/external-uses", key.of), ..page }.fields(fields))
    }
}

async fn one(db: &impl ConnectionTrait, of: SeniorId, id: ExternalUseId) -> Result<external_use::Model> {
    let row = external_use::Entity::find_by_id(id).filter(external_use::Column::SeniorId.eq(of)).one(db).await?;
    row.ok_or(Error::NotFound)
}
