//! Many documents in one file, to be printed in one go.

use super::finish;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// A document that cannot be read; its place in the order, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable(pub usize);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "document {} of the bundle is not a readable PDF", self.0 + 1)
    }
}

impl std::error::Error for Unreadable {}

/// The tree of all pages, the first object of the file.
const PAGES: ObjectId = (1, 0);

/// All pages of many files in order, just as they are; one file at a time, so that not all of them are in memory. Fonts
/// and logos that are the same are there once.
///
/// Meant for the printer: the documents' structure for screen readers stays with the single files.
#[derive(Debug, Default)]
pub struct Bundle {
    files: usize,
    objects: BTreeMap<ObjectId, Object>,
    pages: Vec<Object>,
    /// Streams by their digest: what many documents share is kept once.
    streams: BTreeMap<[u8; 32], ObjectId>,
}

impl Bundle {
    /// Adds the pages of a file.
    pub fn add(&mut self, file: &[u8]) -> Result<(), Unreadable> {
        let document = Document::load_mem(file).map_err(|_| Unreadable(self.files))?;
        self.files += 1;
        self.take(document);
        Ok(())
    }

    /// The one file of them all.
    pub fn save(self, title: &str) -> Vec<u8> {
        finish::save(self.close(title))
    }

    fn take(&mut self, mut document: Document) {
        let pages: Vec<ObjectId> = document.page_iter().collect();
        for page in &pages {
            if let Ok(page) = document.get_dictionary_mut(*page) {
                page.remove(b"StructParents");
                page.set("Parent", Object::Null);
            }
        }
        let mut moved = BTreeMap::new();
        let mut fresh = Vec::new();
        let mut next = self.objects.last_key_value().map_or(PAGES.0, |(id, _)| id.0) + 1;
        for id in reachable(&document, &pages) {
            let Some(object) = document.objects.get(&id) else { continue };
            let place = match object {
                Object::Stream(stream) => *self.streams.entry(digest(stream)).or_insert((next, 0)),
                _ => (next, 0),
            };
            moved.insert(id, place);
            if place.0 == next {
                fresh.push(id);
                next += 1;
            }
        }
        for id in fresh {
            if let Some(mut object) = document.objects.remove(&id) {
                point_to(&mut object, &moved);
                self.objects.insert(moved[&id], object);
            }
        }
        for page in pages {
            let place = moved[&page];
            if let Some(Object::Dictionary(page)) = self.objects.get_mut(&place) {
                page.set("Parent", PAGES);
            }
            self.pages.push(place.into());
        }
    }

    fn close(self, title: &str) -> Document {
        let mut document = Document::with_version("1.7");
        let count = i64::try_from(self.pages.len()).unwrap_or(0);
        document.max_id = self.objects.last_key_value().map_or(PAGES.0, |(id, _)| id.0);
        document.objects = self.objects;
        document.set_object(PAGES, dictionary! { "Type" => "Pages", "Count" => count, "Kids" => self.pages });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => PAGES });
        let information =
            document.add_object(dictionary! { "Title" => finish::text(title), "Producer" => finish::producer() });
        document.trailer.set("Root", catalog);
        document.trailer.set("Info", information);
        document
    }
}

/// Everything the pages need.
fn reachable(document: &Document, pages: &[ObjectId]) -> BTreeSet<ObjectId> {
    let mut found = BTreeSet::new();
    let mut open = pages.to_vec();
    while let Some(id) = open.pop() {
        if found.insert(id)
            && let Some(object) = document.objects.get(&id)
        {
            wanted(object, &mut open);
        }
    }
    found
}

/// Adds every reference within `object` to `open`.
fn wanted(object: &Object, open: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => open.push(*id),
        Object::Array(items) => items.iter().for_each(|item| wanted(item, open)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, item)| wanted(item, open)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, item)| wanted(item, open)),
        _ => {}
    }
}

/// Lets every reference within `object` point to where its object moved.
fn point_to(object: &mut Object, moved: &BTreeMap<ObjectId, ObjectId>) {
    match object {
        Object::Reference(id) => *id = moved.get(id).copied().unwrap_or(*id),
        Object::Array(items) => items.iter_mut().for_each(|item| point_to(item, moved)),
        Object::Dictionary(dictionary) => dictionary.iter_mut().for_each(|(_, item)| point_to(item, moved)),
        Object::Stream(stream) => stream.dict.iter_mut().for_each(|(_, item)| point_to(item, moved)),
        _ => {}
    }
}

/// Two streams of equal digest draw the same.
fn digest(stream: &Stream) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(format!("{:?}", stream.dict));
    digest.update(&stream.content);
    digest.finalize().into()
}
