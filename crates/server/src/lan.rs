//! Serving phones in the local network: a made certificate, an address, a QR code.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
    sync::Arc,
};

use hefu_app::Platform;
use hefu_pki::{Profile, SoftwareKey};
use qrcode::{QrCode, render::unicode::Dense1x2};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

/// The port for phones, if none was given.
pub const PORT: u16 = 8443;
const CERTIFICATE_DAYS: i64 = 30;

/// This machine's address in the local network. Nothing is sent: connecting a datagram socket
/// only asks the routing table which address would be used.
fn address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // TEST-NET-1 (RFC 5737): nobody's address, reached by the default route.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    Some(socket.local_addr().ok()?.ip()).filter(|address| !address.is_unspecified())
}

/// TLS with a certificate that the installation's own CA makes for these addresses.
///
/// # Errors
/// A sentence for the operator.
pub fn tls(
    platform: &Platform,
    addresses: Vec<IpAddr>,
) -> Result<Arc<rustls::ServerConfig>, String> {
    let key = SoftwareKey::generate_p256().map_err(|error| error.to_string())?;
    let profile = Profile::TlsServer {
        dns_names: vec!["localhost".to_owned()],
        addresses,
    };
    let chain = platform
        .authority
        .certify_server(
            &key,
            profile,
            platform.clock.now().seconds(),
            CERTIFICATE_DAYS,
        )
        .map_err(|error| error.to_string())?;
    let certificates = chain
        .iter()
        .map(|certificate| CertificateDer::from(certificate.der().to_vec()))
        .collect();
    let der = key.to_pkcs8().map_err(|error| error.to_string())?;
    let mut config = rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(
            certificates,
            PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(der)),
        )
        .map_err(|error| error.to_string())?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// Under which address a listener is reached: a wildcard stands for this machine's address in
/// the local network, or for loopback where there is no network.
pub fn reached_at(bound: SocketAddr) -> SocketAddr {
    if !bound.ip().is_unspecified() {
        return bound;
    }
    SocketAddr::new(
        address().unwrap_or(Ipv4Addr::LOCALHOST.into()),
        bound.port(),
    )
}

/// A QR code for a terminal, black on white whatever the terminal's colours are.
pub fn qr_code(url: &str) -> Option<String> {
    let code = QrCode::new(url).ok()?;
    let text = code.render::<Dense1x2>().build();
    let lines = text
        .lines()
        .map(|line| format!("\x1b[30;107m{line}\x1b[0m\n"));
    Some(lines.collect())
}

/// Where to listen for phones.
pub fn listen_address(given: Option<SocketAddr>) -> SocketAddr {
    given.unwrap_or(SocketAddr::from((Ipv4Addr::UNSPECIFIED, PORT)))
}
