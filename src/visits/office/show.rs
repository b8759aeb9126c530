//! One visit, as the office sees it, with what can be done about it.

use askama::Template;
use entity::value::VisitId;

use super::{
    history::{Event, events},
    queries,
    text::Text,
};
use crate::{
    error::{Error, Result},
    form,
    store::Pool,
    visits::{
        conspicuous,
        entry::{Entry, Standing, entries},
        hints::Hint,
        queries::by_id,
        text,
    },
    web::{
        desk::Desk,
        extract::Path,
        form::Form,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

form! {
    /// Why a visit goes back to its volunteer.
    pub struct ReturnForm { reason }
}

form! {
    /// A form with nothing but a button.
    pub struct Button { nothing }
}

#[derive(Template)]
#[template(path = "visits/office/show.html")]
pub struct ShowPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    entry: Entry,
    hints: Vec<Hint>,
    history: Vec<Event>,
    form: ReturnForm,
    errors: Vec<(&'static str, String)>,
}

pub async fn show(desk: Desk<Coordinator>, Path(id): Path<VisitId>) -> Result<Page<ShowPage>> {
    let (form, _) = desk.page.given(ReturnForm::empty(desk.lang()), 0);
    page(desk, id, form).await.map(Page)
}

/// The page, with what was typed into its form.
pub async fn page(desk: Desk<Coordinator>, id: VisitId, form: ReturnForm) -> Result<ShowPage> {
    let entry = entry(desk.db(), id).await?;
    let hints = conspicuous::of(desk.db(), std::slice::from_ref(&entry), desk.now()).await?;
    let (trail, names) = (queries::trail(desk.db(), id).await?, queries::account_names(desk.db()).await?);
    let t = desk.lang().visits_office();
    Ok(ShowPage {
        v: desk.lang().visits(),
        history: events(&trail, &names, t),
        hints: hints.into_iter().flatten().collect(),
        errors: form.errors(),
        page: desk.page,
        t,
        entry,
        form,
    })
}

/// One visit with those it is about.
pub async fn entry(db: &Pool, id: VisitId) -> Result<Entry> {
    entries(db, vec![by_id(db, id).await?]).await?.pop().ok_or(Error::NotFound)
}

impl ShowPage {
    fn is(&self, standing: Standing) -> bool {
        self.entry.standing() == standing
    }

    fn waits(&self) -> bool {
        self.is(Standing::Waiting)
    }

    fn is_confirmed(&self) -> bool {
        self.is(Standing::Confirmed)
    }

    fn is_returned(&self) -> bool {
        self.is(Standing::Returned)
    }

    fn is_open(&self) -> bool {
        !self.is(Standing::Settled)
    }
}
