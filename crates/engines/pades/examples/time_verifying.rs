//! How long one verification takes, beside what no program can undercut.
//!
//! Usage: `time_verifying <input.pdf> <rounds> [signatures…]`
//!
//! Signs the file with so many signatures (1 and 10 unless given) and prints microseconds of one
//! verification, of one SHA-256 over the file with one P-256 verification for each signature, and the ratio.

use hefu_pades::{SignRequest, Summary, VerifyOptions, sign, verify};
use hefu_pdf::{Document, FieldPlan, Placement, SignatoryPlan, ViewRect};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, Profile, SigningKey,
    SoftwareKey, TrustStore, sha256,
};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

const DAY: i64 = 86_400;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, rounds, counts @ ..] = arguments.as_slice() else {
        return Err("usage: time_verifying <input.pdf> <rounds> [signatures…]".into());
    };
    let rounds: u32 = rounds.parse()?;
    let mut counts: Vec<usize> = counts
        .iter()
        .map(|text| text.parse())
        .collect::<Result<_, _>>()?;
    if counts.is_empty() {
        counts = vec![1, 10];
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    let plain = std::fs::read(input)?;
    let root = CertificateAuthority::create_root(
        Arc::new(SoftwareKey::generate_p256()?),
        &DistinguishedName::service("Hefu", "Time Root"),
        now - DAY,
        now + 3650 * DAY,
    )?;
    let key = Arc::new(SoftwareKey::generate_p256()?);
    let name = DistinguishedName::service("Hefu", "Time CA");
    let own = issue(&root, Profile::IssuingCa, &name, &key, now)?;
    let issuing = CertificateAuthority::open(key, vec![own, root.certificate().clone()])?;
    let trust = TrustStore::new(vec![root.certificate().clone()]);
    for count in counts {
        let mut bytes = Document::open(&plain)?.prepare(&plan(count))?.bytes;
        for index in 0..count {
            let key = SoftwareKey::generate_p256()?;
            let subject = DistinguishedName::person("张三丰", &format!("p-{index}"));
            let mut chain = vec![issue(&issuing, Profile::Signer, &subject, &key, now)?];
            chain.extend_from_slice(issuing.chain());
            let field = format!("Signature{index}");
            bytes = sign(&bytes, &SignRequest::new(&field, &key, &chain, now))?;
        }
        let options = VerifyOptions::new(&trust, now);
        let valid = verify(&bytes, &options).summary == Summary::Valid;
        let whole = time(rounds, || {
            black_box(verify(&bytes, &options));
        });
        let hash = time(rounds, || {
            black_box(sha256(&bytes));
        });
        // One signature of the CA over a certificate is checked as one over a document is.
        let leaf = &issuing.chain()[0];
        let check = time(rounds, || {
            black_box(leaf.is_signed_by(root.certificate()));
        });
        let limit = hash + check * count as f64;
        println!(
            "{count} signatures, valid {valid}: {whole:.0} us; hash {hash:.0} us, check {check:.0} us, ratio {:.2}",
            limit / whole
        );
    }
    Ok(())
}

fn time(rounds: u32, mut operation: impl FnMut()) -> f64 {
    operation();
    let start = Instant::now();
    (0..rounds).for_each(|_| operation());
    start.elapsed().as_secs_f64() * 1e6 / f64::from(rounds)
}

fn plan(count: usize) -> FieldPlan {
    let signatory = |index: usize| SignatoryPlan {
        signature: format!("Signature{index}"),
        placement: Some(Placement {
            page: 0,
            view: ViewRect {
                x: 10.0 + 50.0 * (index % 10) as f64,
                y: 10.0 + 20.0 * (index / 10) as f64,
                width: 45.0,
                height: 15.0,
            },
        }),
        carriers: Vec::new(),
    };
    FieldPlan {
        signatories: (0..count).map(signatory).collect(),
        invisible: Vec::new(),
    }
}

fn issue(
    ca: &CertificateAuthority,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
    now: i64,
) -> Result<Certificate, Failure> {
    Ok(ca.issue(&CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: now - 3600,
        not_after: None,
    })?)
}
