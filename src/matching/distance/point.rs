//! A point of the globe, and the way between two as the crow flies.

use rust_decimal::{Decimal, MathematicalOps, prelude::ToPrimitive};

/// The mean radius of the earth, in centimetres.
const RADIUS: i64 = 637_100_880;

/// Millionths of a degree in half a turn.
const HALF_TURN: i64 = 180_000_000;

/// A point of the globe, in centimetres from its centre, so that the way between two needs no angles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    x: i64,
    y: i64,
    z: i64,
}

impl Point {
    /// The point at a latitude and a longitude, in millionths of a degree (51.513900° north is `51_513_900`).
    pub fn of(latitude: i32, longitude: i32) -> Self {
        let (latitude, longitude) = (radians(latitude), radians(longitude));
        let across = latitude.cos();
        Self {
            x: centimetres(across * longitude.cos()),
            y: centimetres(across * longitude.sin()),
            z: centimetres(latitude.sin()),
        }
    }

    /// How far it is to another point along the ground, in whole metres.
    ///
    /// The earth is taken for a globe, and the bow for the first terms of its series over the straight line through the
    /// ground: less than half a percent wrong up to a thousand kilometres.
    pub fn metres_to(self, other: Self) -> i64 {
        let square = |one: i64, other: i64| i128::from(one - other).pow(2);
        let straight = (square(self.x, other.x) + square(self.y, other.y) + square(self.z, other.z)).isqrt();
        let bow = straight + straight.pow(3) / (24 * i128::from(RADIUS).pow(2));
        i64::try_from((bow + 50) / 100).unwrap_or(i64::MAX)
    }
}

fn radians(millionths: i32) -> Decimal {
    Decimal::from(millionths) * Decimal::PI / Decimal::from(HALF_TURN)
}

fn centimetres(share: Decimal) -> i64 {
    (share * Decimal::from(RADIUS)).round().to_i64().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Millionths of a degree.
    type Degrees = (i32, i32);

    const DORTMUND: Degrees = (51_513_900, 7_465_300);
    const HOERDE: Degrees = (51_488_600, 7_501_900);
    const HOMBRUCH: Degrees = (51_473_300, 7_426_600);
    const BERLIN: Degrees = (52_520_000, 13_405_000);
    const MUNICH: Degrees = (48_137_400, 11_575_500);
    const FLENSBURG: Degrees = (54_783_300, 9_433_300);
    const KEMPTEN: Degrees = (47_726_400, 10_315_700);

    /// Metres on the ellipsoid WGS 84, as `GeographicLib` computes them (`Geodesic.WGS84.Inverse`).
    const KNOWN: [(Degrees, Degrees, i64); 9] = [
        (DORTMUND, HOERDE, 3_792),
        (DORTMUND, HOMBRUCH, 5_256),
        (HOERDE, HOMBRUCH, 5_501),
        (DORTMUND, BERLIN, 422_721),
        (DORTMUND, MUNICH, 477_863),
        (BERLIN, FLENSBURG, 363_793),
        (MUNICH, KEMPTEN, 104_641),
        (FLENSBURG, KEMPTEN, 787_496),
        // West of Greenwich.
        ((51_513_900, -7_465_300), DORTMUND, 1_034_673),
    ];

    fn metres(from: Degrees, to: Degrees) -> i64 {
        Point::of(from.0, from.1).metres_to(Point::of(to.0, to.1))
    }

    #[test]
    fn a_distance_is_less_than_half_a_percent_wrong() {
        for (from, to, known) in KNOWN {
            let found = metres(from, to);
            assert!((found - known).abs() * 200 <= known, "{from:?} to {to:?}: {found} instead of {known}");
        }
    }

    proptest! {
        #[test]
        fn a_way_is_as_long_there_as_back_and_never_longer_by_a_detour(
            places in prop::array::uniform3((47_000_000..55_000_000i32, 5_800_000..15_100_000i32)),
        ) {
            let [here, there, over] = places;
            prop_assert_eq!(metres(here, here), 0);
            prop_assert_eq!(metres(here, there), metres(there, here));
            // Each of the three is rounded to a metre.
            prop_assert!(metres(here, there) <= metres(here, over) + metres(over, there) + 2);
        }
    }
}
