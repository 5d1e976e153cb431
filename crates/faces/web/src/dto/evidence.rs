//! What may be said when evidence is asked for.

use hefu_kernel::Language;
use serde::Deserialize;
use utoipa::IntoParams;

/// How a report is wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ReportQuery {
    /// `zh` or `en`; by default the language of the request.
    pub language: Option<String>,
    /// `1` to save it under its name instead of showing it.
    pub download: Option<String>,
}

impl ReportQuery {
    pub(crate) fn language(&self, of_request: Language) -> Language {
        self.language
            .as_deref()
            .map_or(of_request, Language::from_tags)
    }

    pub(crate) fn is_download(&self) -> bool {
        self.download.as_deref() == Some("1")
    }
}
