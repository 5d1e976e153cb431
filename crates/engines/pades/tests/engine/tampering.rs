//! Every way of tampering must be found and named.

use crate::support::*;
use hefu_pades::*;
use hefu_pki::*;

fn expect(world: &World, bytes: &[u8], summary: Summary, code: &str) {
    let report = world.verify(bytes);
    assert_eq!(report.summary, summary, "{code}: {:?}", codes(&report));
    assert!(
        codes(&report).contains(&code),
        "{code}: {:?}",
        codes(&report)
    );
}

#[test]
fn no_flipped_bit_in_a_signed_range_goes_unnoticed() {
    let world = World::new();
    let bytes = world.signed(2);
    let (start, end) = newest_gap(&bytes);
    let mut altered = bytes.clone();
    let mut flip = |at: usize, bit: usize, seed: u64| {
        altered[at] ^= 1 << bit;
        let report = world.verify(&altered);
        assert_ne!(
            report.summary,
            Summary::Valid,
            "seed {seed}, byte {at}, bit {bit}"
        );
        assert!(!report.verdict.is_some_and(Verdict::is_passed), "{at}");
        altered[at] ^= 1 << bit;
    };
    let signed = |at: &usize| !(start + 1..end - 1).contains(at);
    if std::env::var_os("HEFU_SOAK").is_some() {
        for at in (0..bytes.len()).filter(signed) {
            (0..8).for_each(|bit| flip(at, bit, 0));
        }
    }
    let seed = 20_260_102;
    let mut random = Random(seed);
    for _ in 0..1500 {
        let (at, bit) = (random.below(bytes.len()), random.below(8));
        if signed(&at) {
            flip(at, bit, seed);
        }
    }
}

#[test]
fn no_foreign_byte_inside_the_signature_value_goes_unnoticed() {
    let world = World::new();
    let bytes = world.signed(1);
    let (start, end) = newest_gap(&bytes);
    for (at, byte) in [
        (start + 1, b'z'),
        (start + 200, b' '),
        (end - 2, b'1'),
        (end - 2, b'\n'),
        (end - 300, b'>'),
        (end - 300, b'<'),
    ] {
        let mut altered = bytes.clone();
        altered[at] = byte;
        let report = world.verify(&altered);
        assert_ne!(report.summary, Summary::Valid, "{byte} at {}", at - start);
    }
}

#[test]
fn page_content_replaced_after_signing_is_found() {
    let world = World::new();
    let bytes = world.signed(2);
    let content = "<</Length 9>>\nstream\n0 0 9 9 f\nendstream";
    expect(
        &world,
        &update(&bytes, &[(4, content)]),
        Summary::Changed,
        "object_changed",
    );
    let page = object_text(&bytes, 3);
    let other = page.replace("/Contents 4 0 R", "/Contents 5 0 R");
    expect(
        &world,
        &update(&bytes, &[(3, &other)]),
        Summary::Changed,
        "page_changed",
    );
}

#[test]
fn both_signers_are_told_of_a_later_change() {
    let world = World::new();
    let bytes = update(
        &world.signed(2),
        &[(4, "<</Length 0>>\nstream\n\nendstream")],
    );
    let report = world.verify(&bytes);
    for signature in &report.signatures {
        assert_eq!(signature.summary, Summary::Changed);
        assert!(signature.digest_matches, "what was signed is still there");
    }
}

#[test]
fn an_annotation_added_after_signing_is_found() {
    let world = World::new();
    let bytes = world.signed(1);
    let page = object_text(&bytes, 3).replace("/Annots [", "/Annots [800 0 R ");
    let stamp = "<</Type /Annot/Subtype /Stamp/Rect [0 0 99 99]>>";
    let bytes = update(&bytes, &[(3, &page), (800, stamp)]);
    expect(&world, &bytes, Summary::Changed, "annotations_changed");
}

#[test]
fn a_changed_catalog_is_found() {
    let world = World::new();
    let bytes = world.signed(1);
    let catalog = object_text(&bytes, 1).replacen("<<", "<</OpenAction [3 0 R /Fit]", 1);
    expect(
        &world,
        &update(&bytes, &[(1, &catalog)]),
        Summary::Changed,
        "catalog_changed",
    );
}

