//! The sentences of the contract, one after the other.

use super::{story::*, *};

/// Month, credit, external, own, own share, lapsed, pots.
fn rows(story: &Story, until: &str) -> Vec<String> {
    let row = |r: &LedgerMonth| {
        format!("{} {} {} {} {} {} | {}", r.month, r.credit, r.external, r.own, r.own_share, r.lapsed, read(&r.pots))
    };
    ledger(&story.history, month(until)).iter().map(row).collect()
}

#[test]
fn what_is_left_when_care_at_home_ends_stays_but_grows_no_more() {
    let mut story = Story::since("2026-01-01").care(&[("2026-01-01", "2026-03-19", true), ("2026-03-20", "", false)]);
    assert_eq!(story.charge("2026-02", "2026-01", 9_000), "2026:90.00 + 0.00");
    assert_eq!(story.charge("2026-03", "2026-02", 18_000), "2026:180.00 + 0.00");
    assert_eq!(story.charge("2026-04", "2026-03", 0), "+ 0.00");
    assert_eq!(story.left("2026-04"), "2025:0.00 2026:123.00");
}

#[test]
fn june_billed_in_july_still_uses_last_years_pot() {
    let mut story = Story::since("2026-01-01").word("2026-01-01", 40_000, 13_100);
    assert_eq!(story.charge("2026-06", "2026-05", 3_000), "2025:30.00 + 0.00");
    assert_eq!(story.charge("2026-06", "2026-07", 5_000), "2025:50.00 + 0.00");
    assert_eq!(story.left("2026-06"), "2025:320.00 2026:786.00");
}

#[test]
fn what_is_cancelled_after_the_lapse_lapses_at_once() {
    let mut story = Story::since("2026-01-01").word("2026-01-01", 3_000, 13_100);
    story.charge("2026-06", "2026-05", 3_000);
    assert_eq!(story.left("2026-07"), "2026:917.00");
    story.history.bookings.clear();
    assert_eq!(story.left("2026-07"), "2026:917.00");
    assert_eq!(rows(&story, "2026-07")[6], "2026-07 131.00 0.00 0.00 0.00 30.00 | 2026:917.00");
}

#[test]
fn the_ledger_reads_as_in_the_contract() {
    let mut story = Story::since("2026-01-10");
    story.charge("2026-01", "", 4_125);
    assert_eq!(rows(&story, "2026-01"), ["2026-01 131.00 0.00 41.25 0.00 0.00 | 2025:0.00 2026:89.75"]);
}

#[test]
fn the_ledger_starts_on_1_january_of_the_year_of_whatever_came_first() {
    let nothing = || Story { history: History { first_billable: None, ..Story::since("2024-06-30").history } };
    assert_eq!(rows(&nothing(), "2026-12"), Vec::<String>::new());
    for story in [
        Story::since("2024-06-30").care(&[("2020-01-01", "", true)]),
        nothing().care(&[("2020-01-01", "", true)]).external("2024-12-31", 100),
        nothing().care(&[("2020-01-01", "", true)]).word("2024-02-29", 0, 25_000),
    ] {
        assert_eq!(rows(&story, "2024-01"), ["2024-01 125.00 0.00 0.00 0.00 0.00 | 2023:0.00 2024:125.00"]);
    }
}

#[test]
fn the_ledger_reads_from_the_first_month_with_an_entry() {
    assert_eq!(
        rows(&Story::since("2026-04-10"), "2026-04"),
        ["2026-04 131.00 0.00 0.00 0.00 0.00 | 2025:0.00 2026:131.00",]
    );
    assert_eq!(rows(&Story::since("2026-04-10"), "2026-03"), Vec::<String>::new());
    let mut without_grade = Story::since("2026-02-10").care(&[]);
    without_grade.history.bookings.push(Booking {
        service_month: month("2026-02"),
        last_closed: None,
        pots: vec![],
        own_share: Cents(750),
    });
    assert_eq!(
        rows(&without_grade, "2026-03"),
        [
            "2026-02 0.00 0.00 0.00 7.50 0.00 | 2025:0.00 2026:0.00",
            "2026-03 0.00 0.00 0.00 0.00 0.00 | 2025:0.00 2026:0.00",
        ]
    );
}

