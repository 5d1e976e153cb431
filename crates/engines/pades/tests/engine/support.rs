//! A small PKI, small PDFs, and ways to tamper with signed ones.

use hefu_pades::*;
use hefu_pdf::*;
use hefu_pki::*;
use std::sync::Arc;

/// 2026-01-02T03:04:05Z.
pub const NOW: i64 = 1_767_323_045;
pub const YEAR: i64 = 365 * 86_400;

pub struct World {
    pub root: CertificateAuthority,
    pub issuing: CertificateAuthority,
    pub tsa: TimeStampAuthority,
    pub trust: TrustStore,
}

pub struct Person {
    pub key: SoftwareKey,
    pub chain: Vec<Certificate>,
    pub name: &'static str,
}

impl World {
    pub fn new() -> Self {
        let root = CertificateAuthority::create_root(
            Arc::new(SoftwareKey::generate_p256().unwrap()),
            &DistinguishedName::service("Hefu", "Test Root"),
            NOW - YEAR,
            NOW + 10 * YEAR,
        )
        .unwrap();
        let key = Arc::new(SoftwareKey::generate_p256().unwrap());
        let subject = DistinguishedName::service("Hefu", "Test Issuing CA");
        let own = issue(&root, Profile::IssuingCa, &subject, &key);
        let issuing =
            CertificateAuthority::open(key, vec![own, root.certificate().clone()]).unwrap();
        let key = Arc::new(SoftwareKey::generate_p256().unwrap());
        let subject = DistinguishedName::service("Hefu", "Test TSA");
        let mut chain = vec![issue(&issuing, Profile::TimeStamping, &subject, &key)];
        chain.extend_from_slice(issuing.chain());
        let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
        let tsa = TimeStampAuthority::new(key, chain, policy, Arc::new(|| NOW)).unwrap();
        let trust = TrustStore::new(vec![root.certificate().clone()]);
        World {
            root,
            issuing,
            tsa,
            trust,
        }
    }

    pub fn person(&self, name: &'static str) -> Person {
        let key = SoftwareKey::generate_p256().unwrap();
        let subject = DistinguishedName::person(name, "p-1");
        let mut chain = vec![issue(&self.issuing, Profile::Signer, &subject, &key)];
        chain.extend_from_slice(self.issuing.chain());
        Person { key, chain, name }
    }

    /// Signs field `Sig<n>` with something drawn in it and a date.
    pub fn sign(&self, bytes: &[u8], number: usize) -> Vec<u8> {
        let person = self.person(["张三", "李四", "王五"][number % 3]);
        let (field, date) = (format!("Sig{number}"), format!("Date{number}"));
        let drawn = drawing(bytes, &field);
        let fills = [
            WidgetFill {
                field: &field,
                appearance: Some(&drawn),
                text: None,
            },
            WidgetFill {
                field: &date,
                appearance: None,
                text: Some("2026-01-02"),
            },
        ];
        let mut request = SignRequest::new(&field, &person.key, &person.chain, NOW);
        request.fills = &fills;
        request.name = Some(person.name);
        request.time_stamper = Some(&self.tsa);
        sign(bytes, &request).unwrap()
    }

    /// A prepared document signed by the first `signers` of three signatories.
    pub fn signed(&self, signers: usize) -> Vec<u8> {
        (1..=signers).fold(prepared(), |bytes, number| self.sign(&bytes, number))
    }

    pub fn verify(&self, bytes: &[u8]) -> Report {
        verify(bytes, &VerifyOptions::new(&self.trust, NOW))
    }

    /// Alters the newest signature's increment and signs the altered bytes: what a signer with a key
    /// of his own can always do. `alter` must keep the length.
    pub fn resign(&self, bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
        let person = self.person("王五");
        let altered = replace_last(bytes, from, to);
        let (start, end) = newest_gap(&altered);
        let signer = CmsSigner::new(&person.key, &person.chain).unwrap();
        let digest = signer.hash().digest(&[&altered[..start], &altered[end..]]);
        embed(&altered, &sign_detached(&digest, &signer, None).unwrap())
    }
}

fn issue(
    ca: &CertificateAuthority,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
) -> Certificate {
    ca.issue(&CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: NOW - 3600,
        not_after: None,
    })
    .unwrap()
}

fn drawing(bytes: &[u8], field: &str) -> Appearance {
    let size = Document::open(bytes)
        .unwrap()
        .field_size(field)
        .unwrap()
        .unwrap();
    let mut builder = AppearanceBuilder::new(size).unwrap();
    let points = (0..20).map(|x| InkPoint {
        x: f64::from(x) * 5.0,
        y: 20.0 + f64::from(x % 7) * 3.0,
        pressure: None,
    });
    let drawing = InkDrawing {
        width: 100.0,
        height: 60.0,
        strokes: vec![InkStroke {
            points: points.collect(),
        }],
    };
    let area = builder.whole();
    builder.ink(area, &drawing, Color::INK).unwrap();
    builder.finish()
}

/// A page of 595 × 842 with content, unsigned and without fields. Object 3 is the page, 4 its content.
pub fn plain() -> Vec<u8> {
    let objects = [
        (1, "<</Type /Catalog/Pages 2 0 R>>"),
        (2, "<</Type /Pages/Count 1/Kids [3 0 R]>>"),
        (
            3,
            "<</Type /Page/Parent 2 0 R/MediaBox [0 0 595 842]/Contents 4 0 R/Resources <<>>>>",
        ),
        (4, "<</Length 20>>\nstream\n0 0 m 100 100 l S   \nendstream"),
        (5, "<</Title (never referred to)>>"),
    ];
    let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    write_update(&mut out, &objects, 6, "/Root 1 0 R");
    out
}

