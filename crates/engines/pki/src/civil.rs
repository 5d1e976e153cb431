//! Calendar arithmetic for ASN.1 times: Unix seconds ↔ proleptic Gregorian UTC.

use crate::asn1::{Asn1Error, Tlv, tag};

/// `YYYYMMDDHHMMSSZ` of an instant. Years outside 0000–9999 are clamped (ASN.1 cannot say them).
pub fn generalized(unix_seconds: i64) -> String {
    const YEAR_0: i64 = -62_167_219_200;
    const YEAR_9999: i64 = 253_402_300_799;
    let seconds = unix_seconds.clamp(YEAR_0, YEAR_9999);
    let (year, month, day) = civil_from_days(seconds.div_euclid(86_400));
    let rest = seconds.rem_euclid(86_400);
    format!(
        "{year:04}{month:02}{day:02}{:02}{:02}{:02}Z",
        rest / 3600,
        rest / 60 % 60,
        rest % 60
    )
}

/// Unix seconds of a UTCTime or GeneralizedTime element; fractions of a second are dropped.
pub fn parse(time: &Tlv<'_>) -> Result<i64, Asn1Error> {
    let text = time.value;
    let (year, rest) = match time.tag {
        tag::UTC_TIME => {
            let short = number(text.get(..2))?;
            // RFC 5280 §4.1.2.5.1: 50–99 are 19xx.
            (if short >= 50 { 1900 } else { 2000 } + short, &text[2..])
        }
        tag::GENERALIZED_TIME => (number(text.get(..4))?, &text[4..]),
        _ => return Err(Asn1Error::BadValue),
    };
    let month = number(rest.get(..2))?;
    let day = number(rest.get(2..4))?;
    let hour = number(rest.get(4..6))?;
    let minute = number(rest.get(6..8))?;
    let second = number(rest.get(8..10))?;
    let tail = rest.get(10..).ok_or(Asn1Error::BadValue)?;
    let fraction_ok = match tail {
        b"Z" => true,
        [b'.', digits @ .., b'Z'] => {
            time.tag == tag::GENERALIZED_TIME
                && !digits.is_empty()
                && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    let plausible = (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    if !fraction_ok || !plausible {
        return Err(Asn1Error::BadValue);
    }
    Ok(days_from_civil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second)
}

fn number(digits: Option<&[u8]>) -> Result<i64, Asn1Error> {
    let digits = digits.ok_or(Asn1Error::BadValue)?;
    digits.iter().try_fold(0i64, |sum, b| {
        if b.is_ascii_digit() {
            Ok(sum * 10 + i64::from(b - b'0'))
        } else {
            Err(Asn1Error::BadValue)
        }
    })
}

// Both directions count days in 400-year eras that begin on 1 March, so the leap day is a year's last.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let shifted_year = if month <= 2 { year - 1 } else { year };
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tag: u8, text: &str) -> Result<i64, Asn1Error> {
        parse(&Tlv {
            tag,
            raw: &[],
            value: text.as_bytes(),
        })
    }

    #[test]
    fn known_instants_match_in_both_directions() {
        for (seconds, text) in [
            (0, "19700101000000Z"),
            (951_782_400, "20000229000000Z"),
            (1_709_251_199, "20240229235959Z"),
            (4_102_444_800, "21000101000000Z"),
            (-1, "19691231235959Z"),
        ] {
            assert_eq!(generalized(seconds), text);
            assert_eq!(read(tag::GENERALIZED_TIME, text), Ok(seconds));
        }
        assert_eq!(read(tag::UTC_TIME, "491231235959Z"), Ok(2_524_607_999));
        assert_eq!(read(tag::UTC_TIME, "500101000000Z"), Ok(-631_152_000));
        assert_eq!(
            read(tag::GENERALIZED_TIME, "20240229235959.123Z"),
            Ok(1_709_251_199)
        );
    }

    #[test]
    fn malformed_times_are_errors() {
        for text in [
            "",
            "2",
            "20241301000000Z",
            "20240101000000",
            "2024010100000aZ",
        ] {
            assert!(read(tag::GENERALIZED_TIME, text).is_err(), "{text}");
            assert!(read(tag::UTC_TIME, text).is_err(), "{text}");
        }
    }
}
