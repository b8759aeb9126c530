//! The page of all settings, and the forms behind it.

mod access;
mod catalogues;
mod logo;
mod numbered;
mod reads;
mod removals;
mod trail;

use askama::Template;
use entity::{tariff, vat_note};

use super::{
    form::{
        catalogue::{ActivityForm, DistrictForm},
        letter_text::TextForm,
        single::{BankForm, PaymentForm, RecognitionForm, SenderForm, TrialForm},
        tariff::TariffForm,
        vat_note::VatNoteForm,
    },
    key::Key,
    settings::{self, Settings},
    tariffs::tariffs,
    text::Text,
    text_blocks::{self, TextBlock},
    vat_notes,
};
use crate::{
    error::Result,
    web::{
        desk::Desk,
        editing::{Editing, edit, save},
        format,
        page::{Chrome, Page},
        role::SettingsKeeper,
        route::Routes,
    },
};

/// The routes of the office.
pub fn routes() -> Routes {
    let mut routes = Routes::default().get("/settings", index);
    routes = form::<SenderForm>(routes, "/settings/sender");
    routes = form::<BankForm>(routes, "/settings/bank");
    routes = form::<RecognitionForm>(routes, "/settings/recognition");
    routes = form::<PaymentForm>(routes, "/settings/payment");
    routes = form::<TrialForm>(routes, "/settings/trial");
    routes = form::<TextForm>(routes, "/settings/texts/{block}");
    routes
        .get("/settings/vat-notes/new", edit::<VatNoteForm>)
        .post_from("/settings/vat-notes", "/settings/vat-notes/new", save::<VatNoteForm>)
        .get("/settings/vat-notes/{id}", edit::<VatNoteForm>)
        .post("/settings/vat-notes/{id}", save::<VatNoteForm>)
        .get("/settings/tariffs/new", edit::<TariffForm>)
        .post_from("/settings/tariffs", "/settings/tariffs/new", save::<TariffForm>)
        .get("/settings/tariffs/{id}", edit::<TariffForm>)
        .post("/settings/tariffs/{id}", save::<TariffForm>)
        .get("/settings/districts", catalogues::districts)
        .post("/settings/districts", save::<DistrictForm>)
        .get("/settings/districts/new", edit::<DistrictForm>)
        .get("/settings/districts/{id}", edit::<DistrictForm>)
        .post("/settings/districts/{id}", save::<DistrictForm>)
        .get("/settings/activities", catalogues::activities)
        .post("/settings/activities", save::<ActivityForm>)
        .get("/settings/activities/new", edit::<ActivityForm>)
        .get("/settings/activities/{id}", edit::<ActivityForm>)
        .post("/settings/activities/{id}", save::<ActivityForm>)
        .merge(removals::routes())
        .merge(logo::routes())
        .merge(access::routes())
        .merge(trail::routes())
        .merge(reads::routes())
}

/// A form that is shown and sent at the same address.
fn form<E: Editing>(routes: Routes, path: &'static str) -> Routes {
    routes.get(path, edit::<E>).post(path, save::<E>)
}

#[derive(Template)]
#[template(path = "office/index.html")]
struct Index {
    page: Chrome,
    t: &'static Text,
    settings: Settings,
    undated_vat_note: Option<String>,
    vat_notes: Vec<vat_note::Model>,
    tariffs: Vec<TariffLine>,
    texts: Vec<LetterText>,
    districts: String,
    activities: String,
}

/// A tariff as the list has it.
struct TariffLine {
    service: &'static str,
    /// Empty while it is one that every service starts with.
    href: String,
    from: String,
    price: String,
}

impl TariffLine {
    fn of(tariff: &tariff::Model, t: &Text) -> Self {
        let mut step = (t.minutes)(tariff.step_minutes);
        if tariff.step_minutes > 1 {
            step = format!("{step}, {}", t.rounding(tariff.rounding));
        }
        let is_saved = tariff.version > 0;
        Self {
            service: t.service(tariff.service),
            href: if is_saved { format!("/settings/tariffs/{}", tariff.id) } else { String::new() },
            from: format::day(tariff.valid_from),
            price: format!("{} · {step}", format::euros(tariff.per_hour, t.lang)),
        }
    }
}

/// A text of the letters as it is now.
struct LetterText {
    title: &'static str,
    href: String,
    /// Its first words.
    begins: String,
    /// Word and tone.
    state: (&'static str, &'static str),
}

impl Index {
    fn place(&self) -> String {
        let sender = &self.settings.sender;
        [&sender.postal_code, &sender.town].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ")
    }

    fn has_sender(&self) -> bool {
        self.settings.sender != super::Sender::default()
    }

    fn has_recognition(&self) -> bool {
        self.settings.recognition != super::Recognition::default()
    }
}

/// Of a text that has to be confirmed, saving it has done that.
fn state(block: TextBlock, own: Option<&str>, t: &Text) -> (&'static str, &'static str) {
    match own {
        None if block.needs_confirming() => (t.is_unconfirmed, "warning"),
        None => (t.is_shipped, "neutral"),
        Some(own) if own == block.shipped() => (t.is_confirmed, "success"),
        Some(_) => (t.is_own, "info"),
    }
}

/// Enough to know it again.
fn begin_of(text: &str) -> String {
    const MOST: usize = 90;
    let line = text.lines().next().unwrap_or_default();
    let more = line.chars().count() > MOST || text.lines().nth(1).is_some();
    let begin: String = line.chars().take(MOST).collect();
    if more { format!("{} …", begin.trim_end()) } else { begin }
}

async fn index(desk: Desk<SettingsKeeper>) -> Result<Page<Index>> {
    let (t, db) = (desk.lang().office(), desk.db());
    let mut texts = Vec::new();
    for block in TextBlock::ALL {
        let own = text_blocks::row(db, block).await?;
        texts.push(LetterText {
            title: t.text_block(block),
            href: format!("/settings/texts/{}", block.word()),
            state: state(block, own.as_ref().map(|row| row.body.as_str()), t),
            begins: begin_of(own.as_ref().map_or(block.shipped(), |row| row.body.as_str())),
        });
    }
    Ok(Page(Index {
        t,
        settings: Settings::load(db).await?,
        undated_vat_note: settings::values(db).await?.remove(&Key::VatNote),
        vat_notes: vat_notes::all(db).await?,
        tariffs: tariffs(db).await?.iter().map(|tariff| TariffLine::of(tariff, t)).collect(),
        texts,
        districts: catalogues::offered_districts(db).await?,
        activities: catalogues::offered_activities(db).await?,
        page: desk.page,
    }))
}
