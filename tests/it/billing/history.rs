//! Whatever is visited, billed, cancelled and billed anew, the sums come out even.

use proptest::{
    prelude::{Strategy, any},
    strategy::ValueTree,
    test_runner::TestRunner,
};

use super::{close, documents, sums};
use crate::town::{Town, rows};
use entity::statement::{StatementKind, StatementStatus};

/// What happens in one month: visits of so many minutes on a day of each of two tandems, use by others, and whether
/// the first statement that stands is cancelled after the close.
#[derive(Clone, Debug)]
struct Happening {
    visits: Vec<(bool, u32, i32)>,
    used: i64,
    late: Option<i32>,
    cancels: bool,
}

fn happening() -> impl Strategy<Value = Happening> {
    let visits = proptest::collection::btree_map((any::<bool>(), 2..27_u32), 1..600_i32, 0..6);
    (visits, 0..40_000_i64, proptest::option::of(1..200_i32), any::<bool>()).prop_map(
        |(visits, used, late, cancels)| {
            let visits = visits.into_iter().map(|((whose, day), minutes)| (whose, day, minutes)).collect();
            Happening { visits, used, late, cancels }
        },
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sums_come_out_even_whatever_happens() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..4 {
        let months = proptest::collection::vec(happening(), 3).new_tree(&mut runner).expect("a strategy has values");
        play(&months.current()).await;
    }
}

async fn play(months: &[Happening]) {
    let town = Town::new().await;
    let tandems = [town.people.abendroth_with_boettcher, town.people.krueger_with_yildiz];
    for (number, happening) in (5..).zip(months) {
        town.at(&format!("2026-{:02}-01T09:00", number + 1));
        for (whose, day, minutes) in &happening.visits {
            let begins = format!("2026-{number:02}-{day:02}T09:00");
            town.add(rows::confirmed_visit(tandems[usize::from(*whose)], &begins, *minutes)).await;
        }
        town.add(rows::external_use(town.people.krueger, &format!("2026-{number:02}-03"), happening.used)).await;
        if let (Some(minutes), true) = (happening.late, number > 5) {
            let begins = format!("2026-{:02}-28T09:00", number - 1);
            town.add(rows::confirmed_visit(tandems[0], &begins, minutes)).await;
        }
        let finance = town.as_finance().await;
        close(&finance, &format!("2026-{number:02}")).await.expect(303);
        if happening.cancels {
            cancel_first(&town).await;
        }
        sums::hold(&town).await;
    }
}

async fn cancel_first(town: &Town) {
    let stands =
        |row: &entity::statement::Model| row.kind == StatementKind::Statement && row.status == StatementStatus::Issued;
    let Some(row) = documents(town).await.into_iter().find(stands) else { return };
    let finance = town.as_finance().await;
    finance.post(&format!("/statements/{}/cancellation", row.id), &[("reason", "Verschrieben")]).await.expect(303);
}
