//! `hefu erase` and `hefu erasures`.

use hefu_app::{ports::Store, vault::Vault};
use hefu_cli::Place;
use hefu_domain::identity::Mobile;
use hefu_kernel::Clock;

use super::{Erased, must_exist, of_store, open_store, read_settings, sentence};
use crate::{master_key, system::SystemClock};

/// Erases the persons whose mobile numbers stand on standard input, one a line. They come that
/// way because command lines can be read by everybody on the machine and are kept by shells.
///
/// # Errors
/// A sentence for the operator; those before it are erased.
pub async fn erase(place: &Place) -> Result<(), String> {
    let settings = read_settings(&place.data)?;
    must_exist(&place.data, &settings)?;
    let vault = Vault::new(master_key::existing(&place.data)?);
    let store = open_store(&place.data, &settings).await?;
    for (index, line) in std::io::stdin().lines().enumerate() {
        let line = line.map_err(|error| error.to_string())?;
        let number = index + 1;
        let mobile =
            Mobile::parse(line.trim()).map_err(|_| format!("line {number} is no mobile number"))?;
        let key = vault.mobile_key(mobile.as_str());
        let subject = store
            .subject_by_mobile(key)
            .await
            .map_err(of_store)?
            .ok_or_else(|| format!("nobody is known by the number in line {number}"))?;
        hefu_app::erasure::erase(&store, &subject, SystemClock.now())
            .await
            .map_err(sentence)?;
        println!("line {number} · {} erased", subject.id);
    }
    Ok(())
}

/// Prints the list of erased persons as JSON.
///
/// # Errors
/// A sentence for the operator.
pub async fn erasures(place: &Place) -> Result<(), String> {
    let settings = read_settings(&place.data)?;
    must_exist(&place.data, &settings)?;
    let store = open_store(&place.data, &settings).await?;
    let erased = store.erasures().await.map_err(of_store)?;
    let list: Vec<Erased> = erased.iter().map(Erased::from).collect();
    let text = serde_json::to_string_pretty(&list).map_err(|error| error.to_string())?;
    println!("{text}");
    Ok(())
}
