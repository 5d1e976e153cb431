//! Every reason for which a wish is turned down, with its stable code, its kind and its
//! sentences. Faces render the sentence in the request's language and map the kind to their own
//! status; they add no reasons of their own.

mod texts;

use hefu_domain::{contract, identity};
use hefu_kernel::SignatoryId;

pub use texts::Described;

use crate::ports::{BlobError, CommitError, StoreError};

/// Why a wish was turned down. Closed: a face maps it in a `match` without a wildcard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// By the rules of contracts.
    Contract(contract::Refusal),
    /// By the rules of persons.
    Identity(identity::Refusal),
    /// Because of a file.
    File(FileRefusal),
    /// Because of a code.
    Code(CodeRefusal),
    /// Because of who asks.
    Access(AccessRefusal),
    /// Because of what a signatory chose or left out.
    Signing(SigningRefusal),
    /// Because a file could not be looked at.
    Judging(JudgingRefusal),
    /// Because the document does not have what a field was to be placed by.
    Placing(PlacingRefusal),
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRefusal {
    /// 0 bytes.
    Empty,
    /// No PDF.
    NotAPdf,
    /// More bytes than are accepted.
    TooLarge {
        /// The most bytes.
        bytes_max: u64,
    },
    /// More pages than are accepted.
    TooManyPages {
        /// The most pages.
        pages_max: u32,
    },
    /// Encrypted: it has a password or restrictions.
    Encrypted,
    /// Damaged, with no way to read it.
    Broken,
    /// Certified by its author against the change that signing would be.
    Certified,
    /// Signatures in it would not hold: it is built so that later content could change it.
    CannotBeSigned,
    /// Holds an XFA form, whose appearance a reader may compute anew.
    XfaForm,
    /// What it shows can not be settled: its author has to make it anew.
    Unsettled {
        /// Why.
        found: crate::file::FileNote,
    },
    /// The file's name is empty or too long.
    NameInvalid,
    /// Uploaded too long ago.
    Expired,
    /// A character that no font has.
    MissingGlyph {
        /// The character.
        character: char,
    },
    /// Two fields would cover each other in a way that the document can not hold.
    FieldsClash,
}

/// What is wrong with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeRefusal {
    /// Not the digits that were sent.
    Wrong {
        /// How many tries are left.
        tries_left: u32,
    },
    /// Too old, used, replaced or never sent.
    Expired,
    /// Tried too often.
    UsedUp,
    /// Asked for again too soon.
    TooSoon {
        /// Seconds to wait.
        retry_after_seconds: i64,
    },
    /// Asked for too often today.
    TooMany {
        /// Seconds to wait.
        retry_after_seconds: i64,
    },
}

/// Why somebody gets no access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessRefusal {
    /// No session, or one that has ended.
    SessionRequired,
    /// There is no such thing, or none for whoever asks: the answer is the same.
    NotFound,
    /// What is seen may not be changed by whoever asks.
    Denied,
    /// Too many requests.
    TooManyRequests {
        /// Seconds to wait.
        retry_after_seconds: i64,
    },
    /// The same idempotency key came with another request.
    IdempotencyMismatch,
    /// The stated version is not the present one.
    VersionMismatch,
    /// The signing link is too old.
    LinkExpired,
    /// A person can not be erased while contracts of theirs are open.
    ContractsUnfinished,
    /// The installation has been set up; that door is closed for good.
    SetUpClosed,
    /// Not the one-time token that was printed last.
    SetUpTokenWrong,
}

/// What a signatory left out or can not choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SigningRefusal {
    /// Nothing was drawn or typed.
    SignatureEmpty,
    /// More strokes than can be kept.
    SignatureTooComplex,
    /// The typed text is not the verified name.
    SignatureNameDiffers,
    /// The consent was not given, or to an older text.
    ConsentMissing,
    /// The document was not read to the end.
    ReadingUnfinished,
    /// The name is not the one the initiator gave.
    NameDiffers,
    /// The number is not the one the initiator gave.
    IdNumberDiffers,
    /// The provider did not confirm the claim.
    NotConfirmed,
    /// This person is verified already.
    AlreadyVerified {
        /// For which signatory, if it was asked in a contract.
        signatory: Option<SignatoryId>,
    },
}

