//! Shapes that events and states share on disk. Ids and digests are text, numbers are whole.

use std::{borrow::Cow, fmt::Display, str::FromStr};

use hefu_domain::contract::{Area, ContentRevision, Field, FieldKind, Initiator, PageSize};
use hefu_kernel::{Digest, FieldId, OrganisationId, SignatoryId, UserId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A value that is written and read as its text: ids and digests.
pub(super) struct AsText<T>(pub(super) T);

impl<T: Display> Serialize for AsText<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de, T: FromStr> Deserialize<'de> for AsText<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse()
            .map(Self)
            .map_err(|_| D::Error::custom("a text that is neither an id nor a digest"))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InitiatorWire {
    user: AsText<UserId>,
    organisation: Option<AsText<OrganisationId>>,
}

impl From<Initiator> for InitiatorWire {
    fn from(from: Initiator) -> Self {
        Self {
            user: AsText(from.user),
            organisation: from.organisation.map(AsText),
        }
    }
}

impl From<InitiatorWire> for Initiator {
    fn from(from: InitiatorWire) -> Self {
        Self {
            user: from.user.0,
            organisation: from.organisation.map(|it| it.0),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RevisionWire {
    digest: AsText<Digest>,
    bytes: u64,
    pages: u32,
}

impl From<ContentRevision> for RevisionWire {
    fn from(from: ContentRevision) -> Self {
        Self {
            digest: AsText(from.digest),
            bytes: from.bytes,
            pages: from.pages,
        }
    }
}

impl From<RevisionWire> for ContentRevision {
    fn from(from: RevisionWire) -> Self {
        Self {
            digest: from.digest.0,
            bytes: from.bytes,
            pages: from.pages,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FieldKindWire {
    Signature,
    Date,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldWire {
    id: AsText<FieldId>,
    signatory: AsText<SignatoryId>,
    kind: FieldKindWire,
    page: u32,
    left: i32,
    top: i32,
    width: i32,
    height: i32,
}

impl From<&Field> for FieldWire {
    fn from(from: &Field) -> Self {
        Self {
            id: AsText(from.id),
            signatory: AsText(from.signatory),
            kind: match from.kind {
                FieldKind::Signature => FieldKindWire::Signature,
                FieldKind::Date => FieldKindWire::Date,
            },
            page: from.area.page,
            left: from.area.left,
            top: from.area.top,
            width: from.area.width,
            height: from.area.height,
        }
    }
}

impl From<FieldWire> for Field {
    fn from(from: FieldWire) -> Self {
        Self {
            id: from.id.0,
            signatory: from.signatory.0,
            kind: match from.kind {
                FieldKindWire::Signature => FieldKind::Signature,
                FieldKindWire::Date => FieldKind::Date,
            },
            area: Area {
                page: from.page,
                left: from.left,
                top: from.top,
                width: from.width,
                height: from.height,
            },
        }
    }
}

/// Page sizes as `[[width,height],…]`.
pub(crate) fn pages_to_text(pages: &[PageSize]) -> String {
    let sides: Vec<String> = pages
        .iter()
        .map(|page| format!("[{},{}]", page.width, page.height))
        .collect();
    format!("[{}]", sides.join(","))
}

/// Reads what [`pages_to_text`] wrote.
pub(crate) fn pages_from_text(text: &str) -> Result<Vec<PageSize>, serde_json::Error> {
    let sides: Vec<(i32, i32)> = serde_json::from_str(text)?;
    Ok(sides
        .into_iter()
        .map(|(width, height)| PageSize { width, height })
        .collect())
}
