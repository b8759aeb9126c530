//! One form over one record: shown, sent, refused, told that somebody else was quicker, saved.
//!
//! A slice says what its form holds, shows and saves ([`Editing`]); the two handlers are the same for all.

use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, de::DeserializeOwned};

use super::{
    desk::Desk,
    done::Done,
    extract::{Path, Posted},
    form::Form,
    form_page::FormPage,
    input::Input,
    lang::Lang,
    page::{Outdated, Page, Retry},
    problem::Problem,
    removal::{RemovalPage, SURE},
    role::Caller,
};
use crate::{
    error::{Error, Result},
    store::Tx,
};

/// What a slice's form over a record is written with.
pub mod prelude {
    pub use super::{Editing, Maybe, Part, Whole};
    pub use crate::{
        error::{Error, Result},
        form,
        store::{SeenAt, Tx},
        web::{
            desk::Desk,
            done::Done,
            form::Form,
            form_page::{Control, Field, FormPage},
            input::Choice,
            lang::Lang,
            parse,
            picker::Picker,
            problem::Problem,
        },
    };
    pub use chrono::NaiveDate;
    pub use entity::record::Record;
    pub use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
}

/// The address names no record: what it is about is there once.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Whole {}

/// The record that an address names as `{id}`, or a new one.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Maybe<I> {
    pub id: Option<I>,
}

/// The part that an address names as `{id}`, or a new one, of the record that it names as `{of}`.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Part<P, I> {
    pub of: P,
    pub id: Option<I>,
}

/// A form over one record, or one that makes a record.
pub trait Editing: Form + Clone + Send + Sync + 'static {
    /// Who may use it.
    type Caller: Caller;
    /// What the address names.
    type Key: DeserializeOwned + Copy + Send + Sync + 'static;
    /// What the form says once it is right.
    type Input: Send;

    /// The form as the record has it, and the record's version; for a new record, with what is nearly always right.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] if the address names nothing.
    fn current(
        db: &impl ConnectionTrait,
        key: Self::Key,
        lang: Lang,
        today: NaiveDate,
    ) -> impl Future<Output = Result<(Self, i32)>> + Send;

    /// What it says, or the form again with every problem told.
    fn parse(self, lang: Lang, today: NaiveDate) -> Result<Self::Input, Self>;

    /// Saves it. A rule that needs the database refuses with [`Error::RefusedAt`], which is told at
    /// the field it names, or with [`Error::Refused`], told where [`Editing::refuse`] says.
    fn save(
        tx: &Tx,
        key: Self::Key,
        version: i32,
        input: Self::Input,
        lang: Lang,
    ) -> impl Future<Output = Result<Done>> + Send;

    /// The page around it.
    fn page(self, desk: &Desk<Self::Caller>, key: Self::Key) -> impl Future<Output = Result<FormPage>> + Send;

    /// The box by which the record is taken out, where it has one; that is asked once more, on a page of its own.
    fn removal(&self) -> Option<&Input> {
        None
    }

    /// Tells at the field it concerns why it was refused.
    fn refuse(&mut self, why: &Problem) {
        if let Some(first) = self.inputs_mut().first_mut() {
            first.refuse(why);
        }
    }
}

/// Shows the form.
pub async fn edit<E: Editing>(desk: Desk<E::Caller>, Path(key): Path<E::Key>) -> Result<Page<FormPage>> {
    let (form, version) = E::current(desk.db(), key, desk.lang(), desk.today()).await?;
    let (form, version) = desk.page.given(form, version);
    let page = form.page(&desk, key).await?;
    Ok(Page(FormPage { version, ..page }))
}

/// Takes the form; once, however often it is sent.
pub async fn save<E: Editing>(desk: Desk<E::Caller>, Path(key): Path<E::Key>, sent: Posted<E>) -> Result<Response> {
    let Posted { form, once, version } = sent;
    let (lang, today) = (desk.lang(), desk.today());
    if form.is_looking() {
        let page = form.page(&desk, key).await?;
        return Ok(Page(FormPage { version, ..page }).into_response());
    }
    let input = match form.clone().parse(lang, today) {
        Ok(input) => input,
        Err(form) => return again(form, &desk, key, version).await,
    };
    if let Some(removal) = form.removal().filter(|removal| removal.is_ticked() && !removal.has(SURE)) {
        let removal = removal.name;
        let page = form.clone().page(&desk, key).await?;
        return Ok(Page(RemovalPage::new(FormPage { version, ..page }, &form, removal)).into_response());
    }
    match desk.once(&once, async move |tx| E::save(tx, key, version, input, lang).await).await {
        Ok(done) => Ok(done.into_response()),
        Err(Error::Refused(why)) => {
            let mut form = form;
            form.refuse(&Problem::Says(why));
            again(form, &desk, key, version).await
        }
        Err(Error::RefusedAt(field, why)) => {
            let mut form = form;
            let at = form.inputs_mut().into_iter().find(|input| input.name == field);
            at.ok_or_else(|| Error::internal("a refusal names a field that the form does not have"))?
                .refuse(&Problem::Says(why));
            again(form, &desk, key, version).await
        }
        Err(Error::Stale) => {
            let (theirs, version) = E::current(desk.db(), key, lang, today).await?;
            let page = form.beside(&theirs).page(&desk, key).await?;
            Ok(Outdated(FormPage { version, is_stale: true, ..page }).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn again<E: Editing>(form: E, desk: &Desk<E::Caller>, key: E::Key, version: i32) -> Result<Response> {
    let page = form.page(desk, key).await?;
    Ok(Retry(FormPage { version, ..page }).into_response())
}
