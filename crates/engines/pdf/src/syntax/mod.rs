//! PDF objects and their text form (ISO 32000-1, 7.2 and 7.3).
//!
//! Dictionaries keep the raw bytes of every value, so that an object can be rewritten with one
//! entry changed and all others byte for byte as they were.

mod decoders;
pub(crate) mod filter;
pub(crate) mod lexer;
pub(crate) mod write;

use std::borrow::Cow;

/// Number and generation of an indirect object (ISO 32000-1, 7.3.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId {
    /// Object number, at least 1.
    pub number: u32,
    /// Generation number, nearly always 0.
    pub generation: u16,
}

impl ObjectId {
    /// An object id of generation 0.
    #[must_use]
    pub fn new(number: u32) -> Self {
        Self {
            number,
            generation: 0,
        }
    }
}

impl std::fmt::Display for ObjectId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {} R", self.number, self.generation)
    }
}

/// One object. Values inside dictionaries are parsed when asked for.
#[derive(Debug, Clone)]
pub(crate) enum Object<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    Real(f64),
    Name(Cow<'a, [u8]>),
    String(Cow<'a, [u8]>),
    Array(Vec<Object<'a>>),
    Dict(Dict<'a>),
    Stream(Stream<'a>),
    Reference(ObjectId),
}

impl<'a> Object<'a> {
    pub(crate) fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(*value),
            Self::Real(value) if value.fract() == 0.0 && value.abs() < 1e15 => Some(*value as i64),
            _ => None,
        }
    }

    pub(crate) fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(value) => Some(*value as f64),
            Self::Real(value) => Some(*value),
            _ => None,
        }
    }

    pub(crate) fn as_name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(crate) fn as_string(&self) -> Option<&[u8]> {
        match self {
            Self::String(bytes) => Some(bytes),
            _ => None,
        }
    }

    pub(crate) fn as_reference(&self) -> Option<ObjectId> {
        match self {
            Self::Reference(id) => Some(*id),
            _ => None,
        }
    }

    pub(crate) fn as_array(&self) -> Option<&[Object<'a>]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The dictionary, also that of a stream.
    pub(crate) fn as_dict(&self) -> Option<&Dict<'a>> {
        match self {
            Self::Dict(dict) => Some(dict),
            Self::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(crate) fn into_dict(self) -> Option<Dict<'a>> {
        match self {
            Self::Dict(dict) => Some(dict),
            Self::Stream(stream) => Some(stream.dict),
            _ => None,
        }
    }

    /// Same value, whatever the spacing. Two objects nested too deeply count as different.
    pub(crate) fn same(&self, other: &Self, depth: usize) -> bool {
        if depth > lexer::MAX_DEPTH {
            return false;
        }
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Integer(a), Self::Integer(b)) => a == b,
            (Self::Name(a), Self::Name(b)) | (Self::String(a), Self::String(b)) => a == b,
            (Self::Reference(a), Self::Reference(b)) => a == b,
            (Self::Array(a), Self::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b, depth + 1))
            }
            (Self::Dict(a), Self::Dict(b)) => a.changed_keys(b, depth + 1).is_empty(),
            (Self::Stream(a), Self::Stream(b)) => {
                a.data == b.data && a.dict.changed_keys(&b.dict, depth + 1).is_empty()
            }
            (a, b) => match (a.as_number(), b.as_number()) {
                (Some(a), Some(b)) => a == b,
                _ => false,
            },
        }
    }
}

/// A dictionary: its own bytes and each entry's.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dict<'a> {
    entries: Vec<(Cow<'a, [u8]>, &'a [u8])>,
}

impl<'a> Dict<'a> {
    pub(crate) fn from_entries(entries: Vec<(Cow<'a, [u8]>, &'a [u8])>) -> Self {
        Self { entries }
    }

    /// Raw bytes of a value; of a key written twice, the last one.
    pub(crate) fn raw(&self, key: &[u8]) -> Option<&'a [u8]> {
        self.entries
            .iter()
            .rev()
            .find(|(name, _)| name.as_ref() == key)
            .map(|(_, raw)| *raw)
    }

    /// The value as written: a reference stays a reference; a null counts as absent (7.3.7).
    pub(crate) fn get(&self, key: &[u8]) -> Option<Object<'a>> {
        match lexer::parse_value(self.raw(key)?)? {
            Object::Null => None,
            object => Some(object),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(crate) fn contains(&self, key: &[u8]) -> bool {
        self.raw(key).is_some()
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = (&[u8], &'a [u8])> {
        self.entries.iter().map(|(name, raw)| (name.as_ref(), *raw))
    }

    pub(crate) fn is_name(&self, key: &[u8], expected: &[u8]) -> bool {
        self.get(key)
            .is_some_and(|value| value.as_name() == Some(expected))
    }

    /// True when a key occurs twice: readers disagree about which one counts.
    pub(crate) fn has_duplicate_keys(&self) -> bool {
        let mut keys: Vec<&[u8]> = self.entries.iter().map(|(name, _)| name.as_ref()).collect();
        keys.sort_unstable();
        keys.windows(2).any(|pair| pair[0] == pair[1])
    }

    /// Keys whose value differs between the two, sorted.
    pub(crate) fn changed_keys(&self, other: &Self, depth: usize) -> Vec<Vec<u8>> {
        let mut keys: Vec<&[u8]> = self
            .entries()
            .chain(other.entries())
            .map(|(key, _)| key)
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter()
            .filter(|key| match (self.raw(key), other.raw(key)) {
                (Some(a), Some(b)) if a == b => false,
                _ => match (self.get(key), other.get(key)) {
                    (None, None) => false,
                    (Some(a), Some(b)) => !a.same(&b, depth + 1),
                    _ => true,
                },
            })
            .map(<[u8]>::to_vec)
            .collect()
    }
}

/// A stream object with its encoded bytes.
#[derive(Debug, Clone)]
pub(crate) struct Stream<'a> {
    pub(crate) dict: Dict<'a>,
    pub(crate) data: &'a [u8],
}
