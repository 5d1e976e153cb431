//! The paging seal (骑缝章): one impression across the edges of many pages, so that no page can be
//! exchanged without leaving a gap.

use thiserror::Error;

use crate::form::plan::Placement;
use crate::geometry::{ViewRect, ViewSize};

/// Narrowest slice in points: about a millimetre, so that a printer still shows it.
const MIN_SLICE: f64 = 3.0;

/// One page's part of a paging seal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PagingSlice {
    /// The field on the page: as wide as the slice, at the right edge.
    pub placement: Placement,
    /// The whole seal inside that field, to be given to [`crate::AppearanceBuilder::image`]: it
    /// reaches beyond the field on both sides, and what leaves the field is clipped.
    pub area: ViewRect,
}

/// Why a paging seal cannot be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PagingError {
    /// A paging seal needs two pages at least.
    #[error("a paging seal needs at least two pages")]
    TooFewPages,
    /// The seal is too narrow to be cut, or its size is not finite.
    #[error("the seal is too small to be cut")]
    TooSmall,
    /// A page is lower than the seal, or the seal would leave it.
    #[error("the seal does not fit on page {0}")]
    DoesNotFit(usize),
}

/// Cuts a seal of `size` points over `pages` (number from 0, size as displayed), its upper edge
/// `from_top` points below theirs. So many pages that slices would be too narrow get several seals,
/// each over about the same number of pages.
///
/// `weights` make slices unequal, by turns: a slice gets room in proportion to its weight, which is
/// held between a half and one and a half. None: all slices of a seal are equally wide.
///
/// # Errors
/// [`PagingError`].
pub fn paging_seal(
    pages: &[(usize, ViewSize)],
    size: ViewSize,
    from_top: f64,
    weights: &[f64],
) -> Result<Vec<PagingSlice>, PagingError> {
    let usable = size.width.is_finite() && size.height.is_finite() && size.height >= 1.0;
    if !usable || size.width < 2.0 * MIN_SLICE || size.width > 2_000.0 {
        return Err(PagingError::TooSmall);
    }
    if pages.len() < 2 {
        return Err(PagingError::TooFewPages);
    }
    let fits = |page: &ViewSize| {
        from_top >= 0.0 && from_top + size.height <= page.height && size.width <= page.width
    };
    if let Some((number, _)) = pages.iter().find(|(_, page)| !fits(page)) {
        return Err(PagingError::DoesNotFit(*number));
    }
    // The least share of a slice, if all others have the largest weight.
    let narrowest = if weights.is_empty() { 1.0 } else { 1.0 / 3.0 };
    let most = ((size.width * narrowest / MIN_SLICE) as usize).max(2);
    let seals = pages.len().div_ceil(most).min(pages.len() / 2).max(1);
    let mut slices = Vec::with_capacity(pages.len());
    for seal in 0..seals {
        let part = &pages[pages.len() * seal / seals..pages.len() * (seal + 1) / seals];
        let weight = |index: usize| match weights {
            [] => 1.0,
            some => some[index % some.len()].clamp(0.5, 1.5),
        };
        let total: f64 = (0..part.len()).map(weight).sum();
        let mut done = 0.0;
        for (index, (page, page_size)) in part.iter().enumerate() {
            let width = size.width * weight(index) / total;
            slices.push(PagingSlice {
                placement: Placement {
                    page: *page,
                    view: ViewRect {
                        x: page_size.width - width,
                        y: from_top,
                        width,
                        height: size.height,
                    },
                },
                area: ViewRect {
                    x: -done,
                    y: 0.0,
                    width: size.width,
                    height: size.height,
                },
            });
            done += width;
        }
    }
    Ok(slices)
}

#[cfg(test)]
mod tests {
    use super::{MIN_SLICE, PagingError, paging_seal};
    use crate::geometry::ViewSize;

    const SEAL: ViewSize = ViewSize {
        width: 119.0,
        height: 119.0,
    };

    fn pages(count: usize) -> Vec<(usize, ViewSize)> {
        let size = |page: usize| ViewSize {
            width: if page.is_multiple_of(3) { 842.0 } else { 595.0 },
            height: 595.0,
        };
        (0..count).map(|page| (page, size(page))).collect()
    }

    #[test]
    fn slices_add_up_to_whole_seals_at_the_right_edge() {
        for count in [2, 3, 7, 20, 39, 40, 79, 200, 500] {
            for weights in [&[][..], &[1.0], &[0.5, 1.5, 0.9], &[f64::NAN, 7.0, -1.0]] {
                let pages = pages(count);
                let weights = if weights.iter().any(|it| it.is_nan()) {
                    &weights[1..]
                } else {
                    weights
                };
                let slices = paging_seal(&pages, SEAL, 100.0, weights).unwrap();
                assert_eq!(slices.len(), count);
                let mut covered = 0.0;
                for (slice, (number, size)) in slices.iter().zip(&pages) {
                    let view = slice.placement.view;
                    assert_eq!(slice.placement.page, *number);
                    assert!((view.x + view.width - size.width).abs() < 1e-9);
                    assert!(
                        view.width >= MIN_SLICE - 1e-9 || count == 2,
                        "{count}: {}",
                        view.width
                    );
                    if slice.area.x == 0.0 {
                        assert!(covered == 0.0 || (covered - SEAL.width).abs() < 1e-9);
                        covered = 0.0;
                    }
                    assert!((slice.area.x + covered).abs() < 1e-9);
                    covered += view.width;
                }
                assert!((covered - SEAL.width).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn what_cannot_be_cut_is_refused() {
        let seal = |count: usize, from_top: f64| paging_seal(&pages(count), SEAL, from_top, &[]);
        assert_eq!(seal(1, 0.0), Err(PagingError::TooFewPages));
        assert_eq!(seal(5, 480.0), Err(PagingError::DoesNotFit(0)));
        let tiny = ViewSize {
            width: 4.0,
            height: 4.0,
        };
        assert_eq!(
            paging_seal(&pages(3), tiny, 0.0, &[]),
            Err(PagingError::TooSmall)
        );
    }
}
