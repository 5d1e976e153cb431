//! How long one signature takes, stage by stage, beside what no program can undercut.
//!
//! Usage: `time_signing <input.pdf> <rounds> [history]`
//!
//! Places `history` + 1 signatures on the last page, signs `history` of them, then times the next
//! one over and over: microseconds of this thread for each stage, the rate per second of one core,
//! and the memory that signing needs beside the file. One SHA-256 over the file and one P-256
//! signature are the limit.

use hefu_pades::{SignRequest, sign, sign_increment};
use hefu_pdf::{
    Appearance, AppearanceBuilder, Color, Document, FieldPlan, InkDrawing, InkPoint, InkStroke,
    Placement, SignatoryPlan, ViewRect, WidgetFill,
};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, HashStream, Profile,
    SigningKey, SoftwareKey,
};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, rounds, rest @ ..] = arguments.as_slice() else {
        return Err("usage: time_signing <input.pdf> <rounds> [history]".into());
    };
    let rounds: u32 = rounds.parse()?;
    let history: usize = rest.first().map_or(Ok(0), |text| text.parse())?;
    let desk = Desk::new()?;
    let plain = std::fs::read(input)?;
    let mut bytes = Document::open(&plain)?
        .prepare(&plan(&plain, history + 1)?)?
        .bytes;
    drop(plain);
    for index in 0..history {
        bytes = desk.sign(&bytes, &format!("Signature{index}"))?;
    }
    let field = format!("Signature{history}");
    // Forgets the highest mark that was reached so far (proc(5)).
    std::fs::write("/proc/self/clear_refs", "5")?;
    let before = memory("VmRSS:")?;
    black_box(desk.sign(&bytes, &field)?);
    let extra = memory("VmHWM:")?.saturating_sub(before);
    report(&desk, &bytes, &field, rounds)?;
    let megabytes = |kilobytes: u64| kilobytes as f64 / 1000.0;
    println!(
        "file {:.1} MB; beside it {:.1} MB, the signed file included",
        megabytes(bytes.len() as u64 / 1000),
        megabytes(extra)
    );
    Ok(())
}

fn report(desk: &Desk, bytes: &[u8], field: &str, rounds: u32) -> Result<(), Failure> {
    let limit = time(rounds, || {
        let mut hash = HashStream::new(hefu_pki::HashAlgorithm::Sha256);
        hash.update(bytes);
        Ok(desk.key.sign(hash.finish().as_bytes())?)
    })?;
    let opened = time(rounds, || {
        Ok(Document::open(bytes)?.field_size(field)?.is_some())
    })?;
    let size = Document::open(bytes)?.field_size(field)?;
    let size = size.ok_or("the field is invisible")?;
    let drawn = time(rounds, || draw(size))?;
    let appearance = draw(size)?;
    let fills = fills(field, &appearance);
    let request = desk.request(field, &fills);
    let mut hash = HashStream::new(hefu_pki::HashAlgorithm::Sha256);
    hash.update(bytes);
    let document = Document::open(bytes)?;
    let increment = time(rounds, || Ok(sign_increment(&document, &hash, &request)?))?;
    let whole = time(rounds, || desk.sign(bytes, field))?;
    println!(
        "limit {limit:.1} µs; open {opened:.1}, draw {drawn:.1}, increment with signature {increment:.1}; \
         whole {whole:.1} µs = {:.0}/s, {:.2} of the limit",
        1e6 / whole,
        limit / whole
    );
    Ok(())
}

/// Microseconds of one operation: the median of eleven rounds.
fn time<T>(rounds: u32, mut operation: impl FnMut() -> Result<T, Failure>) -> Result<f64, Failure> {
    let mut spent = Vec::new();
    for _ in 0..11 {
        let start = Instant::now();
        for _ in 0..rounds {
            black_box(operation()?);
        }
        spent.push(start.elapsed().as_secs_f64() * 1e6 / f64::from(rounds));
    }
    spent.sort_by(f64::total_cmp);
    Ok(spent[5])
}

/// A line of `/proc/self/status`, in kB.
fn memory(key: &str) -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with(key));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    Ok(number.ok_or("no such line")?.parse()?)
}

struct Desk {
    key: SoftwareKey,
    chain: Vec<Certificate>,
    now: i64,
}

impl Desk {
    fn new() -> Result<Self, Failure> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
        let root = CertificateAuthority::create_root(
            Arc::new(SoftwareKey::generate_p256()?),
            &DistinguishedName::service("Hefu", "Hefu Example Root"),
            now - 86_400,
            now + 3650 * 86_400,
        )?;
        let key = SoftwareKey::generate_p256()?;
        let own = root.issue(&CertificateRequest {
            profile: Profile::Signer,
            subject: &DistinguishedName::person("张三丰", "p-1"),
            public_key_der: key.public_key_der(),
            not_before: now - 3600,
            not_after: None,
        })?;
        let chain = vec![own, root.certificate().clone()];
        Ok(Self { key, chain, now })
    }

    fn request<'a>(&'a self, field: &'a str, fills: &'a [WidgetFill<'a>]) -> SignRequest<'a> {
        let mut request = SignRequest::new(field, &self.key, &self.chain, self.now);
        request.fills = fills;
        request.name = Some("张三丰");
        request.reason = Some("同意签署");
        request
    }

    /// The whole way from the file and the strokes to the signed file.
    fn sign(&self, bytes: &[u8], field: &str) -> Result<Vec<u8>, Failure> {
        let size = Document::open(bytes)?.field_size(field)?;
        let appearance = draw(size.ok_or("the field is invisible")?)?;
        Ok(sign(
            bytes,
            &self.request(field, &fills(field, &appearance)),
        )?)
    }
}

fn fills<'a>(field: &'a str, appearance: &'a Appearance) -> [WidgetFill<'a>; 1] {
    [WidgetFill {
        field,
        appearance: Some(appearance),
        text: None,
    }]
}

/// Three strokes of forty points, as a finger draws a short name.
fn draw(size: hefu_pdf::ViewSize) -> Result<Appearance, Failure> {
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
    let drawing = InkDrawing {
        width: 200.0,
        height: 80.0,
        strokes: vec![stroke(0.0), stroke(1.8), stroke(3.1)],
    };
    let mut builder = AppearanceBuilder::new(size)?;
    let area = builder.whole();
    builder.ink(area, &drawing, Color::INK)?;
    Ok(builder.finish())
}

/// Rows of six fields from the bottom of the last page.
fn plan(input: &[u8], fields: usize) -> Result<FieldPlan, Failure> {
    let document = Document::open(input)?;
    let page = document.page_count()? - 1;
    let size = document.page_geometry(page)?.ok_or("no page")?.view_size();
    let column = size.width / 6.0;
    let signatories = (0..fields)
        .map(|index| SignatoryPlan {
            signature: format!("Signature{index}"),
            placement: Some(Placement {
                page,
                view: ViewRect {
                    x: column * (index % 6) as f64,
                    y: size.height - 40.0 * (1 + index / 6) as f64,
                    width: column,
                    height: 40.0,
                },
            }),
            carriers: Vec::new(),
        })
        .collect();
    Ok(FieldPlan {
        signatories,
        invisible: Vec::new(),
    })
}
