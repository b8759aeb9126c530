//! How long the service takes at Dortmund's size and at a hundred times that: closing a month, the list of seniors, the
//! volunteer's page.

#[expect(dead_code, reason = "the benchmarks need less of the town than the tests over HTTP")]
#[path = "../tests/it/town/mod.rs"]
mod town;

use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use entity::value::{AssignmentId, Month, Service};
use geleit::{
    actor::Actor,
    billing::close::close,
    store::{Db, Tx},
};
use tokio::runtime::Runtime;
use town::{Town, database::execute, rows};

/// Dortmund, and a Land.
const SIZES: [usize; 2] = [80, 8_000];

/// Four Tuesdays of October.
const VISITS: [&str; 4] = ["2026-10-06T14:00", "2026-10-13T14:00", "2026-10-20T14:00", "2026-10-27T14:00"];

fn pages(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    for size in SIZES {
        let town = runtime.block_on(town_of(size));
        let mut page = |who: &str, path: &str| {
            let browser = runtime.block_on(async {
                if who == "volunteer" { town.as_volunteer().await } else { town.as_coordinator().await }
            });
            criterion.bench_function(&format!("{who}: GET {path}, {size}"), |bencher| {
                bencher.iter(|| runtime.block_on(browser.get(path)).expect(200));
            });
        };
        page("coordinator", "/seniors");
        page("coordinator", "/search?q=abend");
        page("volunteer", "/my");
    }
}

fn closes(criterion: &mut Criterion) {
    let runtime = Runtime::new().expect("a runtime");
    let mut group = criterion.benchmark_group("close a month with its PDFs");
    group.sample_size(10).warm_up_time(Duration::from_millis(1));
    for size in SIZES {
        let town = runtime.block_on(town_of(size));
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| runtime.block_on(time_close(&town))).sum());
        });
    }
}

/// Closes October in a copy of the town's database.
async fn time_close(town: &Town) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("copy.db");
    execute(&town.database_url(), &format!("VACUUM INTO '{}'", copy.display())).await;
    let db = Db::open(&format!("sqlite://{}", copy.display())).await.expect("the copy opens");
    let october: Month = "2026-10".parse().expect("a month");
    let begun = Instant::now();
    let done = db.change(&Actor::Command("bench"), town.now(), async |tx| close(tx, october).await).await;
    done.expect("the close is committed").expect("October can be closed");
    begun.elapsed()
}

async fn town_of(size: usize) -> Town {
    let town = Town::new().await;
    town.change(async |tx| {
        for number in 1..=size {
            settle(tx, number).await?;
        }
        Ok(())
    })
    .await;
    town
}

/// A senior with a care grade, a volunteer, and four visits.
async fn settle(tx: &Tx, number: usize) -> geleit::error::Result<AssignmentId> {
    let senior = tx.insert(rows::senior(&format!("S-{number:05}"), "Frau Erna Beispiel")).await?.id;
    tx.insert(rows::care_grade(senior, 2, "2026-01-01")).await?;
    let volunteer = tx.insert(rows::volunteer(&format!("E-{number:05}"), "Herr Emil Muster")).await?.id;
    let assignment = rows::assignment(&format!("B-{number:05}"), senior, volunteer, Service::Entlastung, "2026-01-01");
    let assignment = tx.insert(assignment).await?.id;
    for begins in VISITS {
        tx.insert(rows::confirmed_visit(assignment, begins, 105)).await?;
    }
    Ok(assignment)
}

criterion_group!(benches, pages, closes);
criterion_main!(benches);
