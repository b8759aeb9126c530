//! From bytes to text: UTF-8 with or without a mark, else Windows-1252.

use crate::exchange::problem::FileFault;
use encoding_rs::{UTF_8, WINDOWS_1252};

/// The text of a CSV file.
///
/// # Errors
///
/// UTF-16 is recognised by its mark and refused: read as Windows-1252 it would be gibberish.
pub fn decode(bytes: &[u8]) -> Result<String, FileFault> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(FileFault::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = UTF_8
        .decode_without_bom_handling_and_without_replacement(bytes)
        .unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0);
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_of_the_contract_reads_the_same() {
        for bytes in ["Hörde;Łukasz €".as_bytes(), "\u{feff}Hörde;Łukasz €".as_bytes()] {
            assert_eq!(decode(bytes).unwrap(), "Hörde;Łukasz €");
        }
        assert_eq!(decode(b"H\xf6rde;\x80 \x84so\x93").unwrap(), "Hörde;€ „so“");
    }

    #[test]
    fn utf_16_is_named_rather_than_misread() {
        assert_eq!(decode(b"\xff\xfea\0;\0"), Err(FileFault::Utf16));
    }
}
