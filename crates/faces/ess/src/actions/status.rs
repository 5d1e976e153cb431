//! The contract's life in the numbers of the wire.

use hefu_app::contract::ContractOverview;
use hefu_domain::contract::{Progress, Signatory, Status};

/// FlowStatus: 0 not started, 1 waiting, 2 partly signed, 3 rejected, 4 signed, 5 expired,
/// 6 cancelled.
pub(super) fn flow_status(overview: &ContractOverview) -> i64 {
    match overview.status {
        Status::Draft => 0,
        Status::Signing if overview.record.contract.signed_count() == 0 => 1,
        Status::Signing => 2,
        Status::Rejected => 3,
        Status::Signed => 4,
        Status::Expired => 5,
        Status::Revoked | Status::Discarded => 6,
    }
}

/// Why it was rejected or cancelled.
pub(super) fn flow_message(overview: &ContractOverview) -> String {
    let reason = &overview.record.contract.close_reason;
    reason.clone().unwrap_or_default()
}

/// ApproveStatus: 0 not started, 1 in the flow and not their turn, 2 waiting for them, 3 signed,
/// 4 rejected, 5 expired, 6 cancelled, 9 stopped because another party rejected. Somebody who has
/// consented counts as waited for until the signature stands in the document.
pub(super) fn approve_status(status: Status, party: &Signatory, in_turn: bool) -> i64 {
    match (&party.progress, status) {
        (Progress::Signed { .. }, _) => 3,
        (Progress::Rejected { .. }, _) => 4,
        (_, Status::Draft) => 0,
        (Progress::Accepted { .. }, _) => 2,
        (Progress::Pending, Status::Signing) if in_turn => 2,
        (Progress::Pending, Status::Signing) => 1,
        (Progress::Pending, Status::Expired) => 5,
        (Progress::Pending, Status::Revoked | Status::Discarded) => 6,
        (Progress::Pending, Status::Rejected | Status::Signed) => 9,
    }
}

/// When a party signed or rejected, in Unix seconds; 0 for one who has done neither.
pub(super) fn approve_time(party: &Signatory) -> i64 {
    match &party.progress {
        Progress::Signed { at, .. } | Progress::Rejected { at, .. } => at.seconds(),
        Progress::Pending | Progress::Accepted { .. } => 0,
    }
}
