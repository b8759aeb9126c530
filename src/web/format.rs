//! How values look on a page, in the reader's language.

use std::borrow::Borrow;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use entity::value::{Cents, Minutes, Month};

use super::{lang::Lang, page::Chrome};
use crate::clock::ZONE;

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_DE: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
const DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// `1.234,50 €` or `€1,234.50`.
pub fn euros(amount: Cents, lang: Lang) -> String {
    let (sign, cents) = (if amount.0 < 0 { "−" } else { "" }, amount.0.unsigned_abs());
    match lang {
        Lang::De => format!("{sign}{},{:02}\u{a0}€", grouped(cents / 100, "."), cents % 100),
        Lang::En => format!("{sign}€{}.{:02}", grouped(cents / 100, ","), cents % 100),
    }
}

/// `1234,50`, as it is typed into a field.
pub fn plain_euros(amount: Cents) -> String {
    amount.to_string().replace('.', ",")
}

/// `31.10.2026`, in both languages.
pub fn day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// `Di 31.10.2026` or `Tue 31.10.2026`.
pub fn weekday(day: NaiveDate, lang: Lang) -> String {
    let names = match lang {
        Lang::De => DAYS_DE,
        Lang::En => DAYS_EN,
    };
    format!("{} {}", names[day.weekday().num_days_from_monday() as usize], self::day(day))
}

/// `Oktober 2026` or `October 2026`.
pub fn month(month: Month, lang: Lang) -> String {
    let names = match lang {
        Lang::De => MONTHS_DE,
        Lang::En => MONTHS_EN,
    };
    format!("{} {}", names[month.number() as usize - 1], month.year())
}

/// A length of time as it is typed into a form: `4` or `2:30`.
pub fn hours(minutes: Minutes) -> String {
    match (minutes.0 / 60, minutes.0 % 60) {
        (hours, 0) => hours.to_string(),
        (hours, rest) => format!("{hours}:{rest:02}"),
    }
}

/// `2 Std. 15 Min.` or `2 h 15 min`.
pub fn duration(minutes: Minutes, lang: Lang) -> String {
    let (hours, rest) = (minutes.0 / 60, minutes.0 % 60);
    let (hour, minute) = match lang {
        Lang::De => ("Std.", "Min."),
        Lang::En => ("h", "min"),
    };
    match (hours, rest) {
        (0, rest) => format!("{rest}\u{a0}{minute}"),
        (hours, 0) => format!("{hours}\u{a0}{hour}"),
        (hours, rest) => format!("{hours}\u{a0}{hour} {rest}\u{a0}{minute}"),
    }
}

/// `14:05`.
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// `14:05`, of an instant, in the service's time zone.
pub fn local_clock(at: DateTime<Utc>) -> String {
    clock(at.with_timezone(&ZONE).time())
}

/// `31.10.2026, 14:05`, of an instant, in the service's time zone.
pub fn moment(at: DateTime<Utc>) -> String {
    at.with_timezone(&ZONE).format("%d.%m.%Y, %H:%M").to_string()
}

/// `9.435`, in German.
pub fn german(number: impl TryInto<u64>) -> String {
    count(number.try_into().unwrap_or_default(), Lang::De)
}

/// `9,435`, in English.
pub fn english(number: impl TryInto<u64>) -> String {
    count(number.try_into().unwrap_or_default(), Lang::En)
}

/// `9.435` or `9,435`.
pub fn count(number: u64, lang: Lang) -> String {
    grouped(
        number,
        match lang {
            Lang::De => ".",
            Lang::En => ",",
        },
    )
}

fn grouped(number: u64, separator: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// What templates say: `{{ page.euros(row.amount) }}`. They hand some values over by reference and some not.
impl Chrome {
    pub fn euros(&self, amount: impl Borrow<Cents>) -> String {
        euros(*amount.borrow(), self.lang)
    }

    pub fn count(&self, number: impl TryInto<u64>) -> String {
        count(number.try_into().unwrap_or_default(), self.lang)
    }

    pub fn day(&self, day: impl Borrow<NaiveDate>) -> String {
        self::day(*day.borrow())
    }

    pub fn weekday(&self, day: impl Borrow<NaiveDate>) -> String {
        weekday(*day.borrow(), self.lang)
    }

    pub fn month(&self, month: impl Borrow<Month>) -> String {
        self::month(*month.borrow(), self.lang)
    }

    pub fn duration(&self, minutes: impl Borrow<Minutes>) -> String {
        duration(*minutes.borrow(), self.lang)
    }

    pub fn clock(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        local_clock(*at.borrow())
    }

    pub fn moment(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        moment(*at.borrow())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_look_german_or_english() {
        assert_eq!(euros(Cents(123_450), Lang::De), "1.234,50\u{a0}€");
        assert_eq!(euros(Cents(-5), Lang::En), "−€0.05");
        assert_eq!([german(9435_u64), english(1_000_000_i64), german(999_usize)], ["9.435", "1,000,000", "999"]);
        assert_eq!(duration(Minutes(135), Lang::De), "2\u{a0}Std. 15\u{a0}Min.");
        assert_eq!(duration(Minutes(120), Lang::En), "2\u{a0}h");
        assert_eq!(month("2026-03".parse().unwrap(), Lang::De), "März 2026");
        assert_eq!(weekday(NaiveDate::from_ymd_opt(2026, 11, 17).unwrap(), Lang::De), "Di 17.11.2026");
    }
}
