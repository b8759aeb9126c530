//! From what somebody typed to a value, or to what is wrong with it. The text is trimmed and not empty.

use std::{ops::RangeInclusive, str::FromStr};

use chrono::{Datelike, NaiveDate, NaiveTime};
use entity::value::{
    Cents, Email, Iban, InstitutionCode, InsuranceNumber, Minutes, Month, PostalCode, insurance::NotANumber,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::problem::Problem;

/// A value, or what is wrong.
pub type Parsed<T> = Result<T, Problem>;

/// One line of at most `most` characters.
pub fn line(most: usize) -> impl Fn(&str) -> Parsed<String> {
    move |typed| {
        let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().any(char::is_control) {
            Err(Problem::Unprintable)
        } else if text.chars().count() > most {
            Err(Problem::TooLong { most })
        } else {
            Ok(text)
        }
    }
}

/// Several lines, together at most `most` characters.
pub fn lines(most: usize) -> impl Fn(&str) -> Parsed<String> {
    move |typed| {
        let text = typed.replace("\r\n", "\n");
        if text.chars().any(|character| character.is_control() && character != '\n' && character != '\t') {
            Err(Problem::Unprintable)
        } else if text.chars().count() > most {
            Err(Problem::TooLong { most })
        } else {
            Ok(text)
        }
    }
}

/// A day of the years 1900 to 2199, `2026-10-31` as browsers send it or `31.10.2026` as people write it.
pub fn date(typed: &str) -> Parsed<NaiveDate> {
    let parsed = NaiveDate::parse_from_str(typed, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(typed, "%d.%m.%Y"));
    parsed.ok().filter(|day| (1900..2200).contains(&day.year())).ok_or(Problem::NotADate)
}

/// A time of day, `14:05`.
pub fn time(typed: &str) -> Parsed<NaiveTime> {
    let typed = typed.replace('.', ":");
    let parsed = NaiveTime::parse_from_str(&typed, "%H:%M").or_else(|_| NaiveTime::parse_from_str(&typed, "%H:%M:%S"));
    parsed.map_err(|_| Problem::NotATime)
}

/// A month, `2026-10`.
pub fn month(typed: &str) -> Parsed<Month> {
    typed.parse().map_err(|_| Problem::NotAMonth)
}

/// An amount of at most ten million euros, not negative: `1234.56`, `1.234,56` or `1234`.
pub fn euros(typed: &str) -> Parsed<Cents> {
    let typed = typed.trim_end_matches('€').trim();
    let (whole, fraction) = match typed.split_once(',') {
        Some((whole, fraction)) => (ungrouped(whole)?, fraction),
        None => typed.split_once('.').map_or((typed.to_owned(), ""), |(whole, fraction)| (whole.to_owned(), fraction)),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let has_form = (1..=8).contains(&whole.len()) && digits(&whole) && digits(fraction) && fraction.len() <= 2;
    if !has_form || (typed.contains('.') && !typed.contains(',') && fraction.is_empty()) {
        return Err(Problem::NotAnAmount);
    }
    let cents: i64 = format!("{whole}{fraction:0<2}").parse().map_err(|_| Problem::NotAnAmount)?;
    if cents <= 1_000_000_000 { Ok(Cents(cents)) } else { Err(Problem::NotAnAmount) }
}

/// `1.234` before a comma, with points only between groups of three.
fn ungrouped(whole: &str) -> Parsed<String> {
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    if grouped { Ok(groups.concat()) } else { Err(Problem::NotAnAmount) }
}

/// A whole number within bounds.
pub fn whole(bounds: RangeInclusive<i64>) -> impl Fn(&str) -> Parsed<i64> {
    move |typed| {
        let problem = Problem::NotANumber { least: *bounds.start(), most: *bounds.end() };
        typed.parse().ok().filter(|number| bounds.contains(number)).ok_or(problem)
    }
}

/// A length of time from one minute to so many hours: `4`, `2,5` or `2:30`.
pub fn hours(most: u16) -> impl Fn(&str) -> Parsed<Minutes> {
    move |typed| {
        let minutes = match typed.split_once(':') {
            Some((hours, rest)) => {
                let rest = rest.parse().ok().filter(|rest: &i32| rest.is_positive() || rest == &0);
                let hours = hours.parse().ok().and_then(|hours: i32| hours.checked_mul(60));
                hours.zip(rest.filter(|rest| *rest < 60)).and_then(|(hours, rest)| hours.checked_add(rest))
            }
            None => typed.replace(',', ".").parse().ok().and_then(|hours: Decimal| {
                let minutes = hours.checked_mul(Decimal::from(60))?;
                if minutes.is_integer() { minutes.to_i32() } else { None }
            }),
        };
        let fits = minutes.filter(|minutes| (1..=i32::from(most) * 60).contains(minutes));
        fits.map(Minutes).ok_or(Problem::NotHours { most })
    }
}

/// One of the entries that were offered.
pub fn choice<T: FromStr>(typed: &str) -> Parsed<T> {
    typed.parse().map_err(|_| Problem::NotAChoice)
}

/// Five digits.
pub fn postal_code(typed: &str) -> Parsed<PostalCode> {
    typed.parse().map_err(|_| Problem::NotAPostalCode)
}

/// An e-mail address.
pub fn email(typed: &str) -> Parsed<Email> {
    typed.parse().map_err(|_| Problem::NotAnEmail)
}

/// A bank account.
pub fn iban(typed: &str) -> Parsed<Iban> {
    typed.parse().map_err(|_| Problem::NotAnIban)
}

/// A Krankenversichertennummer.
pub fn insurance_number(typed: &str) -> Parsed<InsuranceNumber> {
    typed.parse().map_err(|wrong| match wrong {
        NotANumber::Form => Problem::NotAnInsuranceNumber,
        NotANumber::CheckDigit => Problem::WrongInsuranceDigit,
    })
}

/// An Institutionskennzeichen.
pub fn institution_code(typed: &str) -> Parsed<InstitutionCode> {
    typed.parse().map_err(|wrong| match wrong {
        NotANumber::Form => Problem::NotAnInstitutionCode,
        NotANumber::CheckDigit => Problem::WrongInstitutionDigit,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, cents) in
            [("7,50", 750), ("7.50", 750), ("7,5", 750), ("1.234,56", 123_456), ("1234", 123_400), ("0,01 €", 1)]
        {
            assert_eq!(euros(typed), Ok(Cents(cents)), "{typed}");
        }
        for typed in ["1.234", "7,505", "-5", "1,234.56", "12.34,56", "", ",50", "x", "5.", "99999999999"] {
            assert_eq!(euros(typed), Err(Problem::NotAnAmount), "{typed}");
        }
    }

    #[test]
    fn dates_and_times_are_read_in_both_forms() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 31);
        assert_eq!(date("31.10.2026").ok(), day);
        assert_eq!(date("2026-10-31").ok(), day);
        for typed in ["31.2.2026", "31.10.26", "1899-12-31", "heute"] {
            assert_eq!(date(typed), Err(Problem::NotADate), "{typed}");
        }
        assert_eq!(time("14:05").ok(), NaiveTime::from_hms_opt(14, 5, 0));
        assert_eq!(time("14.05").ok(), NaiveTime::from_hms_opt(14, 5, 0));
        assert_eq!(time("24:00"), Err(Problem::NotATime));
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, minutes) in [("4", 240), ("2,5", 150), ("2.25", 135), ("2:30", 150), ("0:01", 1), ("40", 2400)] {
            assert_eq!(hours(40)(typed), Ok(Minutes(minutes)), "{typed}");
        }
        for typed in ["0", "-1", "40,5", "40:01", "1,01", "2:60", "2:-1", "x", ":", "99999999999", "99999999999:00"] {
            assert_eq!(hours(40)(typed), Err(Problem::NotHours { most: 40 }), "{typed}");
        }
    }

    #[test]
    fn a_line_has_no_control_characters_and_an_end() {
        assert_eq!(line(5)(" Süß  é "), Ok("Süß é".to_owned()));
        assert_eq!(line(5)("abcdef"), Err(Problem::TooLong { most: 5 }));
        assert_eq!(line(5)("a\u{7}"), Err(Problem::Unprintable));
    }
}
