//! A table of postal codes as somebody has it: `plz;breite;laenge` in degrees, with a comma or a point, in any order of
//! the columns. Other columns are left alone.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, prelude::ToPrimitive};

/// Why a file is not read. Lines count from 1, the heading included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The heading lacks a column.
    Header,
    Line(usize),
    /// Its postal code came before.
    Twice(usize),
}

/// Latitude and longitude, in millionths of a degree (WGS 84).
pub type Middle = (i32, i32);

/// Where the middle of each postal code is, by its digits as a number.
pub fn read(bytes: &[u8]) -> Result<BTreeMap<i32, Middle>, Unreadable> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut file = csv::ReaderBuilder::new().delimiter(delimiter(bytes)).flexible(true).from_reader(bytes);
    let heading = file.headers().map_err(|_| Unreadable::Header)?.clone();
    let column = |name: &str| heading.iter().position(|it| it.trim().to_lowercase() == name).ok_or(Unreadable::Header);
    let (code, latitude, longitude) = (column("plz")?, column("breite")?, column("laenge")?);
    let mut places = BTreeMap::new();
    for (line, record) in (2..).zip(file.records()) {
        let record = record.map_err(|_| Unreadable::Line(line))?;
        let cell = |at: usize| record.get(at).map(str::trim);
        let middle = cell(latitude).and_then(|it| degrees(it, 90)).zip(cell(longitude).and_then(|it| degrees(it, 180)));
        let (code, middle) = cell(code).and_then(digits).zip(middle).ok_or(Unreadable::Line(line))?;
        if places.insert(code, middle).is_some() {
            return Err(Unreadable::Twice(line));
        }
    }
    Ok(places)
}

/// Semicolon, comma or tab, whichever the heading has first.
fn delimiter(bytes: &[u8]) -> u8 {
    bytes.iter().copied().find(|byte| matches!(byte, b';' | b',' | b'\t')).unwrap_or(b';')
}

fn digits(text: &str) -> Option<i32> {
    let is_code = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| text.parse().ok()).flatten()
}

fn degrees(text: &str, most: i64) -> Option<i32> {
    let degrees: Decimal = text.replace(',', ".").parse().ok()?;
    (degrees.abs() <= Decimal::from(most)).then(|| (degrees * Decimal::from(1_000_000)).round().to_i32()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_as_excel_and_others_write_it() {
        let expect = BTreeMap::from([(1067, (51_057_500, 13_717_000)), (44137, (51_512_500, 7_460_000))]);
        for file in [
            "plz;breite;laenge\n44137;51,5125;7,46\n01067;51,0575;13,717\n",
            "\u{feff}PLZ;Ort;Laenge;Breite\r\n44137;Dortmund;7.46;51.5125\r\n01067;Dresden;13.717;51.0575\r\n",
            "plz,breite,laenge\n44137,51.5125,7.46\n01067,51.0575,13.717",
        ] {
            assert_eq!(read(file.as_bytes()), Ok(expect.clone()), "{file}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        for (file, why) in [
            ("", Unreadable::Header),
            ("plz;breite\n44137;51", Unreadable::Header),
            ("plz;breite;laenge\n4413;51;7", Unreadable::Line(2)),
            ("plz;breite;laenge\n44137;51;7\n44139;91;7", Unreadable::Line(3)),
            ("plz;breite;laenge\n44137;51;7\n44139;51", Unreadable::Line(3)),
            ("plz;breite;laenge\n44137;51;7\n44137;51;7", Unreadable::Twice(3)),
            ("plz;breite;laenge\n44137;Nord;7", Unreadable::Line(2)),
        ] {
            assert_eq!(read(file.as_bytes()), Err(why), "{file}");
        }
        assert_eq!(read(b"plz;breite;laenge\n\xff;51;7"), Err(Unreadable::Line(2)));
    }
}
