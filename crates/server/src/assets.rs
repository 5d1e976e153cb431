//! The web apps inside the binary.

use hefu_web::{Asset, Assets};
use rust_embed::RustEmbed;

/// What `npm run build` left in `web/dist`. Rust alone builds without it; pages then answer that
/// they are missing.
#[derive(RustEmbed)]
#[folder = "../../web/dist/"]
#[allow_missing = true]
struct Dist;

/// The built web apps.
pub struct Web;

impl Assets for Web {
    fn get(&self, path: &str) -> Option<Asset> {
        let file = Dist::get(path)?;
        let etag = hex::encode(&file.metadata.sha256_hash()[..16]);
        Some(Asset {
            bytes: file.data,
            etag,
        })
    }
}
