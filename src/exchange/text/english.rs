//! What is wrong and what would be right, in English.

use crate::{
    exchange::{
        folder::TABLES,
        problem::{CellFault, FileFault, Issued, LineFault, Other, RowFault, quiet},
    },
    web::lang::Lang,
};

pub fn of_file(fault: &FileFault) -> String {
    match fault {
        FileFault::UnknownTable => format!("is no table; there are {}", TABLES.join(", ")),
        FileFault::TableTwice { file } => format!("the same table stands in {file}; keep one of them"),
        FileFault::Unreadable { reason } => {
            format!("cannot be read ({}); save it as .xlsx again", quiet(reason))
        }
        FileFault::Utf16 => "is saved as UTF-16; save it as “CSV UTF-8”".to_owned(),
        FileFault::TooLarge { megabytes } => {
            format!("is too large; at most {megabytes} MB, import it in parts")
        }
        FileFault::NoHeader { known } => format!("is missing; the first line names the columns: {}", known.join(", ")),
        FileFault::UnknownColumn { known } => format!("unknown column; there are {}", known.join(", ")),
        FileFault::ColumnTwice => "the column stands there twice; remove one".to_owned(),
        FileFault::NoSuchColumn => "this column is missing; it has to stand in the header".to_owned(),
    }
}

pub fn of_line(fault: &LineFault) -> String {
    match fault {
        LineFault::StrayQuote => {
            "a quotation mark stands within the field; put the whole field into \"…\" and write \"\" inside".to_owned()
        }
        LineFault::OpenQuote => "the quotation mark is never closed; put \" at the end of the field".to_owned(),
        LineFault::CellCount { found, expected } => {
            format!("the line has {found} fields, the header {expected}; they must be as many")
        }
        LineFault::Unnamed => "something stands under a column without a name; name the column or empty it".to_owned(),
    }
}

pub fn of_cell(fault: &CellFault) -> String {
    match fault {
        CellFault::Empty => "is missing; something has to stand here".to_owned(),
        CellFault::CellError { value } => format!("the cell holds the error {value}; enter the value"),
        CellFault::ControlCharacter => {
            "has a character that cannot be printed (a line break for example); remove it".to_owned()
        }
        CellFault::TooLong { limit } => format!("is too long; at most {limit} characters"),
        CellFault::NotADate { value } => format!("“{value}” is no date; right would be 2026-10-31 or 31.10.2026"),
        CellFault::NotATime { value } => format!("“{value}” is no time; right would be 14:05"),
        CellFault::NotMoney { value } => format!("“{value}” is no amount; right would be 1234.56 or 1.234,56"),
        CellFault::Decimals { value } => {
            format!("“{value}” has more than two decimals; a thousand euros are 1000 or 1.000,00")
        }
        CellFault::Negative { value } => format!("“{value}” is negative; right would be 0.00 or more"),
        CellFault::NotYesNo { value } => format!("“{value}” is neither ja nor nein; enter one of them"),
        CellFault::NotOneOf { value, words } => format!("“{value}” is unknown; it may be {}", words.join(", ")),
        CellFault::NotWhole { value, least, most } => {
            format!("“{value}” is no whole number from {least} to {most}; enter one")
        }
        CellFault::NotAPostalCode { value } => format!("“{value}” is no postal code; right would be five digits"),
        CellFault::NotAnEmail { value } => format!("“{value}” is no e-mail address; right would be name@example.org"),
        CellFault::InsuranceNumberForm => {
            "is no insurance number; right would be a capital letter and nine digits".to_owned()
        }
        CellFault::InstitutionCodeForm => "is no institution code (IK); right would be nine digits".to_owned(),
        CellFault::CheckDigit => "the check digit does not fit; compare the number with the original".to_owned(),
        CellFault::NotAnIban => "is no valid IBAN; compare length and check digits with the original".to_owned(),
        CellFault::NotABic => "is no BIC; right would be 8 or 11 characters like DORTDE33XXX".to_owned(),
    }
}

pub fn of_rows(fault: &RowFault) -> String {
    match fault {
        RowFault::Unknown { key, table } => {
            format!("“{}” is neither in {table} nor in the database; add it there or correct it here", quiet(key))
        }
        RowFault::UnknownDistrict { value, known } => {
            format!("“{}” is no known district; there are {}", quiet(value), known.join(", "))
        }
        RowFault::OtherLine { line } => {
            format!("the same key stands in line {line} with another value; remove one of the lines")
        }
        RowFault::OtherValue => {
            "the database has another value; to change it, import with --update (in the browser: “Change known lines”)"
                .to_owned()
        }
        RowFault::Issued { reason: Issued::Billed } => {
            "is billed already and stays as it is; cancel the statement first".to_owned()
        }
        RowFault::Issued { reason: Issued::Reckoned } => {
            "an issued statement depends on it; cancel the statement first".to_owned()
        }
        RowFault::NeededForClaimAssignment => "is missing; zahlweg=abtretung needs it".to_owned(),
        RowFault::GradesOverlap { other } => {
            format!("overlaps another care grade {}; bis is the last day", found(other))
        }
        RowFault::OutsideAssignment { from, until } => match until {
            Some(until) => format!("lies outside the assignment; it lasts from {from} to {until}"),
            None => format!("lies outside the assignment; it begins on {from}"),
        },
        RowFault::VisitsOverlap { other } => {
            format!("overlaps the visit {} of the same volunteer; it may begin when that ends", found(other))
        }
        RowFault::VisitOutside { visit, day } => {
            format!("the visit {} on {day} would lie outside the assignment; include it", quiet(visit))
        }
        RowFault::Over12Hours => {
            "it would last more than 12 hours; an end before the beginning means the next day".to_owned()
        }
        RowFault::MeetingOver12Hours => {
            "the meeting would last longer than 12 hours; an end before the start means the next day".to_owned()
        }
        RowFault::NoSuchLocalTime => {
            "there is no such time on that day (clocks go forward); right would be a time after the change".to_owned()
        }
        RowFault::InFuture => "lies in the future; enter visits that have been".to_owned(),
        RowFault::RestAfterJune => "must be 0.00 after 30 June; last year's rest has lapsed".to_owned(),
        RowFault::BilledBefore { until } => format!(
            "everything up to {until} is billed and stays so; if the line is to hold there too, cancel and close the month again"
        ),
        RowFault::LettersGoToOne { other } => {
            format!("several contacts are to get the letters; they go to {}", found(other))
        }
        RowFault::Merged { stays } => {
            format!("is a part of {} since they were merged; the row is passed over", quiet(stays))
        }
        RowFault::LooksLike(like) => {
            let other = Other { name: Some(like.other.clone()), line: like.line };
            let same = Lang::En.people().alike_in(&like.same);
            format!(
                "{} looks like {}, {same}; if it is the same person, please merge them afterwards",
                quiet(&like.number),
                found(&other)
            )
        }
    }
}

/// The other row, for a person to find it.
fn found(other: &Other) -> String {
    let place = other.line.map_or_else(|| "(in the database)".to_owned(), |line| format!("(line {line})"));
    match &other.name {
        Some(name) => format!("{} {place}", quiet(name)),
        None => place,
    }
}
