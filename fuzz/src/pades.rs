//! Signing whatever opens, and judging whatever comes.

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Unstructured};
use hefu_pades::{
    Report, SignRequest, Summary, Trust, VerifyOptions, rehearse, sign, time_stamp, verify,
};
use hefu_pdf::{
    CarrierKind, CarrierPlan, Document, FieldPlan, PageGeometry, Placement, SignatoryPlan,
    ViewRect, WidgetFill,
};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, KeyAlgorithm,
    ObjectIdentifier, Profile, SigningKey, SoftwareKey, TimeStampAuthority, TrustStore,
};

use crate::paper::Paper;

/// 2026-01-02T03:04:05Z.
pub const NOW: i64 = 1_767_323_045;

/// Keys and certificates that end with the process.
pub struct World {
    /// Its one root.
    pub trust: TrustStore,
    /// Signers, one for each algorithm, the quickest first.
    pub people: Vec<(SoftwareKey, Vec<Certificate>)>,
    /// A time-stamping authority.
    pub stamper: TimeStampAuthority,
}

/// The world, made when it is first needed.
pub static WORLD: LazyLock<World> = LazyLock::new(World::new);

impl World {
    fn new() -> Self {
        let service = |name| DistinguishedName::service("Fuzz", name);
        let key = || std::sync::Arc::new(SoftwareKey::generate_p256().expect("a key"));
        let (start, end) = (NOW - 86_400, NOW + 900 * 86_400);
        let root = CertificateAuthority::create_root(key(), &service("Root"), start, end);
        let root = root.expect("a root");
        let issue = |profile, name, key: &SoftwareKey| {
            let own = root.issue(&CertificateRequest {
                profile,
                subject: &service(name),
                public_key_der: key.public_key_der(),
                not_before: start,
                not_after: None,
            });
            vec![own.expect("a certificate"), root.certificate().clone()]
        };
        let people = [
            KeyAlgorithm::P256,
            KeyAlgorithm::P384,
            KeyAlgorithm::Sm2,
            KeyAlgorithm::Rsa2048,
        ];
        let people = people.map(|algorithm| {
            let key = SoftwareKey::generate(algorithm).expect("a key");
            let chain = issue(Profile::Signer, "Signer", &key);
            (key, chain)
        });
        let stamp_key = key();
        let chain = issue(Profile::TimeStamping, "Stamps", &stamp_key);
        let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
        let clock = std::sync::Arc::new(|| NOW);
        let stamper = TimeStampAuthority::new(stamp_key, chain, policy, clock);
        Self {
            trust: TrustStore::new(vec![root.certificate().clone()]),
            people: people.into(),
            stamper: stamper.expect("an authority"),
        }
    }

    /// What is to be said of a file of this world.
    pub fn verify(&self, file: &[u8]) -> Report {
        verify(file, &VerifyOptions::new(&self.trust, NOW))
    }

    /// Signs a field by the person of that number.
    pub fn request<'a>(&'a self, field: &'a str, person: usize) -> SignRequest<'a> {
        let (key, chain) = &self.people[person % self.people.len()];
        SignRequest::new(field, key, chain, NOW)
    }
}

/// Every file has a report; without trust nobody is trusted; what is valid is so as a whole only.
pub fn judge(data: &[u8]) {
    let nobody = TrustStore::new(Vec::new());
    let options = VerifyOptions::new(&nobody, NOW);
    let report = verify(data, &options);
    assert!(
        report.trust != Trust::Trusted
            && report.signatures.iter().all(|s| s.trust != Trust::Trusted)
    );
    if report.summary != Summary::Valid {
        return;
    }
    assert!(!report.signatures.is_empty());
    assert!(
        report
            .signatures
            .iter()
            .all(|s| s.digest_matches && s.summary == Summary::Valid)
    );
    let mut longer = data.to_vec();
    longer.extend_from_slice(b"1 0 obj<<>>endobj\n");
    assert_ne!(
        verify(&longer, &options).summary,
        Summary::Valid,
        "bytes behind the end"
    );
    let signed = report.signatures.iter().map(|s| s.signed_length).max();
    let cut = signed.unwrap_or(0) / 2;
    assert_ne!(
        verify(&data[..cut], &options).summary,
        Summary::Valid,
        "half of it"
    );
}

/// A signatory with a date, as wide as the page allows.
pub fn plan(geometry: &PageGeometry, page: usize, names: &[String]) -> FieldPlan {
    let size = geometry.view_size();
    let height = size.height / (names.len() as f64 + 1.0);
    let place = |row: usize, column: f64| Placement {
        page,
        view: ViewRect {
            x: size.width * column,
            y: height * row as f64,
            width: size.width * 0.3,
            height: height * 0.8,
        },
    };
    let signatories = names.iter().enumerate().map(|(row, name)| SignatoryPlan {
        signature: name.clone(),
        placement: Some(place(row, 0.1)),
        carriers: vec![CarrierPlan {
            name: format!("{name}Date"),
            kind: CarrierKind::Text,
            placement: place(row, 0.5),
        }],
    });
    FieldPlan {
        signatories: signatories.collect(),
        invisible: vec!["Stamp".to_owned()],
    }
}

