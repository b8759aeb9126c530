//! The table of postal codes: what is known, and a file that replaces it.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::{postal_place, postal_table};
use sea_orm::{ConnectionTrait, EntityTrait, Set};

use super::{
    HOME,
    postal_file::{self, Middle, Unreadable},
};
use crate::{
    error::{Error, Result},
    form,
    matching::text::Text,
    store::{SeenAt, Tx},
    web::{
        desk::Desk,
        done::Done,
        form::Form,
        format,
        page::{Chrome, Outdated, Page, Retry},
        problem::Problem,
        role::SettingsKeeper,
        upload::Uploaded,
    },
};

/// The key of the one row.
const ROW: i32 = 1;

form! {
    /// The file field, for what is wrong with it.
    pub struct PostalForm { table }
}

#[derive(Debug, Template)]
#[template(path = "matching/postal_codes.html")]
pub struct PostalCodes {
    page: Chrome,
    t: &'static Text,
    form: PostalForm,
    errors: Vec<(&'static str, String)>,
    known: String,
    version: i32,
}

impl PostalCodes {
    async fn new(desk: Desk<SettingsKeeper>, form: PostalForm) -> Result<Self> {
        let (t, table) = (desk.lang().matching(), table(desk.db()).await?);
        Ok(Self {
            known: says(table.as_ref(), &desk.page),
            version: table.map_or(0, |table| table.version),
            errors: form.errors(),
            t,
            form,
            page: desk.page,
        })
    }
}

/// The table that was read in, if there is one.
pub async fn table(db: &impl ConnectionTrait) -> Result<Option<postal_table::Model>> {
    Ok(postal_table::Entity::find_by_id(ROW).one(db).await?)
}

/// How many places it has, and since when.
pub fn says(table: Option<&postal_table::Model>, page: &Chrome) -> String {
    let t = page.lang.matching();
    table.map_or_else(
        || t.postal_none.to_owned(),
        |table| {
            let places = u64::try_from(table.places).unwrap_or_default();
            (t.postal_known)(&format::count(places, page.lang), &format::moment(table.read_at))
        },
    )
}

/// Shows what is known.
pub async fn show(desk: Desk<SettingsKeeper>) -> Result<Page<PostalCodes>> {
    let form = PostalForm::empty(desk.lang());
    Ok(Page(PostalCodes::new(desk, form).await?))
}

/// Reads a file in, in place of the table there is.
pub async fn replace(desk: Desk<SettingsKeeper>, mut sent: Uploaded<PostalForm>) -> Result<Response> {
    let (t, lang) = (desk.lang().matching(), desk.lang());
    let read = match sent.files.first() {
        Some(file) => postal_file::read(&file.bytes).map_err(|why| t.unreadable(why)),
        None => Err(t.postal_missing.to_owned()),
    };
    let places = match read {
        Ok(places) => places,
        Err(why) => {
            sent.form.table.refuse(&Problem::Says(why));
            return Ok(Retry(PostalCodes::new(desk, sent.form).await?).into_response());
        }
    };
    let done = desk
        .once(&sent.once, async |tx| {
            put(tx, Some(sent.version), &places).await?;
            let places = u64::try_from(places.len()).unwrap_or_default();
            Ok(Done::to(HOME).saying((t.postal_read)(&format::count(places, lang))))
        })
        .await;
    match done {
        Err(Error::Stale) => {
            sent.form.table.refuse(&Problem::Says(t.postal_other.to_owned()));
            Ok(Outdated(PostalCodes::new(desk, sent.form).await?).into_response())
        }
        done => Ok(done?.into_response()),
    }
}

/// Replaces the table, if it still is as it was `seen`.
///
/// # Errors
///
/// [`Error::Stale`] if it is not.
pub async fn put(tx: &Tx, seen: Option<i32>, places: &BTreeMap<i32, Middle>) -> Result<()> {
    let change = postal_table::ActiveModel {
        id: Set(ROW),
        places: Set(i32::try_from(places.len()).map_err(|cause| Error::Internal(cause.into()))?),
        read_at: Set(tx.at()),
        ..Default::default()
    };
    match table(tx.read()).await? {
        Some(before) => {
            let version = seen.unwrap_or(before.version);
            tx.update(before.seen_at(version)?, change).await?
        }
        None if seen.is_some_and(|version| version > 0) => return Err(Error::Stale),
        None => tx.insert(change).await?,
    };
    tx.sweep(postal_place::Entity::delete_many()).await?;
    let row = |(code, (latitude, longitude)): (&i32, &Middle)| postal_place::ActiveModel {
        code: Set(*code),
        latitude: Set(*latitude),
        longitude: Set(*longitude),
    };
    tx.append_all(places.iter().map(row).collect()).await
}

impl Text {
    fn unreadable(&self, why: Unreadable) -> String {
        match why {
            Unreadable::Header => self.postal_header.to_owned(),
            Unreadable::Line(line) => (self.postal_line)(line),
            Unreadable::Twice(line) => (self.postal_twice)(line),
        }
    }
}
