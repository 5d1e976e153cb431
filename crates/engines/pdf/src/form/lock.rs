//! Field locks: `SigFieldLock` (ISO 32000-1, 12.7.4.5) and FieldMDP parameters (12.8.2.4).

use std::collections::HashSet;

use crate::document::Document;
use crate::syntax::lexer::decode_text;
use crate::syntax::{Dict, Object, write};

/// Which fields a lock is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockAction {
    /// Every field of the document.
    All,
    /// The named fields.
    Include,
    /// Every field except the named ones.
    Exclude,
}

/// A set of fields that may not change once a signature is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldLock {
    /// How [`FieldLock::fields`] is to be read.
    pub action: LockAction,
    /// Fully qualified field names; a name also stands for its descendants.
    pub fields: Vec<String>,
}

impl FieldLock {
    /// Whether the lock covers the field of this fully qualified name.
    #[must_use]
    pub fn covers(&self, name: &str) -> bool {
        let named = self.fields.iter().any(|field| {
            name.strip_prefix(field.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
        match self.action {
            LockAction::All => true,
            LockAction::Include => named,
            LockAction::Exclude => !named,
        }
    }

    /// The first of some names that the lock covers; as [`FieldLock::covers`], for many names at once.
    pub(crate) fn first_covered<'n>(
        &self,
        mut names: impl Iterator<Item = &'n str>,
    ) -> Option<&'n str> {
        let listed: HashSet<&str> = self.fields.iter().map(String::as_str).collect();
        let named = |name: &str| {
            let ends = name
                .match_indices('.')
                .map(|(end, _)| end)
                .chain([name.len()]);
            ends.into_iter().any(|end| listed.contains(&name[..end]))
        };
        names.find(|name| match self.action {
            LockAction::All => true,
            LockAction::Include => named(name),
            LockAction::Exclude => !named(name),
        })
    }

    /// Writes `/Action … /Fields […]`, the entries a lock and its FieldMDP parameters share.
    pub(crate) fn write_entries(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(match self.action {
            LockAction::All => b"/Action /All",
            LockAction::Include => b"/Action /Include",
            LockAction::Exclude => b"/Action /Exclude",
        });
        if self.action != LockAction::All {
            out.extend_from_slice(b" /Fields [");
            for field in &self.fields {
                write::text(out, field);
            }
            out.push(b']');
        }
    }
}

/// The `Lock` entry of a signature field.
pub(crate) fn read(document: &Document<'_>, field: &Dict<'_>, at: usize) -> Option<FieldLock> {
    let lock = document.resolve(field.get(b"Lock")?, at)?.into_dict()?;
    parse(document, &lock, at)
}

/// A lock or FieldMDP parameter dictionary.
pub(crate) fn parse(document: &Document<'_>, dict: &Dict<'_>, at: usize) -> Option<FieldLock> {
    let action = match document.resolve(dict.get(b"Action")?, at)?.as_name()? {
        b"All" => LockAction::All,
        b"Include" => LockAction::Include,
        b"Exclude" => LockAction::Exclude,
        _ => return None,
    };
    let fields = dict
        .get(b"Fields")
        .and_then(|fields| document.resolve(fields, at));
    let mut names = Vec::new();
    for field in fields
        .as_ref()
        .and_then(|fields| fields.as_array())
        .unwrap_or_default()
    {
        if let Some(Object::String(name)) = document.resolve(field.clone(), at) {
            names.push(decode_text(&name));
        }
    }
    Some(FieldLock {
        action,
        fields: names,
    })
}

#[cfg(test)]
mod tests {
    use super::{FieldLock, LockAction};

    #[test]
    fn a_lock_covers_names_and_their_descendants() {
        let lock = |action, fields: &[&str]| FieldLock {
            action,
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        };
        let cases = [
            (lock(LockAction::All, &[]), "a", true),
            (lock(LockAction::Include, &["a"]), "a", true),
            (lock(LockAction::Include, &["a"]), "a.b", true),
            (lock(LockAction::Include, &["a"]), "ab", false),
            (lock(LockAction::Include, &["a.b"]), "a", false),
            (lock(LockAction::Exclude, &["a"]), "a.b", false),
            (lock(LockAction::Exclude, &["a"]), "b", true),
            (lock(LockAction::Exclude, &[]), "b", true),
        ];
        for (lock, name, covered) in cases {
            assert_eq!(lock.covers(name), covered, "{lock:?} {name}");
            assert_eq!(
                lock.first_covered([name].into_iter()).is_some(),
                covered,
                "{lock:?} {name}"
            );
        }
    }
}
