//! A visit lies within its assignment, beside the volunteer's other visits, and not in the future.

use super::{
    overlap::{Entry, Place, overlaps},
    tandem::{Tandem, Tandems, tandem_lines},
};
use crate::{
    clock::local_day,
    exchange::{
        after::After,
        broken::Broken,
        cell::Cell,
        folder::{Folder, Stock},
        problem::{Problem, RowFault},
        row::Key,
        tables::visits::Visit,
    },
    visits::duration::{NoSpan, Span},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// Tells every visit that cannot have been so.
pub fn check(folder: &Folder, stock: &Stock, now: DateTime<Utc>) -> Vec<Problem> {
    let tandems = Tandems::of(folder, stock);
    let visits = After::of(&folder.visits, &stock.visits);
    let mut problems = Vec::new();
    for (number, was) in lines(folder) {
        let faults = alone(&was, &tandems, now);
        problems.extend(faults.into_iter().map(|(column, fault)| folder.visits.problem(number, column, fault)));
    }
    problems.extend(beside_others(folder, stock, &tandems, &visits));
    problems.extend(left_outside(folder, &visits));
    problems
}

/// What can be understood of a visit.
struct Was<'a> {
    key: Option<&'a str>,
    assignment: Option<&'a str>,
    day: Option<NaiveDate>,
    span: Option<Result<Span, NoSpan>>,
}

impl<'a> Was<'a> {
    fn of(visit: &'a Visit) -> Self {
        let (key, assignment) = (Some(visit.key.as_str()), Some(visit.assignment.as_str()));
        Self { key, assignment, day: Some(visit.day), span: Some(visit.span()) }
    }

    fn of_broken(visit: &'a Broken<Visit>) -> Self {
        let (day, begins, ends) = (visit.get("datum"), visit.get("beginn"), visit.get("ende"));
        let span = day.zip(begins).zip(ends).map(|((day, begins), ends)| Span::of(day, begins, ends));
        Self { key: visit.text("kennung"), assignment: visit.text("begleitung"), day, span }
    }
}

/// All visits of the folder, with their lines.
fn lines(folder: &Folder) -> impl Iterator<Item = (usize, Was<'_>)> {
    let right = folder.visits.lines.iter().map(|line| (line.number, Was::of(&line.row)));
    right.chain(folder.visits.broken.iter().map(|line| (line.number, Was::of_broken(line))))
}

/// What is wrong with a visit by itself.
fn alone(was: &Was<'_>, tandems: &Tandems<'_>, now: DateTime<Utc>) -> Vec<(&'static str, RowFault)> {
    let tandem = was.assignment.and_then(|number| tandems.get(number));
    let outside = was.day.zip(tandem).and_then(|(day, tandem)| outside(day, tandem));
    let in_future = || ("datum", RowFault::InFuture);
    let in_time = match was.span {
        Some(Err(fault)) => Some(told(fault)),
        Some(Ok(span)) => (span.ends_at > now).then(in_future),
        None => was.day.is_some_and(|day| day > local_day(now)).then(in_future),
    };
    outside.into_iter().chain(in_time).collect()
}

/// Tells visits that overlap another of the same volunteer, also where an assignment goes to somebody else.
fn beside_others(folder: &Folder, stock: &Stock, tandems: &Tandems<'_>, visits: &After<'_, Visit>) -> Vec<Problem> {
    let moved = moved(folder, stock);
    let lines = lines(folder).map(|(number, was)| (was, Place::Line(number)));
    let stored = visits.left_alone().map(|stored| {
        let line = moved.get(stored.row.assignment.as_str());
        (Was::of(&stored.row), line.map_or(Place::Stored, |line| Place::Moved(*line)))
    });
    let problem = |(place, other)| {
        let fault = RowFault::VisitsOverlap { other };
        match place {
            Place::Line(line) => Some(folder.visits.problem(line, "beginn", fault)),
            Place::Moved(line) => Some(folder.assignments.problem(line, "ehrenamtliche", fault)),
            Place::Stored => None,
        }
    };
    let entries = lines.chain(stored).filter_map(|(was, place)| entry(&was, tandems, place));
    overlaps(entries.collect()).into_iter().filter_map(problem).collect()
}

fn entry<'a>(was: &Was<'a>, tandems: &Tandems<'a>, place: Place) -> Option<Entry<'a, DateTime<Utc>>> {
    let Span { starts_at: from, ends_at: until, .. } = was.span?.ok()?;
    Some(Entry { of: tandems.get(was.assignment?)?.volunteer?, from, until, name: was.key, place })
}

/// The lines on which known assignments go to another volunteer.
fn moved<'a>(folder: &'a Folder, stock: &Stock) -> HashMap<&'a str, usize> {
    let moved = tandem_lines(folder).filter_map(|(number, tandem, line)| {
        let before = stock.assignments.rows.get(&Key::of(&[number]))?;
        let moves = tandem.volunteer.is_some_and(|volunteer| volunteer != before.row.volunteer);
        moves.then_some((number, line))
    });
    moved.collect()
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

/// A visit belongs to the day on which it starts.
fn outside(day: NaiveDate, tandem: Tandem<'_>) -> Option<(&'static str, RowFault)> {
    let (from, until) = tandem.missed_by(day)?;
    Some(("datum", RowFault::OutsideAssignment { from: from.write(), until: until.map(|last| last.write()) }))
}

/// An assignment may not be cut so that visits in the database no longer lie in it.
fn left_outside(folder: &Folder, visits: &After<'_, Visit>) -> Vec<Problem> {
    let mut left: HashMap<&str, Vec<&Visit>> = HashMap::new();
    for stored in visits.left_alone() {
        left.entry(&stored.row.assignment).or_default().push(&stored.row);
    }
    let cut = tandem_lines(folder).filter_map(|(number, tandem, line)| {
        let visits = left.get(number)?.iter();
        let outside = visits.filter_map(|visit| Some((visit, tandem.missed_by(visit.day)?)));
        let (visit, (from, _)) = outside.min_by_key(|(visit, _)| (visit.day, &visit.key))?;
        let column = if visit.day < from { "von" } else { "bis" };
        let what = RowFault::VisitOutside { visit: visit.key.clone(), day: visit.day.write() };
        Some(folder.assignments.problem(line, column, what))
    });
    cut.collect()
}
