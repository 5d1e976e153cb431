use hefu_domain::contract::{Area, FieldKind, PageSize};

use super::{
    Anchor, Corner, FieldOrder, KeywordPlace, Pages, Place, PlacingFailure, find, page_index, place,
};
use crate::refusals::{FileRefusal, PlacingRefusal, Refusal};

/// Two pages of 400 × 300, the second turned by 90°. Helvetica 10 at (50, 200) and (50, 100) on each,
/// and a form whose field `where` has two widgets, one on each page.
fn document() -> Vec<u8> {
    let content = "BT /F 10 Tf 50 200 Td (sign here) Tj 0 -100 Td (sign here too) Tj ET";
    let page = |number: u32, more: &str| {
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]{more}/Contents 5 0 R/Annots[{number} 0 R]\
            /Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        )
    };
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R 9 0 R]>>>>".to_owned(),
        "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>".to_owned(),
        page(7, ""),
        page(8, "/Rotate 90"),
        format!(
            "<</Length {}>>\nstream\n{content}\nendstream",
            content.len()
        ),
        "<</FT/Tx/T(where)/Kids[7 0 R 8 0 R]>>".to_owned(),
        "<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[10 20 110 60]>>".to_owned(),
        "<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[10 20 110 60]/P 4 0 R>>".to_owned(),
        "<</FT/Btn/T(button)/Type/Annot/Subtype/Widget/Rect[10 20 110 60]/P 3 0 R>>".to_owned(),
    ];
    let (mut file, mut offsets) = ("%PDF-1.7\n".to_owned(), Vec::new());
    for (index, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1);
    for offset in &offsets {
        file += &format!("{offset:010} 00000 n \n");
    }
    let size = offsets.len() + 1;
    file += &format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    file.into_bytes()
}

fn pages() -> Vec<PageSize> {
    let size = |width, height| PageSize { width, height };
    vec![size(40_000, 30_000), size(30_000, 40_000)]
}

fn keyword(word: &str) -> KeywordPlace {
    KeywordPlace {
        keyword: word.to_owned(),
        page: None,
        reverse: false,
        indexes: Vec::new(),
        anchor: Anchor::TopLeft,
        offset_x: 0.0,
        offset_y: 0.0,
        width: 40.0,
        height: 20.0,
        optional: false,
    }
}

fn placed(places: Place) -> Result<Vec<Area>, PlacingRefusal> {
    let order = FieldOrder {
        signatory_index: 0,
        kind: FieldKind::Signature,
        place: places,
    };
    match place(&document(), &pages(), &[order]) {
        Ok(fields) => Ok(fields.into_iter().map(|field| field.area).collect()),
        Err(PlacingFailure::Order { index: 0, refusal }) => Err(refusal),
        Err(other) => panic!("{other:?}"),
    }
}

fn at(pages: Pages, corner: Corner) -> Place {
    Place::At {
        pages,
        corner,
        x: 10.0,
        y: 20.0,
        width: 100.0,
        height: 50.0,
    }
}

#[test]
fn pages_are_counted_from_either_end() {
    let missing = Err(PlacingRefusal::PageMissing { pages: 3 });
    for (number, expected) in [
        (1, Ok(0)),
        (3, Ok(2)),
        (4, missing),
        (0, missing),
        (-1, Ok(2)),
        (-3, Ok(0)),
        (-4, missing),
        (i64::MIN, missing),
        (i64::MAX, missing),
    ] {
        assert_eq!(page_index(number, 3), expected, "{number}");
    }
    assert!(page_index(1, 0).is_err());
}

#[test]
fn coordinates_start_in_either_corner_on_one_page_or_many() {
    let top = |page| Area::from_points(page, 10.0, 20.0, 100.0, 50.0);
    let one = placed(at(Pages::One(-1), Corner::TopLeft));
    assert_eq!(one, Ok(vec![top(2)]));
    let bottom = placed(at(Pages::Ranges(vec![(1, -1)]), Corner::BottomLeft));
    let expected =
        [(1, 230.0), (2, 330.0)].map(|(page, top)| Area::from_points(page, 10.0, top, 100.0, 50.0));
    assert_eq!(bottom, Ok(expected.to_vec()));
    let twice = placed(at(Pages::Ranges(vec![(1, 2), (2, 2)]), Corner::TopLeft));
    assert_eq!(twice, Ok(vec![top(1), top(2)]));
    let beyond = placed(at(Pages::Ranges(vec![(1, 3)]), Corner::TopLeft));
    assert_eq!(beyond, Err(PlacingRefusal::PageMissing { pages: 2 }));
}

#[test]
fn a_form_field_gives_the_rectangles_of_its_widgets() {
    let found = placed(Place::FormField("where".to_owned()));
    let expected = [
        Area::from_points(1, 10.0, 240.0, 100.0, 40.0),
        Area::from_points(2, 20.0, 10.0, 40.0, 100.0),
    ];
    assert_eq!(found, Ok(expected.to_vec()));
    for name in ["nowhere", "button", ""] {
        let found = placed(Place::FormField(name.to_owned()));
        assert_eq!(found, Err(PlacingRefusal::FormFieldNotFound), "{name}");
    }
}

