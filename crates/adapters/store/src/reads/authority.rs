//! What the embedded authority has issued and revoked.

use hefu_app::ports::{IssuedCertificate, Revocation, RevocationCause, SerialNumber, StoreError};

use super::select::Select;
use crate::{
    session::{Columns, damaged},
    tables::{ISSUED_CERTIFICATES, REVOKED_CERTIFICATES},
};

pub(crate) static ISSUED: Select = Select::new(&ISSUED_CERTIFICATES, "WHERE t.serial=$1");

pub(crate) fn issued(columns: &mut Columns<'_>) -> Result<IssuedCertificate, StoreError> {
    Ok(IssuedCertificate {
        serial: serial(columns)?,
        issuer: columns.text()?,
        certificate: columns.maybe_parsed()?,
        contract: columns.maybe_parsed()?,
        at: columns.instant()?,
        ends_at: columns.instant()?,
    })
}

pub(crate) static REVOCATION: Select = Select::new(&REVOKED_CERTIFICATES, "WHERE t.serial=$1");

pub(crate) static REVOCATIONS: Select = Select::new(
    &REVOKED_CERTIFICATES,
    "WHERE t.issuer=$1 ORDER BY t.revoked_at,t.serial",
);

pub(crate) fn revocation(columns: &mut Columns<'_>) -> Result<Revocation, StoreError> {
    Ok(Revocation {
        serial: serial(columns)?,
        issuer: columns.text()?,
        at: columns.instant()?,
        reason: {
            let name = columns.text()?;
            RevocationCause::parse(&name)
                .ok_or_else(|| damaged(&format!("a revocation of unknown cause {name}")))?
        },
        by: columns.maybe_parsed()?,
    })
}

fn serial(columns: &mut Columns<'_>) -> Result<SerialNumber, StoreError> {
    SerialNumber::parse(&columns.text()?).ok_or_else(|| damaged(&"a serial number that is none"))
}
