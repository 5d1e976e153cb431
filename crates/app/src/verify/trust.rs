//! Who may vouch for signers: where roots come from, and under which name.

use hefu_pki::Certificate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

const PEM_BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const PEM_END: &str = "-----END CERTIFICATE-----";
/// The longest name of an entry, characters.
const NAME_CHARACTERS_MAX: usize = 80;

/// Where a root comes from. In the order in which they are believed: the first that holds a root is
/// named as the one that vouches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrustKind {
    /// This installation's own certificate authority.
    Installation,
    /// The operator's trust list.
    List,
    /// The operating system's roots.
    System,
    /// Given by whoever asks, for one judgement.
    Visitor,
}

impl TrustKind {
    /// Stable code for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Installation => "installation",
            Self::List => "list",
            Self::System => "system",
            Self::Visitor => "visitor",
        }
    }
}

/// Roots from one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustSource {
    /// Where they come from.
    pub kind: TrustKind,
    /// What the operator or the certificate calls them.
    pub name: String,
    /// The certificates, in PEM.
    pub pem: String,
}

/// A text that holds no certificate that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no certificate in PEM")]
pub struct NoCertificate;

impl TrustSource {
    /// Roots that were given together, under the name of the first.
    ///
    /// # Errors
    /// [`NoCertificate`] if one of them can not be read, or there is none.
    pub fn given(kind: TrustKind, pem: &str) -> Result<Self, NoCertificate> {
        let roots = Certificate::all_from_pem(pem).map_err(|_| NoCertificate)?;
        let first = roots.first().ok_or(NoCertificate)?;
        Ok(Self {
            kind,
            name: shortened(&first.info().subject),
            pem: roots.iter().map(Certificate::to_pem).collect(),
        })
    }

    /// The entries of a bundle, each with its name: the last line before a certificate that is not
    /// empty, without a leading `#`, else the certificate's own. A certificate that can not be read is
    /// an error.
    ///
    /// # Errors
    /// [`NoCertificate`].
    pub fn bundle(kind: TrustKind, text: &str) -> Result<Vec<Self>, NoCertificate> {
        let mut sources = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find(PEM_BEGIN) {
            let end = rest[start..].find(PEM_END).ok_or(NoCertificate)?;
            let end = start + end + PEM_END.len();
            let mut source = Self::given(kind, &rest[start..end])?;
            if let Some(name) = label(&rest[..start]) {
                source.name = name;
            }
            sources.push(source);
            rest = &rest[end..];
        }
        if sources.is_empty() {
            return Err(NoCertificate);
        }
        Ok(sources)
    }

    /// All roots of an operating system as one source. Those that can not be read are passed over:
    /// one odd certificate among many is no reason to believe none.
    ///
    /// # Errors
    /// [`NoCertificate`] if none can be read.
    pub fn system(name: &str, text: &str) -> Result<Self, NoCertificate> {
        let pem: String = text
            .split_inclusive(PEM_END)
            .filter_map(|piece| Certificate::all_from_pem(piece).ok())
            .flatten()
            .map(|root| root.to_pem())
            .collect();
        if pem.is_empty() {
            return Err(NoCertificate);
        }
        Ok(Self {
            kind: TrustKind::System,
            name: name.to_owned(),
            pem,
        })
    }

    /// Its certificates.
    pub fn roots(&self) -> Vec<Certificate> {
        Certificate::all_from_pem(&self.pem).unwrap_or_default()
    }
}

/// The name that stands before a certificate.
fn label(before: &str) -> Option<String> {
    let line = before.lines().rev().find(|line| !line.trim().is_empty())?;
    let name = line.trim().trim_start_matches('#').trim();
    // Rulers, such as bundles draw under a name, name nothing.
    let names = name.chars().any(char::is_alphanumeric);
    names.then(|| shortened(name))
}

