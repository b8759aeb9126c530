//! What a care fund says is left of a senior's relief budget on a day (Auskunft der Kasse).

use entity::{
    fund_balance,
    value::{Cents, FundBalanceId, SeniorId},
};

use crate::{
    seniors::{queries, rules},
    web::{editing::prelude::*, format, role::Office},
};

form! {
    /// A day, and what is left of each year's pot.
    pub struct FundBalanceForm { day, last_year, this_year, remove }
}

/// What the form says.
#[derive(Debug)]
pub struct FundBalance {
    day: NaiveDate,
    last_year: Cents,
    this_year: Cents,
    remove: bool,
}

impl Editing for FundBalanceForm {
    type Caller = Office;
    type Key = Part<SeniorId, FundBalanceId>;
    type Input = FundBalance;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::empty(lang);
        let Some(id) = key.id else { return Ok((form, 0)) };
        let row = one(db, key.of, id).await?;
        form.day.set(row.day);
        form.last_year.set(format::plain_euros(row.last_year));
        form.this_year.set(format::plain_euros(row.this_year));
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<FundBalance, Self> {
        let day = self.day.required(|typed| match parse::date(typed)? {
            later if later > today => Err(Problem::Says(lang.people().not_after_today.to_owned())),
            day => Ok(day),
        });
        let last_year = self.last_year.required(parse::euros);
        let this_year = self.this_year.required(parse::euros);
        let (Some(day), Some(last_year), Some(this_year)) = (day, last_year, this_year) else { return Err(self) };
        if rules::last_year_has_lapsed(day) && !last_year.is_zero() {
            self.last_year.refuse(&Problem::Says(lang.senior_parts().last_year_lapsed.to_owned()));
            return Err(self);
        }
        Ok(FundBalance { day, last_year, this_year, remove: self.remove.is_ticked() })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: FundBalance, lang: Lang) -> Result<Done> {
        let t = lang.senior_parts();
        let senior = queries::by_id(tx.read(), key.of).await?;
        let done = Done::to(format!("/seniors/{}/fund-balances", key.of)).saying((t.saved)(&senior.number));
        let same_day = fund_balance::Entity::find().filter(fund_balance::Column::SeniorId.eq(key.of));
        let same_day = same_day.filter(fund_balance::Column::Day.eq(input.day)).one(tx.read()).await?;
        if same_day.is_some_and(|row| Some(row.id) != key.id) {
            return Err(Error::refused(t.day_known));
        }
        let row = fund_balance::ActiveModel {
            senior_id: Set(key.of),
            day: Set(input.day),
            last_year: Set(input.last_year),
            this_year: Set(input.this_year),
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
            tx.update(seen, fund_balance::ActiveModel { id: Set(id), ..row }).await?;
        }
        Ok(done)
    }

    async fn page(self, desk: &Desk<Office>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().senior_parts();
        let senior = queries::by_id(desk.db(), key.of).await?;
        let mut fields = vec![
            Field::new(&self.day, t.balance_day, Control::Date),
            Field::new(&self.last_year, t.last_year, Control::Euros).hint(t.last_year_hint),
            Field::new(&self.this_year, t.this_year, Control::Euros).hint(t.this_year_hint),
        ];
        if key.id.is_some() {
            fields.push(Field::new(&self.remove, t.remove, Control::Checkbox).hint(t.remove_hint));
        }
        let part = key.id.map_or("fund-balances/new".to_owned(), |id| format!("fund-balances/{id}"));
        let page = queries::form_page(desk, &senior, &self, t.fund_balance, &part);
        Ok(FormPage { back: format!("/seniors/{}/fund-balances", key.of), ..page }.fields(fields))
    }
}

async fn one(db: &impl ConnectionTrait, of: SeniorId, id: FundBalanceId) -> Result<fund_balance::Model> {
    let row = fund_balance::Entity::find_by_id(id).filter(fund_balance::Column::SeniorId.eq(of)).one(db).await?;
    row.ok_or(Error::NotFound)
}
