//! What was agreed is confirmed to both sides at once, or the end told.

use askama::Template;
use entity::{
    letter::LetterKind,
    senior,
    value::{AssignmentId, Subject},
};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::{Draft, Party, commands, draft::draft, form::path, queries, rules, text::Text};
use crate::{
    assignments,
    error::{Error, Result},
    form, mail,
    office::{TextBlock, is_unconfirmed},
    people,
    seniors::redirect::are_held,
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Page},
        role::Coordinator,
        token::digest,
    },
};

form! {
    /// Which of them go by e-mail as well.
    pub struct ByMail { mail }
}

#[derive(Template)]
#[template(path = "letters/missing.html")]
pub struct MissingPage {
    page: Chrome,
    t: &'static Text,
    id: AssignmentId,
    letters: Vec<Missing>,
    /// The texts as they are shown.
    version: i32,
    is_unsure: bool,
}

/// A letter that is not written yet.
struct Missing {
    draft: Draft,
    word: String,
    /// Where its text is changed first.
    href: String,
    /// Where an e-mail would go, if it may.
    to: Option<String>,
}

async fn drafts(db: &impl ConnectionTrait, id: AssignmentId, today: chrono::NaiveDate) -> Result<Vec<Draft>> {
    let row = assignments::by_id(db, id).await?;
    let course = queries::course(db, &row).await?;
    let mut drafts = Vec::new();
    for kind in rules::missing(course, &queries::written(db, id).await?, today) {
        drafts.push(draft(db, Subject::Assignment(id), kind).await?);
    }
    let is_held = are_held(&people::by_id::<senior::Entity>(db, row.senior_id).await?);
    drafts.retain(|draft| !is_held || !matches!(draft.to, Party::Senior(_)));
    Ok(drafts)
}

/// Tells whether what is written is what was shown.
fn version(drafts: &[Draft]) -> i32 {
    i32::from_str_radix(&digest(&format!("{drafts:?}"))[..7], 16).unwrap_or_default()
}

/// What would be written.
pub async fn show(desk: Desk<Coordinator>, Path(id): Path<AssignmentId>) -> Result<Page<MissingPage>> {
    let (db, t) = (desk.db(), desk.lang().letters());
    let drafts = drafts(db, id, desk.today()).await?;
    let version = version(&drafts);
    let can_mail = mail::is_set_up(db).await?;
    let tells_insurance = drafts.iter().any(|draft| draft.kind == LetterKind::PlacementVolunteer);
    let mut letters = Vec::new();
    for draft in drafts {
        let to = if can_mail { draft.to.email(db).await? } else { None };
        let href = path(Subject::Assignment(id), draft.kind);
        letters.push(Missing { word: draft.kind.to_value(), href, to: to.map(|email| email.to_string()), draft });
    }
    let is_unsure = tells_insurance && is_unconfirmed(db, TextBlock::InsuranceNote).await?;
    Ok(Page(MissingPage { t, id, letters, version, is_unsure, page: desk.page }))
}

/// Makes all of them, and posts those that are to go by e-mail.
pub async fn create(desk: Desk<Coordinator>, Path(id): Path<AssignmentId>, sent: Posted<ByMail>) -> Result<Done> {
    let (lang, today) = (desk.lang(), desk.today());
    desk.once(&sent.once, async |tx| {
        let drafts = drafts(tx.read(), id, today).await?;
        if version(&drafts) != sent.version {
            return Err(Error::Stale);
        }
        let (made, mut posted) = (drafts.len(), 0);
        for draft in drafts {
            let goes = sent.form.mail.has(draft.kind.to_value());
            let row = commands::make(tx, draft, lang).await?;
            if goes {
                commands::send(tx, row.seen_now(), lang).await?;
                posted += 1;
            }
        }
        Ok(Done::to(format!("/assignments/{id}")).saying((lang.letters().n_made)(made, posted)))
    })
    .await
}
