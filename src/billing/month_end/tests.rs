use super::*;
use crate::billing::{
    charge::Step,
    entitlement::{CarePeriod, MONTHLY_AMOUNTS},
    relief_budget::FundWord,
};
use chrono::{Days, NaiveDate};
use entity::{
    tariff::Rounding,
    value::{Minutes, Service},
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn visit(on: &str, minutes: i32) -> Billable {
    Billable { service: Service::Entlastung, day: day(on), minutes: Minutes(minutes) }
}

fn tariffs(rounding: Rounding) -> Vec<Tariff> {
    let step = Step::of(if rounding == Rounding::Nearest { 1 } else { 15 }).unwrap();
    let valid_from = day("2026-01-01");
    vec![Tariff { service: Service::Entlastung, valid_from, per_hour: Cents(750), step, rounding }]
}

/// Since January 2026 with a care grade and at home, and nothing used; the fund's word sets what is left in October.
fn account(left_in_october: i64) -> Account {
    let care = vec![CarePeriod { from: day("2026-01-01"), to: None, at_home: true }];
    let word = FundWord { day: day("2026-10-01"), last_year: Cents::ZERO, this_year: Cents(left_in_october) };
    let history = History { care, amounts: MONTHLY_AMOUNTS.into(), fund_words: vec![word], ..History::default() };
    Account { has_care_fund: true, has_insurance_number: true, history, ..Account::default() }
}

fn assigned(left_in_october: i64) -> Account {
    Account { claim_assigned_from: Some(month("2026-10")), ..account(left_in_october) }
}

fn close(of: &str, account: &Account, visits: &[Billable]) -> Result<Plan, Refusal> {
    let last_closed = Some(month("2026-09"));
    plan(Close { month: month(of), last_closed, tariffs: &tariffs(Rounding::Nearest) }, account, visits)
}

/// Kind, payee, number of lines, total, relief budget, own share, amount due, pots.
fn read(drafts: &[Draft]) -> Vec<String> {
    let read = |d: &Draft| {
        let (total, relief, own, due) = (d.total, d.relief_budget, d.own_share, d.amount_due);
        let start = format!("{:?} {:?} {} {total} {relief} {own} {due}", d.kind, d.payee, d.lines.len());
        d.pots.iter().fold(start, |text, pot| format!("{text} {}:{}", pot.year, pot.amount))
    };
    drafts.iter().map(read).collect()
}

#[track_caller]
fn check(account: &Account, visits: &[Billable], expected: &[&str]) {
    assert_eq!(read(&close("2026-10", account, visits).unwrap().drafts), expected);
}

#[test]
fn the_example_of_the_contract_comes_out() {
    let visits = ["2026-10-06", "2026-10-13", "2026-10-20"].map(|on| visit(on, 75));
    let visits = [&visits[..], &[visit("2026-10-27", 105)]].concat();
    check(&account(13_100), &visits, &["Statement Senior 1 41.25 41.25 0.00 41.25 2026:41.25"]);
}

#[test]
fn with_kostenerstattung_the_senior_owes_the_total() {
    check(&account(500), &[visit("2026-10-06", 60)], &["Statement Senior 1 7.50 5.00 2.50 7.50 2026:5.00"]);
    check(&account(0), &[visit("2026-10-06", 60)], &["Statement Senior 1 7.50 0.00 7.50 7.50"]);
    // A month's amount is 1,048 minutes to the minute.
    let visits = [visit("2026-10-06", 700), visit("2026-10-07", 349)];
    check(&account(13_100), &visits, &["Statement Senior 1 131.13 131.00 0.13 131.13 2026:131.00"]);
}

#[test]
fn with_abtretung_the_fund_owes_the_budget_and_the_senior_the_rest() {
    check(&assigned(750), &[visit("2026-10-06", 60)], &["Statement CareFund 1 7.50 7.50 0.00 7.50 2026:7.50"]);
    check(
        &assigned(500),
        &[visit("2026-10-06", 60)],
        &["Statement CareFund 1 7.50 5.00 2.50 5.00 2026:5.00", "OwnShare Senior 0 2.50 0.00 2.50 2.50"],
    );
}

#[test]
fn where_the_budget_covers_nothing_the_whole_goes_to_the_senior() {
    check(&assigned(0), &[visit("2026-10-06", 60)], &["Statement Senior 1 7.50 0.00 7.50 7.50"]);
}

#[test]
fn without_a_care_grade_everything_is_own_share() {
    let mut account = assigned(13_100);
    account.history.care.clear();
    check(&account, &[visit("2026-10-06", 60)], &["Statement Senior 1 7.50 0.00 7.50 7.50"]);
}

#[test]
fn visits_on_days_without_care_at_home_are_own_share() {
    let mut account = account(13_100);
    account.history.care[0].to = Some(day("2026-10-06"));
    let visits = [visit("2026-10-06", 45), visit("2026-10-07", 60)];
    check(&account, &visits, &["Statement Senior 1 13.13 5.63 7.50 13.13 2026:5.63"]);
}

#[test]
fn an_abtretung_counts_from_its_month_on() {
    let mut account = assigned(13_100);
    for (from, payee) in [("2026-09", Payee::CareFund), ("2026-10", Payee::CareFund), ("2026-11", Payee::Senior)] {
        account.claim_assigned_from = Some(month(from));
        let plan = close("2026-10", &account, &[visit("2026-10-06", 60), visit("2026-09-30", 60)]).unwrap();
        assert_eq!(plan.drafts[0].payee, payee, "{from}");
        assert_eq!(plan.drafts[0].lines.len(), 2);
    }
}

#[test]
fn an_abtretung_that_cannot_be_billed_is_refused() {
    let whole = assigned(13_100);
    let visits = [visit("2026-10-06", 60)];
    let no_fund = Account { has_care_fund: false, ..whole.clone() };
    let no_number = Account { has_insurance_number: false, ..whole };
    assert_eq!(close("2026-10", &no_fund, &visits), Err(Refusal::CareFundMissing));
    assert_eq!(close("2026-10", &no_number, &visits), Err(Refusal::InsuranceNumberMissing));
    assert_eq!(close("2026-10", &no_number, &[]), Ok(Plan::default()));
    // Neither is needed where nothing goes to a fund.
    check(&Account { has_care_fund: false, ..assigned(0) }, &visits, &["Statement Senior 1 7.50 0.00 7.50 7.50"]);
    check(
        &Account { has_care_fund: false, has_insurance_number: false, ..account(13_100) },
        &visits,
        &["Statement Senior 1 7.50 7.50 0.00 7.50 2026:7.50"],
    );
}

#[test]
fn while_letters_are_held_only_what_goes_to_the_fund_alone_is_billed() {
    let visits = [visit("2026-10-06", 60)];
    let held = |account: Account| Account { letters_held: true, ..account };
    for (account, is_refused) in [
        (account(13_100), true),
        (account(0), true),
        (assigned(0), true),
        // The senior's own share of it would stand alone.
        (assigned(500), true),
        (assigned(750), false),
    ] {
        let open = close("2026-10", &account, &visits);
        let expected = if is_refused { Err(Refusal::LettersHeld) } else { open };
        assert_eq!(close("2026-10", &held(account), &visits), expected);
    }
    assert_eq!(close("2026-10", &held(account(0)), &[]), Ok(Plan::default()));
    let free = Billable { service: Service::Besuchsdienst, ..visits[0] };
    assert_eq!(close("2026-10", &held(account(0)), &[free]), Ok(Plan::default()));
}

#[test]
fn a_visit_before_the_first_tariff_is_refused() {
    let missing = NoTariff { service: Service::Entlastung, day: day("2025-12-31") };
    assert_eq!(close("2026-10", &account(0), &[visit("2025-12-31", 60)]), Err(Refusal::NoTariff(missing)));
    assert_eq!(Refusal::NoTariff(missing).to_string(), "there is no tariff for entlastung on 2025-12-31");
}

#[test]
fn visits_after_the_month_wait_for_the_next_close() {
    let visits = [visit("2026-10-31", 60), visit("2026-11-01", 60)];
    check(&account(13_100), &visits, &["Statement Senior 1 7.50 7.50 0.00 7.50 2026:7.50"]);
    assert_eq!(close("2026-10", &account(13_100), &visits[1..]), Ok(Plan::default()));
}

#[test]
fn a_month_without_billable_minutes_makes_no_statement() {
    let down = tariffs(Rounding::Down);
    let rounded_away = plan(
        Close { month: month("2026-10"), last_closed: None, tariffs: &down },
        &account(0),
        &[visit("2026-10-01", 14)],
    );
    assert_eq!(rounded_away, Ok(Plan::default()));
    let free = Billable { service: Service::Besuchsdienst, ..visit("2026-10-01", 60) };
    assert_eq!(close("2026-10", &account(0), &[free]), Ok(Plan::default()));
}

#[test]
fn late_lines_take_from_the_pots_of_their_own_month_and_lower_what_later_ones_see() {
    let mut account = account(20_000);
    account.history.fund_words[0].day = day("2026-09-01");
    let visits = [visit("2026-10-06", 2_000), visit("2026-09-06", 1_500)];
    let plan = close("2026-10", &account, &visits).unwrap();
    // September 187.50 of 200.00; October 250.00 of the 12.50 left and its own 131.00.
    assert_eq!(read(&plan.drafts), ["Statement Senior 2 437.50 331.00 106.50 437.50 2026:331.00"]);
    let shares = plan.bookings.iter().map(|booking| (booking.service_month.to_string(), booking.own_share));
    assert_eq!(
        shares.collect::<Vec<_>>(),
        [("2026-09".to_owned(), Cents::ZERO), ("2026-10".to_owned(), Cents(10_650)),]
    );
}

#[test]
fn pots_of_several_months_are_summed_by_year() {
    let mut account = account(0);
    account.history.fund_words =
        vec![FundWord { day: day("2026-05-01"), last_year: Cents(1_000), this_year: Cents(0) }];
    let visits = [visit("2026-05-06", 60), visit("2026-06-06", 60), visit("2026-07-06", 60)];
    let plan = plan(
        Close { month: month("2026-07"), last_closed: Some(month("2026-04")), tariffs: &tariffs(Rounding::Nearest) },
        &account,
        &visits,
    );
    assert_eq!(read(&plan.unwrap().drafts), ["Statement Senior 3 22.50 22.50 0.00 22.50 2025:10.00 2026:12.50"]);
}

#[test]
fn the_visits_at_hand_start_the_ledger() {
    let mut account = account(0);
    account.history.fund_words.clear();
    account.history.first_billable = None;
    let plan = close("2026-10", &account, &[visit("2026-10-06", 10_480)]).unwrap();
    assert_eq!(read(&plan.drafts), ["Statement Senior 1 1310.00 1310.00 0.00 1310.00 2026:1310.00"]);
}

#[test]
fn a_cancellation_repeats_its_document_with_every_amount_negative() {
    let drafts = close("2026-10", &assigned(500), &[visit("2026-10-06", 60)]).unwrap().drafts;
    let cancelled: Vec<Draft> = drafts.iter().map(Draft::cancellation).collect();
    assert_eq!(
        read(&cancelled),
        ["Cancellation CareFund 1 -7.50 -5.00 -2.50 -5.00 2026:-5.00", "Cancellation Senior 0 -2.50 0.00 -2.50 -2.50",]
    );
    let line = cancelled[0].lines[0];
    assert_eq!((line.visits, line.minutes, line.amount), (1, Minutes(60), Cents(-750)));
}

proptest! {
    #[test]
    fn what_is_planned_adds_up_and_stands_in_the_ledger_once_booked(
        left in 0..60_000i64,
        visits in prop::collection::vec((0..300u64, 1..720i32), 1..20),
        care_ends in 0..300u64,
        is_assigned in any::<bool>(),
        closed in prop::option::of(1..10u32),
    ) {
        let on = |number: u64| day("2026-01-05") + Days::new(number);
        let mut account = if is_assigned { assigned(left) } else { account(left) };
        account.history.care[0].to = Some(on(care_ends));
        let visits: Vec<Billable> = visits.iter().map(|&(number, minutes)| visit(&on(number).to_string(), minutes)).collect();
        let last_closed = closed.and_then(|number| Month::new(2026, number));
        let close = Close { month: month("2026-10"), last_closed, tariffs: &tariffs(Rounding::Nearest) };
        let planned = plan(close, &account, &visits).unwrap();
        let Some(statement) = planned.drafts.first() else { return Ok(()) };

        prop_assert_eq!(statement.relief_budget + statement.own_share, statement.total);
        prop_assert_eq!(statement.lines.iter().map(|line| line.amount).sum::<Cents>(), statement.total);
        prop_assert_eq!(statement.pots.iter().map(|pot| pot.amount).sum::<Cents>(), statement.relief_budget);
        prop_assert_eq!(planned.drafts.iter().map(|draft| draft.amount_due).sum::<Cents>(), statement.total);
        prop_assert!(statement.relief_budget <= statement.lines.iter().map(|line| line.eligible).sum());

        account.history.first_billable = visits.iter().map(|visit| visit.day).min();
        account.history.bookings = planned.bookings;
        let ledger = relief_budget::ledger(&account.history, month("2026-10"));
        prop_assert_eq!(ledger.iter().map(|row| row.own).sum::<Cents>(), statement.relief_budget);
        prop_assert_eq!(ledger.iter().map(|row| row.own_share).sum::<Cents>(), statement.own_share);
        prop_assert_eq!(plan(Close { last_closed: Some(close.month), ..close }, &account, &[]), Ok(Plan::default()));
    }
    #[test]
    fn holding_letters_changes_no_plan_but_refuses_those_with_a_document_to_the_senior(
        left in 0..60_000i64,
        visits in prop::collection::vec((0..300u64, 1..720i32), 0..12),
        is_assigned in any::<bool>(),
    ) {
        let account = if is_assigned { assigned(left) } else { account(left) };
        let on = |number: u64| day("2026-01-05") + Days::new(number);
        let visits: Vec<Billable> = visits.iter().map(|&(number, minutes)| visit(&on(number).to_string(), minutes)).collect();
        let open = close("2026-10", &account, &visits).unwrap();
        let goes_to_the_senior = open.drafts.iter().any(|draft| draft.payee == Payee::Senior);
        let expected = if goes_to_the_senior { Err(Refusal::LettersHeld) } else { Ok(open) };
        prop_assert_eq!(close("2026-10", &Account { letters_held: true, ..account }, &visits), expected);
    }
}
