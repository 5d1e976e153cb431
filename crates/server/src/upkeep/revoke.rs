//! `hefu revoke`.

use hefu_app::{
    Failure,
    certificate::{RevokeOrder, revoke as revoke_certificate},
    ports::{RevocationCause, SerialNumber},
};
use hefu_cli::RevokeOptions;
use hefu_kernel::Clock;

use super::{must_exist, open_store, read_settings, sentence};
use crate::system::{SystemClock, SystemRandom};

/// Revokes one certificate and says since when it is.
///
/// # Errors
/// A sentence for the operator.
pub async fn revoke(options: &RevokeOptions) -> Result<(), String> {
    let data = &options.place.data;
    let settings = read_settings(data)?;
    must_exist(data, &settings)?;
    let order = RevokeOrder {
        serial: SerialNumber::parse(&options.serial)
            .ok_or("a serial number has up to 40 hexadecimal digits")?,
        cause: RevocationCause::parse(&options.cause).ok_or("an unknown cause")?,
        by: None,
    };
    let store = open_store(data, &settings).await?;
    let revoked = revoke_certificate(&store, &order, &SystemRandom, SystemClock.now())
        .await
        .map_err(|failure| match failure {
            Failure::Refused(_) => "this installation has issued no such certificate".to_owned(),
            failure => sentence(failure),
        })?;
    println!(
        "{} revoked at {} ({})",
        revoked.serial.as_str(),
        revoked.at.rfc3339(),
        revoked.reason.name()
    );
    Ok(())
}
