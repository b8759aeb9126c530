use super::*;
use entity::value::Lines;

#[track_caller]
fn reads<T: Cell + PartialEq + std::fmt::Debug>(text: &str, expected: T) {
    assert_eq!(T::read(text), Ok(expected), "{text}");
}

#[track_caller]
fn refuses<T: Cell + PartialEq + std::fmt::Debug>(texts: &[&str]) {
    for text in texts {
        assert!(T::read(text).is_err(), "{text} reads as {:?}", T::read(text));
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_date_is_german_or_iso_and_stands_in_the_calendar() {
    reads("2026-10-31", day("2026-10-31"));
    reads("31.10.2026", day("2026-10-31"));
    reads("29.02.2024", day("2024-02-29"));
    reads("1.3.1938", day("1938-03-01"));
    reads("31.12.9999", day("9999-12-31"));
    refuses::<NaiveDate>(&["29.02.2026", "2026-02-30", "31.10.26", "2026-1-3", "10/31/2026", "2026-13-01", "heute"]);
    refuses::<NaiveDate>(&[
        "00.01.2026",
        "31.10.2026 12:00",
        "2026-10-31T00:00",
        "0026-10-31",
        "-2026-10-31",
        "+1.1.2026",
    ]);
}

#[test]
fn a_time_is_hours_and_minutes() {
    reads("14:05", NaiveTime::from_hms_opt(14, 5, 0).unwrap());
    reads("00:00", NaiveTime::MIN);
    reads("9:30", NaiveTime::from_hms_opt(9, 30, 0).unwrap());
    refuses::<NaiveTime>(&["24:00", "14:60", "14.05", "14:5", "14:05:30", "1405", "14", "+4:05", "-1:00", "2 Uhr"]);
}

#[test]
fn money_has_a_point_or_a_comma_and_at_most_two_decimals() {
    for (text, cents) in [
        ("1234.56", 123_456),
        ("1.234,56", 123_456),
        ("1234,56", 123_456),
        ("1.234.567,89", 123_456_789),
        ("7.5", 750),
        ("7,5", 750),
        ("131", 13_100),
        ("0", 0),
        ("1.234,5", 123_450),
        ("12,00", 1_200),
    ] {
        reads(text, Cents(cents));
    }
    refuses::<Cents>(&["1.234", "1.234.567", "7,505", "0.001", "12.34,56", "1234.567,89", "1,234.56", "1.2.3,00"]);
    refuses::<Cents>(&["", "5,", "5.", ",5", ".5", "5 €", "EUR 5", "1 234,56", "1e3", "+5", "٣", "99999999999,00"]);
}

#[test]
fn what_is_wrong_with_an_amount_is_told_exactly() {
    assert_eq!(Cents::read("1.234"), Err(CellFault::Decimals { value: "1.234".to_owned() }));
    assert_eq!(Cents::read("-1,00"), Err(CellFault::Negative { value: "-1,00".to_owned() }));
    assert_eq!(Cents::read("-x"), Err(CellFault::NotMoney { value: "x".to_owned() }));
}

#[test]
fn yes_no_weekdays_and_words_are_those_of_the_contract() {
    reads("ja", true);
    reads("Nein", false);
    refuses::<bool>(&["yes", "1", "x", "wahr", "j"]);
    reads("Montag", Weekday::Mon);
    reads("Sonntag", Weekday::Sun);
    refuses::<Weekday>(&["Mo", "Monday", "Sonnabend", "1"]);
    reads("abtretung", PaymentRoute::ClaimAssignment);
    reads("naechste", Rounding::Nearest);
    refuses::<Rounding>(&["nächste", "kaufmännisch"]);
    refuses::<Service>(&["Pflege", "entlastung "]);
}

#[test]
fn a_list_stands_between_commas() {
    let two: Services = "besuchsdienst,entlastung".parse().unwrap();
    reads("Entlastung, besuchsdienst,", two);
    refuses::<Services>(&["entlastung;besuchsdienst", "entlastung, kochen"]);
    assert_eq!(Lines::read("Deutsch , Türkisch").unwrap().write(), "Deutsch, Türkisch");
}

#[test]
fn whole_numbers_keep_their_limits() {
    reads("5", Whole::<1, 5>(5));
    refuses::<Whole<1, 5>>(&["0", "6", "1.0", "+1", "-1", "I", "1,5", "99999999999"]);
}

#[test]
fn numbers_with_check_digits_are_checked() {
    refuses::<InsuranceNumber>(&["A123456781", "B123456780", "12345"]);
    refuses::<InstitutionCode>(&["260326823", "18131700"]);
    refuses::<Iban>(&["DE89370400440532013001"]);
    reads("a123456780", "A123456780".parse::<InsuranceNumber>().unwrap());
    assert_eq!(InsuranceNumber::read("A123456781"), Err(CellFault::CheckDigit));
    assert_eq!(InsuranceNumber::read("4711"), Err(CellFault::InsuranceNumberForm));
}

#[test]
fn names_hold_any_printable_character_and_no_other() {
    for name in ["Nguyễn Thị Hạnh", "O’Brien-Łukaszewska", "Karl \"Kalle\" Ünal", "李小龍", "x; y, z", "👵🏽"]
    {
        reads(name, name.to_owned());
    }
    refuses::<String>(&["a\nb", "a\tb", "a\0", "a\u{85}b", "\u{7f}", "a\u{2028}b"]);
    reads("a\nb\tc", Note("a\nb\tc".to_owned()));
    refuses::<Note>(&["a\u{7}"]);
    assert_eq!(String::read(&"x".repeat(501)), Err(CellFault::TooLong { limit: 500 }));
}
