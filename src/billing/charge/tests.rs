use super::*;
use crate::visits::duration::Span;
use chrono::NaiveDateTime;
use serde_json::Value;
use std::sync::LazyLock;

static HOURS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../tests/vectors/hours.json")).unwrap());

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn minutes(value: &Value) -> Minutes {
    Minutes(value.as_i64().unwrap().try_into().unwrap())
}

fn visit(day_text: &str, minutes: i32) -> Billable {
    Billable { service: Service::Entlastung, day: day(day_text), minutes: Minutes(minutes) }
}

fn attendance(day_text: &str, minutes: i32) -> Billable {
    Billable { service: Service::Demenzgruppe, ..visit(day_text, minutes) }
}

fn tariff(service: Service, valid_from: &str, per_hour: i64, step: i32, rounding: Rounding) -> Tariff {
    Tariff { service, valid_from: day(valid_from), per_hour: Cents(per_hour), step: Step::of(step).unwrap(), rounding }
}

fn plain(per_hour: i64) -> Vec<Tariff> {
    [Service::Entlastung, Service::Demenzgruppe]
        .map(|service| tariff(service, "2000-01-01", per_hour, 1, Rounding::Nearest))
        .into()
}

fn at_home_from(from: &str) -> Vec<CarePeriod> {
    vec![CarePeriod { from: day(from), to: None, at_home: true }]
}

/// Month, service, visits, minutes, price, amount, eligible: a line as it reads on paper.
#[track_caller]
fn check(billables: &[Billable], tariffs: &[Tariff], care: &[CarePeriod], expected: &[&str]) {
    let lines = lines(billables, tariffs, care).unwrap();
    let read = lines.iter().map(|l| {
        let (month, service, price) = (l.service_month, l.service, l.per_hour);
        format!("{month} {service} {} {} {price} {} {}", l.visits, l.minutes.0, l.amount, l.eligible)
    });
    assert_eq!(read.collect::<Vec<_>>(), expected);
}

#[test]
fn the_price_table_holds() {
    let table = HOURS["price_minutes_at_7.50"].as_array().unwrap();
    assert_eq!(table.len(), 16);
    for row in table {
        assert_eq!(price(minutes(&row[0]), Cents(750)).to_string(), row[1].as_str().unwrap(), "{row}");
    }
}

#[test]
fn visits_have_the_minutes_and_prices_of_the_table() {
    let steps = [
        ("nearest15", 15, Rounding::Nearest),
        ("floor15", 15, Rounding::Down),
        ("ceil15", 15, Rounding::Up),
        ("ceil30", 30, Rounding::Up),
        ("ceil60", 60, Rounding::Up),
    ];
    let table = HOURS["time_rounding"].as_array().unwrap();
    assert_eq!(table.len(), 7);
    for row in table {
        let time = |key: &str| -> NaiveDateTime { format!("{}:00", row[key].as_str().unwrap()).parse().unwrap() };
        let span = Span::of(time("start").date(), time("start").time(), time("end").time()).unwrap();
        assert_eq!(span.minutes, minutes(&row["minutes"]), "{row}");
        assert_eq!(price(span.minutes, Cents(750)).to_string(), row["exact"].as_str().unwrap(), "{row}");
        for (key, step, rounding) in steps {
            let billed = billed(span.minutes, Step::of(step).unwrap(), rounding);
            assert_eq!(billed, minutes(&row[key][0]), "{key} of {row}");
            assert_eq!(price(billed, Cents(750)).to_string(), row[key][1].as_str().unwrap(), "{key} of {row}");
        }
    }
}

#[test]
fn every_step_rounds_every_minute_to_where_it_should() {
    for step in Step::ALL {
        let size = step.minutes().0;
        for recorded in 1..=720 {
            let [down, nearest, up] =
                [Rounding::Down, Rounding::Nearest, Rounding::Up].map(|r| billed(Minutes(recorded), step, r).0);
            assert!(down <= recorded && recorded < down + size && down % size == 0);
            assert!(recorded <= up && up < recorded + size && up % size == 0);
            assert_eq!(nearest, if recorded - down < up - recorded { down } else { up }, "{recorded} by {size}");
        }
    }
}

