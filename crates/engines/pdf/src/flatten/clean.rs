//! Copying an object without what acts by itself.

use crate::preflight::is_harmful_action;
use crate::rewrite::copy_object;
use crate::syntax::lexer::{MAX_DEPTH, parse_value};
use crate::syntax::{Dict, Object, write};

/// Writes a value without harmful actions, automatic actions, alternatives of pictures and keys that
/// are written twice. References keep their numbers.
pub(super) fn write(out: &mut Vec<u8>, object: &Object<'_>, changed: &mut bool, depth: usize) {
    if depth > MAX_DEPTH {
        *changed = true;
        out.extend_from_slice(b"null");
        return;
    }
    match object {
        Object::Dict(dict) if is_harmful_action(dict) => {
            *changed = true;
            out.extend_from_slice(b"null");
        }
        Object::Dict(dict) => write_entries(out, dict, changed, depth),
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write(out, item, changed, depth + 1);
            }
            out.push(b']');
        }
        other => copy_object(out, other, &[], &mut 0, &mut |id| id.number),
    }
}

fn write_entries(out: &mut Vec<u8>, dict: &Dict<'_>, changed: &mut bool, depth: usize) {
    let is_picture = dict.is_name(b"Subtype", b"Image") || dict.is_name(b"Subtype", b"Form");
    let twice = dict.has_duplicate_keys();
    out.extend_from_slice(b"<<");
    for (key, raw) in dict.entries() {
        let goes = match key {
            b"AA" => is_structural(dict),
            b"JavaScript" => true,
            b"Ref" | b"OPI" | b"Alternates" => is_picture,
            // Of a key written twice the last one counts.
            _ => twice && !same_place(dict.raw(key), raw),
        };
        if goes {
            *changed = true;
            continue;
        }
        write::name(out, key);
        match raw.first() {
            Some(b'[' | b'<') => match parse_value(raw) {
                Some(value @ (Object::Dict(_) | Object::Array(_))) => {
                    write(out, &value, changed, depth + 1);
                }
                _ => out.extend_from_slice(raw),
            },
            _ => {
                out.push(b' ');
                out.extend_from_slice(raw);
            }
        }
    }
    out.extend_from_slice(b">>");
}

fn same_place(last: Option<&[u8]>, raw: &[u8]) -> bool {
    last.is_some_and(|last| std::ptr::eq(last, raw))
}

fn is_structural(dict: &Dict<'_>) -> bool {
    dict.contains(b"Type")
        || dict.contains(b"Subtype")
        || dict.contains(b"FT")
        || dict.contains(b"T")
}
