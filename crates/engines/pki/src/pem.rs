//! PEM armour around certificates (RFC 7468).

use crate::certificate::{Certificate, CertificateError};

const PEM_BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const PEM_END: &str = "-----END CERTIFICATE-----";

impl Certificate {
    /// Parses every certificate in a PEM text.
    pub fn all_from_pem(pem: &str) -> Result<Vec<Self>, CertificateError> {
        let mut found = Vec::new();
        let mut rest = pem;
        while let Some(start) = rest.find(PEM_BEGIN) {
            let body = &rest[start + PEM_BEGIN.len()..];
            let end = body.find(PEM_END).ok_or(CertificateError::NotPem)?;
            let der = base64_decode(&body[..end]).ok_or(CertificateError::NotPem)?;
            found.push(Self::from_der(der)?);
            rest = &body[end + PEM_END.len()..];
        }
        if found.is_empty() {
            return Err(CertificateError::NotPem);
        }
        Ok(found)
    }

    /// PEM armour around [`Certificate::der`].
    pub fn to_pem(&self) -> String {
        let mut out = format!("{PEM_BEGIN}\n");
        for line in base64_encode(self.der()).as_bytes().chunks(64) {
            out.push_str(&String::from_utf8_lossy(line));
            out.push('\n');
        }
        out.push_str(PEM_END);
        out.push('\n');
        out
    }
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn base64_encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |sum, b| sum << 8 | u32::from(*b));
        let group = group << (8 * (3 - chunk.len()));
        for place in 0..4 {
            if place <= chunk.len() {
                let digit = group >> (18 - 6 * place) & 63;
                out.push(char::from(BASE64[digit as usize]));
            } else {
                out.push('=');
            }
        }
    }
    out
}

fn base64_decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0u32);
    for byte in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
        if byte == b'=' {
            break;
        }
        let digit = BASE64.iter().position(|d| *d == byte)? as u32;
        bits = bits << 6 | digit;
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    Some(out)
}
