use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

use super::*;

/// A connection with its client's end and a handle on what is being worked on.
fn connection() -> (Watched<DuplexStream, ()>, DuplexStream, Arc<Activity>) {
    let (server, client) = duplex(64);
    let activity = Arc::new(Activity::default());
    (Watched::new(server, activity.clone(), ()), client, activity)
}

/// Seconds until reading ends by silence, rounded; the clock is tokio's own and stands still
/// while anything runs.
async fn seconds_until_closed(connection: &mut Watched<DuplexStream, ()>) -> u64 {
    let before = Instant::now();
    let mut buffer = [0; 64];
    loop {
        match connection.read(&mut buffer).await {
            Ok(read) => assert_ne!(read, 0, "the client is still there"),
            Err(error) => {
                assert_eq!(error.kind(), io::ErrorKind::TimedOut);
                return before.elapsed().as_secs();
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn silence_after_connecting_ends() {
    let (mut connection, _client, _) = connection();
    assert_eq!(
        seconds_until_closed(&mut connection).await,
        GREETING.as_secs()
    );
}

#[tokio::test(start_paused = true)]
async fn a_head_that_trickles_ends_ten_seconds_after_its_first_byte() {
    let (mut connection, mut client, _) = connection();
    let trickle = async {
        for byte in b"POST / HTTP/1.1\r\nx: 1234567890" {
            if client.write_all(&[*byte]).await.is_err() {
                return;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    };
    let (seconds, ()) = tokio::join!(
        async {
            let seconds = seconds_until_closed(&mut connection).await;
            drop(connection);
            seconds
        },
        trickle
    );
    assert_eq!(seconds, HEAD.as_secs());
}

#[tokio::test(start_paused = true)]
async fn no_watch_is_kept_while_a_request_is_worked_on() {
    let (mut connection, mut client, activity) = connection();
    client
        .write_all(b"GET / HTTP/1.1\r\n\r\n")
        .await
        .expect("room");
    let mut buffer = [0; 64];
    let read = connection.read(&mut buffer).await.expect("a head");
    assert_eq!(read, 18);
    let running = Running::of(&activity);
    let work = async {
        tokio::time::sleep(Duration::from_secs(500)).await;
        drop(running);
    };
    let (seconds, ()) = tokio::join!(seconds_until_closed(&mut connection), work);
    assert_eq!(seconds, 500 + IDLE.as_secs(), "idle from the answer on");
}

#[tokio::test(start_paused = true)]
async fn a_request_that_is_over_at_once_was_one() {
    let (mut connection, mut client, activity) = connection();
    client
        .write_all(b"GET / HTTP/1.1\r\n\r\n")
        .await
        .expect("room");
    let mut buffer = [0; 64];
    let read = connection.read(&mut buffer).await.expect("a head");
    assert_eq!(read, 18);
    drop(Running::of(&activity));
    assert_eq!(seconds_until_closed(&mut connection).await, IDLE.as_secs());
}

#[tokio::test(start_paused = true)]
async fn the_next_head_has_its_own_time() {
    let (mut connection, mut client, activity) = connection();
    client
        .write_all(b"GET / HTTP/1.1\r\n\r\n")
        .await
        .expect("room");
    let mut buffer = [0; 64];
    let read = connection.read(&mut buffer).await.expect("a head");
    assert_eq!(read, 18);
    drop(Running::of(&activity));
    client.write_all(b"G").await.expect("room");
    assert_eq!(seconds_until_closed(&mut connection).await, HEAD.as_secs());
}

#[tokio::test(start_paused = true)]
async fn pings_keep_no_http2_connection_open() {
    let (mut connection, mut client, _) = connection();
    let pings = async {
        // The preface in two pieces, then bytes that begin no request.
        for piece in [&b"P"[..], b"RI * HTTP/2.0\r\n\r\nSM\r\n\r\n"] {
            client.write_all(piece).await.expect("room");
        }
        while client.write_all(b"ping").await.is_ok() {
            tokio::time::sleep(Duration::from_secs(5)).await;
        }
    };
    let (seconds, ()) = tokio::join!(
        async {
            let seconds = seconds_until_closed(&mut connection).await;
            drop(connection);
            seconds
        },
        pings
    );
    assert!(seconds <= IDLE.as_secs(), "{seconds}");
}

#[tokio::test(start_paused = true)]
async fn a_client_that_takes_nothing_is_left() {
    let (mut connection, _client, activity) = connection();
    let _running = Running::of(&activity);
    let before = Instant::now();
    let outcome = connection.write_all(&[0; 65]).await;
    assert_eq!(
        outcome.map_err(|error| error.kind()),
        Err(io::ErrorKind::TimedOut)
    );
    assert_eq!(before.elapsed(), WRITE);
}

#[tokio::test(start_paused = true)]
async fn a_client_that_takes_its_time_is_served() {
    let (mut connection, mut client, activity) = connection();
    let _running = Running::of(&activity);
    let taking = async {
        let mut taken = 0;
        let mut buffer = [0; 64];
        while taken < 640 {
            tokio::time::sleep(WRITE - Duration::from_secs(1)).await;
            taken += client.read(&mut buffer).await.expect("bytes");
        }
    };
    let (outcome, ()) = tokio::join!(connection.write_all(&[0; 640]), taking);
    outcome.expect("everything is written");
}
