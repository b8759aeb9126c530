//! The files of the repository, as the rules read them.

use std::{fs, path::Path};

/// One file: its path from the root of the repository, with slashes, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The name without folders and ending: `rules` of `src/visits/rules.rs`.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.split('.').next().unwrap_or(name)
    }

    /// Whether it is this file, or lies in this folder.
    pub fn is_within(&self, place: &str) -> bool {
        self.path == place || self.path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
    }
}

/// Every file below a folder with this ending, sorted by path; none if the folder is not there.
pub fn in_folder(folder: &str, ending: &str) -> Vec<Source> {
    paths_in(folder, ending).into_iter().map(|path| Source { text: read(&path), path }).collect()
}

/// The path of every file below a folder with this ending, sorted; none if the folder is not there.
pub fn paths_in(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(folder, ending, &mut found);
    found.sort();
    found
}

/// The names of everything in a folder; none if it is not there.
pub fn entries(folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return Vec::new() };
    entries
        .map(|entry| entry.expect("a folder can be read to its end").file_name())
        .map(|name| name.into_string().expect("names in the repository are UTF-8"))
        .collect()
}

/// The names of the folders in a folder, sorted; none if it is not there.
pub fn folders_in(folder: &str) -> Vec<String> {
    let mut names: Vec<String> =
        entries(folder).into_iter().filter(|name| root().join(folder).join(name).is_dir()).collect();
    names.sort();
    names
}

/// The text of one file.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|err| panic!("{path}: {err}"))
}

fn collect(folder: &str, ending: &str, found: &mut Vec<String>) {
    for name in entries(folder) {
        let path = format!("{folder}/{name}");
        if root().join(&path).is_dir() {
            collect(&path, ending, found);
        } else if name.ends_with(ending) {
            found.push(path);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_sources_are_found_where_they_are() {
    let found = in_folder("src", ".rs");
    assert!(found.iter().any(|source| source.path == "src/main.rs" && source.stem() == "main"));
    assert!(found.iter().all(|source| source.is_within("src") && !source.is_within("src/mai")));
    assert!(folders_in("entity").contains(&"src".to_owned()));
    assert!(in_folder("no such folder", ".rs").is_empty());
}
