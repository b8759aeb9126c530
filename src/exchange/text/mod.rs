//! The words of the import, in both languages.

mod english;
mod german;
mod page;

pub use page::Text;

use super::problem::What;
use crate::web::lang::Lang;

impl What {
    /// What is wrong and what would be right.
    pub fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::De => match self {
                Self::File(fault) => german::of_file(fault),
                Self::Line(fault) => german::of_line(fault),
                Self::Cell(fault) => german::of_cell(fault),
                Self::Rows(fault) => german::of_rows(fault),
            },
            Lang::En => match self {
                Self::File(fault) => english::of_file(fault),
                Self::Line(fault) => english::of_line(fault),
                Self::Cell(fault) => english::of_cell(fault),
                Self::Rows(fault) => english::of_rows(fault),
            },
        }
    }
}
