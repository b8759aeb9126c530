//! The relief budget of two records that were merged is that of one record with all their rows.

use chrono::Days;
use entity::{
    care_grade, senior,
    value::{Month, SeniorId},
};
use geleit::billing::{facts, relief_budget::ledger};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use sea_orm::Set;

use crate::town::{Town, rows};

/// What hangs on which of the two: care grades side by side, use by others, words of the fund, by month from 2025-01.
#[derive(Clone, Debug)]
struct Rows {
    grades: Vec<(bool, u64, u64, bool)>,
    uses: Vec<(bool, u64, i64)>,
    words: Vec<(bool, u64, i64)>,
}

fn rows_of_two() -> impl Strategy<Value = Rows> {
    let grades = prop::collection::vec((any::<bool>(), 0..60_u64, 10..200_u64, any::<bool>()), 1..5);
    let uses = prop::collection::btree_map(0..600_u64, (any::<bool>(), 0..20_000_i64), 0..6);
    let words = prop::collection::btree_map(0..600_u64, (any::<bool>(), 0..60_000_i64), 0..3);
    (grades, uses, words).prop_map(|(grades, uses, words)| Rows {
        grades,
        uses: uses.into_iter().map(|(day, (which, cents))| (which, day, cents)).collect(),
        words: words.into_iter().map(|(day, (which, cents))| (which, day, cents)).collect(),
    })
}

async fn fill(town: &Town, both: [SeniorId; 2], all: &Rows) {
    let first = rows::day("2025-01-01");
    let day = |days: u64| first + Days::new(days);
    let mut at = 0;
    for (which, gap, lasts, at_home) in &all.grades {
        let (from, until) = (day(at + gap), day(at + gap + lasts));
        at += gap + lasts + 1;
        let grade = care_grade::ActiveModel {
            valid_from: Set(from),
            valid_until: Set(Some(until)),
            at_home: Set(*at_home),
            ..rows::care_grade(both[usize::from(*which)], 2, "2025-01-01")
        };
        town.add(grade).await;
    }
    for (which, days, cents) in &all.uses {
        town.add(rows::external_use(both[usize::from(*which)], &day(*days).to_string(), *cents)).await;
    }
    for (which, days, cents) in &all.words {
        town.add(rows::fund_balance(both[usize::from(*which)], &day(*days).to_string(), [0, *cents])).await;
    }
}

async fn reckoned(town: &Town, id: SeniorId) -> String {
    let facts = facts::of(town.db().read(), &[id], rows::day("2026-11-02")).await.unwrap();
    let until: Month = "2026-12".parse().unwrap();
    format!("{:?}", ledger(&facts[0].history, until))
}

#[tokio::test]
async fn the_budget_of_the_merged_is_that_of_all_rows_together() {
    let mut runner = TestRunner::new(Config::default());
    for _ in 0..12 {
        let all = rows_of_two().new_tree(&mut runner).expect("rows can be made").current();
        let town = Town::new().await;
        let mut ids = Vec::new();
        for number in ["S-0007", "S-0008", "S-0009"] {
            ids.push(town.add(rows::senior(number, "Frau Ella Nebel")).await.id);
        }
        fill(&town, [ids[0], ids[1]], &all).await;
        fill(&town, [ids[2], ids[2]], &all).await;
        town.merging::<senior::Entity>([ids[0].0, ids[1].0], &[]).await.expect("the two can be merged");
        assert_eq!(reckoned(&town, ids[0]).await, reckoned(&town, ids[2]).await, "{all:?}");
        town.is_sound().await;
    }
}
