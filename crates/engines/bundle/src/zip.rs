//! The one way in which entries are written as a zip file (APPNOTE 6.3): stored, no extra fields, no
//! comments, no dates, in the order of their names after `mimetype`.

use std::collections::BTreeSet;

use thiserror::Error;

/// The media type of ASiC-E, the contents of the first entry (EN 319 162-1 annex A).
pub const MEDIA_TYPE: &str = "application/vnd.etsi.asic-e+zip";

pub(crate) const MEDIA_TYPE_ENTRY: &str = "mimetype";

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
const LOCAL_LENGTH: usize = 30;
/// Version 2.0 is the lowest that knows folders in names.
const VERSION: u16 = 20;
/// 1980-01-01, the first day that a zip can state: entries carry no dates of their own.
const DATE: u16 = 0x0021;
const ENTRIES_MAX: usize = 10_000;
const NAME_MAX: usize = 200;

/// A named piece of a container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path with slashes: letters, digits, `.`, `-` and `_`.
    pub name: String,
    /// Contents.
    pub bytes: Vec<u8>,
}

impl Entry {
    /// An entry.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
        }
    }
}

/// Why a container can not be written or read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ContainerError {
    /// It is not a zip file, is cut off, or uses what this form does not: compression, encryption,
    /// descriptors, extra fields.
    #[error("not a container of this form, at byte {0}")]
    Form(usize),
    /// A name that is no canonical path, or that occurs twice.
    #[error("the name of entry {0} is not allowed")]
    Name(usize),
    /// More entries or bytes than the form can hold.
    #[error("too large")]
    TooLarge,
    /// The entries can be read, but the file is not the one way to write them.
    #[error("byte {0} is not what it must be")]
    Differs(usize),
}

/// Writes entries as a container: `mimetype` first, the others in the order of their names.
///
/// # Errors
/// [`ContainerError::Name`], [`ContainerError::TooLarge`].
pub fn write_container(mut entries: Vec<Entry>) -> Result<Vec<u8>, ContainerError> {
    entries.retain(|entry| entry.name != MEDIA_TYPE_ENTRY);
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    entries.insert(0, Entry::new(MEDIA_TYPE_ENTRY, MEDIA_TYPE));
    let borrowed: Vec<(&str, &[u8])> = entries
        .iter()
        .map(|entry| (entry.name.as_str(), entry.bytes.as_slice()))
        .collect();
    write(&borrowed)
}

fn write(entries: &[(&str, &[u8])]) -> Result<Vec<u8>, ContainerError> {
    if entries.len() > ENTRIES_MAX {
        return Err(ContainerError::TooLarge);
    }
    let mut names = BTreeSet::new();
    let size: usize = entries.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut out = Vec::with_capacity(size + entries.len() * 200);
    let mut central = Vec::new();
    for (place, (name, bytes)) in entries.iter().enumerate() {
        if !is_canonical(name) || !names.insert(name.to_ascii_lowercase()) {
            return Err(ContainerError::Name(place));
        }
        let offset = length32(out.len())?;
        let common = common_header(name, bytes)?;
        out.extend_from_slice(&LOCAL);
        out.extend_from_slice(&common);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(bytes);
        central.extend_from_slice(&CENTRAL);
        central.extend_from_slice(&VERSION.to_le_bytes());
        central.extend_from_slice(&common);
        // Comment length, disk, internal and external attributes.
        central.extend_from_slice(&[0; 10]);
        central.extend_from_slice(&offset.to_le_bytes());
        central.extend_from_slice(name.as_bytes());
    }
    let start = length32(out.len())?;
    out.extend_from_slice(&central);
    out.extend_from_slice(&END);
    out.extend_from_slice(&[0; 4]);
    let count = entries.len() as u16; // At most `ENTRIES_MAX`.
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&count.to_le_bytes());
    out.extend_from_slice(&length32(central.len())?.to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0; 2]);
    Ok(out)
}

