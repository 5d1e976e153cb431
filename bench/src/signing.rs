//! Signing and verifying in this process, per second of one core, beside what no program can
//! undercut: one SHA-256 over the file and one ECDSA operation of the same library.

use crate::report::{Figure, median};
use crate::{Outcome, document, peer};
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use hefu_pades::{SignRequest, Summary, VerifyOptions, sign, verify};
use hefu_pdf::{
    AppearanceBuilder, Color, Document, FieldPlan, InkDrawing, InkPoint, InkStroke, Placement,
    SignatoryPlan, ViewRect, WidgetFill,
};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, ObjectIdentifier,
    Profile, SigningKey, SoftwareKey, TimeStampAuthority, TrustStore,
};
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Rounds that are measured in turn; the median of each counts.
const ROUNDS: usize = 11;
/// Operations in one round.
const OPERATIONS: u32 = 400;
/// The one signature field.
pub const FIELD: &str = "Signature1";
const DAY: i64 = 86_400;

/// A key with its chain, a time-stamping authority, and a prepared document.
pub struct Desk {
    pub document: Vec<u8>,
    pub key: SoftwareKey,
    pub chain: Vec<Certificate>,
    root: Certificate,
    stamper: TimeStampAuthority,
    drawing: InkDrawing,
    now: i64,
}

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    let desk = Desk::new()?;
    let signed = desk.sign(false)?;
    let trust = TrustStore::new(vec![desk.root.clone()]);
    let options = VerifyOptions::new(&trust, desk.now);
    let report = verify(&signed, &options);
    if report.summary != Summary::Valid {
        return Err(format!("what was signed does not verify: {report:?}").into());
    }
    let mut rates: [Vec<f64>; 5] = Default::default();
    let public = public_point(&desk.key);
    let one = desk.key.sign(b"message")?;
    for _ in 0..ROUNDS {
        let [limit, whole, stamped, verify_limit, verified] = &mut rates;
        limit.push(rate(|| {
            let hash = digest(&SHA256, &desk.document);
            Ok(desk.key.sign(hash.as_ref())?)
        })?);
        whole.push(rate(|| desk.sign(false))?);
        stamped.push(rate(|| desk.sign(true))?);
        verify_limit.push(rate(|| {
            black_box(digest(&SHA256, &signed));
            let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, &public);
            key.verify(b"message", &one)
                .map_err(|_| "the signature is wrong".into())
        })?);
        verified.push(rate(|| {
            let report = verify(&signed, &options);
            let valid = report.summary == Summary::Valid;
            valid
                .then_some(())
                .ok_or_else(|| "the signed file is not valid".into())
        })?);
    }
    let [limit, whole, stamped, verify_limit, verified] = rates.map(median);
    let mut figures = vec![
        Figure::new("sign_p256_of_limit", whole, "1/core-s")
            .against("SHA-256 + one P-256 signature", limit),
        Figure::new("sign_p256_bt_per_core_s", stamped, "1/core-s")
            .against("SHA-256 + one P-256 signature", limit),
        Figure::new("verify_p256_of_limit", verified, "1/core-s")
            .against("SHA-256 + one P-256 verification", verify_limit),
    ];
    let peer = peer::pyhanko(&desk)?;
    figures.push(
        Figure::new("sign_pyhanko_per_core_s", peer, "1/core-s")
            .against("sign_p256_of_limit", whole),
    );
    Ok(figures)
}

/// Operations per second of this thread's own processor time, whoever else is busy.
fn rate<T>(mut operation: impl FnMut() -> Outcome<T>) -> Outcome<f64> {
    for _ in 0..OPERATIONS / 20 {
        black_box(operation()?);
    }
    let before = thread_seconds();
    for _ in 0..OPERATIONS {
        black_box(operation()?);
    }
    Ok(f64::from(OPERATIONS) / (thread_seconds() - before))
}

fn thread_seconds() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// The uncompressed point at the end of a P-256 SubjectPublicKeyInfo (RFC 5480 §2.2).
fn public_point(key: &SoftwareKey) -> Vec<u8> {
    let spki = key.public_key_der();
    spki[spki.len() - 65..].to_vec()
}

