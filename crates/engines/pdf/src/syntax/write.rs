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

/// A number with at most two decimals: what [`real`] writes for a multiple of a hundredth, in a
/// third of the time. Strokes have thousands of them.
pub(crate) fn hundredths(out: &mut Vec<u8>, value: f64) {
    // Saturates; not a number becomes zero. Half away from zero, as `round` does.
    let scaled = (value * 100.0 + 0.5f64.copysign(value)) as i64;
    let mut digits = [0u8; 24];
    let mut index = digits.len();
    let mut rest = scaled.unsigned_abs();
    let fraction = rest % 100;
    rest /= 100;
    if fraction > 0 {
        let last = fraction % 10;
        if last > 0 {
            index -= 1;
            digits[index] = b'0' + last as u8;
        }
        index -= 1;
        digits[index] = b'0' + (fraction / 10) as u8;
        index -= 1;
        digits[index] = b'.';
    }
    loop {
        index -= 1;
        digits[index] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if scaled < 0 {
        index -= 1;
        digits[index] = b'-';
    }
    out.extend_from_slice(&digits[index..]);
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

#[cfg(test)]
mod tests {
    use super::{hundredths, real};

    #[test]
    fn hundredths_are_written_as_any_number_is() {
        let written = |write: fn(&mut Vec<u8>, f64), value| {
            let mut out = Vec::new();
            write(&mut out, value);
            String::from_utf8(out).unwrap()
        };
        let cases = [
            (0.0, "0"),
            (-0.004, "0"),
            (0.005, "0.01"),
            (-0.3, "-0.3"),
            (12.0, "12"),
            (12.05, "12.05"),
            (-99.999, "-100"),
            (1234.5, "1234.5"),
            (f64::NAN, "0"),
        ];
        for (value, expected) in cases {
            assert_eq!(written(hundredths, value), expected, "{value}");
        }
        for step in -300_000i32..300_000 {
            let value = f64::from(step) / 100.0;
            assert_eq!(written(hundredths, value), written(real, value));
        }
    }
}
