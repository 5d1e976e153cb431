//! Instants in microseconds and civil dates in Beijing time.

use std::fmt;

use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

const BEIJING: UtcOffset = match UtcOffset::from_hms(8, 0, 0) {
    Ok(offset) => offset,
    Err(_) => UtcOffset::UTC,
};

/// Where time comes in.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// An instant: microseconds since 1970-01-01T00:00:00Z. Databases keep exactly this much, so
/// that what was hashed before storing equals what is read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since the epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// From seconds since the epoch; seconds beyond the range stop at its end.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000_000))
    }

    /// Microseconds since the epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// This instant and so many seconds more.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// Whole seconds from `earlier` to this instant, rounded down; negative if it is later.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        (self.0.saturating_sub(earlier.0)).div_euclid(1_000_000)
    }

    /// The calendar date in Beijing at this instant.
    pub fn beijing_date(self) -> Date {
        let local = self.utc().to_offset(BEIJING);
        Date {
            year: local.year(),
            month: local.month() as u8,
            day: local.day(),
        }
    }

    /// `2026-11-20 18:15:00` in Beijing time; the zone is the caller's to name.
    pub fn beijing_text(self) -> String {
        let local = self.utc().to_offset(BEIJING);
        format!(
            "{} {:02}:{:02}:{:02}",
            local.date(),
            local.hour(),
            local.minute(),
            local.second()
        )
    }

    /// RFC 3339 in UTC with as many fraction digits as there are.
    pub fn rfc3339(self) -> String {
        self.utc().format(&Rfc3339).unwrap_or_default()
    }

    /// Reads RFC 3339; digits beyond microseconds are cut off.
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        let parsed = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        i64::try_from(parsed.unix_timestamp_nanos().div_euclid(1_000))
            .ok()
            .map(Self)
    }

    fn utc(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000)
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

/// A calendar date (proleptic Gregorian), in Beijing unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, such as 2026.
    pub year: i32,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// A date, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month_name = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month_name, day).ok()?;
        Some(Self { year, month, day })
    }

    /// Completed years from `birth` to this date, as the Civil Code counts age: a year is full on
    /// the birthday. Somebody born on 29 February turns older on 1 March of common years.
    pub fn age_since(self, birth: Self) -> i32 {
        let birthday_passed = (self.month, self.day) >= (birth.month, birth.day);
        self.year - birth.year - i32::from(!birthday_passed)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date::new(year, month, day).expect("a real date")
    }

    #[test]
    fn beijing_is_eight_hours_ahead() {
        let instant = Timestamp::parse_rfc3339("2026-12-31T16:00:00Z").expect("parses");
        assert_eq!(instant.beijing_date(), date(2027, 1, 1));
        assert_eq!(instant.beijing_text(), "2027-01-01 00:00:00");
    }

    #[test]
    fn rfc3339_keeps_microseconds_and_cuts_the_rest() {
        let instant =
            Timestamp::parse_rfc3339("2026-11-20T10:15:00.1234567+08:00").expect("parses");
        assert_eq!(instant.rfc3339(), "2026-11-20T02:15:00.123456Z");
    }

    #[test]
    fn a_year_of_age_is_full_on_the_birthday() {
        for (today, birth, age) in [
            (date(2026, 11, 20), date(2010, 11, 20), 16),
            (date(2026, 11, 19), date(2010, 11, 20), 15),
            (date(2026, 2, 28), date(2008, 2, 29), 17),
            (date(2026, 3, 1), date(2008, 2, 29), 18),
        ] {
            assert_eq!(today.age_since(birth), age, "{today} {birth}");
        }
    }

    #[test]
    fn days_the_calendar_lacks_are_no_dates() {
        assert_eq!(Date::new(2026, 2, 29), None);
        assert_eq!(Date::new(2026, 13, 1), None);
    }
}
