//! Meetings take place at their group's times, and people stay to the end, where nothing else is given.

use crate::{
    exchange::{
        after::After,
        broken::Broken,
        cell::Whole,
        folder::{Folder, Stock},
        problem::{Problem, RowFault},
        row::Key,
        tables::groups::{Group, Meeting},
    },
    visits::duration::{NoSpan, Span},
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
    let table = &folder.meetings;
    let right = table.lines.iter().map(|line| (line.number, line.row.span()));
    let broken = table.broken.iter().map(|line| (line.number, broken(line, &groups)));
    let wrong = right.chain(broken).filter_map(|(line, span)| {
        let (column, what) = match super::visits::told(span?.err()?) {
            (column, RowFault::Over12Hours) => (column, RowFault::MeetingOver12Hours),
            other => other,
        };
        Some(table.problem(line, column, what))
    });
    wrong.collect()
}

/// From when to when a meeting lasts in which another cell is wrong.
fn broken(line: &Broken<Meeting>, groups: &After<'_, Group>) -> Option<Result<Span, NoSpan>> {
    let group = line.text("gruppe").and_then(|group| groups.get(&Key::of(&[group])));
    let begins = line.get::<Option<_>>("beginn")?.or(group.map(|group| group.begins))?;
    let ends = line.get::<Option<_>>("ende")?.or(group.map(|group| group.ends))?;
    Some(Span::of(line.get("datum")?, begins, ends))
}

impl Meeting {
    /// From when to when it lasts; none until its times are known.
    pub fn span(&self) -> Option<Result<Span, NoSpan>> {
        Some(Span::of(self.day, self.begins?, self.ends?))
    }
}
