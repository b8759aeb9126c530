//! An empty workbook with every table, for whoever begins to fill one.

use super::{
    folder::{Folder, each_table},
    header::{Column, Need},
};
use crate::error::{Error, Result};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

macro_rules! tables {
    ($($field:ident: $row:ident,)+) => {
        impl Folder {
            /// Every table with its columns.
            fn forms(&self) -> Vec<(&'static str, &'static [Column])> {
                vec![$((self.$field.name(), self.$field.columns()),)+]
            }
        }
    };
}
each_table!(tables);

/// The workbook: a sheet for each table, its header in bold where a column has to be there.
pub fn workbook() -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    for (table, columns) in Folder::default().forms() {
        header(book.add_worksheet(), table, columns).map_err(|cause| Error::Internal(cause.into()))?;
    }
    book.save_to_buffer().map_err(|cause| Error::Internal(cause.into()))
}

fn header(sheet: &mut Worksheet, table: &str, columns: &[Column]) -> std::result::Result<(), XlsxError> {
    sheet.set_name(table)?.set_freeze_panes(1, 0)?;
    let (needed, optional) = (Format::new().set_bold(), Format::new().set_italic());
    for (position, column) in (0..).zip(columns) {
        let format = if column.need == Need::Optional { &optional } else { &needed };
        sheet.write_with_format(0, position, column.name, format)?.set_column_width(position, 18)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{
        problems::Problems,
        source::{File, sheets},
    };

    #[test]
    fn the_empty_workbook_can_be_imported_as_it_is() {
        let (sheets, problems) = sheets(&[File { name: "b.xlsx".to_owned(), bytes: workbook().unwrap() }]);
        assert_eq!((sheets.len(), problems), (17, Vec::new()));
        let mut problems = Problems::all();
        Folder::read(&sheets, &mut problems);
        assert_eq!(problems.kept(), []);
    }
}
