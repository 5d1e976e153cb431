//! Random sound documents, and the same documents damaged.

use arbitrary::{Arbitrary, Unstructured};
use hefu_pdf::{Document, Keyword, Limits, TextLimits, repair};
use proptest::prelude::*;

use crate::paper::Paper;
use crate::targets;

fn config() -> ProptestConfig {
    let soak = std::env::var("HEFU_SOAK").is_ok_and(|value| value == "1");
    ProptestConfig::with_cases(if soak { 10_000 } else { 64 })
}

fn papers() -> impl Strategy<Value = Paper> {
    proptest::collection::vec(any::<u8>(), 0..240).prop_map(|bytes| {
        Paper::arbitrary(&mut Unstructured::new(&bytes)).expect("any bytes make a document")
    })
}

/// Ways in which files break on their way, none of which loses content.
#[derive(Debug, Clone)]
enum Damage {
    /// Another program's words before the header.
    Before(Vec<u8>),
    /// The last line says a wrong place.
    WrongStart(usize),
    /// Everything from the last `startxref` is gone.
    EndCut,
    /// A comment slipped in after the header: every offset is off.
    Shifted(usize),
}

fn damages() -> impl Strategy<Value = Damage> {
    prop_oneof![
        proptest::collection::vec(b'a'..=b'z', 1..900).prop_map(Damage::Before),
        (0_usize..100_000).prop_map(Damage::WrongStart),
        Just(Damage::EndCut),
        (1_usize..200).prop_map(Damage::Shifted),
    ]
}

impl Damage {
    fn done_to(&self, file: &[u8]) -> Vec<u8> {
        let last = memchr::memmem::rfind(file, b"startxref").expect("an end");
        match self {
            Self::Before(words) => [words, b"\n".as_slice(), file].concat(),
            Self::WrongStart(at) => {
                let end = format!("startxref\n{at}\n%%EOF\n");
                [&file[..last], end.as_bytes()].concat()
            }
            Self::EndCut => file[..last].to_vec(),
            Self::Shifted(by) => {
                let comment = format!("%{}\n", "x".repeat(*by));
                [&file[..9], comment.as_bytes(), &file[9..]].concat()
            }
        }
    }
}

/// Each page's word is found once, on that page, within what is seen of it.
fn check_words(paper: &Paper, file: &[u8]) -> Result<(), TestCaseError> {
    let document = Document::open(file).expect("opens");
    prop_assert_eq!(document.page_count(), Ok(paper.pages.len()));
    for (number, page) in paper.pages.iter().enumerate() {
        let text = document
            .page_text(number, TextLimits::default())
            .expect("text");
        let shown = text.text();
        prop_assert_eq!(shown.trim(), page.word.as_str());
        let size = document.page_geometry(number).unwrap().unwrap().view_size();
        let keyword = Keyword::whole_word(&page.word).expect("a word");
        let hits = text.find(&keyword);
        prop_assert_eq!(hits.len(), 1, "{:?} on page {}", page.word, number);
        let rect = hits[0].rect;
        prop_assert!(rect.width > 0.0 && rect.height > 0.0);
        prop_assert!(
            rect.x >= 0.0 && rect.x + rect.width <= size.width,
            "{rect:?} in {size:?}"
        );
        prop_assert!(
            rect.y >= 0.0 && rect.y + rect.height <= size.height,
            "{rect:?} in {size:?}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn sound_documents_open_and_show_their_words_within_the_page(paper in papers()) {
        let file = paper.build();
        let document = Document::open(&file).expect("opens");
        prop_assert_eq!(document.unsound_entries(), Some(0));
        prop_assert_eq!(document.revisions().map(|all| all.len()), Ok(1 + paper.updates.len()));
        let kept = repair(&file, Limits::default()).expect("sound");
        prop_assert!(kept.notes.is_empty() && *kept.bytes == *file);
        check_words(&paper, &file)?;
        targets::open(&file);
        targets::settle(&file);
    }

    #[test]
    fn repair_keeps_the_pages_and_has_nothing_left_to_do(
        paper in papers(),
        damage in damages(),
    ) {
        let file = paper.build();
        let broken = damage.done_to(&file);
        let mended = repair(&broken, Limits::default()).expect("nothing is lost");
        // A file whose last update is cut off is a sound file of the update before.
        let older = matches!(damage, Damage::EndCut) && !paper.updates.is_empty();
        prop_assert!(older || !mended.notes.is_empty());
        check_words(&paper, &mended.bytes)?;
        let again = repair(&mended.bytes, Limits::default()).expect("sound");
        prop_assert!(again.notes.is_empty() && again.bytes == mended.bytes);
    }

    #[test]
    fn whatever_else_breaks_is_mended_once_or_refused(
        paper in papers(),
        changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..6),
    ) {
        let mut file = paper.build();
        let length = file.len();
        for (place, value) in changes {
            file[place % length] = value;
        }
        targets::open(&file);
        targets::mend(&file);
    }
}
