//! The tables of the contract, a file for each corner of the office. Column names are those of the files.

pub mod groups;
pub mod money;
pub mod office;
pub mod seniors;
pub mod training;
pub mod visits;
pub mod volunteers;
