//! A visit lies within its assignment, beside the volunteer's other visits, and not in the future.

use super::overlap::{Entry, Place, overlaps};
use crate::{
    exchange::{
        after::After,
        cell::Cell,
        folder::{Folder, Stock},
        problem::{Problem, RowFault},
        row::{Key, Row},
        tables::visits::{Assignment, Visit},
    },
    visits::duration::{NoSpan, Span},
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Tells every visit that cannot have been so.
pub fn check(folder: &Folder, stock: &Stock, now: DateTime<Utc>) -> Vec<Problem> {
    let assignments = After::of(&folder.assignments, &stock.assignments);
    let visits = After::of(&folder.visits, &stock.visits);
    let mut problems = Vec::new();
    for line in &folder.visits.lines {
        let faults = alone(&line.row, of(&line.row, &assignments), now).into_iter();
        problems.extend(faults.map(|(column, fault)| folder.visits.problem(line.number, column, fault)));
    }
    problems.extend(beside_others(folder, stock, &assignments, &visits));
    problems.extend(left_outside(folder, &visits));
    problems
}

fn of<'a>(visit: &Visit, assignments: &After<'a, Assignment>) -> Option<&'a Assignment> {
    assignments.get(&Key::of(&[&visit.assignment]))
}

/// What is wrong with a visit by itself.
fn alone(visit: &Visit, of: Option<&Assignment>, now: DateTime<Utc>) -> Vec<(&'static str, RowFault)> {
    let outside = of.and_then(|assignment| outside(visit, assignment));
    let in_time = match visit.span() {
        Err(fault) => Some(told(fault)),
        Ok(span) => (span.ends_at > now).then_some(("datum", RowFault::InFuture)),
    };
    outside.into_iter().chain(in_time).collect()
}

/// Tells visits that overlap another of the same volunteer, also where an assignment goes to somebody else.
fn beside_others(
    folder: &Folder,
    stock: &Stock,
    assignments: &After<'_, Assignment>,
    visits: &After<'_, Visit>,
) -> Vec<Problem> {
    let moved = moved(folder, stock);
    let lines = folder.visits.lines.iter().map(|line| (&line.row, Place::Line(line.number)));
    let stored = visits.left_alone().map(|stored| {
        let line = moved.get(stored.row.assignment.as_str());
        (&stored.row, line.map_or(Place::Stored, |line| Place::Moved(*line)))
    });
    let entry = |(visit, place): (_, Place)| Some(entry(visit, of(visit, assignments)?, visit.span().ok()?, place));
    let problem = |(place, other)| {
        let fault = RowFault::VisitsOverlap { other };
        match place {
            Place::Line(line) => Some(folder.visits.problem(line, "beginn", fault)),
            Place::Moved(line) => Some(folder.assignments.problem(line, "ehrenamtliche", fault)),
            Place::Stored => None,
        }
    };
    overlaps(lines.chain(stored).filter_map(entry).collect()).into_iter().filter_map(problem).collect()
}

/// The lines on which known assignments go to another volunteer.
fn moved<'a>(folder: &'a Folder, stock: &Stock) -> HashMap<&'a str, usize> {
    let lines = folder.assignments.lines.iter();
    let moved = lines.filter(|line| {
        let before = stock.assignments.rows.get(&line.row.key());
        before.is_some_and(|before| before.row.volunteer != line.row.volunteer)
    });
    moved.map(|line| (line.row.number.as_str(), line.number)).collect()
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
    let mut left: HashMap<&str, Vec<&Visit>> = HashMap::new();
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
