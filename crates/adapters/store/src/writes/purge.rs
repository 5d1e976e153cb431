//! What has run out is removed.

use hefu_kernel::Timestamp;

use crate::session::{Fault, Session};

const DAY_SECONDS: i64 = 86_400;
/// How long a code is kept after it has become void, so that "expired" can be told from "unknown".
const CODE_DAYS: i64 = 7;
/// How long an uploaded file is kept after it has run out, for the same reason. Its document is
/// swept when no row names it any more.
const FILE_DAYS: i64 = 7;
/// How long a link is kept after it has run out.
const LINK_DAYS: i64 = 31;
/// How long a counter's last window is kept; windows are shorter.
const COUNTER_DAYS: i64 = 31;
/// How long an answer is remembered.
const ANSWER_DAYS: i64 = 31;

/// Removes ended sessions and old codes, files, links, counters and remembered answers.
pub(crate) async fn purge(session: &mut Session<'_>, now: Timestamp) -> Result<u64, Fault> {
    let before = |days: i64| now.plus_seconds(-days * DAY_SECONDS);
    let mut removed = 0;
    for (sql, limit) in [
        (
            "DELETE FROM sessions WHERE idle_until < $1 OR ends_at < $1",
            now,
        ),
        ("DELETE FROM codes WHERE expires_at < $1", before(CODE_DAYS)),
        ("DELETE FROM files WHERE expires_at < $1", before(FILE_DAYS)),
        ("DELETE FROM links WHERE expires_at < $1", before(LINK_DAYS)),
        (
            "DELETE FROM counters WHERE window_start < $1",
            before(COUNTER_DAYS),
        ),
        (
            "DELETE FROM remembered_answers WHERE answered_at < $1",
            before(ANSWER_DAYS),
        ),
    ] {
        removed += session.execute(sql, &[limit.into()]).await?;
    }
    Ok(removed)
}
