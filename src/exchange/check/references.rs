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
    for line in &folder.attendances.lines {
        let group = Key::of(&[&line.row.group]);
        let meeting = line.row.meeting();
        let group_known = folder.names("gruppen", &group) || stock.has("gruppen", &group);
        if group_known && !folder.names(TABLE, &meeting) && !stock.has(TABLE, &meeting) {
            let what = RowFault::Unknown { key: meeting.to_string(), table: TABLE };
            problems.push(folder.attendances.problem(line.number, "datum", what));
        }
    }
    problems
}
