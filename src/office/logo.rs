//! The picture at the head of the letters: what it may be, by its bytes.

use entity::logo;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::error::Result;

/// The largest file, in bytes.
const MOST_BYTES: usize = 1024 * 1024;

/// The most pixels either way: a letter has room for a tenth of them.
const MOST_PIXELS: u32 = 4000;

/// Why a file cannot be the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotALogo {
    Missing,
    TooLarge,
    Unknown,
    TooManyPixels,
}

/// What kind of picture these bytes are, whatever the file is called.
pub fn media_type(bytes: &[u8]) -> Result<&'static str, NotALogo> {
    if bytes.is_empty() {
        return Err(NotALogo::Missing);
    }
    if bytes.len() > MOST_BYTES {
        return Err(NotALogo::TooLarge);
    }
    let (kind, size) = match png_size(bytes) {
        Some(size) => ("image/png", size),
        None => ("image/jpeg", jpeg_size(bytes).ok_or(NotALogo::Unknown)?),
    };
    if size.iter().all(|side| (1..=MOST_PIXELS).contains(side)) { Ok(kind) } else { Err(NotALogo::TooManyPixels) }
}

/// The saved logo, if there is one.
pub async fn logo(db: &impl ConnectionTrait) -> Result<Option<logo::Model>> {
    Ok(logo::Entity::find().order_by_asc(logo::Column::Id).one(db).await?)
}

/// Width and height as a PNG's first chunk has them.
fn png_size(bytes: &[u8]) -> Option<[u32; 2]> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..16)?.strip_prefix(b"IHDR")?;
    Some([u32::from_be_bytes(header[..4].try_into().ok()?), u32::from_be_bytes(header[4..].try_into().ok()?)])
}

/// Width and height as a JPEG's frame header has them: the first segment `C0` to `CF` that is none of tables.
fn jpeg_size(bytes: &[u8]) -> Option<[u32; 2]> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let side = |at: usize| Some(u32::from(u16::from_be_bytes(rest.get(at..at + 2)?.try_into().ok()?)));
            return Some([side(7)?, side(5)?]);
        }
        rest = rest.get(2 + length.max(2)..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &size, b"\x08\x06\0\0\0"].concat()
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
        [b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08".as_slice(), &size, b"\x03"].concat()
    }

    #[test]
    fn a_picture_is_known_by_its_bytes_and_not_by_its_name() {
        assert_eq!(media_type(&png(300, 80)), Ok("image/png"));
        assert_eq!(media_type(&jpeg(300, 80)), Ok("image/jpeg"));
        for bytes in
            [b"<svg onload=alert(1)>".as_slice(), b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff"]
        {
            assert_eq!(media_type(bytes), Err(NotALogo::Unknown), "{bytes:?}");
        }
    }

    #[test]
    fn a_picture_has_its_limits() {
        assert_eq!(media_type(b""), Err(NotALogo::Missing));
        assert_eq!(media_type(&vec![0; MOST_BYTES + 1]), Err(NotALogo::TooLarge));
        assert_eq!(media_type(&png(4001, 80)), Err(NotALogo::TooManyPixels));
        assert_eq!(media_type(&jpeg(300, 4001)), Err(NotALogo::TooManyPixels));
        assert_eq!(media_type(&png(0, 80)), Err(NotALogo::TooManyPixels));
    }
}
