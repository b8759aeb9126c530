//! How much a workbook may become once it is unpacked, so that a small file cannot fill the memory. What its own
//! directory says of sizes is not believed.

use crate::exchange::problem::FileFault;
use std::io::{self, Cursor, Read};

/// More than this is refused: three times what the largest service would hand in.
pub const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;

/// What one cell takes beside its text.
const CELL: usize = size_of::<String>();

/// What is left of the room.
#[derive(Debug)]
pub struct Room(u64);

impl Room {
    /// The room that a workbook has.
    pub fn of_a_workbook() -> Self {
        Self(LARGEST_UNPACKED)
    }

    /// Takes room for cells and their text: one text of a workbook may stand in any number of its cells.
    pub fn take(&mut self, cells: usize, text: usize) -> Result<(), FileFault> {
        let wanted = cells.saturating_mul(CELL).saturating_add(text) as u64;
        self.0 = self.0.checked_sub(wanted).ok_or(TOO_LARGE)?;
        Ok(())
    }
}

const TOO_LARGE: FileFault = FileFault::TooLarge { megabytes: LARGEST_UNPACKED >> 20 };

/// Unpacks everything once and counts, keeping nothing.
pub fn must_be_small(packed: &[u8]) -> Result<(), FileFault> {
    let mut left = LARGEST_UNPACKED;
    let mut packed = zip::ZipArchive::new(Cursor::new(packed)).map_err(unreadable)?;
    for index in 0..packed.len() {
        let entry = packed.by_index(index).map_err(unreadable)?;
        let unpacked = io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(unreadable)?;
        left = left.checked_sub(unpacked).ok_or(TOO_LARGE)?;
    }
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
pub(super) fn unreadable(why: impl ToString) -> FileFault {
    FileFault::Unreadable { reason: why.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::source::{File, workbook::sheets};
    use rust_xlsxwriter::Workbook;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    #[test]
    fn what_unpacks_to_too_much_is_refused_also_where_its_size_lies() {
        let read = |bytes: &[u8]| {
            let read = sheets(&File { name: "b.xlsx".to_owned(), bytes: bytes.to_vec() });
            read.map(|sheets| sheets.len())
        };
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
        let megabyte = vec![b' '; 1 << 20];
        for _ in 0..=LARGEST_UNPACKED >> 20 {
            zip.write_all(&megabyte).unwrap();
        }
        let mut bytes = zip.finish().unwrap().into_inner();
        let size = u32::try_from(LARGEST_UNPACKED + (1 << 20)).unwrap().to_le_bytes();
        assert_eq!(read(&bytes), Err(TOO_LARGE));
        let places: Vec<usize> = (0..bytes.len() - 3).filter(|at| bytes[*at..at + 4] == size).collect();
        assert!(!places.is_empty() && bytes.len() < 1 << 20);
        for at in places {
            bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
        assert_eq!(zip::ZipArchive::new(Cursor::new(&bytes)).unwrap().by_index_raw(0).unwrap().size(), 100);
        assert!(matches!(read(&bytes), Err(FileFault::Unreadable { .. })));
    }

    #[test]
    fn one_long_text_in_many_cells_is_refused() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let long = "x".repeat(32_000);
        for row in 0..10_000 {
            sheet.write(row, 0, &long).unwrap();
        }
        let bytes = book.save_to_buffer().unwrap();
        assert!(bytes.len() < 1 << 20);
        let read = sheets(&File { name: "b.xlsx".to_owned(), bytes });
        assert_eq!(read.map(|sheets| sheets.len()), Err(TOO_LARGE));
    }

    #[test]
    fn many_rows_with_a_cell_far_out_are_refused() {
        let mut room = Room::of_a_workbook();
        let refused = (0..1_048_576).find(|_| room.take(256, 1).is_err());
        assert!(refused.is_some_and(|row| (10_000..100_000).contains(&row)), "{refused:?}");
    }
}
