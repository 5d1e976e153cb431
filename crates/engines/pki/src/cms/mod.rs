//! CMS SignedData (RFC 5652) with the attributes of CAdES/PAdES baseline signatures
//! (ETSI EN 319 122-1, EN 319 142-1): content type, message digest, signing certificate (v2), and a
//! signature time stamp among the unsigned attributes. No signing time: PAdES keeps it in the PDF.

mod sign;
mod verify;

pub use sign::{CmsSigner, SignError, sign_detached};
pub(crate) use sign::{SignedContent, write_signed_data};
pub use verify::{CmsCheck, CmsError, CmsProblem, SignedData, SignerInfo};

#[cfg(test)]
mod tests;
