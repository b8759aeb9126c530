//! The two fonts of every document, and how wide their letters are.
//!
//! Noto Sans has every Latin letter; `fonts/subset.py` says how the files were made, `fonts/OFL.txt` is their licence.

use super::length::Length;
use std::sync::LazyLock;
use ttf_parser::Face;

/// One of the two fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Font {
    Regular,
    Bold,
}

static REGULAR: LazyLock<Face<'static>> = LazyLock::new(|| face(Font::Regular));
static BOLD: LazyLock<Face<'static>> = LazyLock::new(|| face(Font::Bold));

/// The advances of the usual letters, looked up once.
static ADVANCES: LazyLock<[Vec<Option<u16>>; 2]> =
    LazyLock::new(|| Font::ALL.map(|font| ('\0'..'\u{250}').map(|c| font.look_up(c)).collect()));

fn face(font: Font) -> Face<'static> {
    Face::parse(font.file(), 0).expect("the embedded fonts are whole")
}

impl Font {
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// The name within a PDF.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
        }
    }

    /// The whole font file.
    pub fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("fonts/NotoSans-Bold.ttf"),
        }
    }

    /// The parsed font: its glyphs and measures, 1000 units to the em.
    pub fn face(self) -> &'static Face<'static> {
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }

    /// Whether the font can draw the character.
    pub fn has(self, character: char) -> bool {
        self.advance(character).is_some()
    }

    /// The character's advance, 1000 to the em, if the font has it.
    pub fn advance(self, character: char) -> Option<u16> {
        let usual = match self {
            Self::Regular => &ADVANCES[0],
            Self::Bold => &ADVANCES[1],
        };
        usual.get(character as usize).copied().unwrap_or_else(|| self.look_up(character))
    }

    fn look_up(self, character: char) -> Option<u16> {
        let face = self.face();
        face.glyph_index(character).and_then(|glyph| face.glyph_hor_advance(glyph))
    }

    /// How wide `text` is at `size`.
    pub fn width(self, text: &str, size: Length) -> Length {
        let units: i64 = text.chars().filter_map(|c| self.advance(c)).map(i64::from).sum();
        Length::try_from(units * i64::from(size) / 1000).unwrap_or(Length::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_have_every_latin_letter() {
        let latin = ('\u{20}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}').filter(|c| !c.is_control());
        let signs = "–—„“”‚‘’…€ẞ−·•\u{a0}\u{2009}\u{202f}§°×½\u{fffd}".chars();
        for c in latin.chain(signs) {
            for font in Font::ALL {
                assert!(font.has(c), "{font:?} lacks U+{:04X} {c}", u32::from(c));
            }
        }
    }

    #[test]
    fn figures_are_tabular_so_that_amounts_stand_below_each_other() {
        for font in Font::ALL {
            let zero = font.width("0", 10_000);
            assert!(zero > 5_000);
            assert!("123456789".chars().all(|figure| font.width(&figure.to_string(), 10_000) == zero));
        }
    }

    #[test]
    fn a_width_is_the_sum_of_the_advances() {
        assert_eq!(Font::Regular.face().units_per_em(), 1000);
        assert_eq!(Font::Regular.width("41,25", 10_000), 4 * 5_720 + Font::Regular.width(",", 10_000));
    }
}