#[test]
fn a_moved_or_restyled_field_is_found() {
    let world = World::new();
    let bytes = world.signed(1);
    for (field, from, to, code) in [
        ("Sig1", "/Rect [", "/Rect [1", "locked_field_changed"),
        ("Date1", "/Rect [", "/Rect [1", "locked_field_changed"),
        ("Sig2", "/Rect [", "/Rect [1", "filled_without_signature"),
        ("Sig1", "/F 132", "/F 134", "locked_field_changed"),
        ("Sig1", "<<", "<</MK <</R 90>>", "locked_field_changed"),
        ("Date2", "/Ff 1", "/Ff 0", "filled_without_signature"),
    ] {
        expect(
            &world,
            &alter_field(&bytes, field, from, to),
            Summary::Changed,
            code,
        );
    }
}

#[test]
fn a_seal_replaced_after_all_have_signed_is_found() {
    let world = World::new();
    let bytes = world.signed(3);
    let form = "<</Type /XObject/Subtype /Form/BBox [0 0 9 9]/Length 0>>\nstream\n\nendstream";
    let field = object_text(&bytes, field_object(&bytes, "Sig2"));
    let at = field.find("/AP <</N ").unwrap() + 9;
    let old = field[at..].split_once(" 0 R").unwrap().0;
    // In place: the stream the field points to becomes another one.
    let bytes_in_place = update(&bytes, &[(old.parse().unwrap(), form)]);
    expect(
        &world,
        &bytes_in_place,
        Summary::Changed,
        "locked_field_changed",
    );
    // By reference: the field points to a new stream.
    let other = field.replace(&format!("/AP <</N {old} 0 R"), "/AP <</N 800 0 R");
    let number = field_object(&bytes, "Sig2");
    let by_reference = update(&bytes, &[(number, &other), (800, form)]);
    expect(
        &world,
        &by_reference,
        Summary::Changed,
        "locked_field_changed",
    );
    // Hidden: the field is not shown any more.
    let hidden = alter_field(&bytes, "Sig2", "/F 132", "/F 2");
    expect(&world, &hidden, Summary::Changed, "locked_field_changed");
}

#[test]
fn a_date_filled_without_a_signature_is_found() {
    let world = World::new();
    let bytes = alter_field(&world.signed(1), "Date2", "<<", "<</V (1999)");
    expect(&world, &bytes, Summary::Changed, "filled_without_signature");
}

#[test]
fn bytes_after_the_end_are_found() {
    let world = World::new();
    let bytes = world.signed(1);
    for tail in [&b"x"[..], b"<html>", b"9 0 obj\n<<>>\nendobj\n"] {
        let longer = [&bytes, tail].concat();
        expect(&world, &longer, Summary::Changed, "trailing_bytes");
    }
}

#[test]
fn an_update_that_nobody_signed_is_found_even_if_it_changes_nothing() {
    let world = World::new();
    let bytes = world.signed(1);
    let same = object_text(&bytes, 4);
    expect(
        &world,
        &update(&bytes, &[(4, &same)]),
        Summary::Changed,
        "unsigned_update",
    );
}

#[test]
fn a_removed_object_or_signature_is_found() {
    let world = World::new();
    let bytes = world.signed(2);
    let table = "4 1\n0000000000 00001 f \n";
    let without = update_with_table(&bytes, table, 1, startxref(&bytes));
    expect(&world, &without, Summary::Changed, "object_removed");
    for signed in [1, 2] {
        let bytes = world.signed(signed);
        let field = format!("Sig{signed}");
        let text = object_text(&bytes, field_object(&bytes, &field));
        let at = text.find("/V ").unwrap();
        let value = &text[at..at + text[at..].find(" R").unwrap() + 2];
        let unsigned = alter_field(&bytes, &field, value, "");
        expect(&world, &unsigned, Summary::Changed, "signature_removed");
    }
}

#[test]
fn a_history_that_bypasses_the_signed_revision_is_found() {
    let world = World::new();
    let bytes = world.signed(1);
    let base = startxref(&prepared());
    // The update continues the unsigned state but keeps the signed field and value by offset.
    let mut table = String::new();
    for number in [field_object(&bytes, "Sig1"), field_object(&bytes, "Date1")] {
        let at = find_last(&bytes, format!("\n{number} 0 obj").as_bytes()).unwrap() + 1;
        table.push_str(&format!("{number} 1\n{at:010} 00000 n \n"));
    }
    let text = object_text(&bytes, field_object(&bytes, "Sig1"));
    let value = text.split_once("/V ").unwrap().1.split(' ').next().unwrap();
    let at = find_last(&bytes, format!("\n{value} 0 obj").as_bytes()).unwrap() + 1;
    table.push_str(&format!("{value} 1\n{at:010} 00000 n \n"));
    let bypassed = update_with_table(&bytes, &table, 1, base);
    expect(&world, &bypassed, Summary::Changed, "history_rewritten");
}

