//! All tables: their columns in the order in which rows are written and read, and what proves
//! that a row is as it was written.
//!
//! Every table has a column `checksum`: SHA-256 over the table's name and the row's *fixed*
//! columns, taken when the row is written as a whole. *Moving* columns are changed by statements
//! that do not see the whole row (a counter is raised, a job is claimed); the column `mirror`
//! repeats them as text, written by those same statements.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Integer,
    Text,
    Bytes,
}

/// A column.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// A table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// How many of the first fixed columns make the primary key.
    pub(crate) key: usize,
    /// Whether the key can tell who somebody is, so that reports show its hash only.
    pub(crate) key_is_personal: bool,
    pub(crate) fixed: &'static [Column],
    pub(crate) moving: &'static [Column],
    /// Columns that name the `id` of a row of another table.
    pub(crate) parents: &'static [(&'static str, &'static str)],
}

impl Table {
    /// All columns, the proving ones last.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &'static str> + use<> {
        let proofs: &[&str] = if self.moving.is_empty() {
            &["checksum"]
        } else {
            &["checksum", "mirror"]
        };
        self.content()
            .map(|it| it.name)
            .chain(proofs.iter().copied())
    }

    /// The columns that say something: fixed ones, then moving ones.
    pub(crate) fn content(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.fixed.iter().chain(self.moving)
    }

    /// The columns of the primary key.
    pub(crate) fn key_columns(&self) -> &'static [Column] {
        self.fixed.get(..self.key).unwrap_or_default()
    }

    /// Which of the content columns holds a contract's id.
    pub(crate) fn contract_column(&self) -> Option<usize> {
        let name = if self.name == "contracts" {
            "id"
        } else {
            "contract_id"
        };
        self.content().position(|it| it.name == name)
    }
}

const fn integer(name: &'static str) -> Column {
    let kind = Kind::Integer;
    Column { name, kind }
}

const fn text(name: &'static str) -> Column {
    let kind = Kind::Text;
    Column { name, kind }
}

const fn bytes(name: &'static str) -> Column {
    let kind = Kind::Bytes;
    Column { name, kind }
}

const fn table(name: &'static str, key: usize, fixed: &'static [Column]) -> Table {
    Table {
        name,
        key,
        key_is_personal: false,
        fixed,
        moving: &[],
        parents: &[],
    }
}

/// Every table but the migrations' own list, whose rows the setting
/// [`MIGRATIONS`](crate::migrations::MIGRATIONS) repeats.
pub(crate) static ALL: [&Table; 31] = [
    &SUBJECTS,
    &PERSONAL_VALUES,
    &ERASURES,
    &USERS,
    &IDENTITY_CHECKS,
    &ORGANISATIONS,
    &MEMBERS,
    &API_KEYS,
    &FILES,
    &UNNAMED_BLOBS,
    &CONTRACTS,
    &SIGNATORIES,
    &EVENTS,
    &CERTIFICATES,
    &LINKS,
    &SESSIONS,
    &CODES,
    &COUNTERS,
    &JOBS,
    &ANSWERS,
    &SETTINGS,
    &ADMINISTRATORS,
    &SET_UP_TOKENS,
    &AUDIT,
    &ISSUED_CERTIFICATES,
    &REVOKED_CERTIFICATES,
    &PLATFORM_EVENTS,
    &LOG_ENTRIES,
    &LOG_HEADS,
    &LOG_TILES,
    &LOG_CHECKPOINTS,
];

pub(crate) static SUBJECTS: Table = Table {
    moving: &[text("identity_check_id")],
    parents: &[("identity_check_id", "identity_checks")],
    ..table(
        "subjects",
        1,
        &[
            text("id"),
            bytes("mobile_key"),
            bytes("wrapped_key"),
            integer("created_at"),
        ],
    )
};

pub(crate) static PERSONAL_VALUES: Table = Table {
    parents: &[("subject_id", "subjects")],
    ..table(
        "personal_values",
        3,
        &[
            text("subject_id"),
            text("scope"),
            text("field"),
            bytes("salt"),
            bytes("sealed"),
        ],
    )
};

pub(crate) static ERASURES: Table =
    table("erasures", 1, &[text("subject_id"), integer("erased_at")]);

