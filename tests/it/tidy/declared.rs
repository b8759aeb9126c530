//! Whether every file is part of something: a source of its module, a template of a page.

use super::{
    assert_none,
    files::{self, Source},
};

/// The folders with sources of a crate, each with its root.
const CRATES: &[(&str, &str)] = &[
    ("src", "lib.rs"),
    ("entity/src", "lib.rs"),
    ("migration/src", "lib.rs"),
    ("tests/it", "main.rs"),
    ("tests/browser", "main.rs"),
];

/// Where a file of a crate may be declared, and as what; none for the roots.
fn declaration(path: &str, root: &str) -> Option<(Vec<String>, String)> {
    let (folder, name) = path.rsplit_once('/')?;
    let stem = name.strip_suffix(".rs")?;
    match stem {
        "lib" | "main" => None,
        "mod" => {
            let (above, module) = folder.rsplit_once('/')?;
            Some((parents(above, root), module.to_owned()))
        }
        _ => Some((parents(folder, root), stem.to_owned())),
    }
}

/// The files that may declare what lies in a folder.
fn parents(folder: &str, root: &str) -> Vec<String> {
    vec![format!("{folder}.rs"), format!("{folder}/mod.rs"), format!("{folder}/{root}")]
}

fn declares(source: &Source, module: &str) -> bool {
    source.text.lines().any(|line| line.trim().ends_with(&format!("mod {module};")))
}

/// The files that no other one declares.
fn forgotten(sources: &[Source], root: &str) -> Vec<String> {
    let is_declared = |source: &&Source| {
        declaration(&source.path, root).is_none_or(|(parents, module)| {
            sources.iter().any(|parent| parents.contains(&parent.path) && declares(parent, &module))
        })
    };
    sources.iter().filter(|source| !is_declared(source)).map(|source| source.path.clone()).collect()
}

#[test]
fn every_source_belongs_to_its_crate() {
    let found: Vec<String> =
        CRATES.iter().flat_map(|(folder, root)| forgotten(&files::in_folder(folder, ".rs"), root)).collect();
    assert_none(&found, "no module names this file, so it is not compiled: name it, or delete it");
}

#[test]
fn every_template_is_used() {
    let templates = files::in_folder("templates", ".html");
    let program = files::in_folder("src", ".rs");
    let is_used = |template: &&Source| {
        let name = format!("\"{}\"", template.path.trim_start_matches("templates/"));
        program.iter().chain(&templates).any(|source| source.path != template.path && source.text.contains(&name))
    };
    let unused = templates.iter().filter(|template| !is_used(template)).map(|template| template.path.clone());
    assert_none(&unused.collect::<Vec<_>>(), "no page is made of this template: use it, or delete it");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_file_that_nothing_declares_is_found() {
        let sources = [
            file("src/lib.rs", "pub mod a;\nmod b;\n"),
            file("src/a.rs", "mod inner;\n"),
            file("src/a/inner.rs", ""),
            file("src/a/lost.rs", ""),
            file("src/b/mod.rs", "pub(super) mod deep;\n"),
            file("src/b/deep.rs", ""),
            file("src/c/mod.rs", ""),
        ];
        assert_eq!(forgotten(&sources, "lib.rs"), ["src/a/lost.rs", "src/c/mod.rs"]);
    }
}
