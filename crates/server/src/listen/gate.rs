//! Who may connect: so many at a time, and so many from one address.

use std::{
    collections::HashMap,
    future::Future,
    io,
    net::{IpAddr, Ipv6Addr},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum_server::{accept::Accept, tls_rustls::RustlsAcceptor};
use hefu_web::Network;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
    sync::Semaphore,
    time::timeout,
};

use super::watched::{Activity, Noted, Watched};

/// What somebody hears for whom there is no room. Over TLS the connection is just closed: a
/// handshake costs what is to be saved.
const NO_ROOM: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\n\
content-type: text/plain; charset=utf-8\r\ncontent-length: 21\r\n\r\ntoo many connections\n";
/// How long such an answer may take to be heard.
const FAREWELL: Duration = Duration::from_secs(1);
/// How many such answers are given at a time; others are closed without one.
const FAREWELLS_MAX: usize = 64;

/// Counts who is connected.
pub struct Gate {
    most: usize,
    most_per_address: u32,
    trusted: Vec<Network>,
    open: Mutex<Open>,
    farewells: Semaphore,
}

#[derive(Default)]
struct Open {
    total: usize,
    by_address: HashMap<IpAddr, u32>,
}

/// Why somebody is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRoom {
    /// There are as many connections as there may be.
    #[error("too many connections")]
    All,
    /// There are as many from that address as there may be.
    #[error("too many connections from one address")]
    Address,
}

impl Gate {
    /// Lets `most` in, and `most_per_address` from one address that is not `trusted`.
    pub fn new(most: usize, most_per_address: u32, trusted: Vec<Network>) -> Arc<Self> {
        Arc::new(Self {
            most,
            most_per_address,
            trusted,
            open: Mutex::default(),
            farewells: Semaphore::new(FAREWELLS_MAX),
        })
    }

    /// Lets somebody in until the permit is dropped.
    fn admit(self: &Arc<Self>, address: IpAddr) -> Result<Permit, NoRoom> {
        let address = address.to_canonical();
        let counted = (!self.trusted.iter().any(|network| network.contains(address)))
            .then(|| household(address));
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.total >= self.most {
            return Err(NoRoom::All);
        }
        if let Some(address) = counted {
            let count = open.by_address.entry(address).or_default();
            if *count >= self.most_per_address {
                return Err(NoRoom::Address);
            }
            *count += 1;
        }
        open.total += 1;
        metrics::gauge!("hefu_connections").set(open.total as f64);
        Ok(Permit {
            gate: self.clone(),
            counted,
        })
    }
}

/// What is counted as one: an IPv4 address, or the /64 that one IPv6 customer has.
pub fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let network = address.to_bits() & (u128::MAX << 64);
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
    }
}

/// A place within the gate.
pub struct Permit {
    gate: Arc<Gate>,
    counted: Option<IpAddr>,
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut open = self
            .gate
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        open.total -= 1;
        metrics::gauge!("hefu_connections").set(open.total as f64);
        let Some(address) = self.counted else {
            return;
        };
        if let Some(count) = open.by_address.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                open.by_address.remove(&address);
            }
        }
    }
}

/// A connection's bytes, through TLS or not.
pub trait Bytes: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Bytes for T {}

/// Takes connections through the gate and, if there is one, the TLS handshake.
#[derive(Clone)]
pub struct Acceptor {
    gate: Arc<Gate>,
    tls: Option<RustlsAcceptor>,
}

impl Acceptor {
    /// For that gate.
    pub fn new(gate: Arc<Gate>, tls: Option<RustlsAcceptor>) -> Self {
        Self { gate, tls }
    }
}

impl<S: Send + 'static> Accept<TcpStream, S> for Acceptor {
    type Stream = Watched<Box<dyn Bytes>, Permit>;
    type Service = Noted<S>;
    type Future = Pin<Box<dyn Future<Output = io::Result<(Self::Stream, Self::Service)>> + Send>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let Self { gate, tls } = self.clone();
        Box::pin(async move {
            let permit = match gate.admit(stream.peer_addr()?.ip()) {
                Ok(permit) => permit,
                Err(reason) => {
                    turn_away(&gate, stream, tls.is_some(), reason).await;
                    return Err(io::Error::other(reason));
                }
            };
            stream.set_nodelay(true)?;
            let (stream, service): (Box<dyn Bytes>, S) = match tls {
                None => (Box::new(stream), service),
                Some(tls) => {
                    let (stream, service) = tls.accept(stream, service).await?;
                    (Box::new(stream), service)
                }
            };
            let activity = Arc::new(Activity::default());
            Ok((
                Watched::new(stream, activity.clone(), permit),
                Noted::new(service, activity),
            ))
        })
    }
}

async fn turn_away(gate: &Gate, mut stream: TcpStream, tls: bool, reason: NoRoom) {
    let word = match reason {
        NoRoom::All => "all",
        NoRoom::Address => "address",
    };
    metrics::counter!("hefu_connections_refused_total", "reason" => word).increment(1);
    tracing::debug!(reason = word, "a connection was turned away");
    let Ok(_permit) = gate.farewells.try_acquire() else {
        return;
    };
    if tls {
        return;
    }
    let farewell = async {
        stream.write_all(NO_ROOM).await?;
        stream.shutdown().await?;
        // Closing with bytes unread would take the answer back.
        let mut buffer = [0; 1_024];
        while stream.read(&mut buffer).await? > 0 {}
        io::Result::Ok(())
    };
    // Whoever does not listen has missed it.
    let _ = timeout(FAREWELL, farewell).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn an_address_has_its_share_and_leaving_makes_room() {
        let gate = Gate::new(4, 2, Vec::new());
        let first = gate.admit(address("192.0.2.1")).expect("room");
        let second = gate.admit(address("::ffff:192.0.2.1")).expect("room");
        let third = gate.admit(address("192.0.2.1"));
        assert_eq!(third.err(), Some(NoRoom::Address));
        let third = gate.admit(address("192.0.2.2")).expect("room");
        let fourth = gate.admit(address("192.0.2.3")).expect("room");
        let fifth = gate.admit(address("192.0.2.4"));
        assert_eq!(fifth.err(), Some(NoRoom::All));
        drop((first, second));
        let again = gate.admit(address("192.0.2.1")).expect("room");
        drop((third, fourth, again));
        let open = gate.open.lock().expect("no panic");
        assert_eq!(open.total, 0);
        assert!(open.by_address.is_empty(), "nobody is remembered");
    }

    #[test]
    fn one_ipv6_customer_is_one_address() {
        let gate = Gate::new(9, 1, Vec::new());
        let _first = gate.admit(address("2001:db8:0:1::1")).expect("room");
        assert!(gate.admit(address("2001:db8:0:1:ffff::2")).is_err());
        assert!(gate.admit(address("2001:db8:0:2::1")).is_ok());
    }

    #[test]
    fn trusted_proxies_stand_for_many() {
        let trusted = vec!["10.0.0.0/8".parse().expect("a network")];
        let gate = Gate::new(3, 1, trusted);
        let permits: Vec<_> = (0..3).map(|_| gate.admit(address("10.1.2.3"))).collect();
        assert!(permits.iter().all(Result::is_ok));
        assert_eq!(gate.admit(address("10.1.2.3")).err(), Some(NoRoom::All));
    }

    #[test]
    fn the_farewell_is_as_long_as_it_says() {
        let text = std::str::from_utf8(NO_ROOM).expect("text");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        assert!(head.contains(&format!("content-length: {}", body.len())));
    }
}