#[test]
fn there_are_five_steps() {
    assert_eq!([1, 5, 15, 30, 60].map(|minutes| Step::of(minutes).is_some()), [true; 5]);
    assert_eq!([-15, 0, 2, 10, 45, 120].map(|minutes| Step::of(minutes).is_some()), [false; 6]);
}

#[test]
fn a_line_is_rounded_once() {
    let visits = [visit("2026-10-06", 75), visit("2026-10-13", 75), visit("2026-10-20", 75), visit("2026-10-27", 105)];
    check(&visits, &plain(750), &at_home_from("2026-01-01"), &["2026-10 entlastung 4 330 7.50 41.25 41.25"]);
    check(&visits[3..], &plain(750), &[], &["2026-10 entlastung 1 105 7.50 13.13 0.00"]);
    check(&visits[3..], &plain(1), &[], &["2026-10 entlastung 1 105 0.01 0.02 0.00"]);
}

#[test]
fn lines_stand_by_month_then_service_then_price() {
    let mut tariffs = plain(750);
    tariffs.push(tariff(Service::Entlastung, "2026-10-15", 700, 1, Rounding::Nearest));
    let billables = [
        attendance("2026-10-01", 60),
        visit("2026-10-01", 60),
        visit("2026-10-14", 60),
        visit("2026-10-15", 60),
        attendance("2026-09-30", 60),
        Billable { service: Service::Besuchsdienst, ..visit("2026-10-01", 60) },
    ];
    let expected = [
        "2026-09 demenzgruppe 1 60 7.50 7.50 0.00",
        "2026-10 entlastung 1 60 7.00 7.00 0.00",
        "2026-10 entlastung 2 120 7.50 15.00 0.00",
        "2026-10 demenzgruppe 1 60 7.50 7.50 0.00",
    ];
    check(&billables, &tariffs, &[], &expected);
}

#[test]
fn visits_at_the_same_price_share_a_line_though_the_step_changed() {
    let mut tariffs = plain(750);
    tariffs.push(tariff(Service::Entlastung, "2026-10-15", 750, 30, Rounding::Up));
    check(
        &[visit("2026-10-14", 31), visit("2026-10-15", 31)],
        &tariffs,
        &[],
        &["2026-10 entlastung 2 91 7.50 11.38 0.00"],
    );
}

#[test]
fn a_line_without_billed_minutes_is_left_out() {
    let tariffs = [tariff(Service::Entlastung, "2000-01-01", 750, 15, Rounding::Down)];
    check(&[visit("2026-10-01", 14)], &tariffs, &[], &[]);
    check(
        &[visit("2026-10-01", 14), visit("2026-10-02", 15)],
        &tariffs,
        &[],
        &["2026-10 entlastung 2 15 7.50 1.88 0.00"],
    );
}

#[test]
fn only_minutes_on_days_at_home_with_a_care_grade_are_eligible() {
    let billables = [visit("2026-10-14", 45), visit("2026-10-15", 15)];
    check(&billables, &plain(750), &at_home_from("2026-10-15"), &["2026-10 entlastung 2 60 7.50 7.50 1.88"]);
}

#[test]
fn before_the_first_tariff_there_is_no_price() {
    let tariffs = [tariff(Service::Entlastung, "2026-10-02", 750, 1, Rounding::Down)];
    let missing = |service, text| Err(NoTariff { service, day: day(text) });
    assert_eq!(lines(&[visit("2026-10-01", 60)], &tariffs, &[]), missing(Service::Entlastung, "2026-10-01"));
    assert_eq!(lines(&[attendance("2026-10-02", 60)], &tariffs, &[]), missing(Service::Demenzgruppe, "2026-10-02"));
}