/// Why a stranger's file was not looked at to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JudgingRefusal {
    /// So many are being looked at that this one can not wait for its turn.
    Busy,
    /// It takes longer than anybody is given.
    TooLong,
    /// It takes more memory than anybody is given.
    TooMuchMemory,
    /// The process that looked at it did not survive it.
    Crashed,
    /// It has no such page.
    NoSuchPage,
    /// The page can not be drawn.
    PageUnreadable,
    /// The roots that the visitor gave hold no certificate.
    RootsUnreadable,
}

/// Why the place of a field can not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlacingRefusal {
    /// The keyword is empty or too long.
    KeywordInvalid,
    /// The keyword stands nowhere in the text, or not on the page that was named.
    KeywordNotFound {
        /// Whether some of the text has no meaning that the file tells, so that the word may be there.
        unreadable: bool,
    },
    /// An occurrence was chosen that there is not.
    KeywordIndex {
        /// How many occurrences there are.
        found: usize,
    },
    /// The document has no form field of that name with a place on a page.
    FormFieldNotFound,
    /// The document has no such page.
    PageMissing {
        /// How many there are.
        pages: usize,
    },
    /// The text is beyond what is read.
    TextTooComplex,
}

/// Why a use case did not do its work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// It was turned down; asking again the same way gives the same answer.
    Refused(Refusal),
    /// Something outside failed; asking again later may work. The text is for operators and
    /// holds no personal data.
    Unavailable(String),
    /// There is no room left to write; reading goes on, and writing will once there is room. The
    /// text is for operators and holds no personal data.
    StorageFull(String),
}

/// What a use case returns.
pub type Outcome<T> = Result<T, Failure>;

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

macro_rules! refused_from {
    ($($inner:ty => $variant:ident),* $(,)?) => {$(
        impl From<$inner> for Refusal {
            fn from(inner: $inner) -> Self { Self::$variant(inner) }
        }
        impl From<$inner> for Failure {
            fn from(inner: $inner) -> Self { Self::Refused(Refusal::$variant(inner)) }
        }
    )*};
}

refused_from! {
    contract::Refusal => Contract,
    identity::Refusal => Identity,
    FileRefusal => File,
    CodeRefusal => Code,
    AccessRefusal => Access,
    SigningRefusal => Signing,
    JudgingRefusal => Judging,
    PlacingRefusal => Placing,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let text = error.to_string();
        match error {
            StoreError::Full(_) => Self::StorageFull(text),
            StoreError::Unavailable(_) | StoreError::Damaged(_) => Self::Unavailable(text),
        }
    }
}

impl From<BlobError> for Failure {
    fn from(error: BlobError) -> Self {
        let text = error.to_string();
        match error {
            BlobError::Full(_) => Self::StorageFull(text),
            BlobError::Unavailable(_) | BlobError::Missing => Self::Unavailable(text),
        }
    }
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Store(error) => error.into(),
            CommitError::Conflict(_) => Self::Unavailable(error.to_string()),
        }
    }
}

macro_rules! unavailable_from {
    ($($error:ty),* $(,)?) => {$(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self { Self::Unavailable(error.to_string()) }
        }
    )*};
}

unavailable_from!(
    crate::ports::ProviderError,
    hefu_pki::EnvelopeError,
    hefu_pki::KeyError,
);

/// What kind of answer a refusal is; faces map it to their own status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// Who asks must prove who they are first.
    Unauthenticated,
    /// Who asks may not.
    Forbidden,
    /// There is no such thing.
    NotFound,
    /// There was such a thing, and never will be again.
    Gone,
    /// The state of things stands against it.
    Conflict,
    /// What was said is wrong.
    Invalid,
    /// Too large.
    TooLarge,
    /// Too often.
    TooOften,
    /// Too much is being done for others just now.
    Busy,
}
