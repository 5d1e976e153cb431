//! Signs a PDF with several signers under a fresh CA, for checks with other tools.
//!
//! Usage: `sign_many <input.pdf> <output.pdf> <root.pem> <signers> [font.otf]`
//!
//! On the last page every signer gets a signature (drawn and typed in turn), one further impression and
//! a date, all placed before the first signature. Every signature is time-stamped (B-T); validation
//! data and a document time stamp close the file (B-LTA). In a file that somebody has signed before,
//! everybody gets a signature only, because such a file takes no other new fields.

use hefu_pades::{RevocationData, SignRequest, VerifyOptions, extend, sign, verify};
use hefu_pdf::{
    Appearance, AppearanceBuilder, CarrierKind, CarrierPlan, Color, Document, FieldPlan, FontSet,
    InkDrawing, InkPoint, InkStroke, Placement, SignatoryPlan, TextStyle, ViewRect, WidgetFill,
};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, ObjectIdentifier,
    Profile, SoftwareKey, TimeStampAuthority, TrustStore,
};
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

const NAMES: [&str; 6] = ["张三丰", "李四", "王小明", "欧阳修", "赵六", "钱多多"];
const DAY: i64 = 86_400;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output, root_file, signers, rest @ ..] = arguments.as_slice() else {
        return Err("usage: sign_many <input> <output> <root.pem> <signers> [font]".into());
    };
    let signers: usize = signers.parse()?;
    let font = rest.first().map_or_else(default_font, PathBuf::from);
    let fonts = FontSet::new(vec![Cow::Owned(std::fs::read(font)?)])?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    let pki = Pki::new(now)?;
    std::fs::write(root_file, pki.root.to_pem())?;

    let input = std::fs::read(input)?;
    let mut bytes = Document::open(&input)?
        .prepare(&plan(&input, signers)?)?
        .bytes;
    for index in 0..signers {
        bytes = sign_one(&bytes, index, &pki, &fonts, now)?;
    }
    bytes = extend(&bytes, "TimeStamp", &pki.tsa, &RevocationData::default())?;
    std::fs::write(output, &bytes)?;

    let trust = TrustStore::new(vec![pki.root.clone()]);
    let report = verify(&bytes, &VerifyOptions::new(&trust, now));
    println!("{} {}", report.summary.code(), report.trust.code());
    Ok(())
}

fn default_font() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../fonts/NotoSansCJKSC-gbk-nolocl.otf")
}

struct Pki {
    root: Certificate,
    issuing: CertificateAuthority,
    tsa: TimeStampAuthority,
}

impl Pki {
    fn new(now: i64) -> Result<Self, Failure> {
        let root = CertificateAuthority::create_root(
            Arc::new(SoftwareKey::generate_p256()?),
            &DistinguishedName::service("Hefu", "Hefu Example Root"),
            now - DAY,
            now + 3650 * DAY,
        )?;
        let key = Arc::new(SoftwareKey::generate_p256()?);
        let name = DistinguishedName::service("Hefu", "Hefu Example Issuing CA");
        let own = issue(&root, Profile::IssuingCa, &name, &key, now)?;
        let issuing = CertificateAuthority::open(key, vec![own, root.certificate().clone()])?;
        let key = Arc::new(SoftwareKey::generate_p256()?);
        let name = DistinguishedName::service("Hefu", "Hefu Example TSA");
        let mut chain = vec![issue(&issuing, Profile::TimeStamping, &name, &key, now)?];
        chain.extend_from_slice(issuing.chain());
        let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
        Ok(Pki {
            root: root.certificate().clone(),
            issuing,
            tsa: TimeStampAuthority::new(key, chain, policy, Arc::new(move || now))?,
        })
    }
}

fn issue(
    ca: &CertificateAuthority,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
    now: i64,
) -> Result<Certificate, Failure> {
    use hefu_pki::SigningKey;
    Ok(ca.issue(&CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: now - 3600,
        not_after: None,
    })?)
}

