//! The addresses of a long list: its pages, its sorting, its filters.

use super::form::Form;

/// Builds addresses of one list, keeping what is filtered and sorted.
#[derive(Clone, Debug)]
pub struct ListAddress {
    path: &'static str,
    asked: Vec<(String, String)>,
}

impl ListAddress {
    /// Of the list at `path`, as its filter form has it.
    pub fn of(path: &'static str, filter: &impl Form) -> Self {
        let asked = filter.inputs().into_iter().flat_map(|input| {
            input.values().filter(|value| !value.is_empty()).map(|value| (input.name.to_owned(), value.to_owned()))
        });
        Self { path, asked: asked.collect() }
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
        if query.is_empty() { self.path.to_owned() } else { format!("{}?{query}", self.path) }
    }

    /// The page before this one, if there is one.
    pub fn previous(&self, page: u64) -> Option<String> {
        (page > 1).then(|| self.with("page", &(page - 1).to_string()))
    }

    /// The page after this one, if there is one.
    pub fn next(&self, page: u64, pages: u64) -> Option<String> {
        (page < pages).then(|| self.with("page", &(page + 1).to_string()))
    }

    /// The same list sorted by `column`, or the other way round where it already is.
    pub fn sorted(&self, column: &str, current: &str) -> String {
        if current == column { self.with("sort", &format!("-{column}")) } else { self.with("sort", column) }
    }

    /// As `aria-sort` has it: whether the list is sorted by `column`, and which way.
    pub fn direction(column: &str, current: &str) -> &'static str {
        if current == column {
            "ascending"
        } else if current.strip_prefix('-') == Some(column) {
            "descending"
        } else {
            ""
        }
    }

    /// Whether anything is filtered, so that it can be reset.
    pub fn is_filtered(&self) -> bool {
        self.asked.iter().any(|(name, _)| name != "page" && name != "sort")
    }
}