/// From "version needed" to the length of extra fields: alike in local and central headers.
fn common_header(name: &str, bytes: &[u8]) -> Result<[u8; 26], ContainerError> {
    let mut header = [0; 26];
    let length = length32(bytes.len())?.to_le_bytes();
    header[0..2].copy_from_slice(&VERSION.to_le_bytes());
    // Flags, method and time are zero: plain, stored, midnight.
    header[8..10].copy_from_slice(&DATE.to_le_bytes());
    header[10..14].copy_from_slice(&crc32(bytes).to_le_bytes());
    header[14..18].copy_from_slice(&length);
    header[18..22].copy_from_slice(&length);
    header[22..24].copy_from_slice(&(name.len() as u16).to_le_bytes());
    Ok(header)
}

/// Reads a container that is written in the one way [`write_container`] writes it.
///
/// # Errors
/// [`ContainerError`].
pub fn read_container(file: &[u8]) -> Result<Vec<(&str, &[u8])>, ContainerError> {
    let mut entries = Vec::new();
    let mut at = 0;
    while file[at..].starts_with(&LOCAL) {
        if entries.len() == ENTRIES_MAX {
            return Err(ContainerError::TooLarge);
        }
        let header = file
            .get(at..at + LOCAL_LENGTH)
            .ok_or(ContainerError::Form(at))?;
        let number = |from: usize| {
            let bytes = [
                header[from],
                header[from + 1],
                header[from + 2],
                header[from + 3],
            ];
            u32::from_le_bytes(bytes) as usize
        };
        let name_start = at + LOCAL_LENGTH;
        let start = name_start + (number(26) & 0xFFFF);
        let end = start + number(18);
        let name = file.get(name_start..start).map(std::str::from_utf8);
        match (name, file.get(start..end)) {
            (Some(Ok(name)), Some(bytes)) => entries.push((name, bytes)),
            _ => return Err(ContainerError::Form(at)),
        }
        at = end;
    }
    let in_order = |rest: &[(&str, &[u8])]| rest.windows(2).all(|pair| pair[0].0 < pair[1].0);
    match entries.split_first() {
        Some(((MEDIA_TYPE_ENTRY, bytes), rest))
            if *bytes == MEDIA_TYPE.as_bytes() && in_order(rest) => {}
        _ => return Err(ContainerError::Form(at)),
    }
    let canonical = write(&entries)?;
    if canonical == file {
        return Ok(entries);
    }
    let same = canonical.iter().zip(file).take_while(|(a, b)| a == b);
    Err(ContainerError::Differs(same.count()))
}

fn is_canonical(name: &str) -> bool {
    name.len() <= NAME_MAX
        && name.split('/').all(|part| {
            let known = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
            !part.is_empty() && part.bytes().all(known) && !part.starts_with('.')
        })
}

fn length32(length: usize) -> Result<u32, ContainerError> {
    // Zip64 is another form; 4 GiB are enough for what people sign.
    u32::try_from(length)
        .ok()
        .filter(|&length| length < u32::MAX)
        .ok_or(ContainerError::TooLarge)
}

/// CRC-32 (ISO 3309), as zip wants it.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, &byte| {
        CRC_TABLE[usize::from(sum as u8 ^ byte)] ^ (sum >> 8)
    })
}

const CRC_TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut place = 0;
    while place < 256 {
        let mut value = place as u32;
        let mut bit = 0;
        while bit < 8 {
            value = (value >> 1) ^ if value & 1 == 1 { 0xEDB8_8320 } else { 0 };
            bit += 1;
        }
        table[place] = value;
        place += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn names_are_canonical_paths() {
        let check = |name: &str, expected| assert_eq!(is_canonical(name), expected, "{name:?}");
        check("a/b-c_d.E9", true);
        for bad in [
            "", "/a", "a/", "a//b", "../a", "a/..", ".a", "a\\b", "a b", "合同", "a\0",
        ] {
            check(bad, false);
        }
    }
}
