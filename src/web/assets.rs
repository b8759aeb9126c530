//! Style, script, fonts and pictures of the pages: within the binary, under one content hash.
//!
//! Every address begins with the digest of all files together, so that a browser may keep what it has for ever, and
//! addresses within the style sheets stay relative.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::{Embed, EmbeddedFile};
use sha2::{Digest, Sha256};

/// What stands in `templates/assets`.
#[derive(Embed)]
#[folder = "templates/assets/"]
struct Files;

/// Where the assets live; a file's path follows.
static ROOT: LazyLock<String> = LazyLock::new(|| format!("/assets/{}/", version()));

/// Address of each file, by its path below `templates/assets`.
static ADDRESSES: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| Files::iter().map(|path| (path.to_string(), format!("{}{path}", *ROOT))).collect());

/// The address of an asset, for `src` and `href`: `asset("app.css")`.
///
/// # Panics
///
/// If there is no such file; a test reads every template for names that do not exist.
pub fn asset(path: &str) -> &'static str {
    ADDRESSES.get(path).unwrap_or_else(|| panic!("no asset is called {path}"))
}

/// Answers `GET /assets/{*path}`; `path` begins with the version, and an outdated version gets today's file unkept.
pub fn serve(path: &str, asked: &HeaderMap) -> Response {
    let Some((asked_version, file_path)) = path.split_once('/') else { return StatusCode::NOT_FOUND.into_response() };
    let Some(file) = Files::get(file_path) else { return StatusCode::NOT_FOUND.into_response() };
    let etag = etag(&file);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type(file_path))),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep(asked_version == version()))),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::ETAG, etag.clone()),
    ];
    if asked.get(header::IF_NONE_MATCH) == Some(&etag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, Body::from(file.data)).into_response()
}

/// The digest of all files together, short.
fn version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let mut digest = Sha256::new();
        for path in Files::iter() {
            digest.update(path.as_bytes());
            digest.update(Files::get(&path).map_or([0; 32], |file| file.metadata.sha256_hash()));
        }
        short(&digest.finalize())
    });
    &VERSION
}

/// Weak, because a layer may compress the bytes.
fn etag(file: &EmbeddedFile) -> HeaderValue {
    let tag = format!("W/\"{}\"", short(&file.metadata.sha256_hash()));
    HeaderValue::from_str(&tag).expect("hexadecimal digits are valid in a header")
}

/// The first eight bytes of a digest: enough to tell versions apart.
fn short(digest: &[u8]) -> String {
    let first = digest.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(first))
}

fn keep(current: bool) -> &'static str {
    if current { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    fn get(path: &str, asked: &HeaderMap) -> (StatusCode, HeaderMap) {
        let answer = serve(path.trim_start_matches("/assets/"), asked);
        (answer.status(), answer.headers().clone())
    }

    #[test]
    fn a_current_address_may_be_kept_for_ever_and_an_old_one_may_not() {
        let (status, headers) = get(asset("app.css"), &HeaderMap::new());
        assert_eq!(status, StatusCode::OK);
        assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert_eq!(headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
        let (status, headers) = get("/assets/0000000000000000/app.css", &HeaderMap::new());
        assert_eq!((status, &headers[header::CACHE_CONTROL]), (StatusCode::OK, &HeaderValue::from_static("no-cache")));
    }

    #[test]
    fn a_known_file_is_not_sent_again() {
        let mut asked = HeaderMap::new();
        let (_, headers) = get(asset("app.js"), &asked);
        asked.insert(header::IF_NONE_MATCH, headers[header::ETAG].clone());
        assert_eq!(get(asset("app.js"), &asked).0, StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in ["app.css", "", "x/", "x/../base.html", "x/nothing.css"] {
            assert_eq!(get(path, &HeaderMap::new()).0, StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn every_asset_a_template_names_exists() {
        let named: Vec<String> = templates(Path::new("templates"))
            .iter()
            .flat_map(|text| text.split("asset(\"").skip(1).filter_map(|rest| rest.split('"').next()))
            .map(str::to_owned)
            .collect();
        assert!(named.iter().any(|path| path == "app.css"));
        for path in named {
            assert!(ADDRESSES.contains_key(&path), "{path}");
        }
    }

    #[test]
    fn nothing_is_styled_or_scripted_inline_nor_taken_from_elsewhere() {
        let refused =
            [" style=", "<style", "<script>", "javascript:", " onclick=", " onchange=", "src=\"http", "src=\"//"];
        for text in templates(Path::new("templates")) {
            for word in refused {
                assert!(!text.contains(word), "{word} would be stopped by the content security policy");
            }
        }
    }

    fn templates(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder is part of the repository").flatten();
        entries
            .flat_map(|entry| match entry.path() {
                path if path.is_dir() => templates(&path),
                path if path.extension().is_some_and(|ending| ending == "html") => {
                    fs::read_to_string(path).into_iter().collect()
                }
                _ => Vec::new(),
            })
            .collect()
    }
}
