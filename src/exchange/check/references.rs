//! Whatever a cell names is in the folder, or else in the database.

use crate::exchange::{
    folder::{Folder, Stock, each_table},
    problem::{Problem, RowFault},
    row::{DISTRICTS, Key, Mention, Row},
    table::Table,
};

macro_rules! check {
    ($($field:ident: $row:ident,)+) => {
        /// Tells every name that nobody has.
        pub fn check(folder: &Folder, stock: &Stock) -> Vec<Problem> {
            let mut problems = Vec::new();
            $(problems.extend(unknown(&folder.$field, folder, stock));)+
            problems.extend(meetings(folder, stock));
            problems
        }
    };
}
each_table!(check);

fn unknown<R: Row>(table: &Table<R>, folder: &Folder, stock: &Stock) -> Vec<Problem> {
    let problem = |mention: &Mention| {
        let what = missing(mention, folder, stock)?;
        Some(table.problem(mention.line, mention.column, what))
    };
    table.mentions.iter().filter_map(problem).collect()
}

fn missing(mention: &Mention, folder: &Folder, stock: &Stock) -> Option<RowFault> {
    let name = &mention.name;
    if mention.table == DISTRICTS {
        let known = || stock.districts.keys().cloned().collect();
        let fault = || RowFault::UnknownDistrict { value: name.clone(), known: known() };
        return stock.district(name).is_none().then(fault);
    }
    let key = Key::of(&[name]);
    let known = folder.names(mention.table, &key) || stock.has(mention.table, &key);
    (!known).then(|| RowFault::Unknown { key: name.clone(), table: mention.table })
}

/// An attendance names its meeting by two cells. An unknown group has been told already.
fn meetings(folder: &Folder, stock: &Stock) -> Vec<Problem> {
    const TABLE: &str = "gruppentermine";
    let mut problems = Vec::new();
    let right = folder.attendances.lines.iter().map(|line| (line.number, &*line.row.group, line.row.meeting()));
    let broken = folder.attendances.broken.iter().filter_map(|line| {
        let (group, day) = (line.text("gruppe")?, line.text("datum")?);
        Some((line.number, group, Key::of(&[group, day])))
    });
    for (number, group, meeting) in right.chain(broken) {
        let group = Key::of(&[group]);
        let group_known = folder.names("gruppen", &group) || stock.has("gruppen", &group);
        if group_known && !folder.names(TABLE, &meeting) && !stock.has(TABLE, &meeting) {
            let what = RowFault::Unknown { key: meeting.to_string(), table: TABLE };
            problems.push(folder.attendances.problem(number, "datum", what));
        }
    }
    problems
}
