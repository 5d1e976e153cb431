//! Signs a PDF at every baseline level under a fresh CA, for checks with other tools.
//!
//! Usage: `levels <input.pdf> <folder> <algorithm> [signers]`
//!
//! `algorithm` is one of p256, p384, rsa2048, rsa3072, sm2; CA, signers and time-stamping authority all
//! use it. Written are `root.pem`, current lists of the CAs (`*.crl`), `b_b.pdf`, `b_t.pdf`, `b_lt.pdf`, `b_lta.pdf`, and `renewed.pdf`: signed
//! three years ago with certificates that have ended since, and time-stamped again before they did.

use hefu_pades::{
    RevocationData, SignRequest, VerifyOptions, add_validation_data, extend, rehearse, sign, verify,
};
use hefu_pdf::{Document, FieldPlan, Placement, SignatoryPlan, ViewRect};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, KeyAlgorithm,
    ObjectIdentifier, Profile, SigningKey, SoftwareKey, TimeStampAuthority, TrustStore,
};
use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

const DAY: i64 = 86_400;
const YEAR: i64 = 365 * DAY;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, folder, algorithm, rest @ ..] = arguments.as_slice() else {
        return Err("usage: levels <input> <folder> <algorithm> [signers]".into());
    };
    let signers: usize = rest.first().map_or(Ok(1), |text| text.parse())?;
    let folder = Path::new(folder);
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    let pki = Pki::new(algorithm_named(algorithm)?, now - 5 * YEAR)?;
    std::fs::write(folder.join("root.pem"), pki.root.certificate().to_pem())?;

    let input = std::fs::read(input)?;
    let base = Document::open(&input)?
        .prepare(&plan(&input, signers)?)?
        .bytes;
    let tsa = pki.stamper(now - YEAR, now, now + YEAR)?;
    let basic = pki.sign_all(&base, signers, now, now + YEAR, None)?;
    let timed = pki.sign_all(&base, signers, now, now + YEAR, Some(&tsa))?;
    let lists = pki.lists(now, &[&pki.issuing, &pki.stamping, &pki.root])?;
    let lists: Vec<&[u8]> = lists.iter().map(Vec::as_slice).collect();
    for (name, list) in ["issuing", "stamping", "root"].iter().zip(&lists) {
        std::fs::write(folder.join(name).with_extension("crl"), list)?;
    }
    let data = RevocationData {
        lists: &lists,
        ..RevocationData::default()
    };
    let kept = add_validation_data(&timed, &data)?;
    let archived = extend(&timed, "Archive", &tsa, &data)?;
    let renewed = pki.renewed(&base, signers, now)?;
    for (name, bytes) in [
        ("b_b", basic),
        ("b_t", timed),
        ("b_lt", kept),
        ("b_lta", archived),
        ("renewed", renewed),
    ] {
        std::fs::write(folder.join(name).with_extension("pdf"), &bytes)?;
        let trust = TrustStore::new(vec![pki.root.certificate().clone()]);
        let report = verify(&bytes, &VerifyOptions::new(&trust, now));
        let level = report.level.map_or("none", |level| level.code());
        println!("{name} {} {level}", report.summary.code());
    }
    Ok(())
}

fn algorithm_named(name: &str) -> Result<KeyAlgorithm, Failure> {
    Ok(match name {
        "p256" => KeyAlgorithm::P256,
        "p384" => KeyAlgorithm::P384,
        "rsa2048" => KeyAlgorithm::Rsa2048,
        "rsa3072" => KeyAlgorithm::Rsa3072,
        "sm2" => KeyAlgorithm::Sm2,
        _ => return Err(format!("no algorithm {name}").into()),
    })
}

/// Two columns of signature fields on the last page.
fn plan(input: &[u8], signers: usize) -> Result<FieldPlan, Failure> {
    let document = Document::open(input)?;
    let page = document.page_count()? - 1;
    let size = document.page_geometry(page)?.ok_or("no page")?.view_size();
    let (width, height) = (size.width / 2.0 - 30.0, 40.0_f64.min(size.height / 12.0));
    let place = |index: usize| ViewRect {
        x: 20.0 + (index % 2) as f64 * (width + 10.0),
        y: size.height - 20.0 - (index / 2 + 1) as f64 * (height + 4.0),
        width,
        height,
    };
    let signatory = |index| SignatoryPlan {
        signature: format!("Signature{}", index + 1),
        placement: Some(Placement {
            page,
            view: place(index),
        }),
        carriers: Vec::new(),
    };
    Ok(FieldPlan {
        signatories: (0..signers).map(signatory).collect(),
        invisible: Vec::new(),
    })
}

/// A CA and whoever it vouches for, all with keys of one algorithm.
struct Pki {
    algorithm: KeyAlgorithm,
    root: CertificateAuthority,
    issuing: CertificateAuthority,
    /// Time-stamping authorities have a CA of their own, so that renewing their data does not touch the
    /// signers'.
    stamping: CertificateAuthority,
}

