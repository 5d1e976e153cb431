//! Making the evidence bundle.

use std::collections::BTreeMap;

use hefu_bundle::{Contents, Disclosure, Entry, Record, Revision, assemble, seal};
use hefu_kernel::Language;
use hefu_pdf::Document;
use hefu_pki::{Certificate, CmsSigner, SignedData, hex, sha256};

use super::{
    case::Case,
    readable::{read_me, story},
    seal::unavailable,
};
use crate::{Outcome, Platform};

impl Platform {
    /// Gathers everything, seals and stamps it, and lets the bundle's own verifier judge it.
    pub(super) async fn make_bundle(&self, case: &Case) -> Outcome<Vec<u8>> {
        let mut attachments = attachments(case)?;
        for (language, tag) in [(Language::Chinese, "zh"), (Language::English, "en")] {
            let report = self.kept_report(case, language).await?;
            attachments.push(Entry::new(
                format!("report/signing-report.{tag}.pdf"),
                report,
            ));
            let told = story(case, language);
            attachments.push(Entry::new(format!("history.{tag}.txt"), told));
            attachments.push(Entry::new(
                format!("README.{tag}.txt"),
                read_me(self, case, language),
            ));
        }
        let entries = assemble(Contents {
            document: case.document.clone(),
            revisions: revisions(case),
            records: records(case),
            checkpoint: case.log.checkpoint.clone(),
            disclosures: disclosures(case),
            attachments,
        });
        let identity = self.platform_identity(case.now).await?;
        let roots: String = self
            .authority
            .roots()
            .iter()
            .map(Certificate::to_pem)
            .collect();
        let sealed = self.authority.at_work(|| {
            let signer = CmsSigner::new(&identity.key, &identity.chain)?;
            seal(entries, &roots, &signer, self.authority.time_stamper())
        });
        let sealed = sealed.map_err(|error| unavailable(&error.to_string()))?;
        let trust = hefu_pki::TrustStore::new(self.authority.roots());
        let report = hefu_bundle::verify(&sealed, &trust, None);
        if report.is_intact() && report.roots_are_trusted {
            return Ok(sealed);
        }
        let codes: Vec<_> = report
            .problems
            .iter()
            .map(|problem| problem.code())
            .collect();
        Err(unavailable(&format!(
            "the bundle would not hold: {codes:?}"
        )))
    }
}

fn revisions(case: &Case) -> Vec<Revision> {
    let revisions = case.revisions.iter().map(|it| Revision {
        label: it.label.clone(),
        bytes: it.bytes as u64,
        sha256: it.sha256.clone(),
    });
    revisions.collect()
}

fn records(case: &Case) -> Vec<Record> {
    let records = case.log.events.iter().map(|event| Record {
        bytes: event.bytes.clone(),
        salt: event.salt,
        place: event.place.clone(),
    });
    records.collect()
}

/// The values behind commitments, by the numbers that the records have in the bundle.
fn disclosures(case: &Case) -> Vec<Disclosure> {
    let numbers: BTreeMap<u64, u64> = (1..)
        .zip(&case.log.events)
        .filter_map(|(number, event)| Some((event.sequence?, number)))
        .collect();
    let mut disclosures = Vec::new();
    for happening in &case.history {
        let Some(&number) = numbers.get(&happening.recorded.sequence) else {
            continue;
        };
        for value in &happening.values {
            let field = value.field.name();
            disclosures.push(match &value.opening {
                Some((salt, text)) => Disclosure::open(number, field, salt, text),
                None => Disclosure::erased(number, field),
            });
        }
    }
    disclosures.sort_by(|a, b| (a.record, &a.field).cmp(&(b.record, &b.field)));
    disclosures
}

/// What stands in the document already, laid out for other tools: certificates, time stamps, revocation
/// data. Each once, under its own hash.
fn attachments(case: &Case) -> Outcome<Vec<Entry>> {
    let document =
        Document::open(&case.document).map_err(|error| unavailable(&error.to_string()))?;
    let mut found: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut add = |folder: &str, ending: &str, name: &[u8], bytes: Vec<u8>| {
        let digest = hex(&sha256(name)[..12]);
        found.insert(format!("{folder}/{digest}.{ending}"), bytes);
    };
    let signatures = document.signatures();
    for signature in signatures.map_err(|error| unavailable(&error.to_string()))? {
        let mut rewritten = Vec::new();
        let Ok(data) = SignedData::parse_foreign(&signature.contents, &mut rewritten) else {
            continue;
        };
        for certificate in &data.certificates {
            add(
                "certificates",
                "pem",
                certificate.der(),
                certificate.to_pem().into_bytes(),
            );
        }
        if signature.sub_filter.as_deref() == Some("ETSI.RFC3161") {
            let token = token_of(&signature.contents);
            add("timestamps", "tst", token, token.to_vec());
        }
        for token in data
            .signers
            .iter()
            .flat_map(|signer| signer.time_stamp_tokens())
        {
            add("timestamps", "tst", token, token.to_vec());
        }
    }
    let [certificates, lists, answers] = document.stored_validation_data();
    for der in certificates {
        if let Ok(certificate) = Certificate::from_der(der) {
            add(
                "certificates",
                "pem",
                certificate.der(),
                certificate.to_pem().into_bytes(),
            );
        }
    }
    for list in lists {
        add("revocation", "crl", &list.clone(), list);
    }
    for answer in answers {
        add("revocation", "ocsp", &answer.clone(), answer);
    }
    let mut entries: Vec<Entry> = found
        .into_iter()
        .map(|(name, bytes)| Entry::new(name, bytes))
        .collect();
    if let Some(stamp) = &case.log.stamp {
        entries.push(Entry::new("log/checkpoint.tst", stamp.clone()));
    }
    Ok(entries)
}

/// The token without the zeros that fill the room reserved for it.
fn token_of(contents: &[u8]) -> &[u8] {
    let length = hefu_pki::asn1::element_length(contents).unwrap_or(contents.len());
    contents.get(..length).unwrap_or(contents)
}
