//! What others say about a senior's relief budget, one entry a day: use by other providers, and the fund's own word.

mod external_use;
mod form;
mod fund_balance;
mod list;

use std::fmt::Display;

use chrono::NaiveDate;
use entity::{
    record::{Record, Registered},
    value::SeniorId,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Value};
use serde::de::DeserializeOwned;

use self::{external_use::ExternalUse, form::EntryForm, fund_balance::FundBalance};
use crate::{
    error::{Error, Result},
    web::{
        editing::{edit, save},
        form::Form,
        form_page::Field,
        lang::Lang,
        route::Routes,
    },
};

/// The fields that one kind of entry has beside its day.
pub trait Entry: Form + Clone + Send + Sync + 'static {
    type Of: EntityTrait<Model: Record + IntoActiveModel<<Self::Of as EntityTrait>::ActiveModel> + Sync, ActiveModel: Send>
        + Registered;
    type Id: Copy + PartialEq + Display + Into<Value> + DeserializeOwned + Send + Sync + 'static;

    /// Its part of the address: `/seniors/7/external-uses`.
    const PART: &'static str;
    /// Whether it may be of a day to come.
    const MAY_BE_LATER: bool;
    const SENIOR_ID: <Self::Of as EntityTrait>::Column;
    const DAY: <Self::Of as EntityTrait>::Column;

    fn day(row: &<Self::Of as EntityTrait>::Model) -> NaiveDate;
    fn words(lang: Lang) -> Words;

    /// What the list says of it.
    fn says(row: &<Self::Of as EntityTrait>::Model, lang: Lang) -> String;

    /// The form as the entry has it.
    fn of(row: &<Self::Of as EntityTrait>::Model, lang: Lang) -> Self;

    /// How its fields are filled in.
    fn fields(&self, lang: Lang) -> Vec<Field>;

    /// Puts what they say into a change; what is wrong is told beside the field.
    fn write(&mut self, day: Option<NaiveDate>, change: &mut <Self::Of as EntityTrait>::ActiveModel, lang: Lang);
}

/// What one kind of entry is called.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    pub one: &'static str,
    pub many: &'static str,
    pub lede: &'static str,
    pub day: &'static str,
    pub day_hint: &'static str,
}

/// The lists of the entries and the forms over them.
pub fn routes() -> Routes {
    type Use = EntryForm<ExternalUse>;
    type Word = EntryForm<FundBalance>;
    Routes::default()
        .get("/seniors/{id}/external-uses", list::index::<ExternalUse>)
        .get("/seniors/{of}/external-uses/new", edit::<Use>)
        .post("/seniors/{of}/external-uses/new", save::<Use>)
        .get("/seniors/{of}/external-uses/{id}", edit::<Use>)
        .post("/seniors/{of}/external-uses/{id}", save::<Use>)
        .get("/seniors/{id}/fund-balances", list::index::<FundBalance>)
        .get("/seniors/{of}/fund-balances/new", edit::<Word>)
        .post("/seniors/{of}/fund-balances/new", save::<Word>)
        .get("/seniors/{of}/fund-balances/{id}", edit::<Word>)
        .post("/seniors/{of}/fund-balances/{id}", save::<Word>)
}

async fn one<E: Entry>(db: &impl ConnectionTrait, of: SeniorId, id: E::Id) -> Result<<E::Of as EntityTrait>::Model> {
    let row = E::Of::find().filter(<E::Of as EntityTrait>::Model::key_column().eq(id)).filter(E::SENIOR_ID.eq(of));
    row.one(db).await?.ok_or(Error::NotFound)
}
