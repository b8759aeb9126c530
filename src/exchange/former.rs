//! Numbers of records that were merged. Who had them is meant by the number that stayed: what hangs on them is taken for
//! that record where it is not there yet, and changes nothing that is, since what holds was decided when they were merged.

use super::{
    folder::{Folder, Shelf, Stock},
    issued::care,
    problem::{Problem, RowFault},
    row::{Key, Row},
    table::{Table, differing},
    tables::seniors::CareGrade,
};
use crate::error::Result;
use entity::former_number;
use sea_orm::{ConnectionTrait, EntityTrait};
use std::collections::{HashMap, HashSet};

/// The number that stayed, by the number that went.
type Names = HashMap<String, String>;

/// The former numbers of each kind of people.
#[derive(Debug, Default)]
pub struct Former {
    seniors: Names,
    volunteers: Names,
    partners: Names,
}

impl Former {
    /// Reads them.
    pub async fn load(db: &impl ConnectionTrait, stock: &Stock) -> Result<Self> {
        fn numbers<R: Row>(shelf: &Shelf<R>) -> HashMap<i64, String> {
            shelf.rows.iter().map(|(key, stored)| (stored.id, key.to_string())).collect()
        }
        let mut former = Self::default();
        let rows = former_number::Entity::find().all(db).await?;
        if rows.is_empty() {
            return Ok(former);
        }
        let (seniors, volunteers) = (numbers(&stock.seniors), numbers(&stock.volunteers));
        let partners = numbers(&stock.partners);
        for row in rows {
            let stays = [
                (&mut former.seniors, row.senior_id.and_then(|id| seniors.get(&id.0))),
                (&mut former.volunteers, row.volunteer_id.and_then(|id| volunteers.get(&id.0))),
                (&mut former.partners, row.partner_id.and_then(|id| partners.get(&id.0))),
            ];
            for (names, stays) in stays {
                names.extend(stays.map(|stays| (row.number.clone(), stays.clone())));
            }
        }
        Ok(former)
    }

    /// Puts the numbers that stayed in place of those that went, and tells which rows are passed over.
    pub fn resolve(&self, folder: &mut Folder, stock: &Stock) -> Vec<Problem> {
        let (seniors, volunteers) = (&self.seniors, &self.volunteers);
        let mut told = Vec::new();
        told.extend(gone(&mut folder.seniors, seniors));
        told.extend(gone(&mut folder.volunteers, volunteers));
        told.extend(gone(&mut folder.partners, &self.partners));
        for line in &mut folder.assignments.lines {
            rename(&mut line.row.senior, seniors);
            rename(&mut line.row.volunteer, volunteers);
        }
        mention(&mut folder.assignments, "senior", seniors);
        mention(&mut folder.assignments, "ehrenamtliche", volunteers);
        let grades = &stock.care_grades;
        told.extend(hanging(
            &mut folder.care_grades,
            grades,
            seniors,
            |row| &mut row.senior,
            |row| is_said(row, grades),
        ));
        told.extend(hanging(&mut folder.contacts, &stock.contacts, seniors, |row| &mut row.senior, |_| false));
        let (uses, words) = (&stock.external_uses, &stock.fund_balances);
        told.extend(hanging(&mut folder.external_uses, uses, seniors, |row| &mut row.senior, |_| false));
        told.extend(hanging(&mut folder.fund_balances, words, seniors, |row| &mut row.senior, |_| false));
        told.extend(hanging(&mut folder.attendances, &stock.attendances, seniors, |row| &mut row.senior, |_| false));
        told.extend(hanging(&mut folder.trainings, &stock.trainings, volunteers, |row| &mut row.volunteer, |_| false));
        told
    }
}

fn rename(number: &mut String, names: &Names) -> bool {
    let stays = names.get(number.as_str());
    if let Some(stays) = stays {
        number.clone_from(stays);
    }
    stays.is_some()
}

/// What a table names in a column is the number that stayed.
fn mention<R: Row>(table: &mut Table<R>, column: &str, names: &Names) {
    for mention in table.mentions.iter_mut().filter(|mention| mention.column == column) {
        rename(&mut mention.name, names);
    }
}

/// Passes over the rows of people who are another record by now.
fn gone<R: Row>(table: &mut Table<R>, names: &Names) -> Vec<Problem> {
    let stays = |row: &R| names.get(&row.key().to_string());
    let passed = table.lines.iter().filter_map(|line| Some((line.number, stays(&line.row)?.clone())));
    let told = passed.map(|(line, stays)| table.problem(line, "nummer", RowFault::Merged { stays })).collect();
    for number in names.keys() {
        table.named.remove(&Key::of(&[number]));
    }
    table.lines.retain(|line| stays(&line.row).is_none());
    told
}

/// Takes what hangs on a number that went for what hangs on the one that stayed, where that has not got it yet.
fn hanging<R: Row>(
    table: &mut Table<R>,
    shelf: &Shelf<R>,
    names: &Names,
    whose: impl Fn(&mut R) -> &mut String,
    is_said: impl Fn(&R) -> bool,
) -> Vec<Problem> {
    let mut columns = R::COLUMNS.iter().map(|column| column.name);
    let column = columns.find(|name| matches!(*name, "senior" | "ehrenamtliche")).unwrap_or_default();
    let mut taken: HashSet<Key> = HashSet::new();
    let mut told = Vec::new();
    for mut line in std::mem::take(&mut table.lines) {
        let before = line.row.key();
        if !rename(whose(&mut line.row), names) {
            taken.insert(before);
            table.lines.push(line);
            continue;
        }
        let key = line.row.key();
        table.named.remove(&before);
        let there = shelf.rows.get(&key).map(|stored| &stored.row);
        if there.is_none() && !is_said(&line.row) && taken.insert(key.clone()) {
            table.named.insert(key);
            table.lines.push(line);
        } else if there.is_none_or(|there| !differing(there, &line.row).is_empty()) {
            let stays = whose(&mut line.row).clone();
            told.push(table.problem(line.number, column, RowFault::Merged { stays }));
        }
    }
    mention(table, column, names);
    told
}

/// Whether a care grade says nothing that is not known.
fn is_said(row: &CareGrade, known: &Shelf<CareGrade>) -> bool {
    let span = care(row).span;
    known.rows.values().map(|stored| &stored.row).any(|known| {
        let is_same = (&known.senior, known.grade, known.at_home) == (&row.senior, row.grade, row.at_home);
        let lasts = known.until.is_none_or(|until| span.until.is_some_and(|end| end <= until));
        is_same && known.from <= span.from && lasts
    })
}