#[test]
fn use_by_others_is_taken_on_any_day_and_what_exceeds_the_pots_is_dropped() {
    // The grade begins on the 20th, but the credit stands on the 1st.
    let story = Story::since("2026-01-20").external("2026-01-01", 10_000).external("2026-01-02", 10_000);
    assert_eq!(
        rows(&story, "2026-02"),
        [
            "2026-01 131.00 131.00 0.00 0.00 0.00 | 2025:0.00 2026:0.00",
            "2026-02 131.00 0.00 0.00 0.00 0.00 | 2025:0.00 2026:131.00",
        ]
    );
    // Also on days without a care grade.
    let ended = Story::since("2026-01-01").care(&[("2026-01-01", "2026-01-31", true)]).external("2026-03-05", 5_000);
    assert_eq!(ended.left("2026-03"), "2025:0.00 2026:81.00");
}

#[test]
fn within_a_month_use_by_others_comes_before_our_charge() {
    let mut story = Story::since("2026-01-01").external("2026-01-31", 10_000);
    assert_eq!(story.charge("2026-01", "", 4_000), "2026:31.00 + 9.00");
}

#[test]
fn the_funds_word_replaces_what_was_computed_from_its_day_on() {
    let word = || Story::since("2026-01-01").word("2026-03-15", 5_000, 1_000);
    assert_eq!(word().left("2026-02"), "2025:0.00 2026:262.00");
    assert_eq!(word().left("2026-03"), "2025:50.00 2026:10.00");
    assert_eq!(word().left("2026-04"), "2025:50.00 2026:141.00");
    // On the same day use by others comes first, and is in the word; a day later it comes on top.
    assert_eq!(word().external("2026-03-15", 2_000).left("2026-03"), "2025:50.00 2026:10.00");
    assert_eq!(word().external("2026-03-16", 2_000).left("2026-03"), "2025:30.00 2026:10.00");
    // Our charge stands on the last day, so after a word of that very day.
    let mut last_day = Story::since("2026-01-01").word("2026-03-31", 5_000, 1_000);
    assert_eq!(last_day.charge("2026-03", "2026-02", 7_000), "2025:50.00 2026:10.00 + 10.00");
}

#[test]
fn a_word_on_the_1st_includes_that_months_amount() {
    assert_eq!(Story::since("2026-01-01").word("2026-02-01", 0, 20_000).left("2026-02"), "2025:0.00 2026:200.00");
}

#[test]
fn a_word_on_30_june_still_speaks_of_last_years_pot_and_one_on_1_july_does_not() {
    let mut june = Story::since("2026-01-01").word("2026-06-30", 5_000, 10_000);
    assert_eq!(june.charge("2026-06", "2026-05", 2_000), "2025:20.00 + 0.00");
    assert_eq!(rows(&june, "2026-07")[6], "2026-07 131.00 0.00 0.00 0.00 30.00 | 2026:231.00");
    let july = Story::since("2026-01-01").word("2026-07-01", 0, 10_000);
    assert_eq!(july.left("2026-07"), "2026:100.00");
}

#[test]
fn a_gap_in_the_care_grade_adds_nothing() {
    let story =
        Story::since("2026-01-01").care(&[("2026-01-01", "2026-01-31", true), ("2026-03-31", "2026-04-01", true)]);
    let credits = ledger(&story.history, month("2026-06")).iter().map(|row| row.credit.0).collect::<Vec<_>>();
    assert_eq!(credits, [13_100, 0, 13_100, 13_100, 0, 0]);
}

#[test]
fn a_late_charge_takes_only_what_every_month_since_still_holds() {
    let mut story = Story::since("2026-01-01").external("2026-02-10", 20_000);
    assert_eq!(story.charge("2026-02", "2026-01", 1_000), "2026:10.00 + 0.00");
    // January held 131.00, but February only 52.00.
    assert_eq!(story.charge("2026-01", "2026-02", 10_000), "2026:52.00 + 48.00");
    assert_eq!(story.left("2026-01"), "2025:0.00 2026:79.00");
    assert_eq!(story.left("2026-02"), "2025:0.00 2026:0.00");
    assert_eq!(story.charge("2026-01", "2026-02", 100), "+ 1.00");
}

