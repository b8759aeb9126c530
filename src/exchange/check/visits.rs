//! A visit lies within its assignment, beside the volunteer's other visits, and not in the future.

use super::overlap::{Entry, Place, overlaps};
use crate::{
    exchange::{
        after::After,
        cell::Cell,
        folder::{Folder, Stock},
        problem::{Problem, RowFault},
        row::Key,
        tables::visits::{Assignment, Visit},
    },
    visits::duration::{NoSpan, Span},
};
use chrono::{DateTime, Utc};

/// Tells every visit that cannot have been so.
pub fn check(folder: &Folder, stock: &Stock, now: DateTime<Utc>) -> Vec<Problem> {
    let assignments = After::of(&folder.assignments, &stock.assignments);
    let visits = After::of(&folder.visits, &stock.visits);
    let assignment = |visit: &Visit| assignments.get(&Key::of(&[&visit.assignment]));
    let mut problems = Vec::new();
    let mut entries = Vec::new();
    for line in &folder.visits.lines {
        let mut tell = |(column, what)| problems.push(folder.visits.problem(line.number, column, what));
        let assignment = assignment(&line.row);
        assignment.and_then(|assignment| outside(&line.row, assignment)).map(&mut tell);
        match line.row.span() {
            Err(fault) => tell(told(fault)),
            Ok(span) => {
                if span.ends_at > now {
                    tell(("datum", RowFault::InFuture));
                }
                entries.extend(assignment.map(|of| entry(&line.row, of, span, Place::Line(line.number))));
            }
        }
    }
    entries.extend(visits.left_alone().filter_map(|stored| {
        Some(entry(&stored.row, assignment(&stored.row)?, stored.row.span().ok()?, Place::Stored))
    }));
    let overlaps = overlaps(entries).into_iter();
    problems
        .extend(overlaps.map(|(line, other)| folder.visits.problem(line, "beginn", RowFault::VisitsOverlap { other })));
    problems.extend(left_outside(folder, &visits));
    problems
}

impl Visit {
    /// From when to when it was.
    pub fn span(&self) -> Result<Span, NoSpan> {
        Span::of(self.day, self.begins, self.ends)
    }
}

/// What is wrong with two times of day, and in which column.
pub fn told(fault: NoSpan) -> (&'static str, RowFault) {
    match fault {
        NoSpan::StartDoesNotExist => ("beginn", RowFault::NoSuchLocalTime),
        NoSpan::EndDoesNotExist => ("ende", RowFault::NoSuchLocalTime),
        NoSpan::TooLong => ("ende", RowFault::Over12Hours),
    }
}

fn entry<'a>(visit: &'a Visit, of: &'a Assignment, span: Span, place: Place) -> Entry<'a, DateTime<Utc>> {
    Entry { of: &of.volunteer, from: span.starts_at, until: span.ends_at, name: Some(&visit.key), place }
}

/// A visit belongs to the day on which it starts.
fn outside(visit: &Visit, assignment: &Assignment) -> Option<(&'static str, RowFault)> {
    let within = assignment.from <= visit.day && assignment.until.is_none_or(|last| visit.day <= last);
    let (from, until) = (assignment.from.write(), assignment.until.map(|last| last.write()));
    (!within).then_some(("datum", RowFault::OutsideAssignment { from, until }))
}

/// An assignment may not be cut so that visits in the database no longer lie in it.
fn left_outside(folder: &Folder, visits: &After<'_, Visit>) -> Vec<Problem> {
    let mut left: std::collections::HashMap<&str, Vec<&Visit>> = std::collections::HashMap::new();
    for stored in visits.left_alone() {
        left.entry(&stored.row.assignment).or_default().push(&stored.row);
    }
    let mut problems = Vec::new();
    for line in &folder.assignments.lines {
        let visits = left.get(line.row.number.as_str()).into_iter().flatten();
        let cut =
            visits.filter(|visit| outside(visit, &line.row).is_some()).min_by_key(|visit| (visit.day, &visit.key));
        if let Some(visit) = cut {
            let column = if visit.day < line.row.from { "von" } else { "bis" };
            let what = RowFault::VisitOutside { visit: visit.key.clone(), day: visit.day.write() };
            problems.push(folder.assignments.problem(line.number, column, what));
        }
    }
    problems
}
