//! Signing and verifying in this process, per second of one core, beside what no program can
//! undercut: one hash over the file and one operation of the key, by the same libraries.

use crate::report::{Figure, median};
use crate::{Outcome, document, memory, peer};
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use hefu_pades::{SignRequest, Summary, VerifyOptions, sign, verify};
use hefu_pdf::{
    AppearanceBuilder, Color, Document, FieldPlan, InkDrawing, InkPoint, InkStroke, Placement,
    SignatoryPlan, ViewRect, WidgetFill,
};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, HashStream,
    KeyAlgorithm, ObjectIdentifier, Profile, SigningKey, SoftwareKey, TimeStampAuthority,
    TrustStore,
};
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Rounds that are measured in turn; the median of each counts.
const ROUNDS: usize = 11;
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
    let mut figures = Vec::new();
    for (algorithm, name) in [
        (KeyAlgorithm::P256, "sign_p256_of_limit"),
        (KeyAlgorithm::Rsa2048, "sign_rsa_of_limit"),
        (KeyAlgorithm::Sm2, "sign_sm2_of_limit"),
    ] {
        let desk = Desk::new(document::ten_pages()?, algorithm)?;
        figures.extend(of_algorithm(&desk, algorithm, name)?);
    }
    figures.extend(large()?);
    Ok(figures)
}

/// Signing with one kind of key; with P-256 time stamps, verifying and the peers too.
fn of_algorithm(desk: &Desk, algorithm: KeyAlgorithm, name: &'static str) -> Outcome<Vec<Figure>> {
    let signed = desk.sign(false)?;
    let trust = TrustStore::new(vec![desk.root.clone()]);
    let options = VerifyOptions::new(&trust, desk.now);
    let report = verify(&signed, &options);
    if report.summary != Summary::Valid {
        return Err(format!("what was signed does not verify: {report:?}").into());
    }
    let operations = if algorithm == KeyAlgorithm::P256 {
        400
    } else {
        100
    };
    let mut rates: [Vec<f64>; 2] = Default::default();
    for _ in 0..ROUNDS {
        let [limit, whole] = &mut rates;
        limit.push(rate(operations, || desk.bare())?);
        whole.push(rate(operations, || desk.sign(false))?);
    }
    let [limit, whole] = rates.map(median);
    let bare = format!("hash + one {} signature", algorithm.name());
    let mut figures = vec![Figure::new(name, whole, "1/core-s").against(bare.clone(), limit)];
    if algorithm != KeyAlgorithm::P256 {
        return Ok(figures);
    }
    let stamped: Outcome<Vec<f64>> = (0..ROUNDS)
        .map(|_| rate(operations, || desk.sign(true)))
        .collect();
    figures.push(
        Figure::new("sign_p256_bt_per_core_s", median(stamped?), "1/core-s").against(bare, limit),
    );
    figures.push(
        Figure::new("sign_pyhanko_per_core_s", peer::pyhanko(desk)?, "1/core-s")
            .against("sign_p256_of_limit", whole),
    );
    figures.extend(verifying(desk, &signed, &options)?);
    Ok(figures)
}

fn verifying(desk: &Desk, signed: &[u8], options: &VerifyOptions<'_>) -> Outcome<Vec<Figure>> {
    let public = public_point(&desk.key);
    let one = desk.key.sign(b"message")?;
    let mut rates: [Vec<f64>; 2] = Default::default();
    for _ in 0..ROUNDS {
        let [limit, whole] = &mut rates;
        limit.push(rate(400, || {
            black_box(digest(&SHA256, signed));
            let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, &public);
            key.verify(b"message", &one)
                .map_err(|_| "the signature is wrong".into())
        })?);
        whole.push(rate(400, || {
            let report = verify(signed, options);
            let valid = report.summary == Summary::Valid;
            valid
                .then_some(())
                .ok_or_else(|| "the signed file is not valid".into())
        })?);
    }
    let [limit, whole] = rates.map(median);
    let [pyhanko, pdfsig] = peer::verifiers(signed, &desk.root.to_pem())?;
    let ours = "verify_p256_of_limit";
    Ok(vec![
        Figure::new(ours, whole, "1/core-s").against("SHA-256 + one P-256 verification", limit),
        Figure::new("verify_pyhanko_per_core_s", pyhanko, "1/core-s").against(ours, whole),
        Figure::new("verify_pdfsig_per_core_s", pdfsig, "1/core-s").against(ours, whole),
    ])
}

/// A file of 20 MB and 200 pages: how often, and how much memory beside the file.
fn large() -> Outcome<Vec<Figure>> {
    let desk = Desk::new(document::large()?, KeyAlgorithm::P256)?;
    let mut rates: [Vec<f64>; 2] = Default::default();
    for _ in 0..3 {
        let [limit, whole] = &mut rates;
        limit.push(rate(20, || desk.bare())?);
        whole.push(rate(20, || desk.sign(false))?);
    }
    let [limit, whole] = rates.map(median);
    Ok(vec![
        Figure::new("sign_20mb_per_core_s", whole, "1/core-s")
            .against("SHA-256 + one P-256 signature", limit),
        Figure::new(
            "sign_20mb_extra_mb",
            memory::in_a_process_of_its_own()?,
            "MB",
        ),
    ])
}

/// Signs the large file once, for [`memory`]: the file is there before, what grows is the rest.
pub fn sign_large() -> Outcome<memory::Growth> {
    let desk = Desk::new(document::large()?, KeyAlgorithm::P256)?;
    memory::growth(|| desk.sign(false))
}

/// Operations per second of this thread's own processor time, whoever else is busy.
fn rate<T>(operations: u32, mut operation: impl FnMut() -> Outcome<T>) -> Outcome<f64> {
    for _ in 0..operations.div_ceil(20) {
        black_box(operation()?);
    }
    let before = thread_seconds();
    for _ in 0..operations {
        black_box(operation()?);
    }
    Ok(f64::from(operations) / (thread_seconds() - before))
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
    fn new(plain: Vec<u8>, algorithm: KeyAlgorithm) -> Outcome<Self> {
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
        let key = SoftwareKey::generate(algorithm)?;
        let chain = chain_of(
            Profile::Signer,
            &DistinguishedName::person("张三丰", "1"),
            &key,
        )?;
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

    /// What no program can undercut: one hash over the file and one operation of the key.
    fn bare(&self) -> Outcome<Vec<u8>> {
        let mut hash = HashStream::new(self.key.algorithm().hash());
        hash.update(&self.document);
        let hash = hash.finish();
        Ok(self.key.sign(hash.as_bytes())?)
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