#[test]
fn a_late_charge_looks_no_further_than_a_pots_lapse() {
    let mut story = Story::since("2026-01-01").word("2026-01-01", 10_000, 13_100);
    story.charge("2026-08", "2026-07", 104_800);
    assert_eq!(story.left("2026-08"), "2026:0.00");
    // Of 2026 August left nothing, of 2025 nobody took anything before it lapsed.
    assert_eq!(story.charge("2026-03", "2026-08", 12_000), "2025:100.00 + 20.00");
}

#[test]
fn a_late_charge_lowers_also_what_a_fund_said_in_between() {
    let mut story = Story::since("2026-01-01").word("2026-02-15", 0, 5_000).word("2026-04-15", 0, 30_000);
    story.charge("2026-02", "2026-01", 1_000);
    assert_eq!(story.charge("2026-01", "2026-03", 10_000), "2026:40.00 + 60.00");
    assert_eq!(story.left("2026-02"), "2025:0.00 2026:0.00");
    assert_eq!(story.left("2026-03"), "2025:0.00 2026:131.00");
    // April is not closed yet: what the fund says then stands.
    assert_eq!(story.left("2026-04"), "2025:0.00 2026:300.00");
    // The last closed month is lowered too.
    assert_eq!(story.charge("2026-03", "2026-04", 5_000), "2026:50.00 + 0.00");
    assert_eq!(story.left("2026-04"), "2025:0.00 2026:250.00");
}

#[test]
fn a_charge_on_time_is_in_what_the_fund_says_later() {
    let mut story = Story::since("2026-01-01").word("2026-02-15", 0, 5_000);
    story.charge("2026-01", "", 10_000);
    assert_eq!(story.left("2026-02"), "2025:0.00 2026:50.00");
    story.history.bookings.clear();
    assert_eq!(story.left("2026-01"), "2025:0.00 2026:131.00");
    assert_eq!(story.left("2026-02"), "2025:0.00 2026:50.00");
}

#[test]
fn use_by_others_that_comes_to_light_later_leaves_issued_statements_alone() {
    let mut story = Story::since("2026-01-01").word("2026-01-01", 10_000, 13_100);
    story.charge("2026-03", "2026-02", 8_000);
    // 80.00 of 2025 are gone, so others get 20.00 of 2025 and the rest of 2026, where there is room.
    let story = story.external("2026-02-01", 30_000);
    assert_eq!(
        rows(&story, "2026-03")[1..],
        [
            "2026-02 131.00 282.00 0.00 0.00 0.00 | 2025:80.00 2026:0.00",
            "2026-03 131.00 0.00 80.00 0.00 0.00 | 2025:0.00 2026:131.00",
        ]
    );
}

#[test]
fn use_by_others_up_to_a_funds_word_need_not_spare_what_is_taken_after_it() {
    for on in ["2026-01-15", "2026-02-28"] {
        let mut story = Story::since("2026-01-01").word("2026-02-28", 0, 20_000);
        story.charge("2026-02", "2026-01", 20_000);
        let external: Cents =
            ledger(&story.external(on, 13_100).history, month("2026-02")).iter().map(|row| row.external).sum();
        assert_eq!(external, Cents(13_100), "{on}");
    }
}

#[test]
fn a_care_grade_taken_back_leaves_issued_statements_alone() {
    let mut story = Story::since("2026-01-01");
    story.charge("2026-02", "2026-01", 20_000);
    let story = story.care(&[("2026-02-01", "", true)]);
    assert_eq!(
        rows(&story, "2026-03"),
        [
            "2026-02 131.00 0.00 200.00 0.00 0.00 | 2025:0.00 2026:0.00",
            "2026-03 131.00 0.00 0.00 0.00 0.00 | 2025:0.00 2026:131.00",
        ]
    );
}

#[test]
fn what_is_cancelled_can_be_taken_again() {
    let mut story = Story::since("2026-01-01").word("2026-01-01", 10_000, 13_100);
    let borne = story.charge("2026-01", "", 12_000);
    story.charge("2026-02", "2026-01", 5_000);
    story.history.bookings.remove(0);
    assert_eq!(story.charge("2026-01", "2026-02", 12_000), borne);
}