pub(crate) static USERS: Table = Table {
    parents: &[("subject_id", "subjects")],
    ..table(
        "users",
        1,
        &[
            text("id"),
            text("subject_id"),
            bytes("mobile_key"),
            integer("created_at"),
        ],
    )
};

pub(crate) static IDENTITY_CHECKS: Table = Table {
    parents: &[("subject_id", "subjects")],
    ..table(
        "identity_checks",
        1,
        &[
            text("id"),
            text("subject_id"),
            text("document"),
            bytes("number_key"),
            text("method"),
            text("provider"),
            integer("embedded"),
            bytes("answer_digest"),
            integer("confirmed"),
            text("consent_version"),
            integer("checked_at"),
        ],
    )
};

pub(crate) static ORGANISATIONS: Table = table(
    "organisations",
    1,
    &[text("id"), text("name"), integer("created_at")],
);

pub(crate) static MEMBERS: Table = Table {
    parents: &[("organisation_id", "organisations"), ("user_id", "users")],
    ..table(
        "members",
        2,
        &[
            text("organisation_id"),
            text("user_id"),
            text("role"),
            integer("created_at"),
        ],
    )
};

pub(crate) static API_KEYS: Table = Table {
    parents: &[("organisation_id", "organisations"), ("owner_id", "users")],
    ..table(
        "api_keys",
        1,
        &[
            text("id"),
            text("secret_id"),
            bytes("sealed_secret"),
            text("organisation_id"),
            text("owner_id"),
            integer("created_at"),
        ],
    )
};

pub(crate) static FILES: Table = table(
    "files",
    1,
    &[
        text("id"),
        text("owner_id"),
        text("organisation_id"),
        text("name"),
        bytes("wrapped_key"),
        text("blob_name"),
        bytes("blob_digest"),
        integer("blob_bytes"),
        text("pages"),
        integer("created_at"),
        integer("expires_at"),
    ],
);

pub(crate) static UNNAMED_BLOBS: Table =
    table("unnamed_blobs", 1, &[text("name"), integer("noticed_at")]);

pub(crate) static CONTRACTS: Table = table(
    "contracts",
    1,
    &[
        text("id"),
        integer("version"),
        text("status"),
        text("initiator_user_id"),
        text("initiator_organisation_id"),
        text("title_lower"),
        integer("created_at"),
        integer("deadline"),
        text("state"),
        bytes("wrapped_key"),
        text("source_name"),
        bytes("source_digest"),
        integer("source_bytes"),
        text("pages"),
        text("file_name"),
        text("content_name"),
        bytes("content_digest"),
        integer("content_bytes"),
        text("head_name"),
        bytes("head_digest"),
        integer("head_bytes"),
        integer("updated_at"),
    ],
);

pub(crate) static SIGNATORIES: Table = Table {
    parents: &[("contract_id", "contracts")],
    ..table(
        "contract_signatories",
        2,
        &[
            text("contract_id"),
            integer("place"),
            text("signatory_id"),
            text("subject_id"),
            bytes("mobile_key"),
            text("progress"),
            integer("turn"),
            integer("created_at"),
        ],
    )
};

pub(crate) static EVENTS: Table = Table {
    parents: &[("contract_id", "contracts")],
    ..table(
        "contract_events",
        2,
        &[
            text("contract_id"),
            integer("sequence"),
            integer("happened_at"),
            text("name"),
            bytes("bytes"),
            bytes("digest"),
        ],
    )
};

pub(crate) static CERTIFICATES: Table = Table {
    parents: &[("contract_id", "contracts")],
    ..table(
        "certificates",
        1,
        &[
            text("id"),
            text("contract_id"),
            text("signatory_id"),
            text("identity_check_id"),
            bytes("sealed_der"),
            bytes("digest"),
            integer("issued_at"),
        ],
    )
};

pub(crate) static LINKS: Table = Table {
    parents: &[("contract_id", "contracts")],
    ..table(
        "links",
        1,
        &[
            bytes("token"),
            text("contract_id"),
            text("signatory_id"),
            integer("created_at"),
            integer("expires_at"),
        ],
    )
};

