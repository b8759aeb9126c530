//! Everything between HTTP and the slices; knows none of them.
//!
//! A handler takes a [`Desk`](desk::Desk) first, which says who may call it; [`Routes`](route::Routes) takes nothing
//! else, and keeps the access table.

pub mod assets;
pub mod card;
pub mod desk;
pub mod done;
pub mod editing;
pub mod errors;
pub mod extract;
pub mod form;
pub mod form_page;
pub mod format;
pub mod given_back;
pub mod headers;
pub mod input;
pub mod lang;
pub mod list;
pub mod list_file;
pub mod menu;
pub mod origin;
pub mod page;
pub mod parse;
pub mod pdf_file;
pub mod picker;
pub mod problem;
pub mod reads;
pub mod record_page;
mod removal;
pub mod role;
pub mod route;
pub mod service_address;
pub mod session;
pub mod text;
mod theirs;
pub mod token;
pub mod turn;
pub mod upload;
pub mod waiting;
pub mod workbook;

use axum::http::HeaderName;

/// Set by browsers on every request: where it was started.
pub(crate) static SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
