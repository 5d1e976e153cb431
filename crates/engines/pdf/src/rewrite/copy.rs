//! Copying values with their references numbered anew. Everything else keeps its bytes.

use crate::syntax::lexer::{Lexer, MAX_DEPTH, is_regular};
use crate::syntax::{Object, ObjectId, write};

/// Writes a value. Entries of the outermost dictionary whose key is in `skip` are left out. What
/// cannot be read becomes null and is counted.
pub(crate) fn copy_object(
    out: &mut Vec<u8>,
    object: &Object<'_>,
    skip: &[&[u8]],
    unreadable: &mut usize,
    number_of: &mut dyn FnMut(ObjectId) -> u32,
) {
    match object {
        Object::Null | Object::Stream(_) => out.extend_from_slice(b"null"),
        Object::Bool(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => out.extend_from_slice(value.to_string().as_bytes()),
        // The shortest text that reads as the same number, without an exponent.
        Object::Real(value) => out.extend_from_slice(value.to_string().as_bytes()),
        Object::Name(name) => write::name(out, name),
        Object::String(bytes) => {
            out.push(b'<');
            write::hex(out, bytes);
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                copy_object(out, item, &[], unreadable, number_of);
            }
            out.push(b']');
        }
        Object::Reference(id) => {
            let number = number_of(*id);
            write::reference(out, ObjectId::new(number));
        }
        Object::Dict(dict) => {
            out.extend_from_slice(b"<<");
            for (key, raw) in dict.entries() {
                if skip.contains(&key) {
                    continue;
                }
                write::name(out, key);
                copy_raw(out, raw, unreadable, number_of);
            }
            out.extend_from_slice(b">>");
        }
    }
}

/// Copies the text of one value.
fn copy_raw(
    out: &mut Vec<u8>,
    raw: &[u8],
    unreadable: &mut usize,
    number_of: &mut dyn FnMut(ObjectId) -> u32,
) {
    let mark = out.len();
    let mut lexer = Lexer::new(raw, 0);
    if copy_value(out, &mut lexer, 0, number_of).is_none() {
        out.truncate(mark);
        out.extend_from_slice(b" null");
        *unreadable += 1;
    }
}

fn copy_value(
    out: &mut Vec<u8>,
    lexer: &mut Lexer<'_>,
    depth: usize,
    number_of: &mut dyn FnMut(ObjectId) -> u32,
) -> Option<()> {
    if depth > MAX_DEPTH {
        return None;
    }
    lexer.skip_space();
    if lexer.eat(b"<<").is_some() {
        out.extend_from_slice(b"<<");
        loop {
            lexer.skip_space();
            if lexer.eat(b">>").is_some() {
                out.extend_from_slice(b">>");
                return Some(());
            }
            write::name(out, &lexer.name()?);
            copy_value(out, lexer, depth + 1, number_of)?;
        }
    }
    if lexer.eat(b"[").is_some() {
        out.push(b'[');
        loop {
            lexer.skip_space();
            if lexer.eat(b"]").is_some() {
                out.push(b']');
                return Some(());
            }
            copy_value(out, lexer, depth + 1, number_of)?;
        }
    }
    if lexer.peek().is_some_and(|byte| byte.is_ascii_digit())
        && let Some(id) = lexer.reference()
    {
        let number = number_of(id);
        separate(out);
        write::reference(out, ObjectId::new(number));
        return Some(());
    }
    let token = lexer.skip_value(depth)?;
    if token.first().copied().is_some_and(is_regular) {
        separate(out);
    }
    out.extend_from_slice(token);
    Some(())
}

/// Keeps a number or keyword apart from what stands before it.
fn separate(out: &mut Vec<u8>) {
    if out.last().copied().is_some_and(is_regular) {
        out.push(b' ');
    }
}
