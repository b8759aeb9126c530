//! A font cut down to the letters a document uses, ready to be embedded.

use super::{super::font::Font, finish};
use lopdf::{Dictionary, Object, Stream};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock},
};
use subsetter::GlyphRemapper;

/// Part of a font, its glyphs numbered anew.
#[derive(Debug)]
pub struct Typeface {
    pub font: Font,
    /// The font file.
    pub file: Vec<u8>,
    /// The same, compressed once for all documents.
    pub stream: Stream,
    /// The glyph of each character.
    pub glyphs: BTreeMap<u32, u16>,
    /// The advance of each glyph, 1000 to the em.
    pub widths: BTreeMap<u16, u16>,
}

/// What nearly every letter gets by with: cut out and compressed once.
static USUAL: LazyLock<[Arc<Typeface>; 2]> = LazyLock::new(|| Font::ALL.map(|font| Arc::new(cut(font, usual()))));

fn usual() -> BTreeSet<char> {
    let letters = "ÄÖÜäöüßẞàáâèéíïñóôúÉÇçĞğİıŞşąćęłńśźżĆŁŚŻčđšžČĐŠŽ";
    (' '..='~').chain(letters.chars()).chain("§€–−·„“…×\u{fffd}".chars()).collect()
}

impl Typeface {
    /// The font with at least the given letters.
    pub fn with(font: Font, letters: impl Iterator<Item = char>) -> Arc<Self> {
        let [regular, bold] = &*USUAL;
        let usual_face = match font {
            Font::Regular => regular,
            Font::Bold => bold,
        };
        let rare: BTreeSet<char> = letters.filter(|c| !usual_face.glyphs.contains_key(&u32::from(*c))).collect();
        if rare.is_empty() {
            usual_face.clone()
        } else {
            Arc::new(cut(font, usual().into_iter().chain(rare).collect()))
        }
    }
}

fn cut(font: Font, letters: BTreeSet<char>) -> Typeface {
    let face = font.face();
    let mut remapper = GlyphRemapper::new();
    let mut glyphs = BTreeMap::new();
    let mut widths = BTreeMap::new();
    for letter in letters {
        if let Some(glyph) = face.glyph_index(letter) {
            let number = remapper.remap(glyph.0);
            glyphs.insert(u32::from(letter), number);
            widths.insert(number, face.glyph_hor_advance(glyph).unwrap_or(0));
        }
    }
    let file = subsetter::subset(font.file(), 0, &remapper).expect("a subset of a whole font can be cut out");
    let length = i64::try_from(file.len()).expect("a font is small");
    let dictionary = Dictionary::from_iter([("Length1", Object::Integer(length))]);
    let mut stream = Stream::new(dictionary, file.clone());
    finish::deflate(&mut stream);
    Typeface { font, file, stream, glyphs, widths }
}
