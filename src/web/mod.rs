//! Pages over HTTP.

pub mod assets;
pub mod text;
