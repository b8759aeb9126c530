//! Letters: each has the PDF that was made, a number that was given out, and one to whom it goes.

use std::collections::HashMap;

use entity::{counter, letter, value::LetterId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};

use crate::{error::Result, hex::hex};

/// How many letters are read at a time, with their PDFs.
const CHUNK: u64 = 100;

/// What is wrong with letters.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let counters = counter::Entity::find().all(db).await?;
    let counters: HashMap<String, i64> = counters.into_iter().map(|row| (row.name, row.value)).collect();
    let mut found = Vec::new();
    let mut after = LetterId(0);
    loop {
        let rows = letter::Entity::find()
            .filter(letter::Column::Id.gt(after))
            .order_by_asc(letter::Column::Id)
            .limit(CHUNK)
            .all(db)
            .await?;
        let Some(last) = rows.last() else { return Ok(found) };
        after = last.id;
        found.extend(rows.iter().flat_map(|row| faults(row, &counters)));
    }
}

fn faults(row: &letter::Model, counters: &HashMap<String, i64>) -> Vec<String> {
    let whom = [row.senior_id.is_some(), row.volunteer_id.is_some(), row.partner_id.is_some()];
    let faults = [
        (hex(&Sha256::digest(&row.bytes)) != row.sha256, "sein PDF ist nicht das geschriebene"),
        (!was_given_out(&row.number, counters), "seine Nummer wurde nicht vergeben"),
        (whom.into_iter().filter(|is| *is).count() != 1, "er geht nicht an genau eine Person oder Stelle"),
    ];
    let told = faults.into_iter().filter(|(is_so, _)| *is_so);
    told.map(|(_, fault)| format!("Brief {}: {fault}", row.number)).collect()
}

/// `L-2026-000012`, of a series that has come so far.
fn was_given_out(number: &str, counters: &HashMap<String, i64>) -> bool {
    let Some((series, count)) = number.rsplit_once('-') else { return false };
    let count = count.parse::<i64>().unwrap_or_default();
    series.starts_with("L-") && count > 0 && counters.get(series).is_some_and(|last| count <= *last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_was_given_out_if_its_series_has_come_so_far() {
        let counters = HashMap::from([("L-2026".to_owned(), 12), ("A-2026".to_owned(), 40)]);
        for (number, expect) in [
            ("L-2026-000012", true),
            ("L-2026-000013", false),
            ("L-2027-000001", false),
            ("L-2026-000000", false),
            ("A-2026-000001", false),
            ("L", false),
        ] {
            assert_eq!(was_given_out(number, &counters), expect, "{number}");
        }
    }
}
