//! Stable names under which enumerations lie in columns.

use hefu_domain::contract::{Progress, Status};

/// A status.
pub(crate) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Signing => "signing",
        Status::Signed => "signed",
        Status::Rejected => "rejected",
        Status::Revoked => "revoked",
        Status::Expired => "expired",
        Status::Discarded => "discarded",
    }
}

/// How far a signatory is.
pub(crate) fn progress_name(progress: &Progress) -> &'static str {
    match progress {
        Progress::Pending => "pending",
        Progress::Accepted { .. } => "accepted",
        Progress::Signed { .. } => "signed",
        Progress::Rejected { .. } => "rejected",
    }
}
