//! Pages into a PDF. Only here and below is it known how a PDF is made.

pub mod bundle;
mod draw;
mod finish;
mod structure;
mod typeface;

use super::{
    font::Font,
    layout::paginate,
    page::{Mark, Page, Part},
    sheet::Sheet,
};
use printpdf::{
    FontId, FontMetrics, FontType, ParsedFont, PdfDocument, PdfFont, PdfFontMetricsStub, PdfSaveOptions, XObjectId,
};
use typeface::Typeface;

/// The sheet as a PDF file: tagged, with its fonts, the same bytes for the same sheet.
pub fn render(sheet: &Sheet) -> Vec<u8> {
    of_pages(&paginate(sheet), sheet)
}

/// Pages that are laid out already as a PDF file; of the sheet it has title, day and language.
pub fn of_pages(pages: &[Page], sheet: &Sheet) -> Vec<u8> {
    let typefaces = Font::ALL.map(|font| Typeface::with(font, letters(pages, font)));
    let mut document = PdfDocument::new(&sheet.title);
    for typeface in &typefaces {
        document.resources.fonts.map.insert(font_id(typeface.font), parsed(typeface));
    }
    let mut pictures = Vec::new();
    document.pages = pages.iter().map(|page| draw::page(page, &mut pictures)).collect();
    for (number, picture) in pictures.iter().enumerate() {
        document.resources.xobjects.map.insert(picture_id(number), draw::embedded(picture));
    }
    let drawn = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    let parts: Vec<Vec<&Part>> = pages.iter().map(tagged_parts).collect();
    finish::finish(drawn, sheet, &parts, &typefaces)
}

/// Everything on the page that is read aloud, in order; its place is its number in the page's content.
fn tagged_parts(page: &Page) -> Vec<&Part> {
    page.groups.iter().map(|group| &group.part).filter(|part| **part != Part::Artifact).collect()
}

fn letters(pages: &[Page], font: Font) -> impl Iterator<Item = char> {
    let marks = pages.iter().flat_map(|page| &page.groups).flat_map(|group| &group.marks);
    marks
        .filter_map(move |mark| match mark {
            Mark::Text { font: own, text, .. } if *own == font => Some(text.chars().map(drawn)),
            Mark::Text { .. } | Mark::Rule { .. } | Mark::Squares { .. } | Mark::Picture { .. } => None,
        })
        .flatten()
}

/// A space is a space to who copies the text out, whether a line may break there or not.
fn drawn(c: char) -> char {
    if c == '\u{a0}' || c == '\u{202f}' { ' ' } else { c }
}

fn font_id(font: Font) -> FontId {
    FontId(match font {
        Font::Regular => "R".to_owned(),
        Font::Bold => "B".to_owned(),
    })
}

fn picture_id(number: usize) -> XObjectId {
    XObjectId(format!("P{number}"))
}

/// The typeface as printpdf would have read it from its file.
fn parsed(typeface: &Typeface) -> PdfFont {
    let face = typeface.font.face();
    let bounds = face.global_bounding_box();
    PdfFont::new(ParsedFont {
        original_bytes: typeface.file.clone(),
        font_index: 0,
        font_name: Some(format!("GELEIT+{}", typeface.font.name())),
        codepoint_to_glyph: typeface.glyphs.clone(),
        glyph_widths: typeface.widths.clone(),
        units_per_em: face.units_per_em(),
        font_metrics: FontMetrics { ascent: face.ascender(), descent: face.descender() },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: face.units_per_em(),
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            us_weight_class: face.weight().to_number(),
            ..PdfFontMetricsStub::default()
        },
    })
}
