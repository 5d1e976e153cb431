//! Statements for several rows at once, whose text depends on nothing but how many there are.

use std::sync::OnceLock;

/// The most rows one statement takes.
pub(super) const ROWS_MAX: usize = 50;

/// `head VALUES ($1,…),(…)… tail`, kept once per number of rows so that it stays prepared.
pub(super) struct RowsSql {
    head: &'static str,
    columns: usize,
    tail: &'static str,
    texts: [OnceLock<&'static str>; ROWS_MAX],
}

impl RowsSql {
    pub(super) const fn new(head: &'static str, columns: usize, tail: &'static str) -> Self {
        Self {
            head,
            columns,
            tail,
            texts: [const { OnceLock::new() }; ROWS_MAX],
        }
    }

    /// The statement for `rows` rows, 1 to [`ROWS_MAX`]; other numbers give the nearest.
    pub(super) fn text(&self, rows: usize) -> &'static str {
        let rows = rows.clamp(1, ROWS_MAX);
        self.texts[rows - 1].get_or_init(|| {
            let row = |number: usize| {
                let places: Vec<String> = (1..=self.columns)
                    .map(|column| format!("${}", number * self.columns + column))
                    .collect();
                format!("({})", places.join(","))
            };
            let all: Vec<String> = (0..rows).map(row).collect();
            // Leaked on purpose: at most `ROWS_MAX` short texts per statement, kept for good.
            Box::leak(
                format!("{} VALUES {} {}", self.head, all.join(","), self.tail).into_boxed_str(),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_numbered_through() {
        let sql = RowsSql::new("INSERT INTO t (a,b)", 2, "ON CONFLICT DO NOTHING");
        assert_eq!(
            sql.text(2),
            "INSERT INTO t (a,b) VALUES ($1,$2),($3,$4) ON CONFLICT DO NOTHING"
        );
        assert_eq!(sql.text(2).as_ptr(), sql.text(2).as_ptr());
    }
}
