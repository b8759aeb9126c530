//! How letters write things: German words, dates and amounts.

use super::document::{PotShare, StatementDocument, StatementKind};
use chrono::{Datelike, NaiveDate};
use entity::value::{Cents, Month, Service};

/// What the letter is called.
pub fn noun(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Statement => "Abrechnung",
        StatementKind::OwnShare => "Abrechnung des Eigenanteils",
        StatementKind::Cancellation => "Stornorechnung",
    }
}

/// `1.234,50 €`, with a real minus sign.
pub fn euros(amount: Cents) -> String {
    let cents = amount.0.unsigned_abs();
    let sign = if amount.0 < 0 { "−" } else { "" };
    format!("{sign}{},{:02}\u{a0}€", grouped(cents / 100), cents % 100)
}

/// `1.234`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let threes = |(place, digit): (usize, char)| {
        let point = place > 0 && (digits.len() - place).is_multiple_of(3);
        point.then_some('.').into_iter().chain([digit])
    };
    digits.chars().enumerate().flat_map(threes).collect()
}

/// `06.10.2026`.
pub fn day(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

/// `Di. 06.10.2026`.
pub fn weekday_and_day(date: NaiveDate) -> String {
    let weekdays = ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."];
    let number = date.weekday().num_days_from_monday() as usize;
    format!("{}\u{a0}{}", weekdays[number], day(date))
}

/// `Oktober 2026`.
pub fn month(month: Month) -> String {
    let names = [
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
    format!("{}\u{a0}{}", names[month.number() as usize - 1], month.year())
}

/// The office's words, with the months they speak of in the place of `{Monat}`.
pub fn of_months(words: &str, speaks_of: &[Month]) -> String {
    words.replace("{Monat}", &months(speaks_of))
}

/// `Oktober 2026`, or `September 2026 und Oktober 2026`.
pub fn months(all: &[Month]) -> String {
    let names: Vec<String> = all.iter().copied().map(month).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} und {last}", before.join(", ")),
        _ => names.concat(),
    }
}

pub fn service(service: Service) -> &'static str {
    match service {
        Service::Besuchsdienst => "Besuchsdienst",
        Service::Entlastung => "Häusliche Entlastung",
        Service::Demenzgruppe => "Demenzbetreuungsgruppe",
    }
}

/// Held together, so that no line breaks within it.
pub fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// The law under which a fund pays, as its statistics want it named (§ 45b Abs. 2 Satz 3 SGB XI).
pub fn legal_basis() -> String {
    let law = unbroken("§ 45b Abs. 1 Satz 3 Nr. 4 SGB XI");
    format!("Leistungen der nach Landesrecht anerkannten Angebote zur Unterstützung im Alltag, {law}.")
}

/// Every balance is our reckoning only.
pub const RECKONED: &str = "rechnerisch; maßgeblich ist die Auskunft der Pflegekasse";

/// `12,00 € aus 2025 und 29,25 € aus 2026`.
pub fn shares(pots: &[PotShare]) -> String {
    let parts: Vec<String> = pots.iter().map(|pot| format!("{} aus\u{a0}{}", euros(pot.amount), pot.year)).collect();
    parts.join(" und ")
}

/// The months in which the services of a document were: `Oktober 2026`, or `September 2026 und Oktober 2026`.
pub fn service_months(document: &StatementDocument) -> String {
    let of_lines = document.lines.iter().map(|line| line.service_month);
    let mut all: Vec<Month> = document.service_months.iter().copied().chain(of_lines).collect();
    all.sort_unstable();
    all.dedup();
    if all.is_empty() { month(document.month) } else { months(&all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_in_germany() {
        assert_eq!(euros(Cents(4_125)), "41,25\u{a0}€");
        assert_eq!(euros(Cents(-4_105)), "−41,05\u{a0}€");
        assert_eq!(euros(Cents(123_456_700)), "1.234.567,00\u{a0}€");
        assert_eq!(grouped(100), "100");
    }

    #[test]
    fn days_and_months_are_written_as_in_germany() {
        let date = NaiveDate::from_ymd_opt(2026, 10, 6).unwrap();
        assert_eq!(weekday_and_day(date), "Di.\u{a0}06.10.2026");
        assert_eq!(month(Month::of(date)), "Oktober\u{a0}2026");
    }
}
