//! The digest at the end of a backup, which no damaged byte gets past.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom, Write},
};

use sha2::{Digest, Sha256};

use crate::{error::Result, hex::hex};

/// SHA-256 in hexadecimal.
const LENGTH: u64 = 64;

/// What stands in the seal's place until it is set.
pub const PLACE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Seals a file that ends with [`PLACE`].
pub fn set(file: &mut File) -> Result<()> {
    let end = file.seek(SeekFrom::End(0))?.saturating_sub(LENGTH);
    let seal = digest(file, end)?;
    file.seek(SeekFrom::Start(end))?;
    file.write_all(seal.as_bytes())?;
    Ok(())
}

/// Whether the file is as it was when it was sealed.
pub fn is_whole(file: &mut File) -> Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    let Some(end) = length.checked_sub(LENGTH) else { return Ok(false) };
    let seal = digest(file, end)?;
    let mut found = Vec::new();
    file.take(LENGTH).read_to_end(&mut found)?;
    Ok(found == seal.as_bytes())
}

/// Of the bytes before `end`, where the file then stands.
fn digest(file: &mut File, end: u64) -> Result<String> {
    file.seek(SeekFrom::Start(0))?;
    let mut hash = Sha256::new();
    let mut left = end;
    let mut buffer = vec![0; 64 * 1024];
    while left > 0 {
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let read = file.read(&mut buffer[..most])?;
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
        left -= read as u64;
    }
    Ok(hex(&hash.finalize()))
}