impl Desk {
    fn new() -> Outcome<Self> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
        let root = CertificateAuthority::create_root(
            Arc::new(SoftwareKey::generate_p256()?),
            &DistinguishedName::service("Bench", "Bench Root"),
            now - DAY,
            now + 3650 * DAY,
        )?;
        let issuing_key = Arc::new(SoftwareKey::generate_p256()?);
        let name = DistinguishedName::service("Bench", "Bench Issuing CA");
        let own = issue(&root, Profile::IssuingCa, &name, &issuing_key, now)?;
        let issuing =
            CertificateAuthority::open(issuing_key, vec![own, root.certificate().clone()])?;
        let chain_of = |profile, name: &DistinguishedName, key: &SoftwareKey| -> Outcome<_> {
            let mut chain = vec![issue(&issuing, profile, name, key, now)?];
            chain.extend_from_slice(issuing.chain());
            Ok(chain)
        };
        let stamping_key = Arc::new(SoftwareKey::generate_p256()?);
        let name = DistinguishedName::service("Bench", "Bench TSA");
        let stamping = chain_of(Profile::TimeStamping, &name, &stamping_key)?;
        let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
        let key = SoftwareKey::generate_p256()?;
        let chain = chain_of(
            Profile::Signer,
            &DistinguishedName::person("张三丰", "1"),
            &key,
        )?;
        let plain = document::ten_pages()?;
        let prepared = Document::open(&plain)?.prepare(&one_field())?;
        Ok(Desk {
            document: prepared.bytes,
            key,
            chain,
            root: root.certificate().clone(),
            stamper: TimeStampAuthority::new(
                stamping_key,
                stamping,
                policy,
                Arc::new(move || now),
            )?,
            drawing: drawing(),
            now,
        })
    }

    /// The whole way from the prepared file and the strokes to the signed file.
    fn sign(&self, stamped: bool) -> Outcome<Vec<u8>> {
        let size = Document::open(&self.document)?.field_size(FIELD)?;
        let mut builder = AppearanceBuilder::new(size.ok_or("the field is invisible")?)?;
        let area = builder.whole();
        builder.ink(area, &self.drawing, Color::INK)?;
        let appearance = builder.finish();
        let fills = [WidgetFill {
            field: FIELD,
            appearance: Some(&appearance),
            text: None,
        }];
        let mut request = SignRequest::new(FIELD, &self.key, &self.chain, self.now);
        request.fills = &fills;
        request.name = Some("张三丰");
        request.reason = Some("同意签署");
        if stamped {
            request.time_stamper = Some(&self.stamper);
        }
        Ok(sign(&self.document, &request)?)
    }
}

fn issue(
    authority: &CertificateAuthority,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
    now: i64,
) -> Outcome<Certificate> {
    Ok(authority.issue(&CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: now - 3600,
        not_after: None,
    })?)
}

fn one_field() -> FieldPlan {
    let view = ViewRect {
        x: 350.0,
        y: 700.0,
        width: 180.0,
        height: 60.0,
    };
    FieldPlan {
        signatories: vec![SignatoryPlan {
            signature: FIELD.into(),
            placement: Some(Placement { page: 9, view }),
            carriers: Vec::new(),
        }],
        invisible: Vec::new(),
    }
}

/// Three strokes of forty points, as a finger draws a short name.
fn drawing() -> InkDrawing {
    let stroke = |phase: f64| InkStroke {
        points: (0..40)
            .map(|step| {
                let x = f64::from(step) / 40.0;
                InkPoint {
                    x: 10.0 + 180.0 * x,
                    y: 40.0 + 25.0 * (x * 9.0 + phase).sin(),
                    pressure: Some(0.3 + 0.5 * x),
                }
            })
            .collect(),
    };
    InkDrawing {
        width: 200.0,
        height: 80.0,
        strokes: vec![stroke(0.0), stroke(1.8), stroke(3.1)],
    }
}
