//! Backups that are not as they were written.

use std::{
    fs::{self, File},
    io::{Cursor, Read, Write},
    path::Path,
};

use sha2::{Digest, Sha256};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{Shelf, busy_town, refusal};
use crate::town::database::TestDatabase;

/// A backup of the busy town, and an empty database to restore to.
async fn saved() -> (Shelf, TestDatabase) {
    let (town, shelf) = (busy_town().await, Shelf::new());
    shelf.backup(&town.database_url(), "good").await.unwrap();
    (shelf, TestDatabase::empty().await)
}

/// The same archive with its entries changed, and sealed anew, as somebody would who knows how.
fn forge(from: &Path, to: &Path, mut change: impl FnMut(&str, Vec<u8>) -> Option<Vec<u8>>, extra: &[(&str, &[u8])]) {
    let mut archive = ZipArchive::new(File::open(from).unwrap()).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let name = entry.name().unwrap().into_owned();
        if let Some(bytes) = change(&name, bytes) {
            zip.start_file(&name, SimpleFileOptions::default()).unwrap();
            zip.write_all(&bytes).unwrap();
        }
    }
    for (name, bytes) in extra {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.set_comment("0".repeat(64)).unwrap();
    let mut bytes = zip.finish().unwrap().into_inner();
    let end = bytes.len() - 64;
    let seal = geleit::hex::hex(&Sha256::digest(&bytes[..end]));
    bytes.splice(end.., seal.into_bytes());
    fs::write(to, bytes).unwrap();
}

/// The text with one thing in place of another, in the entry of this name.
fn replace(entry: &'static str, from: &'static str, to: &'static str) -> impl FnMut(&str, Vec<u8>) -> Option<Vec<u8>> {
    move |name, bytes| {
        if name != entry {
            return Some(bytes);
        }
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains(from), "{text}");
        Some(text.replacen(from, to, 1).into_bytes())
    }
}

#[tokio::test]
async fn no_flipped_byte_gets_past() {
    let (shelf, database) = saved().await;
    let good = fs::read(shelf.file("good")).unwrap();
    let step = (good.len() / 150).max(1);
    for at in (0..good.len()).step_by(step).chain(good.len() - 150..good.len()) {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        fs::write(shelf.file("bad"), bad).unwrap();
        refusal(shelf.restore(&database.url(), "bad").await);
    }
    shelf.restore(&database.url(), "good").await.expect("none of them left anything behind");
}

#[tokio::test]
async fn a_file_cut_off_or_longer_is_refused() {
    let (shelf, database) = saved().await;
    let good = fs::read(shelf.file("good")).unwrap();
    for length in [0, 1, 63, 64, 65, good.len() / 2, good.len() - 64, good.len() - 1] {
        fs::write(shelf.file("bad"), &good[..length]).unwrap();
        refusal(shelf.restore(&database.url(), "bad").await);
    }
    fs::write(shelf.file("bad"), [good.as_slice(), b"x"].concat()).unwrap();
    refusal(shelf.restore(&database.url(), "bad").await);
    refusal(shelf.restore(&database.url(), "there is none").await);
}

#[tokio::test]
async fn a_backup_of_a_newer_version_says_so() {
    let (shelf, database) = saved().await;
    let newer = [
        replace("manifest.json", r#""format": 1"#, r#""format": 2"#),
        replace("manifest.json", r#""schema": "m"#, r#""schema": "m9"#),
    ];
    for change in newer {
        forge(&shelf.file("good"), &shelf.file("bad"), change, &[]);
        let why = refusal(shelf.restore(&database.url(), "bad").await);
        assert!(why.contains("neueren Version"), "{why}");
    }
}

#[tokio::test]
async fn a_forged_backup_is_refused_and_nothing_is_restored() {
    let (shelf, database) = saved().await;
    let (manifest, senior) = ("manifest.json", "tables/senior.jsonl");
    let forgeries: [(&str, &str, &str); 9] = [
        (manifest, r#""name": "senior""#, r#""name": "sailor""#),
        (manifest, r#""name": "birth_date""#, r#""name": "birthday""#),
        (manifest, r#""kind": "date""#, r#""kind": "text""#),
        (manifest, r#""rows": 12"#, r#""rows": 13"#),
        (manifest, r#""files": 1"#, r#""files": 0"#),
        (manifest, r#""sha256": ""#, r#""sha256": "0"#),
        (senior, "Erna", "Anna"),
        (senior, "{", "[{"),
        ("bytes/logo/1", "\u{1}", "\u{2}"),
    ];
    for (entry, from, to) in forgeries {
        let change = |name: &str, bytes: Vec<u8>| {
            if name != entry {
                return Some(bytes);
            }
            let from = from.as_bytes();
            let at = bytes.windows(from.len()).position(|part| part == from).unwrap_or_else(|| panic!("{from:?}"));
            Some([&bytes[..at], to.as_bytes(), &bytes[at + from.len()..]].concat())
        };
        forge(&shelf.file("good"), &shelf.file("bad"), change, &[]);
        refusal(shelf.restore(&database.url(), "bad").await);
    }
    forge(&shelf.file("good"), &shelf.file("bad"), |_, bytes| Some(bytes), &[("tables/x.jsonl", b"")]);
    refusal(shelf.restore(&database.url(), "bad").await);
    for missing in ["tables/senior.jsonl", "bytes/logo/1", "manifest.json"] {
        let change = |name: &str, bytes| (name != missing).then_some(bytes);
        forge(&shelf.file("good"), &shelf.file("bad"), change, &[]);
        refusal(shelf.restore(&database.url(), "bad").await);
    }
    shelf.restore(&database.url(), "good").await.expect("none of them left anything behind");
}

#[tokio::test]
async fn what_unpacks_to_far_too_much_is_not_unpacked() {
    let (shelf, database) = saved().await;
    for entry in ["tables/senior.jsonl", "bytes/logo/1", "manifest.json"] {
        let bomb = |name: &str, bytes| Some(if name == entry { vec![b' '; 70 * 1024 * 1024] } else { bytes });
        forge(&shelf.file("good"), &shelf.file("bad"), bomb, &[]);
        let why = refusal(shelf.restore(&database.url(), "bad").await);
        assert!(why.contains("zu groß"), "{why}");
    }
}
