//! `hefu health`: asks the server of this machine whether it works, for containers and scripts that
//! have no HTTP client.

use std::{
    io::{Read, Write},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream},
    time::Duration,
};

use crate::settings::Settings;

const PATIENCE: Duration = Duration::from_secs(4);
/// An answer about health has a few hundred bytes.
const ANSWER_BYTES_MAX: u64 = 64 * 1024;

/// Asks `/health`, or `/health/live` alone, and gives back whether the answer was 200 and what it
/// said.
///
/// # Errors
/// A sentence for the operator if there was no answer.
pub fn ask(settings: &Settings, live: bool) -> Result<(bool, String), String> {
    if settings.tls_certificate.is_some() {
        return Err(
            "this server speaks TLS itself; ask it with curl under the name in its certificate"
                .to_owned(),
        );
    }
    let address = reached_from_here(settings.listen);
    let path = if live { "/health/live" } else { "/health" };
    let answer = exchange(address, path).map_err(|error| format!("{address}: {error}"))?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    let works = head.split_whitespace().nth(1) == Some("200");
    Ok((works, body.trim().to_owned()))
}

fn exchange(address: SocketAddr, path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    // HTTP/1.0: one answer, not in pieces, then the end (RFC 1945).
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {address}\r\n\r\n")?;
    let mut answer = String::new();
    stream.take(ANSWER_BYTES_MAX).read_to_string(&mut answer)?;
    Ok(answer)
}

/// Who listens everywhere is reached on loopback.
fn reached_from_here(listen: SocketAddr) -> SocketAddr {
    let address = match listen.ip() {
        IpAddr::V4(address) if address.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(address) if address.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        other => other,
    };
    SocketAddr::new(address, listen.port())
}

#[cfg(test)]
mod tests {
    use std::{io::BufRead, net::TcpListener};

    use super::*;

    fn asked(answer: &'static str, live: bool) -> (Result<(bool, String), String>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let settings = Settings {
            listen: listener.local_addr().expect("an address"),
            ..Settings::default()
        };
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a client");
            let mut line = String::new();
            let mut reader = std::io::BufReader::new(stream.try_clone().expect("a stream"));
            reader.read_line(&mut line).expect("a request");
            let mut rest = String::new();
            while reader.read_line(&mut rest).expect("a header") > 2 {
                rest.clear();
            }
            stream.write_all(answer.as_bytes()).expect("an answer");
            line
        });
        let outcome = ask(&settings, live);
        (outcome, server.join().expect("a server"))
    }

    #[test]
    fn the_status_decides_and_the_body_is_shown() {
        let (outcome, line) = asked("HTTP/1.0 200 OK\r\n\r\n{\"status\":\"ok\"}\n", false);
        assert_eq!(outcome, Ok((true, "{\"status\":\"ok\"}".to_owned())));
        assert_eq!(line, "GET /health HTTP/1.0\r\n");
        let full = "HTTP/1.1 503 Service Unavailable\r\nx: y\r\n\r\n{\"status\":\"read_only\"}";
        let (outcome, line) = asked(full, true);
        assert_eq!(
            outcome,
            Ok((false, "{\"status\":\"read_only\"}".to_owned()))
        );
        assert_eq!(line, "GET /health/live HTTP/1.0\r\n");
    }

    #[test]
    fn nobody_there_is_an_error() {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let settings = Settings {
            listen: free.local_addr().expect("an address"),
            ..Settings::default()
        };
        drop(free);
        assert!(ask(&settings, false).is_err());
    }
}
