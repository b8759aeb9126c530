//! The picture at the head of the letters: what the letters can print, by its bytes.

use entity::logo;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::{
    error::Result,
    print::picture::{Dots, NotAPicture, Picture},
};

/// The largest file, in bytes.
const MOST_BYTES: usize = 1024 * 1024;

/// Why a file cannot be the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotALogo {
    Missing,
    TooLarge,
    /// It could not be printed.
    Picture(NotAPicture),
}

/// What kind of picture these bytes are, whatever the file is called.
pub fn media_type(bytes: &[u8]) -> Result<&'static str, NotALogo> {
    if bytes.is_empty() {
        return Err(NotALogo::Missing);
    }
    if bytes.len() > MOST_BYTES {
        return Err(NotALogo::TooLarge);
    }
    match Picture::parse(bytes).map_err(NotALogo::Picture)?.dots() {
        Dots::Jpeg { .. } => Ok("image/jpeg"),
        Dots::Rgb(_) => Ok("image/png"),
    }
}

/// The saved logo, if there is one.
pub async fn logo(db: &impl ConnectionTrait) -> Result<Option<logo::Model>> {
    Ok(logo::Entity::find().order_by_asc(logo::Column::Id).one(db).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_a_small_file_that_can_be_printed() {
        assert_eq!(media_type(b""), Err(NotALogo::Missing));
        assert_eq!(media_type(&vec![0; MOST_BYTES + 1]), Err(NotALogo::TooLarge));
        let header_only = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x2c\0\0\0\x50\x08\x06\0\0\0";
        assert_eq!(media_type(header_only), Err(NotALogo::Picture(NotAPicture::Unreadable)));
        let in_four_colours = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 20, 1, 0, 4, 0, 0, 0, 0xff, 0xd9];
        assert_eq!(media_type(&in_four_colours), Err(NotALogo::Picture(NotAPicture::Unreadable)));
    }
}
