//! Lengths on paper in whole thousandths of a point, so that layout needs no floating point.

/// A length or place on paper in thousandths of a point (1/72 inch); places count from the upper left corner.
pub type Length = i32;

/// Tenths of a millimetre, as DIN 5008 gives them.
pub const fn tenths_of_mm(tenths: i32) -> Length {
    // 254 tenths of a millimetre are an inch, 72 points.
    tenths * 72_000 / 254
}

/// Whole millimetres.
pub const fn mm(millimetres: i32) -> Length {
    tenths_of_mm(millimetres * 10)
}

/// A4, upright.
pub const PAGE_WIDTH: Length = mm(210);
/// A4, upright.
pub const PAGE_HEIGHT: Length = mm(297);
/// Where text begins: the margin that DIN 5008 leaves for the file's holes.
pub const LEFT: Length = mm(25);
/// Where text ends on the right.
pub const RIGHT: Length = mm(190);
/// The width between the margins.
pub const TEXT_WIDTH: Length = RIGHT - LEFT;
