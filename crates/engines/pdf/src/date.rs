//! PDF date strings (ISO 32000-1, 7.9.4) in Beijing time, which has had no daylight saving since 1991.

const OFFSET_SECONDS: i64 = 8 * 3600;

/// `D:YYYYMMDDHHmmSS+08'00'` for seconds since 1970.
pub(crate) fn pdf_date(seconds: i64) -> String {
    // Year 0 to 9999, so that every part has its fixed width.
    let local = seconds
        .saturating_add(OFFSET_SECONDS)
        .clamp(-62_167_219_200, 253_402_300_799);
    let (days, rest) = (local.div_euclid(86_400), local.rem_euclid(86_400));
    let (year, month, day) = civil_from_days(days);
    format!(
        "D:{year:04}{month:02}{day:02}{:02}{:02}{:02}+08'00'",
        rest / 3600,
        rest / 60 % 60,
        rest % 60
    )
}

/// Proleptic Gregorian date of a day count since 1970-01-01.
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

#[cfg(test)]
mod tests {
    use super::pdf_date;

    #[test]
    fn dates_are_written_in_beijing_time() {
        let cases = [
            (0, "D:19700101080000+08'00'"),
            (1_795_190_400, "D:20261121000000+08'00'"),
            (951_782_400, "D:20000229080000+08'00'"),
            (i64::MAX, "D:99991231235959+08'00'"),
            (i64::MIN, "D:00000101000000+08'00'"),
        ];
        for (seconds, expected) in cases {
            assert_eq!(pdf_date(seconds), expected, "{seconds}");
        }
    }
}
