use hefu_kernel::Date;

use super::*;

fn day(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).expect("a real date")
}

/// Builds a number with the right check digit for any first 17 digits.
fn with_check_digit(body: &str) -> String {
    let mut bytes = body.as_bytes().to_vec();
    bytes.push(check_digit(body.as_bytes()));
    String::from_utf8(bytes).expect("ASCII")
}

#[test]
fn the_standards_own_examples_pass() {
    // The two examples printed in GB 11643-1999.
    for text in [
        "11010519491231002X",
        "440524188001010014",
        " 11010519491231002x ",
    ] {
        assert!(IdNumber::parse(text).is_ok(), "{text}");
    }
}

#[test]
fn each_wrong_part_has_its_own_refusal() {
    for (text, refusal) in [
        ("", Refusal::IdNumberLength),
        ("1101051949123100", Refusal::IdNumberLength),
        ("11010519491231002Y", Refusal::IdNumberLength),
        ("1101051949123100X2", Refusal::IdNumberLength),
        ("１1010519491231002X", Refusal::IdNumberLength),
        ("01010519491231002X", Refusal::IdNumberPlace),
        ("11010519490231002X", Refusal::IdNumberBirthDate),
        ("110105194912310021", Refusal::IdNumberCheckDigit),
        ("110105194912310012", Refusal::IdNumberCheckDigit),
    ] {
        assert_eq!(IdNumber::parse(text).err(), Some(refusal), "{text}");
    }
}

#[test]
fn exactly_one_check_digit_is_right_for_every_body() {
    for body in [
        "11010519900307123",
        "44030720000229001",
        "81000019851212999",
    ] {
        let right = "0123456789X"
            .chars()
            .filter(|last| IdNumber::parse(&format!("{body}{last}")).is_ok());
        assert_eq!(right.count(), 1, "{body}");
    }
}

#[test]
fn mobiles_are_eleven_digits_of_the_mainland() {
    for text in [
        "13800138000",
        "138 0013 8000",
        "+8613800138000",
        "8613800138000",
        "138-0013-8000",
    ] {
        assert_eq!(Mobile::parse(text).expect(text).as_str(), "13800138000");
    }
    for text in [
        "",
        "12800138000",
        "1380013800",
        "138001380000",
        "１3800138000",
        "23800138000",
        "1380013800a",
    ] {
        assert_eq!(Mobile::parse(text), Err(Refusal::MobileInvalid), "{text}");
    }
}

#[test]
fn masks_hide_the_middle() {
    assert_eq!(
        Mobile::parse("13800138000").expect("valid").masked(),
        "138****8000"
    );
    for (kind, number, masked) in [
        (
            DocumentKind::IdentityCard,
            "11010519491231002X",
            "110***********002X",
        ),
        (DocumentKind::TravelPermit, "h12345678", "H******78"),
        (DocumentKind::TravelPermit, "M1234567890", "M********90"),
    ] {
        let number = DocumentNumber::parse(kind, number).expect("valid");
        assert_eq!(number.masked(), masked);
    }
}