#[test]
fn content_that_was_hidden_before_signing_and_switched_on_later_is_found() {
    let world = World::new();
    let hidden = "<</Length 9>>\nstream\n0 0 9 9 f\nendstream";
    let base = update(&prepared(), &[(700, hidden)]);
    let bytes = world.sign(&base, 1);
    let at = find_last(&bytes, b"\n700 0 obj").unwrap() + 1;
    let table = format!("4 1\n{at:010} 00000 n \n");
    let switched = update_with_table(&bytes, &table, 1, startxref(&bytes));
    expect(&world, &switched, Summary::Changed, "prepared_content");
    // A second catalog that waits in the signed bytes.
    let base = update(&prepared(), &[(701, "<</Type /Catalog/Pages 2 0 R>>")]);
    let bytes = world.sign(&base, 1);
    let switched = update_with_table(&bytes, "0 1\n0000000000 65535 f \n", 701, startxref(&bytes));
    assert_ne!(world.verify(&switched).summary, Summary::Valid);
}

#[test]
fn an_object_that_the_signed_document_was_waiting_for_is_found() {
    let world = World::new();
    // A stamp whose appearance does not exist yet, on the page before anybody signs.
    let base = prepared();
    let page = object_text(&base, 3).replace("/Annots [", "/Annots [700 0 R ");
    let stamp = "<</Type /Annot/Subtype /Stamp/Rect [0 0 99 99]/F 4/AP <</N 701 0 R>>>>";
    let bytes = world.sign(&update(&base, &[(3, &page), (700, stamp)]), 1);
    assert_eq!(world.verify(&bytes).summary, Summary::Valid);
    // The update looks like validation data and brings the appearance.
    let form = "<</Type /XObject/Subtype /Form/BBox [0 0 9 9]/Length 0>>\nstream\n\nendstream";
    let catalog = object_text(&bytes, 1).replacen("<<", "<</DSS <</Certs [701 0 R]>>", 1);
    let waited = update(&bytes, &[(1, &catalog), (701, form)]);
    expect(&world, &waited, Summary::Changed, "prepared_content");
}

#[test]
fn an_existing_object_cannot_be_changed_as_validation_data() {
    let world = World::new();
    let base = prepared();
    let page = object_text(&base, 3).replace("/Annots [", "/Annots [700 0 R ");
    let stamp = "<</Type /Annot/Subtype /Stamp/Rect [0 0 99 99]/F 4/AP <</N 701 0 R>>>>";
    let form = "<</Type /XObject/Subtype /Form/BBox [0 0 9 9]/Length 0>>\nstream\n\nendstream";
    let base = update(&base, &[(3, &page), (700, stamp), (701, form)]);
    let bytes = world.sign(&base, 1);
    let catalog = object_text(&bytes, 1).replacen("<<", "<</DSS <</Certs [701 0 R]>>", 1);
    let other = form.replace("[0 0 9 9]", "[0 0 1 1]");
    let altered = update(&bytes, &[(1, &catalog), (701, &other)]);
    expect(&world, &altered, Summary::Changed, "object_changed");
}

#[test]
fn a_security_store_is_no_change() {
    let world = World::new();
    let bytes = world.signed(2);
    let catalog = object_text(&bytes, 1).replacen("<<", "<</DSS 800 0 R", 1);
    let (store, certificate) = (
        "<</Certs [801 0 R]>>",
        "<</Length 1>>\nstream\nx\nendstream",
    );
    let bytes = update(&bytes, &[(1, &catalog), (800, store), (801, certificate)]);
    let report = world.verify(&bytes);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    // Renewed later: the store's own objects may change.
    let store = "<</Certs [801 0 R 802 0 R]>>";
    let bytes = update(&bytes, &[(800, store), (802, certificate)]);
    let report = world.verify(&bytes);
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
}

