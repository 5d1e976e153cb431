//! Writing objects (ISO 32000-1, 7.3).

use super::ObjectId;

pub(crate) fn integer(out: &mut Vec<u8>, value: u64) {
    let mut digits = [0u8; 20];
    let mut index = digits.len();
    let mut rest = value;
    loop {
        index -= 1;
        digits[index] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[index..]);
}

pub(crate) fn reference(out: &mut Vec<u8>, id: ObjectId) {
    integer(out, u64::from(id.number));
    out.push(b' ');
    integer(out, u64::from(id.generation));
    out.extend_from_slice(b" R");
}

/// A number with at most four decimals, never in exponent form.
pub(crate) fn real(out: &mut Vec<u8>, value: f64) {
    let scaled = (value * 10_000.0).round();
    if !scaled.is_finite() || scaled == 0.0 {
        out.push(b'0');
        return;
    }
    if scaled < 0.0 {
        out.push(b'-');
    }
    // Coordinates are far below 2^53, so the cast is exact.
    let magnitude = scaled.abs().min(9e15) as u64;
    integer(out, magnitude / 10_000);
    let mut fraction = magnitude % 10_000;
    if fraction > 0 {
        out.push(b'.');
        let mut divisor = 1_000;
        while fraction > 0 {
            out.push(b'0' + (fraction / divisor) as u8);
            fraction %= divisor;
            divisor /= 10;
        }
    }
}

pub(crate) fn numbers(out: &mut Vec<u8>, values: &[f64]) {
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        real(out, *value);
    }
}

pub(crate) fn name(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'/');
    for &byte in value {
        if (b'!'..=b'~').contains(&byte) && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            hex(out, &[byte]);
        }
    }
}

pub(crate) fn hex(out: &mut Vec<u8>, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.reserve(bytes.len() * 2);
    for byte in bytes {
        out.push(DIGITS[usize::from(byte >> 4)]);
        out.push(DIGITS[usize::from(byte & 15)]);
    }
}

/// A text string (7.9.2.2): ASCII as a literal, everything else as UTF-16BE.
pub(crate) fn text(out: &mut Vec<u8>, value: &str) {
    if value.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        out.push(b'(');
        for byte in value.bytes() {
            if matches!(byte, b'(' | b')' | b'\\') {
                out.push(b'\\');
            }
            out.push(byte);
        }
        out.push(b')');
    } else {
        out.extend_from_slice(b"<FEFF");
        for unit in value.encode_utf16() {
            hex(out, &unit.to_be_bytes());
        }
        out.push(b'>');
    }
}
