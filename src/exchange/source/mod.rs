//! Tables as they stand in files: a folder of CSV files, or a workbook with a sheet per table.

mod csv;
mod room;
mod text;
mod workbook;

use super::problem::{FileFault, Problem, What};
use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A file larger than this is refused: ten times what the largest service would hand in.
pub const LARGEST: usize = 256 * 1024 * 1024;

/// A file by its name, as found in a folder or sent by a browser.
#[derive(Clone)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// How large it is; what it holds does not get into logs.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// A table as text, before anybody knows what its columns mean.
#[derive(Debug)]
pub struct Sheet {
    /// The table's name, in lower case.
    pub table: String,
    /// How problems name it.
    pub file: Arc<str>,
    /// The header first.
    pub records: Vec<Record>,
    /// What is wrong with single cells already.
    pub faults: Vec<Fault>,
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The physical line on which it starts.
    pub line: usize,
    pub cells: Vec<String>,
}

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    /// Its position in the record, from 0.
    pub cell: usize,
    pub what: What,
}

/// Why nothing could be looked at.
#[derive(Debug)]
pub enum Refusal {
    /// The path leads nowhere, or may not be read.
    Io { path: PathBuf, error: io::Error },
    /// Neither a folder nor a file that holds tables.
    NoTables { path: PathBuf },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, error } => write!(f, "{}: nicht lesbar ({error})", path.display()),
            Self::NoTables { path } => {
                write!(f, "{}: weder ein Ordner mit CSV-Dateien noch eine Excel-Mappe (.xlsx)", path.display())
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// The files an import of `path` reads: the CSV files of a folder by name, or the one file.
/// Hidden files and files of other kinds are passed over.
pub fn files(path: &Path) -> Result<Vec<File>, Refusal> {
    let refuse = |error| Refusal::Io { path: path.to_owned(), error };
    let mut paths = Vec::new();
    if fs::metadata(path).map_err(refuse)?.is_dir() {
        for entry in fs::read_dir(path).map_err(refuse)? {
            let entry = entry.map_err(refuse)?.path();
            if kind(&name(&entry)) == Some(Kind::Csv) && entry.is_file() {
                paths.push(entry);
            }
        }
        paths.sort();
    } else if kind(&name(path)).is_some() {
        paths.push(path.to_owned());
    }
    if paths.is_empty() {
        return Err(Refusal::NoTables { path: path.to_owned() });
    }
    paths.into_iter().map(|path| open(&path)).collect()
}

/// The tables in the files, and what is wrong with files as a whole.
pub fn sheets(files: &[File]) -> (Vec<Sheet>, Vec<Problem>) {
    let mut sheets = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        let read = match kind(&file.name) {
            Some(Kind::Csv) => Ok(vec![csv_sheet(file)]),
            Some(Kind::Workbook) => small_enough(file).and_then(|()| workbook::sheets(file)),
            None => Err(FileFault::UnknownTable),
        };
        match read {
            Ok(read) => sheets.extend(read),
            Err(fault) => problems.push(Problem::of_file(file.name.as_str().into(), fault)),
        }
    }
    (sheets, problems)
}

impl Problem {
    /// A problem of the file as a whole: it stands in the first line, under no column.
    pub fn of_file(file: Arc<str>, fault: FileFault) -> Self {
        Self { file, line: 1, column: "Datei".to_owned(), what: fault.into() }
    }
}

/// A file that cannot be read at all is still known to be the table it is called after.
fn csv_sheet(file: &File) -> Sheet {
    let text = small_enough(file).and_then(|()| text::decode(&file.bytes));
    let (records, faults) = match text {
        Ok(text) => csv::records(&text),
        Err(fault) => (Vec::new(), vec![Fault { line: 1, cell: 0, what: fault.into() }]),
    };
    let table = file.name[..file.name.len() - ".csv".len()].to_lowercase();
    Sheet { table, file: file.name.as_str().into(), records, faults }
}

fn small_enough(file: &File) -> Result<(), FileFault> {
    let megabytes = LARGEST as u64 >> 20;
    if file.bytes.len() > LARGEST { Err(FileFault::TooLarge { megabytes }) } else { Ok(()) }
}

fn open(path: &Path) -> Result<File, Refusal> {
    let refuse = |error| Refusal::Io { path: path.to_owned(), error };
    let size = fs::metadata(path).map_err(refuse)?.len();
    // One that is too large is named as a problem by `sheets`; its content is not needed for that.
    let bytes = if size > LARGEST as u64 { vec![0; LARGEST + 1] } else { fs::read(path).map_err(refuse)? };
    Ok(File { name: name(path), bytes })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Workbook,
}

fn kind(name: &str) -> Option<Kind> {
    let (stem, extension) = name.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        _ if stem.is_empty() || stem.starts_with(['.', '~']) => None,
        "csv" => Some(Kind::Csv),
        "xlsx" => Some(Kind::Workbook),
        _ => None,
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