#[test]
fn an_object_stream_replaced_after_signing_is_found() {
    let world = World::new();
    // Object 600 packs object 601; the update brings another container under the same number.
    let container = |title: &str| {
        let body = format!("601 0 <</Title ({title})>>");
        let length = body.len();
        format!("<</Type /ObjStm/N 1/First 6/Length {length}>>\nstream\n{body}\nendstream")
    };
    let bytes = world.sign(&update(&prepared(), &[(600, &container("one"))]), 1);
    let altered = update(&bytes, &[(600, &container("two"))]);
    expect(&world, &altered, Summary::Changed, "object_changed");
}

#[test]
fn a_signed_range_with_a_wider_gap_is_invalid() {
    let world = World::new();
    let bytes = world.signed(1);
    let (start, end) = newest_gap(&bytes);
    let old = format!("/ByteRange [0 {start} {end}");
    assert!(find_last(&bytes, old.as_bytes()).is_some());
    let wider = format!("/ByteRange [0 {start} {}", end + 7);
    expect(
        &world,
        &world.resign(&bytes, &old, &wider),
        Summary::Invalid,
        "byte_range_unsound",
    );
    let earlier = format!("/ByteRange [0 {} {end}", start - 2);
    expect(
        &world,
        &world.resign(&bytes, &old, &earlier),
        Summary::Invalid,
        "byte_range_unsound",
    );
    let late_start = format!("/ByteRange [9 {start} {end}");
    expect(
        &world,
        &world.resign(&bytes, &old, &late_start),
        Summary::Invalid,
        "byte_range_unsound",
    );
}

#[test]
fn a_range_that_ends_early_is_invalid() {
    let world = World::new();
    let bytes = world.signed(1);
    let (_, end) = newest_gap(&bytes);
    let tail = bytes.len() - end;
    let old = format!("{end} {tail}]");
    let short = format!("{end} {}]", tail - 20);
    assert_eq!(old.len(), short.len());
    expect(
        &world,
        &world.resign(&bytes, &old, &short),
        Summary::Invalid,
        "revision_not_covered",
    );
}

#[test]
fn an_unknown_or_weak_format_is_invalid() {
    let world = World::new();
    let bytes = world.signed(1);
    let named = "ETSI.CAdES.detached";
    for (other, code) in [
        ("ETSI.CAdES.detachee", "unknown_sub_filter"),
        ("adbe.pkcs7.sha1    ", "weak_hash"),
    ] {
        expect(
            &world,
            &world.resign(&bytes, named, other),
            Summary::Invalid,
            code,
        );
    }
    // The same bytes signed again under the right name are valid: the tampering is what is found.
    let same = world.resign(&bytes, named, named);
    assert_eq!(world.verify(&same).summary, Summary::Valid);
}

#[test]
fn a_signature_value_of_another_document_is_invalid() {
    let world = World::new();
    let person = world.person("张三");
    let signer = CmsSigner::new(&person.key, &person.chain).unwrap();
    let foreign =
        sign_detached(&signer.hash().digest(&[b"something else"]), &signer, None).unwrap();
    let bytes = embed(&world.signed(1), &foreign);
    expect(&world, &bytes, Summary::Invalid, "digest_mismatch");
}

#[test]
fn a_sha1_or_unknown_hash_is_invalid() {
    let world = World::new();
    let bytes = world.signed(1);
    // The digest algorithm becomes SHA-1, with parameters that fill the old length.
    let altered = alter_value(
        &bytes,
        "300b0609608648016503040201",
        "300b06052b0e03021a04020000",
    );
    expect(&world, &altered, Summary::Invalid, "weak_hash");
    let altered = alter_value(
        &bytes,
        "300b0609608648016503040201",
        "300b0609608648016503040204",
    );
    expect(&world, &altered, Summary::Invalid, "unknown_algorithm");
}

#[test]
fn two_fields_cannot_share_one_signature() {
    let world = World::new();
    let bytes = world.signed(1);
    let text = object_text(&bytes, field_object(&bytes, "Sig1"));
    let at = text.find("/V ").unwrap();
    let value = text[at..at + text[at..].find(" R").unwrap() + 2].to_owned();
    let shared = alter_field(&bytes, "Sig2", "<<", &format!("<<{value}"));
    let report = world.verify(&shared);
    assert_eq!(report.summary, Summary::Invalid);
    assert!(
        codes(&report).contains(&"shared_range"),
        "{:?}",
        codes(&report)
    );
}

