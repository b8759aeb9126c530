//! Reading a backup: whatever is not exactly as a backup is written is refused, and nothing is trusted before.

use std::{
    collections::HashSet,
    fs::File,
    io::{BufRead, BufReader, Read, Take},
    path::Path,
};

use migration::Migrator;
use sea_orm_migration::MigratorTrait;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use zip::{ZipArchive, read::ZipFile};

use super::{
    line::{self, Stored},
    manifest::{Content, FORMAT, Manifest},
    place::Place,
    seal,
};
use crate::{
    error::{Error, Result},
    hex::hex,
    store::Row,
};

const MANIFEST: &str = "manifest.json";

/// The most bytes that a line, a file of its own, or the manifest may have.
const MOST: u64 = 64 * 1024 * 1024;

/// No entry of a backup unpacks to more than so many times its packed size, once it is longer than a mebibyte.
const MOST_TIMES: u64 = 200;

/// A backup that is whole and of a version that this program reads.
#[derive(Debug)]
pub struct Archive {
    zip: Handle,
    pub manifest: Manifest,
}

/// What rows are read through.
pub type Handle = ZipArchive<Place>;

impl Archive {
    /// Opens a backup.
    ///
    /// # Errors
    ///
    /// If it is damaged, cut off, no backup at all, or of a newer version.
    pub fn open(path: &Path) -> Result<Self> {
        let mut file = File::open(path).map_err(|cause| Error::refused(format!("{}: {cause}", path.display())))?;
        if !seal::is_whole(&mut file)? {
            return Err(Error::refused(format!(
                "{} ist beschädigt oder abgeschnitten, oder ist keine Sicherung",
                path.display()
            )));
        }
        let mut zip = ZipArchive::new(Place::new(file)).map_err(unreadable)?;
        let manifest = read_manifest(&mut zip)?;
        demand_entries(&zip, &manifest)?;
        Ok(Self { zip, manifest })
    }

    /// Reads everything there is.
    ///
    /// # Errors
    ///
    /// If a count or digest differs from the manifest.
    pub fn check(&self) -> Result<()> {
        for content in &self.manifest.tables {
            let mut handle = self.handle();
            let mut rows = self.rows(&mut handle, content)?;
            while !rows.next(100)?.is_empty() {}
        }
        Ok(())
    }

    /// What one table's rows are read through.
    pub fn handle(&self) -> Handle {
        self.zip.clone()
    }

    /// The rows of a table.
    pub fn rows<'a>(&self, handle: &'a mut Handle, content: &'a Content) -> Result<Rows<'a>> {
        let entry = handle.by_name(&content.entry()).map_err(unreadable)?;
        let most = limit(&entry, u64::MAX)?;
        let lines = BufReader::new(entry.take(most));
        Ok(Rows { lines, files: self.zip.clone(), content, hash: Sha256::new(), count: 0, seen: HashSet::new() })
    }
}

/// The rows of one table, read once from the first to the last.
#[derive(Debug)]
pub struct Rows<'a> {
    lines: BufReader<Take<ZipFile<'a, Place>>>,
    files: Handle,
    content: &'a Content,
    hash: Sha256,
    count: u64,
    /// The files that rows have named.
    seen: HashSet<String>,
}

impl Rows<'_> {
    /// The next rows, at most so many; none at the end.
    ///
    /// # Errors
    ///
    /// If one is not a row of this table; at the end, if they are not the rows of the manifest.
    pub fn next(&mut self, most: usize) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        while rows.len() < most {
            let mut line = Vec::new();
            self.lines.by_ref().take(MOST).read_until(b'\n', &mut line)?;
            if line.is_empty() {
                break;
            }
            self.hash.update(&line);
            rows.push(self.row(&line)?);
        }
        self.count += rows.len() as u64;
        if rows.len() < most {
            self.demand_all()?;
        }
        Ok(rows)
    }

    fn row(&mut self, line: &[u8]) -> Result<Row> {
        let Self { files, content, seen, .. } = self;
        let bytes = |stored: Stored| {
            let is_new = seen.insert(stored.file.clone());
            let bytes = bytes(files, &stored.file, MOST)?;
            if is_new && hex(&Sha256::digest(&bytes)) == stored.sha256 { Ok(bytes) } else { Err(wrong(&stored.file)) }
        };
        let line = line.strip_suffix(b"\n").and_then(|line| std::str::from_utf8(line).ok());
        let row = line.map(|line| line::row(&content.columns, line, bytes)).transpose()?;
        row.flatten().ok_or_else(|| wrong(&content.entry()))
    }

    fn demand_all(&self) -> Result<()> {
        let is_all = self.count == self.content.rows
            && self.seen.len() as u64 == self.content.files
            && hex(&self.hash.clone().finalize()) == self.content.sha256;
        if is_all { Ok(()) } else { Err(wrong(&self.content.entry())) }
    }
}

#[derive(Deserialize)]
struct Format {
    format: u32,
}

fn read_manifest(zip: &mut Handle) -> Result<Manifest> {
    let text = bytes(zip, MANIFEST, MOST)?;
    let is_newer = serde_json::from_slice::<Format>(&text).is_ok_and(|found| found.format > FORMAT);
    let manifest = if is_newer { None } else { serde_json::from_slice::<Manifest>(&text).ok() };
    match manifest {
        Some(manifest) if Migrator::migrations().iter().any(|known| known.name() == manifest.schema) => Ok(manifest),
        None if !is_newer => Err(wrong(MANIFEST)),
        Some(_) | None => {
            Err(Error::refused("die Sicherung stammt von einer neueren Version von Geleit; bitte diese verwenden"))
        }
    }
}

/// Each table has its entry, each file its own, and there is nothing else.
fn demand_entries(zip: &Handle, manifest: &Manifest) -> Result<()> {
    let names: HashSet<String> = manifest.tables.iter().map(Content::entry).collect();
    let is_there = |name: &String| zip.index_for_name(name).is_some();
    let files = manifest.tables.iter().try_fold(1, |sum: u64, table| sum.checked_add(table.files));
    let expected = files.and_then(|files| files.checked_add(names.len() as u64));
    let is_complete = names.len() == manifest.tables.len() && expected == Some(zip.len() as u64);
    if is_complete && names.iter().all(is_there) { Ok(()) } else { Err(wrong(MANIFEST)) }
}

fn bytes(zip: &mut Handle, name: &str, most: u64) -> Result<Vec<u8>> {
    let entry = zip.by_name(name).map_err(|_| wrong(name))?;
    let most = limit(&entry, most)?;
    let mut bytes = Vec::new();
    entry.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The length that an entry says it has, if a backup's entry may have that; more is never unpacked.
fn limit(entry: &ZipFile<'_, Place>, most: u64) -> Result<u64> {
    let is_bomb = entry.size() > 1024 * 1024 && entry.size() / MOST_TIMES > entry.compressed_size();
    if entry.size() > most || is_bomb {
        return Err(Error::refused(format!(
            "die Sicherung ist beschädigt: {} ist entpackt zu groß",
            entry.name().unwrap_or_default()
        )));
    }
    Ok(entry.size())
}

fn wrong(what: &str) -> Error {
    Error::refused(format!("die Sicherung ist beschädigt: {what} ist nicht, was das Verzeichnis sagt"))
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn unreadable(cause: zip::result::ZipError) -> Error {
    Error::refused(format!("die Sicherung ist beschädigt: {cause}"))
}
