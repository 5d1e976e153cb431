//! Signing random documents.

use arbitrary::{Arbitrary, Unstructured};
use hefu_pades::Summary;
use hefu_pdf::Document;
use proptest::prelude::*;

use crate::targets::{Ceremony, WORLD};

fn config(cases: u32) -> ProptestConfig {
    let soak = std::env::var("HEFU_SOAK").is_ok_and(|value| value == "1");
    ProptestConfig::with_cases(if soak { 60 * cases } else { cases })
}

fn ceremonies() -> impl Strategy<Value = Ceremony> {
    proptest::collection::vec(any::<u8>(), 0..260).prop_map(|bytes| {
        Ceremony::arbitrary(&mut Unstructured::new(&bytes)).expect("any bytes make a ceremony")
    })
}

/// The bytes of the newest signature value, which nothing signs.
fn newest_gap(file: &[u8]) -> std::ops::Range<usize> {
    let document = Document::open(file).expect("opens");
    let signatures = document.signatures().expect("signed");
    let ranges = signatures
        .iter()
        .filter_map(|it| it.sound_ranges(file.len()));
    let newest = ranges.max_by_key(|[_, second]| second.end).expect("sound");
    assert_eq!(
        newest[1].end,
        file.len(),
        "the newest signature covers the whole file"
    );
    newest[0].end..newest[1].start
}

proptest! {
    #![proptest_config(config(12))]

    /// The ceremony itself checks the file after every signature.
    #[test]
    fn whatever_is_signed_is_valid_after_every_signature(ceremony in ceremonies()) {
        let states = ceremony.hold();
        prop_assert_eq!(states.len(), ceremony.signers.len() + usize::from(ceremony.closed));
    }

    #[test]
    fn any_byte_changed_in_what_was_signed_is_found(
        ceremony in ceremonies(),
        changes in proptest::collection::vec((any::<usize>(), 1_u8..=255), 16),
    ) {
        let states = ceremony.hold();
        let file = states.last().expect("somebody signed");
        let gap = newest_gap(file);
        for (place, mask) in changes {
            let signed = place % (file.len() - gap.len());
            let place = if signed < gap.start { signed } else { signed + gap.len() };
            let mut changed = file.clone();
            changed[place] ^= mask;
            let report = WORLD.verify(&changed);
            prop_assert_ne!(report.summary, Summary::Valid, "byte {} by {:#x}", place, mask);
        }
    }
}