#[test]
fn debug_texts_hold_no_personal_data() {
    let text = format!(
        "{:?}{:?}{:?}{:?}",
        Mobile::parse("13800138000").expect("valid"),
        PersonName::parse("欧阳雪").expect("valid"),
        IdNumber::parse("11010519491231002X").expect("valid"),
        document(DocumentKind::TravelPermit, "H12345678", Some("1990-03-07")).expect("valid"),
    );
    for secret in ["0013", "欧阳", "19491231", "1234", "1990"] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[test]
fn names_of_many_peoples_are_names() {
    for text in [
        "李雷",
        "买买提·吐尔逊",
        "Anna-Maria O'Neil",
        "䶮",
        "𬭊雪",
        " 王 ",
    ] {
        assert!(PersonName::parse(text).is_ok(), "{text}");
    }
    for text in [
        "",
        " ",
        "A",
        "·",
        "李1雷",
        "<b>",
        "李\n雷",
        "a  b",
        &"李".repeat(51),
    ] {
        assert_eq!(
            PersonName::parse(text),
            Err(Refusal::NameInvalid),
            "{text:?}"
        );
    }
}

#[test]
fn the_two_middle_dots_write_one_name() {
    let name = |text| PersonName::parse(text).expect("valid");
    assert!(name("买买提·吐尔逊").same_as(&name("买买提•吐尔逊")));
    assert!(!name("李雷").same_as(&name("李磊")));
}

fn document(kind: DocumentKind, number: &str, birth: Option<&str>) -> Result<Document, Refusal> {
    Document::parse(kind, number, birth)
}

#[test]
fn three_kinds_of_documents_are_accepted() {
    for kind in DocumentKind::ALL {
        assert_eq!(DocumentKind::parse(kind.name()), Ok(kind));
    }
    for name in ["PASSPORT", "FOREIGN_ID_CARD", "id_card", ""] {
        let refused = DocumentKind::parse(name);
        assert_eq!(refused, Err(Refusal::DocumentNotAccepted), "{name}");
    }
}

#[test]
fn each_kind_keeps_its_own_numbers() {
    use DocumentKind::{IdentityCard, ResidencePermit, TravelPermit};
    let (hong_kong, macao, taiwan) = (
        with_check_digit("81000019900307123"),
        with_check_digit("82000019900307123"),
        with_check_digit("83000019900307123"),
    );
    let shenzhen = with_check_digit("81000119900307123");
    for (kind, number, refusal) in [
        (IdentityCard, "11010519491231002x", None),
        (
            IdentityCard,
            &*hong_kong,
            Some(Refusal::ResidencePermitAsIdCard),
        ),
        // The kind is named first, the wrong birthday and check digit later.
        (
            IdentityCard,
            "830000199002310000",
            Some(Refusal::ResidencePermitAsIdCard),
        ),
        (IdentityCard, "81000019", Some(Refusal::IdNumberLength)),
        (IdentityCard, "H12345678", Some(Refusal::IdNumberLength)),
        (ResidencePermit, &hong_kong, None),
        (ResidencePermit, &macao, None),
        (ResidencePermit, &taiwan, None),
        (
            ResidencePermit,
            "810000199003071230",
            Some(Refusal::IdNumberCheckDigit),
        ),
        (
            ResidencePermit,
            &shenzhen,
            Some(Refusal::ResidencePermitPlace),
        ),
        (
            ResidencePermit,
            "11010519491231002X",
            Some(Refusal::ResidencePermitPlace),
        ),
        (ResidencePermit, "H12345678", Some(Refusal::IdNumberLength)),
        (TravelPermit, "H12345678", None),
        (TravelPermit, " m1234567890 ", None),
        (TravelPermit, "C12345678", Some(Refusal::PermitNumber)),
        (TravelPermit, "H123456789", Some(Refusal::PermitNumber)),
        (TravelPermit, "H1234567", Some(Refusal::PermitNumber)),
        (TravelPermit, "H12345678901", Some(Refusal::PermitNumber)),
        (TravelPermit, "H1234567X", Some(Refusal::PermitNumber)),
        (TravelPermit, "Ｈ12345678", Some(Refusal::PermitNumber)),
        (TravelPermit, "", Some(Refusal::PermitNumber)),
    ] {
        let parsed = DocumentNumber::parse(kind, number);
        assert_eq!(parsed.clone().err(), refusal, "{kind:?} {number}");
        if let Ok(parsed) = parsed {
            assert_eq!(parsed.as_str(), number.trim().to_uppercase());
            assert_eq!(DocumentKind::of_number(number), kind, "{number}");
        }
    }
}

#[test]
fn a_travel_permit_needs_a_birthday_that_is_a_day() {
    let permit = |birth| document(DocumentKind::TravelPermit, "H12345678", birth);
    let held = permit(Some("1990-03-07")).expect("valid");
    assert_eq!(held.stated_birth(), Some(day(1990, 3, 7)));
    for birth in [
        None,
        Some(""),
        Some("1990-02-29"),
        Some("1990-3-7"),
        Some("19900307"),
        Some("07/03/1990"),
        Some("1990-03-0七"),
        Some("1849-12-31"),
    ] {
        assert_eq!(permit(birth), Err(Refusal::BirthDate), "{birth:?}");
    }
}

#[test]
fn a_birthday_must_not_contradict_the_number() {
    let card = |birth| document(DocumentKind::IdentityCard, "11010519491231002X", birth);
    for birth in [None, Some(""), Some("1949-12-31")] {
        let card = card(birth).expect("valid");
        assert_eq!(card.birth(), day(1949, 12, 31));
        assert_eq!(card.stated_birth(), None);
    }
    assert_eq!(card(Some("1949-12-30")), Err(Refusal::BirthDate));
}

#[test]
fn every_kind_has_its_own_age_of_signing() {
    let card = with_check_digit("11010520101121001");
    let residence = with_check_digit("81000020081121001");
    for (kind, number, birth, minimum_years) in [
        (DocumentKind::IdentityCard, &*card, None, 16),
        (DocumentKind::ResidencePermit, &*residence, None, 18),
        (
            DocumentKind::TravelPermit,
            "M12345678",
            Some("2008-11-21"),
            18,
        ),
    ] {
        let held = document(kind, number, birth).expect("valid");
        let eve = held.of_signing_age(day(2026, 11, 20));
        let stated = birth.is_some();
        let young = Refusal::UnderAge {
            minimum_years,
            stated,
        };
        assert_eq!(eve, Err(young), "{kind:?}");
        let birthday = held.of_signing_age(day(2026, 11, 21));
        assert_eq!(birthday, Ok(()), "{kind:?}");
        let by_number = held.number().of_signing_age(day(2026, 11, 20));
        let told = kind != DocumentKind::TravelPermit;
        assert_eq!(by_number.is_err(), told, "{kind:?}");
        let unborn = match kind {
            DocumentKind::TravelPermit => Refusal::BirthDate,
            _ => Refusal::IdNumberBirthDate,
        };
        assert_eq!(held.of_signing_age(day(2007, 1, 1)), Err(unborn));
    }
}
