//! A long list: the page of it that is shown, and the addresses of its other pages, its sorting, its files.

use std::borrow::Cow;

use super::{form::Form, page::Chrome};
use crate::store::{PAGE_SIZE, Slice, WHOLE};

/// The page of a list that is shown.
#[derive(Debug)]
pub struct List<R> {
    pub rows: Vec<R>,
    /// Of how many in all.
    pub total: u64,
    pub address: ListAddress,
    page: u64,
    pages: u64,
    sort: String,
}

impl<R> List<R> {
    /// The list at `path`, as its filter form asks for it; `sort` is how it is sorted unless it says so.
    pub fn of(path: impl Into<Cow<'static, str>>, filter: &impl Form, sort: &str, slice: Slice<R>) -> Self {
        let asked =
            |name| filter.inputs().into_iter().find(|input| input.name == name).map_or("", |input| input.value());
        let sort = [asked("sort"), sort].into_iter().find(|it| !it.is_empty()).unwrap_or_default();
        Self {
            pages: if asked("page") == WHOLE { 1 } else { slice.pages() },
            sort: sort.to_owned(),
            total: slice.total,
            page: slice.page,
            rows: slice.rows,
            address: ListAddress::of(path, filter),
        }
    }

    /// Whether there is more than this page.
    pub fn has_pages(&self) -> bool {
        self.pages > 1
    }

    /// Which row of all of them the page begins with, from 1.
    pub fn first(&self) -> u64 {
        (self.page - 1) * PAGE_SIZE + 1
    }

    /// The page before this one, if there is one.
    pub fn previous(&self) -> Option<String> {
        (self.page > 1).then(|| self.address.with("page", &(self.page - 1).to_string()))
    }

    /// The page after this one, if there is one.
    pub fn next(&self) -> Option<String> {
        (self.page < self.pages).then(|| self.address.with("page", &(self.page + 1).to_string()))
    }

    /// `Seite 1 von 2`.
    pub fn page_of(&self, page: &Chrome) -> String {
        (page.w.page_of)(self.page, self.pages)
    }

    /// The same page of the same list.
    pub fn here(&self) -> String {
        self.address.with("page", &self.page.to_string())
    }

    /// All of it on one page, which offers to print itself where scripts run.
    pub fn whole(&self) -> String {
        self.address.with("page", WHOLE)
    }

    /// All of it as a file: `xlsx` or `csv`.
    pub fn export(&self, kind: &str) -> String {
        let list = self.address.with("page", "");
        list.replacen(&*self.address.path, &format!("{}/list.{kind}", self.address.path), 1)
    }

    /// The same list sorted by `column`, or the other way round where it already is.
    pub fn sorted(&self, column: &str) -> String {
        if self.sort == column {
            self.address.with("sort", &format!("-{column}"))
        } else {
            self.address.with("sort", column)
        }
    }

    /// As `aria-sort` has it: whether the list is sorted by `column`, and which way.
    pub fn direction(&self, column: &str) -> &'static str {
        if self.sort == column {
            "ascending"
        } else if self.sort.strip_prefix('-') == Some(column) {
            "descending"
        } else {
            ""
        }
    }
}

/// Builds addresses of one list, keeping what is filtered and sorted.
#[derive(Clone, Debug)]
pub struct ListAddress {
    path: Cow<'static, str>,
    asked: Vec<(String, String)>,
}

impl ListAddress {
    /// Of the list at `path`, as its filter form has it.
    pub fn of(path: impl Into<Cow<'static, str>>, filter: &impl Form) -> Self {
        let asked = filter.inputs().into_iter().flat_map(|input| {
            input.values().filter(|value| !value.is_empty()).map(|value| (input.name.to_owned(), value.to_owned()))
        });
        Self { path: path.into(), asked: asked.collect() }
    }

    /// The same list with one thing different; an empty value takes it out. Another page is kept only by asking for it.
    pub fn with(&self, name: &str, value: &str) -> String {
        let kept = self.asked.iter().filter(|(key, _)| key != name && key != "page");
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(kept);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { self.path.clone().into_owned() } else { format!("{}?{query}", self.path) }
    }

    /// The same list with one thing more, of which there can be several.
    pub fn also(&self, name: &str, value: &str) -> String {
        let asked = self.asked.iter().cloned().chain([(name.to_owned(), value.to_owned())]);
        Self { path: self.path.clone(), asked: asked.collect() }.with("page", "")
    }

    /// The same list without one thing of which there can be several.
    #[must_use]
    pub fn without(&self, name: &str, value: &str) -> Self {
        let asked = self.asked.iter().filter(|(key, of)| key != name || of != value).cloned();
        Self { path: self.path.clone(), asked: asked.collect() }
    }

    /// Whether anything is filtered, so that it can be reset.
    pub fn is_filtered(&self) -> bool {
        self.asked.iter().any(|(name, _)| name != "page" && name != "sort")
    }
}
