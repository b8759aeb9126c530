//! Where the districts lie: middles of postal codes, plausible and invented, and which districts are side by side.

use std::collections::BTreeMap;

use entity::{neighbouring_district, value::DistrictId};
use sea_orm::Set;

use super::places::PLACES;
use crate::{error::Result, matching::settings, store::Tx};

/// The middle of each of [`PLACES`], in thousandths of a degree north and east.
const MIDDLES: [(i32, i32); 12] = [
    (51_495, 7_555),
    (51_530, 7_560),
    (51_560, 7_470),
    (51_465, 7_440),
    (51_485, 7_500),
    (51_540, 7_405),
    (51_530, 7_465),
    (51_510, 7_495),
    (51_510, 7_435),
    (51_505, 7_345),
    (51_570, 7_380),
    (51_555, 7_535),
];

/// Districts side by side, by their place in [`PLACES`].
const BESIDE: [(usize, usize); 22] = [
    (0, 1),
    (0, 4),
    (0, 7),
    (1, 7),
    (1, 11),
    (2, 5),
    (2, 6),
    (2, 10),
    (2, 11),
    (3, 4),
    (3, 8),
    (3, 9),
    (4, 7),
    (4, 8),
    (5, 6),
    (5, 8),
    (5, 9),
    (5, 10),
    (6, 7),
    (6, 8),
    (6, 11),
    (9, 10),
];

/// Saves it.
pub async fn draw(tx: &Tx, districts: &[DistrictId]) -> Result<()> {
    let rows = BESIDE.iter().map(|(one, other)| (districts[*one], districts[*other]));
    let rows = rows.map(|(one, other)| neighbouring_district::ActiveModel {
        district_id: Set(one.min(other)),
        neighbour_id: Set(one.max(other)),
        ..Default::default()
    });
    tx.insert_all(rows.collect()).await?;
    settings::put(tx, None, &middles()).await
}

/// Of the codes of a district each a little further on, so that no two are at one place.
fn middles() -> BTreeMap<i32, (i32, i32)> {
    let of = |(place, (north, east)): (&super::places::Place, (i32, i32))| {
        let codes = (0..).zip(place.postal_codes.iter());
        codes.filter_map(move |(nth, code)| {
            Some((code.parse().ok()?, ((north + 7 * nth) * 1_000, (east + 11 * nth) * 1_000)))
        })
    };
    PLACES.iter().zip(MIDDLES).flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_postal_code_has_a_middle_of_its_own_and_every_district_a_neighbour() {
        let middles = middles();
        let codes: usize = PLACES.iter().map(|place| place.postal_codes.len()).sum();
        let places: std::collections::BTreeSet<_> = middles.values().collect();
        assert_eq!((middles.len(), places.len()), (codes, codes));
        for (at, place) in PLACES.iter().enumerate() {
            assert!(BESIDE.iter().any(|(one, other)| *one == at || *other == at), "{}", place.name);
        }
        assert!(BESIDE.iter().all(|(one, other)| one < other));
    }
}
