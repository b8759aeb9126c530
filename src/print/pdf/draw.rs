//! What stands on a page into a PDF's operators. The only place with floating point.
#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "a PDF's coordinates are floating point")]

use super::{
    super::{
        giro_code::Modules,
        length::{Length, PAGE_HEIGHT, PAGE_WIDTH},
        page::{Ink, Mark, Page, Part},
        picture::{Dots, Picture},
    },
    drawn, finish, font_id, picture_id,
};
use printpdf::{
    Color, CurTransMat, DictItem, ExternalStream, ExternalXObject, Greyscale, LinePoint, Op, PaintMode, PdfFontHandle,
    PdfPage, Point, Polygon, PolygonRing, Pt, Px, TextItem, WindingOrder, XObject, XObjectId, XObjectTransform,
};
use std::{collections::BTreeMap, sync::Arc};

/// The page's content; its pictures are added to `pictures`.
pub fn page(page: &Page, pictures: &mut Vec<Arc<Picture>>) -> PdfPage {
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
            Op::ShowText { items: vec![TextItem::Text(spoken(text))] },
            Op::EndTextSection,
        ]),
        Mark::Rule { x, y, width, weight, ink } => {
            let bar = rectangle(*x, *y - weight / 2, *width, *weight);
            ops.extend([Op::SetFillColor { col: colour(*ink) }, fill(vec![bar])]);
        }
        Mark::Squares { x, y, side, modules } => ops.extend(squares(point(*x, y + side), *side, modules)),
        Mark::Picture { x, y, width, height, picture } => {
            ops.push(place(&picture_id(pictures.len()), point(*x, y + height), *width, *height));
            pictures.push(picture.clone());
        }
    }
}

/// The line as it is read aloud: a space keeps its last word apart from the next line's first, but not after a hyphen.
fn spoken(line: &str) -> String {
    let space = (!line.ends_with('-')).then_some(' ');
    line.chars().map(drawn).chain(space).collect()
}

fn rectangle(x: Length, y: Length, width: Length, height: Length) -> PolygonRing {
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
    PolygonRing { points: corners.map(|(x, y)| LinePoint { p: point(x, y), bezier: false }).into() }
}

fn fill(rings: Vec<PolygonRing>) -> Op {
    Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero } }
}

/// All bars of a code in one path, so that no hairline shows between its rows; one unit a square, which keeps it short.
fn squares(corner: Point, side: Length, modules: &Modules) -> [Op; 5] {
    let count = modules.side();
    let unit = points(side).0 / count as f32;
    let at = |column: usize, row: usize| {
        let p = Point { x: Pt(column as f32), y: Pt((count - row) as f32) };
        LinePoint { p, bezier: false }
    };
    let bar = |(row, column, length): (usize, usize, usize)| {
        let end = column + length;
        PolygonRing { points: vec![at(column, row), at(end, row), at(end, row + 1), at(column, row + 1)] }
    };
    let matrix = CurTransMat::Raw([unit, 0.0, 0.0, unit, corner.x.0, corner.y.0]);
    [
        Op::SaveGraphicsState,
        Op::SetTransformationMatrix { matrix },
        Op::SetFillColor { col: colour(Ink::Black) },
        fill(modules.bars().into_iter().map(bar).collect()),
        Op::RestoreGraphicsState,
    ]
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

/// The picture as a PDF embeds it.
pub fn embedded(picture: &Picture) -> XObject {
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
