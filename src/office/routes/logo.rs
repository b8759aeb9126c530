//! The logo: shown, replaced, removed.

use askama::Template;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use entity::logo;
use sea_orm::Set;

use crate::{
    error::{Error, Result},
    form,
    office::{
        form::SETTINGS,
        logo::{NotALogo, logo, media_type},
        text::Text,
    },
    print::picture::NotAPicture,
    store::{SeenAt, Tx},
    web::{
        desk::Desk,
        done::Done,
        extract::Posted,
        form::Form,
        page::{Chrome, Outdated, Page, Retry},
        problem::Problem,
        role::SettingsKeeper,
        route::Routes,
        upload::Uploaded,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/settings/logo", show)
        .post("/settings/logo", replace)
        .post("/settings/logo/removal", remove)
        .get("/settings/logo/picture", picture)
}

form! {
    /// The file field, for what is wrong with it.
    struct LogoForm { picture }
}

#[derive(Template)]
#[template(path = "office/logo.html")]
struct LogoPage {
    page: Chrome,
    t: &'static Text,
    form: LogoForm,
    errors: Vec<(&'static str, String)>,
    /// The version of the saved one, if there is one.
    saved: Option<i32>,
}

impl LogoPage {
    async fn new(desk: Desk<SettingsKeeper>, form: LogoForm) -> Result<Self> {
        let saved = logo(desk.db()).await?.map(|logo| logo.version);
        Ok(Self { t: desk.lang().office(), errors: form.errors(), saved, page: desk.page, form })
    }
}

async fn show(desk: Desk<SettingsKeeper>) -> Result<Page<LogoPage>> {
    let form = LogoForm::empty(desk.lang());
    Ok(Page(LogoPage::new(desk, form).await?))
}

async fn replace(desk: Desk<SettingsKeeper>, mut sent: Uploaded<LogoForm>) -> Result<Response> {
    let t = desk.lang().office();
    let bytes = sent.files.first().map(|file| file.bytes.to_vec()).unwrap_or_default();
    let kind = match media_type(&bytes) {
        Ok(kind) => kind,
        Err(why) => {
            sent.form.picture.refuse(&Problem::Says(t.not_a_logo(why).to_owned()));
            return Ok(Retry(LogoPage::new(desk, sent.form).await?).into_response());
        }
    };
    let done = desk
        .once(&sent.once, async |tx| {
            put(tx, sent.version, kind, bytes).await?;
            Ok(Done::to(SETTINGS).saying(t.logo_saved))
        })
        .await;
    match done {
        Err(Error::Stale) => {
            sent.form.picture.refuse(&Problem::Says(t.logo_is_other.to_owned()));
            Ok(Outdated(LogoPage::new(desk, sent.form).await?).into_response())
        }
        done => Ok(done?.into_response()),
    }
}

/// In place of the logo that was on screen, or where there was none.
async fn put(tx: &Tx, seen: i32, kind: &str, bytes: Vec<u8>) -> Result<()> {
    let row = logo::ActiveModel { media_type: Set(kind.to_owned()), bytes: Set(bytes), ..Default::default() };
    if let Some(before) = logo(tx.read()).await? {
        let change = logo::ActiveModel { id: Set(before.id), ..row };
        tx.update(before.seen_at(seen)?, change).await?;
    } else if seen > 0 {
        return Err(Error::Stale);
    } else {
        tx.insert(row).await?;
    }
    Ok(())
}

async fn remove(desk: Desk<SettingsKeeper>, sent: Posted<LogoForm>) -> Result<Done> {
    let t = desk.lang().office();
    desk.once(&sent.once, async |tx| {
        if let Some(saved) = logo(tx.read()).await? {
            tx.delete(saved.seen_at(sent.version)?).await?;
        }
        Ok(Done::to(SETTINGS).saying(t.logo_removed))
    })
    .await
}

async fn picture(desk: Desk<SettingsKeeper>) -> Result<Response> {
    let logo = logo(desk.db()).await?.ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, logo.media_type)], logo.bytes).into_response())
}

impl Text {
    fn not_a_logo(&self, why: NotALogo) -> &'static str {
        match why {
            NotALogo::Missing => self.logo_missing,
            NotALogo::TooLarge => self.logo_too_large,
            NotALogo::Picture(NotAPicture::Unreadable) => self.logo_unknown,
            NotALogo::Picture(NotAPicture::WrongSize) => self.logo_size,
        }
    }
}
