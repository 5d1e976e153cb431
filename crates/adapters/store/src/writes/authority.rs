//! What the embedded authority has issued and revoked.

use hefu_app::ports::{Conflict, IssuedCertificate, Revocation};

use super::{
    rows::{RowsSql, UNLESS_THERE},
    touched,
};
use crate::{
    session::{Fault, Session},
    tables::{ISSUED_CERTIFICATES, REVOKED_CERTIFICATES},
};

static INSERT_ISSUED: RowsSql = RowsSql::new(&ISSUED_CERTIFICATES, UNLESS_THERE);
static INSERT_REVOKED: RowsSql = RowsSql::new(&REVOKED_CERTIFICATES, UNLESS_THERE);

pub(crate) async fn insert_issued(
    session: &mut Session<'_>,
    issued: &IssuedCertificate,
) -> Result<(), Fault> {
    let rows = INSERT_ISSUED
        .put_one(
            session,
            [
                issued.serial.as_str().into(),
                (&issued.issuer).into(),
                issued.certificate.as_ref().into(),
                issued.contract.as_ref().into(),
                issued.at.into(),
                issued.ends_at.into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}

pub(crate) async fn revoke(
    session: &mut Session<'_>,
    revocation: &Revocation,
) -> Result<(), Fault> {
    let rows = INSERT_REVOKED
        .put_one(
            session,
            [
                revocation.serial.as_str().into(),
                (&revocation.issuer).into(),
                revocation.at.into(),
                revocation.reason.name().into(),
                revocation.by.as_ref().into(),
            ],
        )
        .await?;
    touched(rows, Conflict::Exists)
}
