//! How far two places are from one another: as the crow flies where it is known, else by what is known. How long the way
//! takes is never guessed.

use entity::value::DistrictId;

pub use point::Point;

mod point;

/// Where somebody lives, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The digits of the postal code as a number.
    pub postal_code: Option<u32>,
    pub district: DistrictId,
    /// The middle of the postal code, where the table of postal codes has it.
    pub point: Option<Point>,
}

/// How near two places are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nearness {
    SamePostalCode,
    /// As the crow flies, between the middles of the postal codes.
    Metres(i64),
    SameDistrict,
    NeighbouringDistrict,
    OtherDistrict,
}

/// Which districts lie side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours(Vec<(DistrictId, DistrictId)>);

impl FromIterator<(DistrictId, DistrictId)> for Neighbours {
    /// Each pair once, in either order.
    fn from_iter<I: IntoIterator<Item = (DistrictId, DistrictId)>>(pairs: I) -> Self {
        let mut both: Vec<_> = pairs.into_iter().flat_map(|(one, other)| [(one, other), (other, one)]).collect();
        both.sort_unstable();
        both.dedup();
        Self(both)
    }
}

impl Neighbours {
    /// How near two places are, by the best that is known of both.
    pub fn nearness(&self, one: &Place, other: &Place) -> Nearness {
        if one.postal_code.is_some() && one.postal_code == other.postal_code {
            return Nearness::SamePostalCode;
        }
        if let (Some(here), Some(there)) = (one.point, other.point) {
            return Nearness::Metres(here.metres_to(there));
        }
        if one.district == other.district {
            return Nearness::SameDistrict;
        }
        match self.0.binary_search(&(one.district, other.district)) {
            Ok(_) => Nearness::NeighbouringDistrict,
            Err(_) => Nearness::OtherDistrict,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(postal_code: Option<u32>, district: i64, point: Option<(i32, i32)>) -> Place {
        Place { postal_code, district: DistrictId(district), point: point.map(|(lat, lon)| Point::of(lat, lon)) }
    }

    #[track_caller]
    fn check(one: Place, other: Place, expect: Nearness) {
        let neighbours: Neighbours = [(DistrictId(2), DistrictId(1))].into_iter().collect();
        assert_eq!(neighbours.nearness(&one, &other), expect);
        assert_eq!(neighbours.nearness(&other, &one), expect, "the way back is as long");
    }

    #[test]
    fn a_distance_is_told_by_the_best_that_is_known() {
        let hoerde = Some((51_488_600, 7_501_900));
        let known = place(Some(44263), 1, hoerde);
        check(known, place(Some(44263), 2, hoerde), Nearness::SamePostalCode);
        check(known, place(Some(44225), 1, Some((51_473_300, 7_426_600))), Nearness::Metres(5_485));
        check(known, place(Some(44225), 1, None), Nearness::SameDistrict);
        check(known, place(None, 2, None), Nearness::NeighbouringDistrict);
        check(known, place(Some(44225), 3, None), Nearness::OtherDistrict);
        check(place(None, 3, None), place(None, 3, None), Nearness::SameDistrict);
    }
}
