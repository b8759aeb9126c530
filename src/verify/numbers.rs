//! Numbers of statements: each year's series from 1 on, without gaps, up to its counter (§ 14 Abs. 4 Nr. 4 UStG). Letters
//! have series too, in which one that was taken away leaves a gap.

use std::collections::BTreeMap;

use entity::{counter, statement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::error::Result;

/// What is wrong with the series.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers: Vec<String> =
        statement::Entity::find().select_only().column(statement::Column::Number).into_tuple().all(db).await?;
    let mut found = Vec::new();
    let mut series: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for number in numbers {
        match split(&number) {
            Some((name, count)) => series.entry(name.to_owned()).or_default().push(count),
            None => found.push(format!("Abrechnung {number}: die Nummer ist nicht wie A-2026-000001")),
        }
    }
    let counters = counter::Entity::find().filter(counter::Column::Name.not_like("L-%"));
    for counter in counters.all(db).await? {
        let given = series.remove(&counter.name).unwrap_or_default();
        found.extend(gaps(&counter.name, given, counter.value));
    }
    found.extend(series.into_keys().map(|name| format!("Nummernkreis {name}: es gibt Nummern und keinen Zähler")));
    Ok(found)
}

/// `A-2026` and 1 of `A-2026-000001`.
fn split(number: &str) -> Option<(&str, i64)> {
    let (series, count) = number.rsplit_once('-')?;
    let (letter, year) = series.split_once('-')?;
    let is_written = format!("{letter}-{year}-{:06}", count.parse::<i64>().ok()?) == number && letter == "A";
    (is_written && year.parse::<u16>().is_ok()).then_some((series, count.parse().ok()?))
}

fn gaps(series: &str, mut given: Vec<i64>, last: i64) -> Vec<String> {
    given.sort_unstable();
    let mut found = Vec::new();
    let mut next = 1;
    for number in given {
        if number < next {
            found.push(format!("Nummernkreis {series}: {number} ist zweimal vergeben"));
        } else if number > next {
            found.push(format!("Nummernkreis {series}: {} bis {} fehlen", next, number - 1));
        }
        next = number + 1;
    }
    if next - 1 != last {
        found.push(format!("Nummernkreis {series}: er endet bei {}, und der Zähler steht auf {last}", next - 1));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_runs_from_one_to_its_counter() {
        let check = |given: &[i64], last, expect: usize| assert_eq!(gaps("A-2026", given.to_vec(), last).len(), expect);
        check(&[], 0, 0);
        check(&[2, 1, 3], 3, 0);
        check(&[2, 3], 3, 1);
        check(&[1, 3], 3, 1);
        check(&[1, 1, 2], 2, 1);
        check(&[1, 2], 3, 1);
        check(&[1, 2, 4], 3, 2);
    }

    #[test]
    fn a_number_says_its_series_and_its_place() {
        assert_eq!(split("A-2026-000012"), Some(("A-2026", 12)));
        assert_eq!(split("A-2026-1000000"), Some(("A-2026", 1_000_000)));
        for number in ["A-2026-12", "A-2026", "B-2026-000001", "A-20x6-000001", "A-2026-00000x", ""] {
            assert_eq!(split(number), None, "{number}");
        }
    }
}
