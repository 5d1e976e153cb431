//! One new signature field: whether it is new as a whole and nothing but a place to sign.

use std::collections::BTreeSet;

use super::{AddedSignatureField, Step, is_ambiguous, refers};
use crate::page::rect_numbers;
use crate::syntax::lexer::{decode_text, parse_value};
use crate::syntax::{Dict, Object, ObjectId, filter};

/// Entries of a field or widget that say nothing but what it is and how its place looks. Actions,
/// optional content and whatever else can act later are not among them.
const PLAIN_KEYS: &[&[u8]] = &[
    b"Type",
    b"Subtype",
    b"FT",
    b"T",
    b"TU",
    b"TM",
    b"Ff",
    b"F",
    b"AS",
    b"Rect",
    b"DA",
    b"Q",
    b"MK",
    b"BS",
    b"Border",
    b"H",
    b"NM",
    b"M",
    b"C",
    b"SV",
    b"Contents",
];
/// Longest appearance that is looked at to see that it draws nothing.
const MAX_EMPTY: usize = 4096;

/// A new field with its widget.
pub(super) struct Candidate {
    pub(super) field: AddedSignatureField,
    pub(super) widget: ObjectId,
    pub(super) page: Option<ObjectId>,
    pub(super) parts: BTreeSet<u32>,
}

impl<'d> Step<'d, '_> {
    /// The new signature field of this object, if all of it is new and says nothing but what it is.
    pub(super) fn candidate(&self, id: ObjectId) -> Option<Candidate> {
        let field = self.new_dict(id)?;
        let name = field.get(b"T")?.as_string().map(decode_text)?;
        if !field.is_name(b"FT", b"Sig") || name.is_empty() || name.contains('.') {
            return None;
        }
        let mut parts = BTreeSet::from([id.number]);
        let (widget, widget_dict) = match field.get(b"Kids") {
            None => (id, field.clone()),
            Some(kids) => {
                if let Some(array) = kids.as_reference() {
                    parts.insert(self.is_new(array).then_some(array.number)?);
                }
                let kids = self.after(Some(kids))?;
                let [Object::Reference(kid)] = kids.as_array()? else {
                    return None;
                };
                parts.insert(kid.number);
                (*kid, self.widget_of(id, *kid)?)
            }
        };
        let merged = widget == id;
        if !widget_dict.is_name(b"Subtype", b"Widget")
            || merged == field.contains(b"Kids")
            || field.contains(b"Parent")
        {
            return None;
        }
        let mut drawn = self.check_entries(&field, &mut parts)?;
        drawn |= self.check_entries(&widget_dict, &mut parts)?;
        let rect = rect_numbers(self.document, &widget_dict.get(b"Rect")?, self.to)?;
        let page = match widget_dict.get(b"P") {
            None => None,
            Some(page) => Some(page.as_reference()?),
        };
        Some(Candidate {
            field: AddedSignatureField {
                name,
                visible: rect[0] != rect[2] && rect[1] != rect[3],
                signed: field.get(b"V").is_some(),
                drawn,
            },
            widget,
            page,
            parts,
        })
    }

    /// The dictionary of a new object that every reader reads alike.
    fn new_dict(&self, id: ObjectId) -> Option<Dict<'d>> {
        let object = self.document.object_at(id, self.to)?;
        if !self.is_new(id) || is_ambiguous(&object, 0) {
            return None;
        }
        match object {
            Object::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// The one kid of a field that is not its own widget.
    fn widget_of(&self, field: ObjectId, kid: ObjectId) -> Option<Dict<'d>> {
        let dict = self.new_dict(kid).filter(|_| kid != field)?;
        let of_field = dict.get(b"Parent")?.as_reference() == Some(field);
        let plain = [b"T".as_slice(), b"FT", b"V", b"Kids", b"Lock"];
        (of_field && !plain.iter().any(|key| dict.contains(key))).then_some(dict)
    }

    /// Checks the entries of a new field or widget and says whether its appearance draws something.
    fn check_entries(&self, dict: &Dict<'d>, parts: &mut BTreeSet<u32>) -> Option<bool> {
        let mut drawn = false;
        for (key, raw) in dict.entries() {
            let value = parse_value(raw)?;
            let mut own_object = |value: &Object<'_>| match value.as_reference() {
                None => true,
                Some(id) => {
                    parts.insert(id.number);
                    self.is_new(id)
                }
            };
            let sound = match key {
                b"Kids" | b"Parent" | b"P" => true,
                b"V" => value.as_reference().is_none_or(|id| self.is_new(id)),
                b"DV" => dict.get(b"V").is_some_and(|v| v.same(&value, 0)),
                b"Lock" => own_object(&value) && !refers(&self.after(Some(value))?, 0),
                b"AP" => {
                    let sound = own_object(&value);
                    drawn = self.draws(&self.after(Some(value))?);
                    sound
                }
                key => PLAIN_KEYS.contains(&key) && !refers(&value, 0),
            };
            if !sound {
                return None;
            }
        }
        Some(drawn)
    }

    /// Whether an appearance dictionary holds anything but new streams without content.
    fn draws(&self, appearances: &Object<'_>) -> bool {
        let Some(dict) = appearances.as_dict() else {
            return true;
        };
        dict.entries().any(|(_, raw)| {
            let empty = parse_value(raw)
                .and_then(|value| value.as_reference())
                .filter(|id| self.is_new(*id))
                .and_then(|id| self.document.object_at(id, self.to))
                .is_some_and(|object| match object {
                    Object::Stream(stream) => filter::decode(&stream, MAX_EMPTY)
                        .is_some_and(|content| content.trim_ascii().is_empty()),
                    _ => false,
                });
            !empty
        })
    }
}
