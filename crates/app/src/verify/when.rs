//! Dates as PDF writes them (ISO 32000-1, 7.9.4): `D:YYYYMMDDHHmmSSOHH'mm'`, cut off anywhere after the
//! year.

use hefu_kernel::Timestamp;

/// Seconds since 1970; nothing for what is no date. A date without a zone is taken for one in UTC.
pub(super) fn seconds_of(text: &str) -> Option<i64> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (date, zone) = text.split_at(digits);
    if !(4..=14).contains(&digits) || digits % 2 != 0 {
        return None;
    }
    let part = |from: usize, absent: &str| date.get(from..from + 2).unwrap_or(absent).to_owned();
    let (month, day) = (part(4, "01"), part(6, "01"));
    let (hour, minute, second) = (part(8, "00"), part(10, "00"), part(12, "00"));
    let zone = zone_of(zone)?;
    let year = &date[..4];
    let written = format!("{year}-{month}-{day}T{hour}:{minute}:{second}{zone}");
    Some(Timestamp::parse_rfc3339(&written)?.seconds())
}

fn zone_of(text: &str) -> Option<String> {
    let Some(sign) = text.chars().next().filter(|sign| *sign != 'Z') else {
        return Some("Z".to_owned());
    };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let known = matches!(sign, '+' | '-') && matches!(digits.len(), 2 | 4);
    known.then(|| {
        format!(
            "{sign}{}:{}",
            &digits[..2],
            digits.get(2..).filter(|it| !it.is_empty()).unwrap_or("00")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::seconds_of;

    #[test]
    fn dates_are_read_as_far_as_they_go() {
        for (text, expected) in [
            ("D:20261120170000+08'00'", Some(1_795_165_200)),
            ("D:20261120170000+08'00", Some(1_795_165_200)),
            ("D:20261120090000Z", Some(1_795_165_200)),
            ("D:20261120090000Z00'00'", Some(1_795_165_200)),
            ("20261120090000", Some(1_795_165_200)),
            ("D:20261120170000+08", Some(1_795_165_200)),
            ("D:2026", Some(1_767_225_600)),
            ("D:202", None),
            ("D:20261399", None),
            ("D:2026112017000000", None),
            ("D:20261120170000+8", None),
            ("", None),
            ("昨天", None),
        ] {
            assert_eq!(seconds_of(text), expected, "{text}");
        }
    }
}
