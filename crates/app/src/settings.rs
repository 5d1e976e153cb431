//! What an operator may set, with defaults that are safe.

/// Limits and durations. All durations are seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// How long a code is valid.
    pub code_seconds: i64,
    /// How often a code may be tried.
    pub code_attempts: u32,
    /// How many codes one number gets within a minute for one purpose.
    pub codes_per_minute: u32,
    /// How many codes one number gets within a day.
    pub codes_per_day: u32,
    /// How many codes one network address may ask for within an hour.
    pub codes_per_address_hour: u32,
    /// How many codes the contracts of one initiator may cause within a day.
    pub codes_per_initiator_day: u32,
    /// How many requests one network address may make within a minute where something costs us.
    pub requests_per_address_minute: u32,
    /// How long a signing link leads anywhere.
    pub link_seconds: i64,
    /// After how much idleness a session ends.
    pub session_idle_seconds: i64,
    /// After how long a session ends in any case.
    pub session_seconds: i64,
    /// After how long a signatory's session ends in any case.
    pub signing_session_seconds: i64,
    /// The most bytes of an uploaded file.
    pub upload_bytes: u64,
    /// The most pages of an uploaded file.
    pub pages: u32,
    /// How long an uploaded file can be made into a contract.
    pub file_seconds: i64,
    /// The shortest time for reading a document, at any length.
    pub reading_seconds_min: i64,
    /// How long one process may work at a job before another takes over. Longer than any job
    /// takes; what a process does beyond it has no effect.
    pub job_lease_seconds: i64,
    /// For how long a stored document that no row names any more is kept, so that a backup whose
    /// copy of the database still names it can be completed.
    pub unnamed_blob_seconds: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            code_seconds: 300,
            code_attempts: 5,
            codes_per_minute: 1,
            codes_per_day: 10,
            codes_per_address_hour: 100,
            codes_per_initiator_day: 2_000,
            requests_per_address_minute: 60,
            link_seconds: 30 * 86_400,
            session_idle_seconds: 2 * 3_600,
            session_seconds: 12 * 3_600,
            signing_session_seconds: 2 * 3_600,
            upload_bytes: 60 * 1024 * 1024,
            pages: 2_000,
            file_seconds: 24 * 3_600,
            reading_seconds_min: 3,
            job_lease_seconds: 60,
            unnamed_blob_seconds: 2 * 24 * 3_600,
        }
    }
}
