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
fn sixteen_must_be_complete() {
    let number = IdNumber::parse(&with_check_digit("11010520101121001")).expect("valid");
    assert_eq!(
        number.of_signing_age(day(2026, 11, 20)),
        Err(Refusal::UnderAge { minimum_years: 16 })
    );
    assert_eq!(number.of_signing_age(day(2026, 11, 21)), Ok(()));
    assert_eq!(
        number.of_signing_age(day(2010, 11, 20)),
        Err(Refusal::IdNumberBirthDate)
    );
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
    assert_eq!(
        IdNumber::parse("11010519491231002X")
            .expect("valid")
            .masked(),
        "110***********002X"
    );
}

#[test]
fn debug_texts_hold_no_personal_data() {
    let text = format!(
        "{:?}{:?}{:?}",
        Mobile::parse("13800138000").expect("valid"),
        PersonName::parse("欧阳雪").expect("valid"),
        IdNumber::parse("11010519491231002X").expect("valid")
    );
    for secret in ["0013", "欧阳", "19491231"] {
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
