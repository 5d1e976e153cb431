//! What is kept of the certificates that the embedded authority has issued.

use hefu_kernel::{CertificateId, ContractId, Timestamp, UserId};

/// A serial number of a certificate within its issuer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SerialNumber(String);

impl SerialNumber {
    /// The most octets a serial number may have (RFC 5280 §4.1.2.2).
    pub const OCTETS_MAX: usize = 20;

    /// From the contents octets of the INTEGER.
    pub fn from_octets(octets: &[u8]) -> Self {
        Self(hefu_pki::hex(octets))
    }

    /// From what people write: hexadecimal digits, perhaps with colons or spaces between them.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text
            .chars()
            .filter(|it| !matches!(it, ':' | ' '))
            .flat_map(char::to_lowercase)
            .collect();
        let sound = !digits.is_empty()
            && digits.len() <= 2 * Self::OCTETS_MAX
            && digits.len().is_multiple_of(2)
            && digits.bytes().all(|it| it.is_ascii_hexdigit());
        sound.then_some(Self(digits))
    }

    /// As lower-case hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The contents octets of the INTEGER.
    pub fn octets(&self) -> Vec<u8> {
        let digit = |it: u8| (it as char).to_digit(16).unwrap_or_default() as u8;
        let pairs = self.0.as_bytes().chunks_exact(2);
        pairs.map(|it| digit(it[0]) << 4 | digit(it[1])).collect()
    }
}

/// That a certificate was issued: the audit of issuance, and what OCSP answers from. No name is
/// kept here; the certificate itself lies under the key of whom it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedCertificate {
    /// Its serial number.
    pub serial: SerialNumber,
    /// The key identifier of its issuer, in hexadecimal digits.
    pub issuer: String,
    /// The record of the certificate, if it was made for a signature.
    pub certificate: Option<CertificateId>,
    /// The contract it was made for, if it was.
    pub contract: Option<ContractId>,
    /// When.
    pub at: Timestamp,
    /// Its last second.
    pub ends_at: Timestamp,
}

/// That a certificate was revoked. It stays so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// Its serial number.
    pub serial: SerialNumber,
    /// The key identifier of its issuer, in hexadecimal digits.
    pub issuer: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: RevocationCause,
    /// Who decided it; nobody for what was done at the machine itself.
    pub by: Option<UserId>,
}

/// Why a certificate is revoked (RFC 5280 §5.3.1). Persons' certificates are used once, so that a
/// changed name or a closed account gives no cause: it ends what is issued from then on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RevocationCause {
    /// It should not have been issued: the identity check was wrong.
    Misissued,
    /// Its key may be known to others.
    KeyCompromised,
    /// A service of the installation got a new one.
    Superseded,
    /// The service is no longer run.
    Ceased,
}

impl RevocationCause {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Misissued,
        Self::KeyCompromised,
        Self::Superseded,
        Self::Ceased,
    ];

    /// The stable name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Misissued => "misissued",
            Self::KeyCompromised => "key_compromised",
            Self::Superseded => "superseded",
            Self::Ceased => "ceased",
        }
    }

    /// The cause of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::SerialNumber;

    #[test]
    fn serial_numbers_are_read_as_people_write_them() {
        let serial = SerialNumber::parse("40:0A ff").expect("a serial number");
        assert_eq!(serial.as_str(), "400aff");
        assert_eq!(serial.octets(), [0x40, 0x0a, 0xff]);
        assert_eq!(SerialNumber::from_octets(&[0x40, 0x0a, 0xff]), serial);
        for wrong in ["", "4", "4g", "0x40", &"ab".repeat(21)] {
            assert_eq!(SerialNumber::parse(wrong), None, "{wrong}");
        }
    }
}
