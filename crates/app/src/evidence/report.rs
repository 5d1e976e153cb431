//! Making the signing report.

use std::sync::Arc;

use hefu_kernel::Language;
use hefu_typeset::DocumentFacts;

use super::{
    case::Case,
    paper::{report_data, report_number, template},
    seal::unavailable,
};
use crate::{Outcome, Platform};

impl Platform {
    /// Sets, signs and stamps the report.
    pub(super) async fn make_report(&self, case: &Case, language: Language) -> Outcome<Vec<u8>> {
        let data = report_data(self, case);
        let number = report_number(case);
        let made_at = case.now.seconds();
        let typesetter = Arc::clone(&self.typesetter);
        let set = tokio::task::spawn_blocking(move || {
            let facts = DocumentFacts {
                identifier: &number,
                creator: "Hefu",
                made_at,
            };
            typesetter.render(template(language), &data, &facts)
        });
        let pdf = set
            .await
            .map_err(|_| unavailable("setting was interrupted"))?
            .map_err(|error| unavailable(&error.to_string()))?;
        let reason = language.pick("签署报告", "Signing report");
        self.seal_pdf(&pdf, case.now, reason).await
    }
}
