//! Logos: PNG or JPEG, read once and ready to be drawn.

use png::{BitDepth, ColorType, Decoder, Transformations};
use std::{fmt, io::Cursor};

/// A picture of at most 4000 by 4000 dots.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    dots: Dots,
}

/// A picture's content as a PDF takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dots {
    /// A JPEG file as it is, with its number of colours: 1 or 3.
    Jpeg { file: Vec<u8>, colours: u8 },
    /// Three bytes a dot, on white.
    Rgb(Vec<u8>),
}

/// Why bytes are no picture that we can draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPicture {
    /// Neither PNG nor JPEG, broken off, or in colours that are none of grey and RGB.
    Unreadable,
    /// Without a dot, or with more than 4000 either way.
    WrongSize,
}

const MOST_DOTS: u32 = 4000;

impl Picture {
    /// Reads a PNG or a JPEG in grey or RGB. What shines through in a PNG becomes white.
    pub fn parse(file: &[u8]) -> Result<Self, NotAPicture> {
        let picture = if file.starts_with(&[0xff, 0xd8]) { jpeg(file) } else { png(file) }?;
        let fits = |side| (1..=MOST_DOTS).contains(&side);
        if fits(picture.width) && fits(picture.height) { Ok(picture) } else { Err(NotAPicture::WrongSize) }
    }

    /// In dots.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// In dots.
    pub fn height(&self) -> u32 {
        self.height
    }

    pub fn dots(&self) -> &Dots {
        &self.dots
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} by {})", self.width, self.height)
    }
}

fn png(file: &[u8]) -> Result<Picture, NotAPicture> {
    let mut decoder = Decoder::new(Cursor::new(file));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| NotAPicture::Unreadable)?;
    let (width, height) = (reader.info().width, reader.info().height);
    if width > MOST_DOTS || height > MOST_DOTS {
        return Err(NotAPicture::WrongSize);
    }
    let mut bytes = vec![0; reader.output_buffer_size().ok_or(NotAPicture::Unreadable)?];
    let frame = reader.next_frame(&mut bytes).map_err(|_| NotAPicture::Unreadable)?;
    bytes.truncate(frame.buffer_size());
    debug_assert_eq!(frame.bit_depth, BitDepth::Eight);
    let on_white = |colour: u8, alpha: u8| -> u8 {
        let (colour, alpha) = (u16::from(colour), u16::from(alpha));
        u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    };
    let rgb = match frame.color_type {
        ColorType::Rgb => bytes,
        ColorType::Rgba => bytes.chunks(4).flat_map(|dot| [0, 1, 2].map(|i| on_white(dot[i], dot[3]))).collect(),
        ColorType::Grayscale => bytes.iter().flat_map(|grey| [*grey; 3]).collect(),
        ColorType::GrayscaleAlpha => bytes.chunks(2).flat_map(|dot| [on_white(dot[0], dot[1]); 3]).collect(),
        ColorType::Indexed => return Err(NotAPicture::Unreadable),
    };
    Ok(Picture { width, height, dots: Dots::Rgb(rgb) })
}

/// Finds a JPEG's frame header, which tells its size and its colours.
fn jpeg(file: &[u8]) -> Result<Picture, NotAPicture> {
    let mut rest = file.get(2..).ok_or(NotAPicture::Unreadable)?;
    loop {
        let &[0xff, marker, high, low, ..] = rest else { return Err(NotAPicture::Unreadable) };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..2 + length).ok_or(NotAPicture::Unreadable)?;
        // Baseline, extended and progressive frames.
        if matches!(marker, 0xc0..=0xc2) {
            let &[8, h1, h0, w1, w0, colours @ (1 | 3), ..] = segment else { return Err(NotAPicture::Unreadable) };
            let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
            let dots = Dots::Jpeg { file: file.to_vec(), colours };
            return Ok(Picture { width: side(w1, w0), height: side(h1, h0), dots });
        }
        rest = &rest[2 + length..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(colour: ColorType, data: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 2, 1);
        encoder.set_color(colour);
        encoder.write_header().unwrap().write_image_data(data).unwrap();
        file
    }

    #[test]
    fn what_shines_through_is_white() {
        let file = encoded(ColorType::Rgba, &[10, 20, 30, 255, 10, 20, 30, 0]);
        let picture = Picture::parse(&file).unwrap();
        assert_eq!((picture.width(), picture.height()), (2, 1));
        assert_eq!(*picture.dots(), Dots::Rgb(vec![10, 20, 30, 255, 255, 255]));
        let grey = Picture::parse(&encoded(ColorType::Grayscale, &[7, 8])).unwrap();
        assert_eq!(*grey.dots(), Dots::Rgb(vec![7, 7, 7, 8, 8, 8]));
    }

    #[test]
    fn a_jpeg_tells_its_size() {
        let header = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 9, 8, 0, 20, 1, 0, 3, 0, 0xff, 0xd9];
        let picture = Picture::parse(&header).unwrap();
        assert_eq!((picture.width(), picture.height()), (256, 20));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = encoded(ColorType::Rgb, &[1; 6]);
        for bytes in [&b""[..], b"%PDF-1.7", &[0xff, 0xd8], &[0xff, 0xd8, 0xff, 0xc0, 0, 200], &whole[..40]] {
            assert_eq!(Picture::parse(bytes), Err(NotAPicture::Unreadable));
        }
    }

    #[test]
    fn a_picture_has_its_limits() {
        let header = |width: [u8; 2]| [&[0xff, 0xd8, 0xff, 0xc0, 0, 9, 8, 0, 20][..], &width, &[3, 0]].concat();
        assert!(Picture::parse(&header(4000_u16.to_be_bytes())).is_ok());
        for width in [0_u16, 4001] {
            assert_eq!(Picture::parse(&header(width.to_be_bytes())), Err(NotAPicture::WrongSize), "{width}");
        }
    }
}