fn shortened(name: &str) -> String {
    name.chars()
        .filter(|character| !character.is_control())
        .take(NAME_CHARACTERS_MAX)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with `openssl req -x509`; good for a hundred years.
    const FIRST: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIBhjCCASugAwIBAgIUMo2eMJRRrxZ0USnbOEqtqzOxLkEwCgYIKoZIzj0EAwIw\n\
FzEVMBMGA1UEAwwM5rWL6K+V5qC55LiAMCAXDTI2MTEyMDE3MjEwN1oYDzIxMjYx\n\
MDI3MTcyMTA3WjAXMRUwEwYDVQQDDAzmtYvor5XmoLnkuIAwWTATBgcqhkjOPQIB\n\
BggqhkjOPQMBBwNCAATvl0pmjVFtcvR2bgXuMKKHmm9NCwVSkYX5u1i86isIWoe1\n\
qca0PPdZJrS6itDSg2CQgDqOMNYwAtmUWLI3OET8o1MwUTAdBgNVHQ4EFgQUoY12\n\
ePUG3/QCnyT2u2O0XJ7SYwQwHwYDVR0jBBgwFoAUoY12ePUG3/QCnyT2u2O0XJ7S\n\
YwQwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA0zmnOIsqTvPR\n\
aMljCeKTYdEce+haPe4QF/K5ChN3rFYCIQDRv+/PkhJDRSELJ2qufVrzb3DoBmCh\n\
tebFdRxKK5b/yw==\n\
-----END CERTIFICATE-----\n";
    const SECOND: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIBgjCCASmgAwIBAgIUH3LQQx6vDa3k4PI/iaWLyhGx3SwwCgYIKoZIzj0EAwIw\n\
FjEUMBIGA1UEAwwLVGVzdCBSb290IDIwIBcNMjYxMTIwMTcyMTA3WhgPMjEyNjEw\n\
MjcxNzIxMDdaMBYxFDASBgNVBAMMC1Rlc3QgUm9vdCAyMFkwEwYHKoZIzj0CAQYI\n\
KoZIzj0DAQcDQgAEjibCnjTKoupQrA7BlGfI8CapppZfJiuAw7d1L4eqe/vLwLec\n\
3EaC6gP9jzgN2DKHndzLQZupwsj9h5CSIfw72KNTMFEwHQYDVR0OBBYEFO6Jn6/i\n\
uo2vUUiC6vchd53GZn7TMB8GA1UdIwQYMBaAFO6Jn6/iuo2vUUiC6vchd53GZn7T\n\
MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIga3RkK1+a43HrWqDG\n\
9xZH39obPl1x4Uf1sduZLGWQfXICICFvvZq0hdcZK1dgGNTHnj57/9wSMuEKV26v\n\
TTyPuZfm\n\
-----END CERTIFICATE-----\n";

    fn names(bundle: &str) -> Result<Vec<String>, NoCertificate> {
        let sources = TrustSource::bundle(TrustKind::List, bundle)?;
        Ok(sources.into_iter().map(|source| source.name).collect())
    }

    #[test]
    fn entries_of_a_bundle_are_named_by_the_line_before_them() {
        let check = |bundle: String, expected: &[&str]| {
            assert_eq!(names(&bundle).expect("certificates"), expected, "{bundle}");
        };
        check(format!("{FIRST}{SECOND}"), &["测试根一", "Test Root 2"]);
        check(
            format!("# 甲 CA\n{FIRST}\n# 乙 CA\n\n{SECOND}"),
            &["甲 CA", "乙 CA"],
        );
        check(format!("========\n{FIRST}"), &["测试根一"]);
        check(format!("A\u{7}B\n{FIRST}"), &["AB"]);
        let long = "长".repeat(500);
        check(format!("{long}\n{FIRST}"), &[&long[..80 * 3]]);
    }

    #[test]
    fn a_list_with_something_unreadable_is_no_list() {
        let cut = &FIRST[..200];
        for bundle in ["", "words", cut, &format!("{FIRST}{cut}")] {
            assert_eq!(names(bundle), Err(NoCertificate), "{bundle}");
        }
        let broken = FIRST.replace("MII", "AAA");
        assert_eq!(names(&format!("{broken}{SECOND}")), Err(NoCertificate));
        // The system's roots are not the operator's own choice: what is odd there is left out.
        let system = TrustSource::system("system", &format!("{broken}{SECOND}"));
        assert_eq!(system.map(|source| source.roots().len()), Ok(1));
        assert_eq!(TrustSource::system("system", &broken), Err(NoCertificate));
    }

    #[test]
    fn what_a_visitor_gives_is_one_source_with_clean_text() {
        let pasted = format!("Here it is:\n{FIRST}and\n{SECOND}");
        let source = TrustSource::given(TrustKind::Visitor, &pasted).expect("two");
        assert_eq!(
            (source.name.as_str(), source.roots().len()),
            ("测试根一", 2)
        );
        assert!(!source.pem.contains("Here"));
    }
}
