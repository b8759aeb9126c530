//! Days, times and activities as one types them quickly from paper.

use chrono::{Datelike, NaiveDate, NaiveTime};
use entity::value::{Lines, search::fold};

use crate::web::{
    parse::{self, Parsed},
    problem::Problem,
};

/// `3.11.`, `3.11` or `0311` is the last such day up to today; whole dates go as everywhere.
pub fn day(typed: &str, today: NaiveDate) -> Parsed<NaiveDate> {
    if let Ok(day) = parse::date(typed) {
        return Ok(day);
    }
    let parts: Vec<&str> = match typed.trim_end_matches('.').split(['.', ',', '-', '/', ' ']).collect::<Vec<_>>()[..] {
        [digits] if digits.len() == 4 && digits.is_ascii() => vec![&digits[..2], &digits[2..]],
        [day, month] => vec![day, month],
        [day, month, year] if year.len() == 2 => return short_year(day, month, year),
        _ => return Err(Problem::NotADate),
    };
    let number = |part: &str| part.trim().parse::<u32>().map_err(|_| Problem::NotADate);
    let (day, month) = (number(parts[0])?, number(parts[1])?);
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    let found = (0..=4).filter_map(|back| in_year(today.year() - back)).find(|day| *day <= today);
    found.ok_or(Problem::NotADate)
}

fn short_year(day: &str, month: &str, year: &str) -> Parsed<NaiveDate> {
    parse::date(&format!("{}.{}.20{year}", day.trim(), month.trim()))
}

/// `14`, `1430`, `930`, `14:30` or `14.30`.
pub fn time(typed: &str) -> Parsed<NaiveTime> {
    let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
    match (digits, typed.len()) {
        (true, 1 | 2) => parse::time(&format!("{typed}:00")),
        (true, 3 | 4) => parse::time(&format!("{}:{}", &typed[..typed.len() - 2], &typed[typed.len() - 2..])),
        _ => parse::time(typed.replace(',', ":").as_str()),
    }
}

/// `1 3` or `ges spa`: numbers of the catalogue, or how a name begins, parted by spaces or commas.
pub fn activities(typed: &str, catalogue: &[String]) -> Result<Lines, String> {
    let words = typed.split([' ', ',', ';', '+']).filter(|word| !word.is_empty());
    words
        .map(|word| activity(word, catalogue).ok_or_else(|| word.to_owned()))
        .collect::<Result<Vec<_>, _>>()
        .map(|names| names.into_iter().collect())
}

fn activity<'a>(word: &str, catalogue: &'a [String]) -> Option<&'a str> {
    if let Ok(number) = word.parse::<usize>() {
        return catalogue.get(number.checked_sub(1)?).map(String::as_str);
    }
    let word = fold(word);
    let begins = |name: &&String| fold(name).split(' ').any(|part| part.starts_with(&word));
    let mut found = catalogue.iter().filter(begins);
    match (found.next(), found.next()) {
        (Some(name), None) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_is_the_last_there_was() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 17).unwrap();
        for (typed, expect) in [
            ("17.11.", "2026-11-17"),
            ("3.11", "2026-11-03"),
            ("0311", "2026-11-03"),
            ("18.11.", "2025-11-18"),
            ("31.12.", "2025-12-31"),
            ("29.2.", "2024-02-29"),
            ("3.11.26", "2026-11-03"),
            ("2026-11-03", "2026-11-03"),
            ("03.11.2025", "2025-11-03"),
        ] {
            assert_eq!(day(typed, today).ok(), expect.parse().ok(), "{typed}");
        }
        for typed in ["32.1.", "11", "1.2.3.4", "heute", "äöü3"] {
            assert_eq!(day(typed, today), Err(Problem::NotADate), "{typed}");
        }
    }

    #[test]
    fn a_time_needs_no_colon() {
        for (typed, expect) in [
            ("14", "14:00"),
            ("9", "09:00"),
            ("1430", "14:30"),
            ("930", "09:30"),
            ("14:05", "14:05"),
            ("14,30", "14:30"),
        ] {
            assert_eq!(time(typed).ok(), expect.parse().ok(), "{typed}");
        }
        for typed in ["25", "1460", "14305", "x"] {
            assert_eq!(time(typed), Err(Problem::NotATime), "{typed}");
        }
    }

    #[test]
    fn activities_go_by_number_or_beginning() {
        let catalogue = ["Gespräch", "Spaziergang", "Spielen und Rätseln"].map(str::to_owned);
        let read = |typed: &str| activities(typed, &catalogue).map(|lines| lines.commas());
        assert_eq!(read("1 3"), Ok("Gespräch, Spielen und Rätseln".to_owned()));
        assert_eq!(read("ges,spaz"), Ok("Gespräch, Spaziergang".to_owned()));
        assert_eq!(read("raets"), Ok("Spielen und Rätseln".to_owned()));
        assert_eq!(read(""), Ok(String::new()));
        for wrong in ["0", "4", "sp", "x"] {
            assert_eq!(read(wrong), Err(wrong.to_owned()));
        }
    }
}