#[test]
fn a_damaged_time_stamp_is_found() {
    let world = World::new();
    let bytes = world.signed(1);
    // TSTInfo holds the time as text.
    let (time, later) = (hex(b"20260102030405Z"), hex(b"20270102030405Z"));
    let altered = alter_value(&bytes, &time, &later);
    expect(&world, &altered, Summary::Invalid, "time_stamp_invalid");
}

#[test]
fn garbage_and_truncations_are_broken_or_refused_and_never_panic() {
    let world = World::new();
    let bytes = world.signed(2);
    let seed = 7;
    let mut random = Random(seed);
    for _ in 0..300 {
        let cut = &bytes[..random.below(bytes.len())];
        assert_ne!(
            world.verify(cut).summary,
            Summary::Invalid,
            "cut at {}",
            cut.len()
        );
    }
    for _ in 0..300 {
        let mut noisy = bytes.clone();
        for _ in 0..1 + random.below(40) {
            let at = random.below(noisy.len());
            noisy[at] = random.below(256) as u8;
        }
        assert_ne!(world.verify(&noisy).summary, Summary::Valid, "seed {seed}");
    }
    for length in [0, 1, 5, 100, 5000] {
        let noise: Vec<u8> = (0..length).map(|_| random.below(256) as u8).collect();
        let summary = world.verify(&noise).summary;
        assert_eq!(summary, Summary::Broken, "{length} random bytes");
        let summary = world
            .verify(&[b"%PDF-1.7\n".as_slice(), &noise].concat())
            .summary;
        assert_eq!(summary, Summary::Broken, "{length} random bytes");
    }
}

#[test]
fn an_encrypted_file_is_refused() {
    let world = World::new();
    let table = "0 1\n0000000000 65535 f \n";
    let bytes = update_with_table(&plain(), table, 1, startxref(&plain()));
    let at = find_last(&bytes, b"/Root").unwrap();
    let encrypted = [&bytes[..at], b"/Encrypt <</V 1>>", &bytes[at..]].concat();
    expect(&world, &encrypted, Summary::Refused, "encrypted");
}

#[test]
fn limits_refuse_instead_of_running_long() {
    let world = World::new();
    let bytes = world.signed(1);
    let mut options = VerifyOptions::new(&world.trust, NOW);
    options.limits.max_bytes = 100;
    let report = verify(&bytes, &options);
    assert_eq!(
        (report.summary, codes(&report)),
        (Summary::Refused, vec!["too_large"])
    );
}

#[test]
fn overlapping_objects_and_endless_revisions_are_refused() {
    let world = World::new();
    // Every object is a string that holds all later ones: reading each costs the whole file.
    let depth = 3000;
    let mut base = prepared();
    let mut table = String::new();
    for number in 0..depth {
        table.push_str(&format!(
            "{} 1\n{:010} 00000 n \n",
            1000 + number,
            base.len()
        ));
        base.extend_from_slice(format!("{} 0 obj (", 1000 + number).as_bytes());
    }
    base.extend(std::iter::repeat_n(b')', depth));
    base.push(b'\n');
    let entangled = update_with_table(&base, &table, 1, startxref(&prepared()));
    let bytes = world.sign(&world.sign(&entangled, 1), 2);
    expect(&world, &bytes, Summary::Refused, "too_much_work");

    let mut bytes = world.signed(1);
    for _ in 0..300 {
        bytes = update(&bytes, &[(800, "<<>>")]);
    }
    expect(&world, &bytes, Summary::Refused, "too_much_work");
}

#[test]
fn a_certification_is_held_against_later_changes() {
    let world = World::new();
    let person = world.person("张三");
    let certified = |level| {
        let mut request = SignRequest::new("Stamp", &person.key, &person.chain, NOW);
        request.certify = Some(level);
        sign(&prepared(), &request).unwrap()
    };
    let filling = certified(hefu_pdf::CertificationLevel::FormFilling);
    let report = world.verify(&world.sign(&filling, 1));
    assert_eq!(report.summary, Summary::Valid, "{:?}", codes(&report));
    assert_eq!(report.signatures[0].kind, SignatureKind::Certification);
    let closed = certified(hefu_pdf::CertificationLevel::NoChanges);
    let filled = alter_field(&closed, "Date1", "<<", "<</V (1999)");
    expect(&world, &filled, Summary::Changed, "certification_violated");
}
