//! How keys and certificates of the authority are kept: parts, each preceded by its length as four
//! big-endian bytes, sealed as one setting.

/// What the first start makes: keys as PKCS#8, certificates as DER.
pub(super) struct Material {
    /// Empty where the root's key lies apart.
    pub(super) root_key: Vec<u8>,
    pub(super) root: Vec<u8>,
    pub(super) issuing_key: Vec<u8>,
    pub(super) issuing: Vec<u8>,
    pub(super) stamping_key: Vec<u8>,
    pub(super) stamping: Vec<u8>,
}

impl Material {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        join(&[
            &self.root_key,
            &self.root,
            &self.issuing_key,
            &self.issuing,
            &self.stamping_key,
            &self.stamping,
        ])
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let [root_key, root, issuing_key, issuing, stamping_key, stamping] = split(bytes)?;
        Some(Self {
            root_key,
            root,
            issuing_key,
            issuing,
            stamping_key,
            stamping,
        })
    }
}

/// A further issuing CA and the root above it.
pub(super) struct Line {
    pub(super) root: Vec<u8>,
    pub(super) issuing: Vec<u8>,
    /// PKCS#8, or empty where a provider keeps the key.
    pub(super) issuing_key: Vec<u8>,
    /// How the provider finds the key; empty where it lies here.
    pub(super) reference: String,
}

impl Line {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        join(&[
            &self.root,
            &self.issuing,
            &self.issuing_key,
            self.reference.as_bytes(),
        ])
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let [root, issuing, issuing_key, reference] = split(bytes)?;
        Some(Self {
            root,
            issuing,
            issuing_key,
            reference: String::from_utf8(reference).ok()?,
        })
    }
}

fn join(parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u32).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

fn split<const N: usize>(mut bytes: &[u8]) -> Option<[Vec<u8>; N]> {
    let mut parts = Vec::with_capacity(N);
    for _ in 0..N {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let (part, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        parts.push(part.to_vec());
        bytes = rest;
    }
    parts.try_into().ok()
}