impl Pki {
    fn new(algorithm: KeyAlgorithm, since: i64) -> Result<Self, Failure> {
        let root = CertificateAuthority::create_root(
            Arc::new(SoftwareKey::generate(algorithm)?),
            &DistinguishedName::service("Hefu", "Hefu Level Root"),
            since,
            since + 20 * YEAR,
        )?;
        let below = |name: &str| -> Result<CertificateAuthority, Failure> {
            let key = Arc::new(SoftwareKey::generate(algorithm)?);
            let name = DistinguishedName::service("Hefu", name);
            let until = since + 15 * YEAR;
            let own = issue(&root, Profile::IssuingCa, &name, &key, since, until)?;
            let chain = vec![own, root.certificate().clone()];
            Ok(CertificateAuthority::open(key, chain)?)
        };
        Ok(Pki {
            algorithm,
            issuing: below("Hefu Level CA")?,
            stamping: below("Hefu Level Time CA")?,
            root,
        })
    }

    /// A key with its chain, valid for so long.
    fn holder(
        &self,
        profile: Profile,
        name: &DistinguishedName,
        since: i64,
        until: i64,
    ) -> Result<(SoftwareKey, Vec<Certificate>), Failure> {
        let key = SoftwareKey::generate(self.algorithm)?;
        let ca = match profile {
            Profile::TimeStamping => &self.stamping,
            _ => &self.issuing,
        };
        let mut chain = vec![issue(ca, profile, name, &key, since, until)?];
        chain.extend_from_slice(ca.chain());
        Ok((key, chain))
    }

    /// A time-stamping authority whose clock stands at `at`.
    fn stamper(&self, since: i64, at: i64, until: i64) -> Result<TimeStampAuthority, Failure> {
        let name = DistinguishedName::service("Hefu", "Hefu Level TSA");
        let (key, chain) = self.holder(Profile::TimeStamping, &name, since, until)?;
        let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
        let clock = Arc::new(move || at);
        Ok(TimeStampAuthority::new(
            Arc::new(key),
            chain,
            policy,
            clock,
        )?)
    }

    /// Current revocation lists of these CAs.
    fn lists(&self, at: i64, of: &[&CertificateAuthority]) -> Result<Vec<Vec<u8>>, Failure> {
        let number = u64::try_from(at)?;
        let list = |ca: &&CertificateAuthority| ca.revocation_list(&[], number, at, at + 30 * DAY);
        Ok(of.iter().map(list).collect::<Result<_, _>>()?)
    }

    fn sign_all(
        &self,
        base: &[u8],
        signers: usize,
        at: i64,
        until: i64,
        tsa: Option<&TimeStampAuthority>,
    ) -> Result<Vec<u8>, Failure> {
        let mut bytes = base.to_vec();
        for index in 0..signers {
            let name = DistinguishedName::person("张三丰", &format!("p-{index}"));
            let (key, chain) = self.holder(Profile::Signer, &name, at - DAY, until)?;
            let field = format!("Signature{}", index + 1);
            let mut request = SignRequest::new(&field, &key, &chain, at);
            request.time_stamper = tsa.map(|tsa| tsa as _);
            if index == 0 {
                rehearse(&bytes, &request)?;
            }
            bytes = sign(&bytes, &request)?;
        }
        Ok(bytes)
    }

    /// Signed long ago, and time-stamped again before the first time stamp's certificate ended.
    fn renewed(&self, base: &[u8], signers: usize, now: i64) -> Result<Vec<u8>, Failure> {
        let (signed, again) = (now - 3 * YEAR, now - YEAR - 9 * DAY);
        let first = self.stamper(signed - DAY, signed, now - YEAR)?;
        let second = self.stamper(again - DAY, again, now + YEAR)?;
        let bytes = self.sign_all(base, signers, signed, now - 2 * YEAR, Some(&first))?;
        let extended = |bytes: &[u8], field, at, tsa, of: &[&CertificateAuthority]| {
            let lists = self.lists(at, of)?;
            let lists: Vec<&[u8]> = lists.iter().map(Vec::as_slice).collect();
            let data = RevocationData {
                lists: &lists,
                ..RevocationData::default()
            };
            Ok::<_, Failure>(extend(bytes, field, tsa, &data)?)
        };
        let all = [&self.issuing, &self.stamping, &self.root];
        let bytes = extended(&bytes, "Archive", signed, &first, &all)?;
        // Of the signers' certificates everything is known that will ever be.
        extended(&bytes, "Archive2", again, &second, &all[1..])
    }
}

fn issue(
    ca: &CertificateAuthority,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
    since: i64,
    until: i64,
) -> Result<Certificate, Failure> {
    Ok(ca.issue(&CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: since,
        not_after: Some(until),
    })?)
}
