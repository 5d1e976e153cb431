//! The result of a verification, as plain values.

use crate::zip::ContainerError;

/// What is wrong with a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The container is not written in its one form.
    Container(ContainerError),
    /// An entry that must be there is not.
    Missing(String),
    /// An entry that has no place in a bundle.
    Unexpected(String),
    /// A part can not be read.
    Unreadable(String),
    /// A manifest does not list exactly the entries with exactly their digests.
    Manifest(String),
    /// The seal is not a sound signature over the manifest.
    Signature,
    /// The time stamp does not hold.
    TimeStamp,
    /// No chain from the seal or its time stamp to the root.
    Chain,
    /// The document does not begin with this revision, or the last is not the whole.
    Revision(String),
    /// A record's proof does not lead to the checkpoint.
    Proof(u64),
    /// Two records claim one place in the log, or their order there is another one.
    LogOrder(u64),
    /// The checkpoint is not signed by the log's key.
    Checkpoint,
    /// A value is not the one to which the record is committed.
    Disclosure(u64),
}

impl Problem {
    /// Stable code for machines.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Container(_) => "container",
            Self::Missing(_) => "missing",
            Self::Unexpected(_) => "unexpected",
            Self::Unreadable(_) => "unreadable",
            Self::Manifest(_) => "manifest",
            Self::Signature => "signature",
            Self::TimeStamp => "time_stamp",
            Self::Chain => "chain",
            Self::Revision(_) => "revision",
            Self::Proof(_) => "proof",
            Self::LogOrder(_) => "log_order",
            Self::Checkpoint => "checkpoint",
            Self::Disclosure(_) => "disclosure",
        }
    }

    /// A sentence for people, in Chinese.
    pub fn chinese(&self) -> String {
        match self {
            Self::Container(error) => format!("文件不是证据包，或容器被改动（{error}）。"),
            Self::Missing(name) => format!("缺少 {name}。"),
            Self::Unexpected(name) => format!("{name} 不应出现在证据包中。"),
            Self::Unreadable(name) => format!("{name} 无法读取。"),
            Self::Manifest(name) => format!("{name} 与证据包的内容不一致。"),
            Self::Signature => "封装签名无效。".to_owned(),
            Self::TimeStamp => "封装的时间戳无效。".to_owned(),
            Self::Chain => "封装签名或时间戳的证书链不能到达根证书。".to_owned(),
            Self::Revision(label) => format!("文档的版本 {label} 与其哈希值不符。"),
            Self::Proof(number) => format!("第 {number} 条记录的日志证明不成立。"),
            Self::LogOrder(number) => format!("第 {number} 条记录在日志中的次序不对。"),
            Self::Checkpoint => "日志检查点的签名无效。".to_owned(),
            Self::Disclosure(number) => format!("第 {number} 条记录所披露的内容与承诺值不符。"),
        }
    }

    /// A sentence for people, in English.
    pub fn english(&self) -> String {
        match self {
            Self::Container(error) => {
                format!("This is no evidence bundle, or its container was changed ({error}).")
            }
            Self::Missing(name) => format!("{name} is missing."),
            Self::Unexpected(name) => format!("{name} does not belong into a bundle."),
            Self::Unreadable(name) => format!("{name} can not be read."),
            Self::Manifest(name) => format!("{name} does not agree with the entries."),
            Self::Signature => "The seal's signature is not valid.".to_owned(),
            Self::TimeStamp => "The seal's time stamp is not valid.".to_owned(),
            Self::Chain => {
                "The certificates of seal and time stamp do not lead to the root.".to_owned()
            }
            Self::Revision(label) => {
                format!("The document's revision {label} does not have its digest.")
            }
            Self::Proof(number) => format!("The log proof of record {number} does not hold."),
            Self::LogOrder(number) => format!("Record {number} is out of order in the log."),
            Self::Checkpoint => "The checkpoint is not signed by the log's key.".to_owned(),
            Self::Disclosure(number) => {
                format!("A value disclosed for record {number} is not the one committed to.")
            }
        }
    }
}

/// What was found out, as far as it could be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// When the bundle was sealed, by its time stamp; Unix seconds.
    pub sealed_at: Option<i64>,
    /// The common name in the certificate that sealed it.
    pub sealed_by: Option<String>,
    /// SHA-256 of each root that the bundle brings along, hexadecimal.
    pub roots: Vec<String>,
    /// How many revisions of the document have their digest.
    pub revisions: usize,
    /// How many records there are.
    pub records: usize,
    /// How many of them are proved to stand in the log.
    pub logged: usize,
    /// Name of the log.
    pub log: Option<String>,
    /// How many entries the log had.
    pub log_size: Option<u64>,
    /// How many values agree with their commitments.
    pub disclosed: usize,
    /// How many values were erased.
    pub erased: usize,
}

/// What a verification says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Everything that is wrong. Empty: the bundle is exactly what was sealed and all proofs hold.
    pub problems: Vec<Problem>,
    /// What was found out.
    pub facts: Facts,
    /// Whether all roots that the bundle brings along are among those the caller trusts.
    pub roots_are_trusted: bool,
    /// Whether the log's key is the one the caller expects; nothing if none was given.
    pub log_key_is_expected: Option<bool>,
}

impl Report {
    /// Nothing is wrong. Whether one trusts the root and the log's key is another question.
    pub fn is_intact(&self) -> bool {
        self.problems.is_empty()
    }
}
