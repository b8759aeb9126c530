//! Geleit.
