//! Who may have a record already under another number, or stands twice in the files: told, and imported all the same.

use super::{
    after::After,
    folder::{Folder, Shelf, Stock},
    plan::{Plan, Steps},
    problem::{Problem, RowFault},
    row::Row,
    table::Table,
    tables::{office::Partner, seniors::Senior, volunteers::Volunteer},
};
use crate::{
    partners::alike::Traits,
    people::alike::{Comparable, Index, Same, Typed},
};
use std::collections::HashSet;

/// Of so many it is told whom a row is like.
const MOST: usize = 3;

/// Two rows that may be of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Like {
    /// The number of this row, and of the other.
    pub number: String,
    pub other: String,
    /// The line of the other in the same file; none for one of the database.
    pub line: Option<usize>,
    /// Where the other has its page, if it has one already.
    pub href: Option<String>,
    pub same: Vec<Same>,
}

/// A row of people.
trait Somebody: Row {
    type Traits: Comparable;
    /// Where its records stand.
    const HOME: &'static str;
    /// The column in which it is told.
    const COLUMN: &'static str;

    fn number(&self) -> &str;
    fn traits(&self) -> Self::Traits;
}

macro_rules! somebody {
    ($($row:ident: $traits:ty, $home:literal, $column:literal, |$this:ident| $made:expr;)+) => {$(
        impl Somebody for $row {
            type Traits = $traits;
            const HOME: &'static str = $home;
            const COLUMN: &'static str = $column;

            fn number(&self) -> &str {
                &self.number
            }

            fn traits(&self) -> $traits {
                let $this = self;
                $made
            }
        }
    )+};
}
somebody! {
    Senior: Typed, "/seniors", "nachname", |it| {
        Typed::of(&it.first_name, &it.last_name, Some(it.birth_date), it.phone.as_deref().unwrap_or_default())
    };
    Volunteer: Typed, "/volunteers", "nachname", |it| {
        Typed::of(&it.first_name, &it.last_name, Some(it.birth_date), it.phone.as_deref().unwrap_or_default())
    };
    Partner: Traits, "/partners", "name", |it| {
        Traits::of(&it.name, it.phone.as_deref(), it.email.as_ref().map(AsRef::as_ref))
    };
}

/// Tells every new or changed row of people that is like another.
pub fn of(plan: &Plan, folder: &Folder, stock: &Stock) -> Vec<Problem> {
    let mut told = among(&plan.seniors, &folder.seniors, &stock.seniors);
    told.extend(among(&plan.volunteers, &folder.volunteers, &stock.volunteers));
    told.extend(among(&plan.partners, &folder.partners, &stock.partners));
    told
}

fn among<R: Somebody>(steps: &Steps, table: &Table<R>, shelf: &Shelf<R>) -> Vec<Problem> {
    let touched = steps.added.iter().copied().chain(steps.changed.iter().map(|change| change.at));
    let touched: HashSet<usize> = touched.collect();
    if touched.is_empty() {
        return Vec::new();
    }
    let after = After::of(table, shelf);
    let stored: Vec<_> = after.left_alone().collect();
    let lines = table.lines.iter().map(|line| line.row.traits());
    // The lines come first, so that their places in the table are their places here.
    let index = Index::of(lines.chain(stored.iter().map(|stored| stored.row.traits())).collect());
    let mut told = Vec::new();
    for at in (0..table.lines.len()).filter(|at| touched.contains(at)) {
        let line = &table.lines[at];
        // Of two that are both touched the later is told.
        let others = index.like(at).into_iter().filter(|(other, _)| *other < at || !touched.contains(other));
        told.extend(others.take(MOST).map(|(other, same)| {
            let number = line.row.number().to_owned();
            let found = if let Some(other) = table.lines.get(other) {
                Like { number, other: other.row.number().to_owned(), line: Some(other.number), href: None, same }
            } else {
                let other = stored[other - table.lines.len()];
                let href = Some(format!("{}/{}", R::HOME, other.id));
                Like { number, other: other.row.number().to_owned(), line: None, href, same }
            };
            table.problem(line.number, R::COLUMN, RowFault::LooksLike(Box::new(found)))
        }));
    }
    told
}
