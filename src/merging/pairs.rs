//! Records that look alike, two by two.

use std::cmp::Reverse;

use entity::record::Record;
use entity::value::DistinctPairId;
use sea_orm::{ConnectionTrait, QueryOrder};

use askama::Template;

use super::{distinct, fields::key_of, kind::Mergeable, merge::by_key, text::Text};
use crate::{
    error::{Error, Result},
    form,
    people::alike::Index,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        lang::Lang,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// More on one page are more than anybody goes through.
const MOST: usize = 100;

/// One of two.
#[derive(Debug)]
pub struct One {
    pub key: i64,
    pub number: String,
    pub name: String,
    pub says: String,
    pub href: String,
}

impl One {
    pub fn of<P: Mergeable>(row: &P::Model, lang: Lang) -> Result<Self> {
        let key = key_of(row)?;
        Ok(Self {
            key,
            number: P::number(row).to_owned(),
            name: P::name(row),
            says: P::says(row, lang),
            href: format!("{}/{key}", P::HOME),
        })
    }
}

/// Two who are alike.
#[derive(Debug)]
pub struct Pair {
    pub both: [One; 2],
    /// In what.
    pub same: String,
}

/// All pairs of a kind that nobody has said to be two people, the most alike first: at most so many, and how many there
/// are. Of one record only, where one is asked for.
pub async fn of<P: Mergeable>(db: &impl ConnectionTrait, only: Option<i64>, lang: Lang) -> Result<(Vec<Pair>, usize)> {
    let rows = P::find().order_by_asc(P::Model::key_column()).all(db).await?;
    let apart = distinct::all(db, P::KIND).await?;
    let keys = rows.iter().map(key_of).collect::<Result<Vec<i64>>>()?;
    let index = Index::of(rows.iter().map(P::traits).collect());
    let mut found: Vec<_> = index.pairs().into_iter().collect();
    found.retain(|((one, other), _)| {
        let [one, other] = [keys[*one], keys[*other]];
        !apart.contains(&(one, other)) && only.is_none_or(|only| [one, other].contains(&only))
    });
    found.sort_by_key(|((one, other), same)| (Reverse(same.len()), *one, *other));
    let total = found.len();
    let pair = |((one, other), same): ((usize, usize), Vec<_>)| {
        let both = [One::of::<P>(&rows[one], lang)?, One::of::<P>(&rows[other], lang)?];
        Ok(Pair { both, same: lang.people().alike_in(&same) })
    };
    let pairs = found.into_iter().take(MOST).map(pair).collect::<Result<_>>()?;
    Ok((pairs, total))
}

#[derive(Debug, Template)]
#[template(path = "merging/pairs.html")]
pub struct PairsPage {
    page: Chrome,
    t: &'static Text,
    home: &'static str,
    list: &'static str,
    pairs: Vec<Pair>,
    total: usize,
}

impl PairsPage {
    fn counted(&self) -> String {
        (self.t.n_pairs)(self.total)
    }

    /// What there is to say of those that are not shown.
    fn more(&self) -> Option<String> {
        let more = self.total - self.pairs.len();
        (more > 0).then(|| (self.t.and_more)(more))
    }
}

/// The page of likely duplicates.
pub async fn index<P: Mergeable>(desk: Desk<Coordinator>) -> Result<Page<PairsPage>> {
    let t = desk.lang().merging();
    let (pairs, total) = of::<P>(desk.db(), None, desk.lang()).await?;
    Ok(Page(PairsPage { t, home: P::HOME, list: t.kind(P::KIND), pairs, total, page: desk.page }))
}

form! {
    /// Two who are not the same.
    pub struct ApartForm { one, other }
}

/// Keeps a pair away for good.
pub async fn keep_apart<P: Mergeable>(desk: Desk<Coordinator>, sent: Posted<ApartForm>) -> Result<Done> {
    let t = desk.lang().merging();
    let key = |value: &str| value.parse::<i64>().map_err(|_| Error::Malformed);
    let (one, other) = (key(sent.form.one.value())?, key(sent.form.other.value())?);
    desk.once(&sent.once, async |tx| {
        let both = [by_key::<P>(tx.read(), one).await?, by_key::<P>(tx.read(), other).await?];
        let said = (t.kept_apart)(P::number(&both[0]), P::number(&both[1]));
        let done = Done::to(format!("{}/duplicates", P::HOME)).saying(said);
        let kept = distinct::keep(tx, P::KIND, one, other).await?;
        Ok(match kept {
            Some(id) => done.with_undo(format!("{}/duplicates/{id}/removal", P::HOME)),
            None => done,
        })
    })
    .await
}

form! {
    /// A form with nothing but a button.
    pub struct Button { nothing }
}

/// Takes that back.
pub async fn take_back<P: Mergeable>(
    desk: Desk<Coordinator>,
    Path(id): Path<DistinctPairId>,
    sent: Posted<Button>,
) -> Result<Done> {
    let t = desk.lang().merging();
    desk.once(&sent.once, async |tx| {
        distinct::take_back(tx, P::KIND, id).await?;
        Ok(Done::to(format!("{}/duplicates", P::HOME)).saying(t.taken_back))
    })
    .await
}