/// Left and top of the fields in whole points, with their pages.
fn corners(places: KeywordPlace) -> Result<Vec<(u32, i32, i32)>, PlacingRefusal> {
    let areas = placed(Place::Keyword(places))?;
    Ok(areas
        .iter()
        .map(|area| (area.page, (area.left + 50) / 100, (area.top + 50) / 100))
        .collect())
}

#[test]
fn occurrences_are_chosen_after_they_are_ordered() {
    let all = [(1, 50, 93), (1, 50, 193), (2, 198, 50), (2, 98, 50)];
    // On the turned page the lower line is further left; both start at one height.
    let ordered = [all[0], all[1], all[3], all[2]];
    let check = |change: &dyn Fn(&mut KeywordPlace), expected: Result<Vec<_>, _>| {
        let mut place = keyword("sign here");
        change(&mut place);
        assert_eq!(corners(place), expected);
    };
    check(&|_| {}, Ok(ordered.to_vec()));
    check(&|it| it.page = Some(1), Ok(ordered[..2].to_vec()));
    check(&|it| it.page = Some(-1), Ok(ordered[2..].to_vec()));
    check(
        &|it| it.indexes = vec![2, 0, 2],
        Ok(vec![ordered[2], ordered[0]]),
    );
    check(
        &|it| it.reverse = true,
        Ok(ordered.iter().rev().copied().collect()),
    );
    let last = |it: &mut KeywordPlace| (it.reverse, it.indexes) = (true, vec![0]);
    check(&last, Ok(vec![ordered[3]]));
    check(
        &|it| it.keyword = "^sign here^".to_owned(),
        Ok(ordered.to_vec()),
    );
    check(&|it| it.keyword = "^here too^".to_owned(), {
        let mut here = keyword("here too");
        here.keyword = "here too".to_owned();
        corners(here)
    });
    let index = PlacingRefusal::KeywordIndex { found: 4 };
    check(&|it| it.indexes = vec![4], Err(index));
    check(
        &|it| it.page = Some(3),
        Err(PlacingRefusal::PageMissing { pages: 2 }),
    );
    check(
        &|it| it.keyword = "^^".to_owned(),
        Err(PlacingRefusal::KeywordInvalid),
    );
    let missing = PlacingRefusal::KeywordNotFound { unreadable: false };
    check(&|it| it.keyword = "nowhere".to_owned(), Err(missing));
    let left_out = |it: &mut KeywordPlace| (it.keyword, it.optional) = ("nowhere".to_owned(), true);
    check(&left_out, Ok(Vec::new()));
}

#[test]
fn a_field_lies_beside_its_word_as_it_was_anchored() {
    // The word spans 50..91.13 from the left and 92.82..102.07 from the top.
    let word = find(&document(), "sign here").expect("found").places[0].rect;
    let (right, bottom) = (word.x + word.width, word.y + word.height);
    let middle_x = word.x + word.width / 2.0 - 20.0;
    let middle_y = word.y + word.height / 2.0 - 10.0;
    for (anchor, left, top) in [
        (Anchor::TopLeft, word.x, word.y),
        (Anchor::Middle, middle_x, middle_y),
        (Anchor::Below, middle_x, bottom),
        (Anchor::Right, right, middle_y),
        (Anchor::LowerRight, right, bottom),
        (Anchor::UpperRight, right, word.y - 20.0),
    ] {
        let mut place = keyword("sign here");
        (place.anchor, place.offset_x, place.offset_y) = (anchor, 3.0, -2.0);
        (place.page, place.indexes) = (Some(1), vec![0]);
        let expected = Area::from_points(1, left + 3.0, top - 2.0, 40.0, 20.0);
        assert_eq!(
            placed(Place::Keyword(place)),
            Ok(vec![expected]),
            "{anchor:?}"
        );
    }
}

#[test]
fn the_failing_order_is_named_and_broken_files_are_told_apart() {
    let order = |place| FieldOrder {
        signatory_index: 0,
        kind: FieldKind::Date,
        place,
    };
    let orders = [
        order(Place::Keyword(keyword("sign here"))),
        order(at(Pages::One(1), Corner::TopLeft)),
        order(Place::Keyword(keyword("nowhere"))),
    ];
    let refusal = PlacingRefusal::KeywordNotFound { unreadable: false };
    let failure = PlacingFailure::Order { index: 2, refusal };
    assert_eq!(place(&document(), &pages(), &orders).err(), Some(failure));
    let fields = place(&document(), &pages(), &orders[..2]).expect("placed");
    assert_eq!(fields.len(), 5);
    let broken = PlacingFailure::File(FileRefusal::NotAPdf.into());
    let asked = place(b"no document", &pages(), &orders[..1]);
    assert_eq!(asked.err(), Some(broken));
    assert_eq!(
        find(b"no document", "x").err(),
        Some(Refusal::from(FileRefusal::NotAPdf).into())
    );
}
