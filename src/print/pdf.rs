//! Pages into a PDF. The only file that knows printpdf, and with it floating point.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "a PDF's coordinates are floating point")]

use super::{
    finish,
    font::Font,
    giro_code::Modules,
    layout::paginate,
    length::{Length, PAGE_HEIGHT, PAGE_WIDTH},
    page::{Ink, Mark, Page, Part},
    picture::{Dots, Picture},
    sheet::Sheet,
    typeface::Typeface,
};
use printpdf::{
    Color, DictItem, ExternalStream, ExternalXObject, FontId, FontMetrics, FontType, Greyscale, LinePoint, Op,
    PaintMode, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfFontMetricsStub, PdfPage, PdfSaveOptions, Point,
    Polygon, PolygonRing, Pt, Px, TextItem, WindingOrder, XObject, XObjectId, XObjectTransform,
};
use std::{collections::BTreeMap, sync::Arc};

/// The sheet as a PDF file: tagged, with its fonts, the same bytes for the same sheet.
pub fn render(sheet: &Sheet) -> Vec<u8> {
    let pages = paginate(sheet);
    let typefaces = Font::ALL.map(|font| Typeface::with(font, letters(&pages, font)));
    let mut document = PdfDocument::new(&sheet.title);
    for typeface in &typefaces {
        document.resources.fonts.map.insert(font_id(typeface.font), parsed(typeface));
    }
    let mut pictures = Vec::new();
    document.pages = pages.iter().map(|page| pdf_page(page, &mut pictures)).collect();
    for (number, picture) in pictures.iter().enumerate() {
        document.resources.xobjects.map.insert(picture_id(number), embedded(picture));
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

fn pdf_page(page: &Page, pictures: &mut Vec<Arc<Picture>>) -> PdfPage {
    let mut ops = Vec::new();
    let mut number = 0;
    for group in &page.groups {
        if group.part == Part::Artifact {
            ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        } else {
            let properties = DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]) };
            ops.push(Op::BeginMarkedContentWithProperties { tag: finish::tag(&group.part).to_owned(), properties });
            number += 1;
        }
        for mark in &group.marks {
            draw(mark, &mut ops, pictures);
        }
        ops.push(Op::EndMarkedContent);
    }
    PdfPage::new(points(PAGE_WIDTH).into(), points(PAGE_HEIGHT).into(), ops)
}

/// In hundredths of a point, which no printer tells apart.
fn points(length: Length) -> Pt {
    Pt((length / 10) as f32 / 100.0)
}

/// A PDF counts from the lower left corner.
fn point(x: Length, y: Length) -> Point {
    Point { x: points(x), y: points(PAGE_HEIGHT - y) }
}

fn colour(ink: Ink) -> Color {
    let percent = match ink {
        Ink::Black => 0.0,
        Ink::Grey => 0.32,
        Ink::Light => 0.75,
    };
    Color::Greyscale(Greyscale::new(percent, None))
}

fn draw(mark: &Mark, ops: &mut Vec<Op>, pictures: &mut Vec<Arc<Picture>>) {
    match mark {
        Mark::Text { x, y, font, size, ink, text } => ops.extend([
            Op::StartTextSection,
            Op::SetFillColor { col: colour(*ink) },
            Op::SetFont { font: PdfFontHandle::External(font_id(*font)), size: points(*size) },
            Op::SetTextCursor { pos: point(*x, *y) },
            Op::ShowText { items: vec![TextItem::Text(text.chars().map(drawn).collect())] },
            Op::EndTextSection,
        ]),
        Mark::Rule { x, y, width, weight, ink } => {
            let bar = rectangle(*x, *y - weight / 2, *width, *weight);
            ops.extend([Op::SetFillColor { col: colour(*ink) }, fill(vec![bar])]);
        }
        Mark::Squares { x, y, side, modules } => {
            ops.extend([Op::SetFillColor { col: colour(Ink::Black) }, fill(squares(*x, *y, *side, modules))]);
        }
        Mark::Picture { x, y, width, height, picture } => {
            ops.push(place(&picture_id(pictures.len()), point(*x, y + height), *width, *height));
            pictures.push(picture.clone());
        }
    }
}

fn rectangle(x: Length, y: Length, width: Length, height: Length) -> PolygonRing {
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
    PolygonRing { points: corners.map(|(x, y)| LinePoint { p: point(x, y), bezier: false }).into() }
}

fn fill(rings: Vec<PolygonRing>) -> Op {
    Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero } }
}

/// All bars of a code in one path, so that no hairline shows between its rows.
fn squares(x: Length, y: Length, side: Length, modules: &Modules) -> Vec<PolygonRing> {
    let count = Length::try_from(modules.side()).unwrap_or(1);
    let at = |place: usize| Length::try_from(place).unwrap_or(0) * side / count;
    let bar = |(row, column, length)| {
        let (left, top) = (at(column), at(row));
        rectangle(x + left, y + top, at(column + length) - left, at(row + 1) - top)
    };
    modules.bars().into_iter().map(bar).collect()
}

fn place(id: &XObjectId, corner: Point, width: Length, height: Length) -> Op {
    let transform = XObjectTransform {
        translate_x: Some(corner.x),
        translate_y: Some(corner.y),
        scale_x: Some(points(width).0),
        scale_y: Some(points(height).0),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    Op::UseXobject { id: id.clone(), transform }
}

fn embedded(picture: &Picture) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let (content, space, filter) = match picture.dots() {
        Dots::Rgb(dots) => (dots.clone(), "DeviceRGB", None),
        Dots::Jpeg { file, colours: 1 } => (file.clone(), "DeviceGray", Some("DCTDecode")),
        Dots::Jpeg { file, .. } => (file.clone(), "DeviceRGB", Some("DCTDecode")),
    };
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(picture.width()))),
        ("Height".to_owned(), DictItem::Int(i64::from(picture.height()))),
        ("ColorSpace".to_owned(), name(space)),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    dict.extend(filter.map(|filter| ("Filter".to_owned(), name(filter))));
    let stream = ExternalStream { dict, content, compress: filter.is_none() };
    let dots = |side: u32| Some(Px(usize::try_from(side).unwrap_or(0)));
    XObject::External(ExternalXObject {
        stream,
        width: dots(picture.width()),
        height: dots(picture.height()),
        dpi: None,
    })
}
