//! What every revision after the first signature did to the file.

use crate::verify::finding::{Finding, FindingKind};
use crate::verify::unreadable;
use hefu_pdf::{Additions, Document, ObjectChange, Revision};
use std::collections::BTreeSet;

/// Most pages looked at over all comparisons: every revision is compared page by page.
const MAX_COMPARED_PAGES: usize = 200_000;

/// One revision against the one before.
pub(crate) struct Step {
    /// Index of the revision.
    pub(crate) index: usize,
    pub(crate) changes: Vec<ObjectChange>,
    pub(crate) additions: Additions,
    /// Objects of the revision that lie outside its own bytes.
    pub(crate) foreign_objects: bool,
}

/// The revisions after the first signature.
#[derive(Default)]
pub(crate) struct Later {
    pub(crate) steps: Vec<Step>,
    /// Objects that the first signed state refers to and that did not exist then: bringing one of them
    /// changes whatever refers to it.
    pub(crate) dangling: BTreeSet<u32>,
}

/// Compares every revision after `first`, in which the first signature was made, with the one before.
/// An error when the file cannot be compared.
pub(crate) fn gather(
    document: &Document<'_>,
    revisions: &[Revision],
    first: Option<usize>,
) -> Result<Later, Finding> {
    let Some(first) = first.filter(|first| first + 1 < revisions.len()) else {
        return Ok(Later::default());
    };
    let later = revisions.len() - first - 1;
    let pages = document.page_count().map_err(unreadable)?;
    if later.saturating_mul(pages) > MAX_COMPARED_PAGES {
        return Err(Finding::new(FindingKind::TooMuchWork));
    }
    let signed = &document.bytes()[..revisions[first].end];
    let signed = Document::open_with(signed, *document.limits()).map_err(unreadable)?;
    let dangling = signed
        .dangling_references()
        .ok_or(Finding::new(FindingKind::TooMuchWork))?;
    let mut steps = Vec::with_capacity(later);
    for (index, pair) in revisions.windows(2).enumerate().skip(first) {
        let [before, after] = pair else { continue };
        let changes = document.changes(before, after).map_err(unreadable)?;
        let additions = document
            .additions(before, after, &changes)
            .map_err(unreadable)?;
        steps.push(Step {
            index: index + 1,
            changes,
            additions,
            foreign_objects: after.foreign_objects,
        });
    }
    Ok(Later { steps, dangling })
}
