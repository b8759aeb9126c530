//! Secrets from the operating system, and their digests.

use sha2::{Digest, Sha256};

use crate::hex::hex;

/// A new secret of 256 bits, in hexadecimal.
///
/// # Panics
///
/// If the operating system gives no random numbers, without which nothing here is safe.
pub fn secret() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
    hex(&bytes)
}

/// The SHA-256 of a text, in hexadecimal: what is stored of a secret.
pub fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}