/// One row per signer on the last page: signature, impression, date; the signature alone in a file
/// that is signed already.
fn plan(input: &[u8], signers: usize) -> Result<FieldPlan, Failure> {
    let document = Document::open(input)?;
    let page = document.page_count()? - 1;
    let size = document.page_geometry(page)?.ok_or("no page")?.view_size();
    let row = ((size.height - 40.0) / signers as f64).min(60.0);
    let column = (size.width - 40.0) / 3.0;
    let place = |index: usize, at: usize| Placement {
        page,
        view: ViewRect {
            x: 20.0 + column * at as f64,
            y: size.height - 20.0 - row * (signers - index) as f64,
            width: column - 4.0,
            height: row - 4.0,
        },
    };
    let signed = !document.signatures()?.is_empty();
    let mut signatories: Vec<_> = (0..signers)
        .map(|index| SignatoryPlan {
            signature: format!("Signature{}", index + 1),
            placement: Some(place(index, 0)),
            carriers: vec![
                CarrierPlan {
                    name: format!("Impression{}", index + 1),
                    kind: CarrierKind::Impression,
                    placement: place(index, 1),
                },
                CarrierPlan {
                    name: format!("Date{}", index + 1),
                    kind: CarrierKind::Text,
                    placement: place(index, 2),
                },
            ],
        })
        .collect();
    if signed {
        signatories.iter_mut().for_each(|s| s.carriers.clear());
    }
    Ok(FieldPlan {
        signatories,
        invisible: vec!["TimeStamp".into()],
    })
}

fn sign_one(
    bytes: &[u8],
    index: usize,
    pki: &Pki,
    fonts: &FontSet,
    now: i64,
) -> Result<Vec<u8>, Failure> {
    let document = Document::open(bytes)?;
    let person = NAMES[index % NAMES.len()];
    let key = SoftwareKey::generate_p256()?;
    let subject = DistinguishedName::person(person, &format!("p-{index}"));
    let mut chain = vec![issue(&pki.issuing, Profile::Signer, &subject, &key, now)?];
    chain.extend_from_slice(pki.issuing.chain());

    let name = |kind: &str| format!("{kind}{}", index + 1);
    let (signature, impression, date) = (name("Signature"), name("Impression"), name("Date"));
    let drawn = index.is_multiple_of(2);
    let first = appearance(&document, &signature, |builder, area| {
        if drawn {
            builder.ink(area, &drawing(), Color::INK)?;
        } else {
            builder.text(area, fonts, person, TextStyle::SIGNATURE)?;
        }
        Ok(())
    })?;
    let fill = |field, appearance, text| WidgetFill {
        field,
        appearance: Some(appearance),
        text,
    };
    let mut fills = vec![fill(signature.as_str(), &first, None)];
    let today = "2026年1月2日";
    let (second, third);
    if document.field(&date)?.is_some() {
        second = appearance(&document, &impression, |builder, area| {
            builder.text(area, fonts, "合符测试章", TextStyle::SIGNATURE)?;
            Ok(())
        })?;
        third = appearance(&document, &date, |builder, area| {
            builder.text(area, fonts, today, TextStyle::LINE)?;
            Ok(())
        })?;
        fills.push(fill(impression.as_str(), &second, None));
        fills.push(fill(date.as_str(), &third, Some(today)));
    }
    let mut request = SignRequest::new(&signature, &key, &chain, now);
    request.fills = &fills;
    request.time_stamper = Some(&pki.tsa);
    request.name = Some(person);
    request.reason = Some("同意签署");
    Ok(sign(bytes, &request)?)
}

fn appearance(
    document: &Document<'_>,
    field: &str,
    draw: impl FnOnce(&mut AppearanceBuilder, ViewRect) -> Result<(), Failure>,
) -> Result<Appearance, Failure> {
    let size = document
        .field_size(field)?
        .ok_or("the field is invisible")?;
    let mut builder = AppearanceBuilder::new(size)?;
    let area = builder.whole();
    draw(&mut builder, area)?;
    Ok(builder.finish())
}

/// Two strokes of a pen.
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
        strokes: vec![stroke(0.0), stroke(1.8)],
    }
}
