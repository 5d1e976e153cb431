//! Frames: a length of four bytes, the least significant first, and as many bytes.

use std::io::{self, ErrorKind, Read, Write};

/// Bytes of a frame's length.
pub const HEAD_BYTES: usize = 4;

/// Reads one frame of at most `most` bytes.
///
/// # Errors
/// Of the reader; [`ErrorKind::InvalidData`] for a longer frame, [`ErrorKind::UnexpectedEof`] for one
/// that is cut off.
pub fn read(reader: &mut impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut head = [0; HEAD_BYTES];
    reader.read_exact(&mut head)?;
    let length = length_of(head, most)?;
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The length that a frame's head announces.
///
/// # Errors
/// [`ErrorKind::InvalidData`] if it is more than `most`.
pub fn length_of(head: [u8; HEAD_BYTES], most: usize) -> io::Result<usize> {
    let length = u32::from_le_bytes(head) as usize;
    if length > most {
        return Err(io::Error::new(
            ErrorKind::InvalidData,
            "the frame is too long",
        ));
    }
    Ok(length)
}

/// The head of a frame of these bytes.
///
/// # Errors
/// [`ErrorKind::InvalidInput`] for 4 GiB and more.
pub fn head_of(bytes: &[u8]) -> io::Result<[u8; HEAD_BYTES]> {
    let length = u32::try_from(bytes.len())
        .map_err(|_| io::Error::new(ErrorKind::InvalidInput, "too long for a frame"))?;
    Ok(length.to_le_bytes())
}

/// Writes one frame.
///
/// # Errors
/// Of the writer, and as [`head_of`].
pub fn write(writer: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    writer.write_all(&head_of(bytes)?)?;
    writer.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_longer() {
        let mut pipe = Vec::new();
        write(&mut pipe, b"first").expect("memory");
        write(&mut pipe, b"").expect("memory");
        let mut reader = pipe.as_slice();
        assert_eq!(read(&mut reader, 5).expect("a frame"), b"first");
        assert_eq!(read(&mut reader, 5).expect("a frame"), b"");
        let kind = |bytes: &[u8], most| read(&mut &*bytes, most).expect_err("no frame").kind();
        assert_eq!(kind(&pipe, 4), ErrorKind::InvalidData);
        assert_eq!(kind(&pipe[..7], 5), ErrorKind::UnexpectedEof);
        assert_eq!(kind(b"", 5), ErrorKind::UnexpectedEof);
        assert_eq!(kind(&[0xff; 8], usize::MAX >> 33), ErrorKind::InvalidData);
    }
}