/// Prepares and signs whatever opens. The input stays the exact beginning, and what a rehearsal
/// allows is valid once signed.
pub fn sign_any(data: &[u8]) {
    let Ok(document) = Document::open(data) else {
        return;
    };
    let Ok(Some(geometry)) = document.page_geometry(0) else {
        return;
    };
    let unsigned = document
        .fields()
        .is_ok_and(|all| all.iter().all(|field| !field.signed));
    let sound = unsigned && document.unsound_entries() == Some(0);
    let Ok(prepared) = document.prepare(&plan(&geometry, 0, &["Fuzzed".to_owned()])) else {
        return;
    };
    assert!(prepared.bytes.starts_with(data));
    let fills = [WidgetFill {
        field: "FuzzedDate",
        appearance: None,
        text: Some("2026-01-02"),
    }];
    let mut request = WORLD.request("Fuzzed", 0);
    request.fills = &fills;
    let rehearsed = rehearse(&prepared.bytes, &request);
    let Ok(signed) = sign(&prepared.bytes, &request) else {
        assert!(rehearsed.is_err(), "the rehearsal went well");
        return;
    };
    assert!(signed.starts_with(&prepared.bytes));
    let report = WORLD.verify(&signed);
    if rehearsed.is_ok() {
        assert_eq!(report.summary, Summary::Valid, "{:?}", report.findings);
        let own = report.signatures.iter().find(|s| s.field == "Fuzzed");
        assert!(own.is_some_and(|own| own.digest_matches && own.covers_whole_document));
    }
    // The service signs only what was looked at before, and that does not fail half way.
    let looked_at = sound && hefu_pdf::repair(data, *document.limits()).is_ok();
    if looked_at && document.trailing_bytes() == 0 {
        assert!(rehearsed.is_ok(), "{rehearsed:?} {:?}", report.findings);
    }
}

/// How a random document is signed.
#[derive(Debug, Clone)]
pub struct Ceremony {
    /// What is signed.
    pub paper: Paper,
    /// Who signs in turn, by number of the algorithm, each with a time stamp or without.
    pub signers: Vec<(usize, bool)>,
    /// The page on which they sign.
    pub page: usize,
    /// Whether the document is time-stamped in the end.
    pub closed: bool,
}

impl<'a> Arbitrary<'a> for Ceremony {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let count = u.int_in_range(1..=6)?;
        let signers = (0..count).map(|_| {
            // P-256 mostly: the others take their time.
            let algorithm = u.int_in_range(0..=11)?;
            Ok((if algorithm < 4 { algorithm } else { 0 }, u.ratio(1, 4)?))
        });
        Ok(Self {
            signers: signers.collect::<arbitrary::Result<_>>()?,
            page: u.int_in_range(0..=4)?,
            closed: u.arbitrary()?,
            paper: u.arbitrary()?,
        })
    }
}

impl Ceremony {
    /// Signs, checking each step, and returns the file after every signature.
    pub fn hold(&self) -> Vec<Vec<u8>> {
        let original = self.paper.build();
        let document = Document::open(&original).expect("a sound document opens");
        assert_eq!(document.page_count(), Ok(self.paper.pages.len()));
        assert_eq!(document.unsound_entries(), Some(0));
        let names: Vec<String> = (0..self.signers.len()).map(|at| format!("S{at}")).collect();
        let page = self.page % self.paper.pages.len();
        let geometry = document.page_geometry(page).ok().flatten().expect("a page");
        let prepared = document
            .prepare(&plan(&geometry, page, &names))
            .expect("placed");
        let mut states = vec![prepared.bytes];
        for (name, (person, stamped)) in names.iter().zip(&self.signers) {
            let date = format!("{name}Date");
            let fills = [WidgetFill {
                field: &date,
                appearance: None,
                text: Some("2026-01-02"),
            }];
            let mut request = WORLD.request(name, *person);
            request.fills = &fills;
            request.time_stamper = stamped.then_some(&WORLD.stamper as _);
            let before = states.last().expect("the prepared document");
            let signed = sign(before, &request).expect("signed");
            assert!(
                signed.starts_with(before),
                "the earlier file is the beginning"
            );
            check_valid(&signed, states.len());
            states.push(signed);
        }
        if self.closed {
            let before = states.last().expect("the signed document");
            let stamped = time_stamp(before, "Stamp", &WORLD.stamper).expect("stamped");
            assert!(stamped.starts_with(before));
            check_valid(&stamped, states.len());
            states.push(stamped);
        }
        assert!(states[0].starts_with(&original));
        states.split_off(1)
    }
}

fn check_valid(file: &[u8], signatures: usize) {
    let report = WORLD.verify(file);
    let all: Vec<_> = report.signatures.iter().map(|s| &s.findings).collect();
    assert_eq!(
        report.summary,
        Summary::Valid,
        "{:?} {all:?}",
        report.findings
    );
    assert_eq!(report.trust, Trust::Trusted, "{all:?}");
    assert_eq!(report.signatures.len(), signatures);
}

/// Any sound document is signed by everybody in turn and is valid after each.
pub fn sign_paper(data: &[u8]) {
    if let Ok(ceremony) = Ceremony::arbitrary(&mut Unstructured::new(data)) {
        ceremony.hold();
    }
}
