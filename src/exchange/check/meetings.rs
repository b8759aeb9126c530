//! Meetings take place at their group's times, and people stay to the end, where nothing else is given.

use crate::{
    exchange::{
        after::After,
        cell::Whole,
        folder::{Folder, Stock},
        problem::{Problem, RowFault},
        row::Key,
        tables::groups::Meeting,
    },
    visits::duration::Span,
};

/// Fills in what the group and the meeting say, and tells times that cannot be.
pub fn complete(folder: &mut Folder, stock: &Stock) -> Vec<Problem> {
    let groups = After::of(&folder.groups, &stock.groups);
    for line in &mut folder.meetings.lines {
        if let Some(group) = groups.get(&Key::of(&[&line.row.group])) {
            line.row.begins.get_or_insert(group.begins);
            line.row.ends.get_or_insert(group.ends);
        }
    }
    let meetings = After::of(&folder.meetings, &stock.meetings);
    for line in &mut folder.attendances.lines {
        if let Some(Ok(span)) = meetings.get(&line.row.meeting()).and_then(Meeting::span) {
            line.row.minutes.get_or_insert(Whole(span.minutes.0));
        }
    }
    let mut problems = Vec::new();
    for line in &folder.meetings.lines {
        if let Some(Err(fault)) = line.row.span() {
            let (column, what) = match super::visits::told(fault) {
                (column, RowFault::Over12Hours) => (column, RowFault::MeetingOver12Hours),
                other => other,
            };
            problems.push(folder.meetings.problem(line.number, column, what));
        }
    }
    problems
}

impl Meeting {
    /// From when to when it lasts; none until its times are known.
    pub fn span(&self) -> Option<Result<Span, crate::visits::duration::NoSpan>> {
        Some(Span::of(self.day, self.begins?, self.ends?))
    }
}