/// [`plain`] with the fields of three signatories and one field for a document time stamp.
pub fn prepared() -> Vec<u8> {
    let place = |number: usize, column: f64| Placement {
        page: 0,
        view: ViewRect {
            x: 40.0 + column * 200.0,
            y: 100.0 * number as f64,
            width: 150.0,
            height: 60.0,
        },
    };
    let signatories = (1..=3).map(|number| SignatoryPlan {
        signature: format!("Sig{number}"),
        placement: Some(place(number, 0.0)),
        carriers: vec![CarrierPlan {
            name: format!("Date{number}"),
            kind: CarrierKind::Text,
            placement: place(number, 1.0),
        }],
    });
    let plan = FieldPlan {
        signatories: signatories.collect(),
        invisible: vec!["Stamp".into()],
    };
    let plain = plain();
    Document::open(&plain)
        .unwrap()
        .prepare(&plan)
        .unwrap()
        .bytes
}

fn write_update(out: &mut Vec<u8>, objects: &[(u32, &str)], size: u32, trailer: &str) {
    let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
    for (number, text) in objects {
        table.push_str(&format!("{number} 1\n{:010} 00000 n \n", out.len()));
        out.extend_from_slice(format!("{number} 0 obj\n{text}\nendobj\n").as_bytes());
    }
    finish_update(out, &table, size, trailer);
}

fn finish_update(out: &mut Vec<u8>, table: &str, size: u32, trailer: &str) {
    let position = out.len();
    out.extend_from_slice(
        format!("{table}trailer\n<</Size {size}{trailer}>>\nstartxref\n{position}\n%%EOF\n")
            .as_bytes(),
    );
}

/// Appends a well-formed update that adds or replaces these objects.
pub fn update(base: &[u8], objects: &[(u32, &str)]) -> Vec<u8> {
    let mut out = base.to_vec();
    let trailer = format!("/Root 1 0 R/Prev {}", startxref(base));
    write_update(&mut out, objects, 900, &trailer);
    out
}

/// Appends an update whose cross-reference section is this table.
pub fn update_with_table(base: &[u8], table: &str, root: u32, previous: usize) -> Vec<u8> {
    let mut out = base.to_vec();
    let trailer = format!("/Root {root} 0 R/Prev {previous}");
    finish_update(&mut out, &format!("xref\n{table}"), 900, &trailer);
    out
}

/// The offset that the last `startxref` names.
pub fn startxref(bytes: &[u8]) -> usize {
    let at = find_last(bytes, b"startxref\n").unwrap() + 10;
    let digits: Vec<u8> = bytes[at..]
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .collect();
    String::from_utf8(digits).unwrap().parse().unwrap()
}

/// Newest text of an object, without `obj` and `endobj`.
pub fn object_text(bytes: &[u8], number: u32) -> String {
    let head = format!("\n{number} 0 obj\n");
    let start = find_last(bytes, head.as_bytes()).unwrap() + head.len();
    let length = bytes[start..]
        .windows(7)
        .position(|w| w == b"\nendobj")
        .unwrap();
    String::from_utf8(bytes[start..start + length].to_vec()).unwrap()
}

/// Object number of a field.
pub fn field_object(bytes: &[u8], name: &str) -> u32 {
    let document = Document::open(bytes).unwrap();
    document.field(name).unwrap().unwrap().object.number
}

/// Rewrites a field's dictionary with one replacement.
pub fn alter_field(bytes: &[u8], name: &str, from: &str, to: &str) -> Vec<u8> {
    let number = field_object(bytes, name);
    let text = object_text(bytes, number);
    assert!(text.contains(from), "{from} is not in {text}");
    update(bytes, &[(number, &text.replacen(from, to, 1))])
}

pub fn replace_last(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len(), "lengths must be kept");
    let at = find_last(bytes, from.as_bytes()).unwrap();
    let mut out = bytes.to_vec();
    out[at..at + to.len()].copy_from_slice(to.as_bytes());
    out
}

pub fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|w| w == what)
}

/// Start and end of the newest signature value, angle brackets included.
pub fn newest_gap(bytes: &[u8]) -> (usize, usize) {
    let start = find_last(bytes, b"/Contents <").unwrap() + 10;
    let length = bytes[start..].iter().position(|b| *b == b'>').unwrap();
    (start, start + length + 1)
}

/// Puts a signature value into the newest gap.
pub fn embed(bytes: &[u8], value: &[u8]) -> Vec<u8> {
    let (start, end) = newest_gap(bytes);
    let mut out = bytes.to_vec();
    out[start + 1..end - 1].fill(b'0');
    let digits = hex(value);
    out[start + 1..start + 1 + digits.len()].copy_from_slice(digits.as_bytes());
    out
}

/// Replaces hexadecimal digits inside the newest signature value, every occurrence, lengths kept.
pub fn alter_value(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let (start, end) = newest_gap(bytes);
    let value = String::from_utf8(bytes[start + 1..end - 1].to_ascii_lowercase()).unwrap();
    assert!(value.contains(from), "{from} is not in the signature value");
    let mut out = bytes.to_vec();
    out[start + 1..end - 1].copy_from_slice(value.replace(from, to).as_bytes());
    out
}

/// Codes of all findings of a report, notes aside.
pub fn codes(report: &Report) -> Vec<&'static str> {
    let of_signatures = report.signatures.iter().flat_map(|s| &s.findings);
    let mut codes: Vec<_> = of_signatures
        .chain(&report.findings)
        .filter(|f| f.kind.consequence() != Consequence::Note)
        .map(|f| f.kind.code())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// Small deterministic random numbers (SplitMix64).
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((value ^ (value >> 31)) % limit.max(1) as u64) as usize
    }
}