pub(crate) static SESSIONS: Table = Table {
    moving: &[integer("idle_until")],
    ..table(
        "sessions",
        1,
        &[
            bytes("token"),
            text("user_id"),
            text("contract_id"),
            text("signatory_id"),
            bytes("link"),
            integer("created_at"),
            integer("ends_at"),
        ],
    )
};

pub(crate) static CODES: Table = Table {
    moving: &[integer("attempts"), integer("consumed_at")],
    ..table(
        "codes",
        1,
        &[
            text("id"),
            text("purpose"),
            bytes("binding"),
            bytes("throttle"),
            bytes("hash"),
            integer("created_at"),
            integer("expires_at"),
        ],
    )
};

pub(crate) static COUNTERS: Table = Table {
    key_is_personal: true,
    moving: &[integer("window_start"), integer("total")],
    ..table("counters", 1, &[text("name")])
};

pub(crate) static JOBS: Table = Table {
    moving: &[
        integer("run_at"),
        integer("attempts"),
        text("holder"),
        integer("lease_until"),
        integer("again_at"),
        text("problem"),
    ],
    parents: &[("contract_id", "contracts")],
    ..table(
        "jobs",
        1,
        &[
            text("id"),
            text("unique_key"),
            text("kind"),
            text("contract_id"),
            text("signatory_id"),
        ],
    )
};

pub(crate) static ANSWERS: Table = Table {
    key_is_personal: true,
    ..table(
        "remembered_answers",
        2,
        &[
            text("scope"),
            text("request_key"),
            bytes("request"),
            text("answer"),
            integer("answered_at"),
        ],
    )
};

pub(crate) static SETTINGS: Table = table("settings", 1, &[text("name"), bytes("value")]);

pub(crate) static ADMINISTRATORS: Table = Table {
    parents: &[("user_id", "users")],
    ..table("administrators", 1, &[text("user_id"), integer("since")])
};

pub(crate) static SET_UP_TOKENS: Table =
    table("set_up_tokens", 1, &[bytes("token"), integer("created_at")]);

pub(crate) static AUDIT: Table = Table {
    parents: &[("user_id", "users")],
    ..table(
        "audit",
        1,
        &[
            text("id"),
            integer("happened_at"),
            text("user_id"),
            text("action"),
            text("about"),
        ],
    )
};

pub(crate) static ISSUED_CERTIFICATES: Table = Table {
    parents: &[
        ("certificate_id", "certificates"),
        ("contract_id", "contracts"),
    ],
    ..table(
        "issued_certificates",
        1,
        &[
            text("serial"),
            text("issuer"),
            text("certificate_id"),
            text("contract_id"),
            integer("issued_at"),
            integer("ends_at"),
        ],
    )
};

pub(crate) static REVOKED_CERTIFICATES: Table = Table {
    parents: &[("user_id", "users")],
    ..table(
        "revoked_certificates",
        1,
        &[
            text("serial"),
            text("issuer"),
            integer("revoked_at"),
            text("reason"),
            text("user_id"),
        ],
    )
};

pub(crate) static PLATFORM_EVENTS: Table = table(
    "platform_events",
    1,
    &[
        text("id"),
        text("stream"),
        text("about"),
        text("contract_id"),
        text("name"),
        integer("happened_at"),
        bytes("bytes"),
        bytes("digest"),
    ],
);

pub(crate) static LOG_ENTRIES: Table = Table {
    moving: &[integer("leaf_index")],
    ..table(
        "log_entries",
        2,
        &[
            text("owner"),
            integer("sequence"),
            bytes("salt"),
            bytes("entry"),
            integer("happened_at"),
        ],
    )
};

pub(crate) static LOG_HEADS: Table = table(
    "log_heads",
    1,
    &[
        integer("number"),
        text("origin"),
        text("state"),
        integer("size"),
        bytes("root"),
        bytes("edge"),
        integer("opened_at"),
        integer("grown_at"),
    ],
);

pub(crate) static LOG_TILES: Table = table(
    "log_tiles",
    2,
    &[integer("level"), integer("tile_index"), bytes("hashes")],
);

pub(crate) static LOG_CHECKPOINTS: Table = table(
    "log_checkpoints",
    2,
    &[
        integer("number"),
        integer("size"),
        bytes("note"),
        integer("signed_at"),
        bytes("stamp"),
        integer("stamped_at"),
    ],
);
