//! `hefu log-key`.

use hefu_app::{log::LogKeeper, vault::Vault};
use hefu_cli::Place;

use super::{must_exist, open_store, read_settings, sentence};
use crate::{
    master_key,
    system::{SystemClock, SystemRandom},
};

/// Prints the key that verifies the log's checkpoints.
///
/// # Errors
/// A sentence for the operator.
pub async fn log_key(place: &Place) -> Result<(), String> {
    let settings = read_settings(&place.data)?;
    must_exist(&place.data, &settings)?;
    let store = open_store(&place.data, &settings).await?;
    let log = LogKeeper {
        store: &store,
        vault: &Vault::new(master_key::existing(&place.data)?),
        clock: &SystemClock,
        random: &SystemRandom,
    };
    let key = log.verifier_key().await.map_err(sentence)?;
    println!("{}", key.ok_or("the log has not begun; start the server")?);
    Ok(())
}
