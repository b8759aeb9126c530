//! What a drawn PDF still lacks to be kept for decades and read by everybody (PDF/A-3a, PDF/UA-1): its structure for
//! screen readers, its language, its colours, its metadata, and bytes that do not change from one run to the next.

use super::{
    super::{
        page::{Heads, Part},
        sheet::Sheet,
    },
    structure::Tree,
    typeface::Typeface,
};
use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::{io::Write as _, sync::Arc};

/// The finished file. `parts` are the tagged parts of each page in the order of their numbers.
pub fn finish(mut document: Document, sheet: &Sheet, parts: &[Vec<&Part>], typefaces: &[Arc<Typeface>]) -> Vec<u8> {
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let tree = Tree::of(&pages, parts).add_to(&mut document);
    for (number, page) in (0_i64..).zip(&pages) {
        if let Ok(page) = document.get_dictionary_mut(*page) {
            page.set("StructParents", number);
            page.set("Tabs", "S");
            page.remove(b"Annots");
        }
    }
    let metadata = document.add_object(metadata(sheet));
    let colours = document.add_object(colours());
    if let Ok(catalog) = document.catalog_mut() {
        catalog.set("OutputIntents", vec![intent(colours)]);
        catalog.set("StructTreeRoot", tree);
        catalog.set("Metadata", metadata);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("Lang", Object::string_literal(sheet.lang));
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    }
    let info = document.add_object(information(sheet));
    if let Ok(Object::Reference(old)) = document.trailer.get(b"Info") {
        let old = *old;
        document.objects.remove(&old);
    }
    document.trailer.set("Info", info);
    compress(&mut document, typefaces);
    save(document)
}

/// The name of a part in the page's content.
pub fn tag(part: &Part) -> &'static str {
    match part {
        Part::Artifact => "Artifact",
        Part::Heading { level: 1, .. } => "H1",
        Part::Heading { .. } => "H2",
        Part::Paragraph { .. } => "P",
        Part::Cell { heads: Heads::Nothing, .. } => "TD",
        Part::Cell { .. } => "TH",
        Part::Figure { .. } => "Figure",
    }
}

fn information(sheet: &Sheet) -> Dictionary {
    let day = Object::string_literal(format!("D:{}000000Z", sheet.dated.format("%Y%m%d")));
    dictionary! {
        "Title" => text(&sheet.title),
        "Producer" => producer(),
        "CreationDate" => day.clone(),
        "ModDate" => day,
    }
}

/// Who makes our files.
pub fn producer() -> Object {
    Object::string_literal("Geleit")
}

/// A text that may hold any letter.
pub fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mark = [0xfe, 0xff].into_iter();
    Object::String(mark.chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect(), StringFormat::Hexadecimal)
}

/// What our greys and the logo's red, green and blue mean; made by Little CMS.
fn colours() -> Stream {
    Stream::new(dictionary! { "N" => 3 }, include_bytes!("srgb.icc").to_vec())
}

fn intent(colours: ObjectId) -> Object {
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => colours,
    };
    intent.into()
}

/// The same metadata as XML, and the claim to keep to both standards.
fn metadata(sheet: &Sheet) -> Stream {
    let title = sheet.title.replace('&', "&amp;").replace('<', "&lt;");
    let xml = format!(
        include_str!("metadata.xml"),
        title = title,
        lang = sheet.lang,
        day = sheet.dated.format("%Y-%m-%dT00:00:00Z"),
    );
    Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xml.into_bytes()).with_compression(false)
}

/// Compresses what is not yet; the fonts were, once for all documents.
fn compress(document: &mut Document, typefaces: &[Arc<Typeface>]) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        match typefaces.iter().find(|typeface| typeface.file == stream.content) {
            Some(typeface) => *stream = typeface.stream.clone(),
            None if stream.allows_compression && stream.dict.get(b"Filter").is_err() => deflate(stream),
            None => {}
        }
    }
}

/// At zlib's usual level: the best one takes twice the time for a hundredth of the size.
pub fn deflate(stream: &mut Stream) {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&stream.content).expect("memory can be written to");
    let compressed = encoder.finish().expect("memory can be written to");
    if compressed.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(compressed);
    }
}

/// Writes the file under an identifier that is a digest of its content.
pub fn save(mut document: Document) -> Vec<u8> {
    let mut digest = Sha256::new();
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
        }
    }
    let id = Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let mut file = Vec::new();
    document.save_to(&mut file).expect("memory can be written to");
    file
}
