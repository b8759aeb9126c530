//! One page of a long list.

use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QuerySelect, Select};

use crate::error::Result;

/// How many rows a page of a list shows.
pub const PAGE_SIZE: u64 = 50;

/// In place of a page's number: the whole list.
pub const WHOLE: &str = "all";

/// One page of a long list.
#[derive(Clone, Debug)]
pub struct Slice<T> {
    pub rows: Vec<T>,
    /// Of how many rows in all.
    pub total: u64,
    /// Which page, from 1.
    pub page: u64,
}

impl<T> Slice<T> {
    /// The page of a selection; past the end, the last one there is.
    pub async fn of<E>(selection: Select<E>, page: u64, db: &impl ConnectionTrait) -> Result<Self>
    where
        E: EntityTrait<Model = T>,
        T: FromQueryResult + Sized + Send + Sync,
    {
        let total = selection.clone().count(db).await?;
        let page = page.clamp(1, total.div_ceil(PAGE_SIZE).max(1));
        let rows = selection.offset((page - 1) * PAGE_SIZE).limit(PAGE_SIZE).all(db).await?;
        Ok(Self { rows, total, page })
    }

    /// What an address asks for: a page by its number, or `all` rows there are.
    pub async fn asked<E>(selection: Select<E>, page: &str, db: &impl ConnectionTrait) -> Result<Self>
    where
        E: EntityTrait<Model = T>,
        T: FromQueryResult + Sized + Send + Sync,
    {
        if page != WHOLE {
            return Self::of(selection, page.parse().unwrap_or(1), db).await;
        }
        let rows = selection.all(db).await?;
        Ok(Self { total: rows.len() as u64, rows, page: 1 })
    }

    /// The page of what is in memory whole, by its number or `all`.
    pub fn cut(mut rows: Vec<T>, page: &str) -> Self {
        let total = rows.len() as u64;
        if page == WHOLE {
            return Self { rows, total, page: 1 };
        }
        let page = page.parse().unwrap_or(1).clamp(1, total.div_ceil(PAGE_SIZE).max(1));
        let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
        let before = usize::try_from((page - 1) * PAGE_SIZE).unwrap_or(usize::MAX).min(rows.len());
        rows.drain(..before);
        rows.truncate(size);
        Self { rows, total, page }
    }

    /// The same of a selection with columns beyond those of its table.
    pub async fn shaped<E>(selection: Select<E>, page: &str, db: &impl ConnectionTrait) -> Result<Self>
    where
        E: EntityTrait<Model: FromQueryResult + Send + Sync>,
        T: FromQueryResult,
    {
        if page == WHOLE {
            let rows = selection.into_model().all(db).await?;
            return Ok(Self { total: rows.len() as u64, rows, page: 1 });
        }
        let total = selection.clone().count(db).await?;
        let page = page.parse().unwrap_or(1).clamp(1, total.div_ceil(PAGE_SIZE).max(1));
        let selection = selection.offset((page - 1) * PAGE_SIZE).limit(PAGE_SIZE);
        Ok(Self { rows: selection.into_model().all(db).await?, total, page })
    }

    /// How many pages there are, at least one.
    pub fn pages(&self) -> u64 {
        self.total.div_ceil(PAGE_SIZE).max(1)
    }

    /// The same page with each row made into something else.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Slice<U> {
        Slice { rows: self.rows.into_iter().map(change).collect(), total: self.total, page: self.page }
    }
}
