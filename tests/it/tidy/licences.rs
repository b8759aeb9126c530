//! What others made and the program embeds stands beside its licence.

use super::{assert_none, files};

/// Endings of files that nobody here wrote.
const FOREIGN: &[&str] = &[".icc", ".min.css", ".min.js", ".otf", ".ttf", ".woff2"];

/// Whether one of the names in a folder is that of a licence.
fn has_licence(names: &[String]) -> bool {
    names.iter().any(|name| name.starts_with("LICENSE") || name.starts_with("OFL"))
}

#[test]
fn what_others_made_stands_beside_its_licence() {
    let foreign = FOREIGN.iter().flat_map(|ending| ["src", "templates"].map(|folder| files::paths_in(folder, ending)));
    let folder = |path: &String| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let bare: Vec<String> = foreign.flatten().filter(|path| !has_licence(&files::entries(&folder(path)))).collect();
    assert_none(&bare, "put the text of its licence into the same folder, as LICENSE or OFL");
}

#[test]
fn a_licence_is_known_by_its_name() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert!(has_licence(&names(&["a.ttf", "OFL.txt"])));
    assert!(!has_licence(&names(&["a.ttf", "README.md"])));
}
