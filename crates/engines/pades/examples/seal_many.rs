//! Signs a PDF with seals of every kind in a random, repeatable way, for checks with other tools.
//!
//! Usage: `seal_many <input.pdf> <output.pdf> <root.pem> <seed> <signers> <font> <picture>…`
//!
//! Each signatory gets, by chance: a company seal in several places, a paging seal over up to 200
//! pages, a date, handwriting, and a legal person's seal (square). Sometimes the platform certifies
//! first. Every picture is decoded once, whoever uses it. Prints what was done. With `paging` for a
//! seed everybody gets a paging seal and nothing else.

use hefu_pades::{SignRequest, VerifyOptions, sign, verify};
use hefu_pdf::{
    Appearance, AppearanceBuilder, CarrierKind, CarrierPlan, CertificationLevel, Color, Document,
    FieldPlan, FontSet, Image, InkDrawing, InkPoint, InkStroke, Placement, SignatoryPlan,
    TextStyle, ViewRect, ViewSize, WidgetFill, paging_seal,
};
use hefu_pki::{
    Certificate, CertificateAuthority, CertificateRequest, DistinguishedName, Profile, SigningKey,
    SoftwareKey, TrustStore,
};
use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

const TODAY: &str = "2026年11月20日";
/// A round company seal of 42 mm.
const SEAL: f64 = 119.0;
/// A legal person's seal of 18 mm.
const SMALL_SEAL: f64 = 51.0;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output, root_file, seed, signers, font, pictures @ ..] = arguments.as_slice()
    else {
        return Err(
            "usage: seal_many <in> <out> <root.pem> <seed> <signers> <font> <picture>…".into(),
        );
    };
    let fonts = FontSet::new(vec![Cow::Owned(std::fs::read(font)?)])?;
    let mut images = Vec::new();
    for picture in pictures {
        images.push(Arc::new(Image::decode(&std::fs::read(picture)?)?));
    }
    let only_paging = seed == "paging";
    let mut chance = Chance(if only_paging { 0 } else { seed.parse()? });
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    let authority = CertificateAuthority::create_root(
        Arc::new(SoftwareKey::generate_p256()?),
        &DistinguishedName::service("Hefu", "Hefu Example Root"),
        now - 86_400,
        now + 3650 * 86_400,
    )?;
    std::fs::write(root_file, authority.certificate().to_pem())?;
    let bytes = std::fs::read(input)?;
    let desk = Desk {
        authority,
        fonts,
        images,
        now,
        only_paging,
    };
    let mut signatories = plan(&bytes, signers.parse()?, &desk, &mut chance)?;
    let plan = FieldPlan {
        signatories: signatories.iter().map(|it| it.plan.clone()).collect(),
        invisible: vec!["Platform".into()],
    };
    let mut bytes = Document::open(&bytes)?.prepare(&plan)?.bytes;
    if chance.below(3) == 0 {
        bytes = desk.certify(&bytes)?;
        println!("certified");
    }
    // Nobody waits for anybody.
    while !signatories.is_empty() {
        let next = signatories.swap_remove(chance.below(signatories.len()));
        let (length, start) = (bytes.len(), Instant::now());
        bytes = desk.sign(&bytes, &next)?;
        let (added, spent) = (bytes.len() - length, start.elapsed().as_micros());
        println!(
            "{} {} fields, {added} bytes, {spent} µs",
            next.plan.signature,
            next.drawn.len()
        );
    }
    std::fs::write(output, &bytes)?;
    let trust = TrustStore::new(vec![desk.authority.certificate().clone()]);
    let report = verify(&bytes, &VerifyOptions::new(&trust, now));
    println!("{} {}", report.summary.code(), report.trust.code());
    Ok(())
}

/// Small repeatable random numbers (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((value ^ (value >> 31)) % limit.max(1) as u64) as usize
    }

    fn up_to(&mut self, most: f64) -> f64 {
        most.max(0.0) * self.below(1001) as f64 / 1000.0
    }
}

/// What is drawn in one field.
enum Drawn {
    /// A picture, by index, in the whole field or in an area that reaches beyond it.
    Picture(usize, Option<ViewRect>),
    Ink,
    Name,
    Date,
}

struct Signatory {
    plan: SignatoryPlan,
    drawn: Vec<(String, Drawn)>,
}

impl Signatory {
    fn carrier(&mut self, kind: CarrierKind, placement: Placement, drawn: Drawn) {
        let name = format!("{}-{}", self.plan.signature, self.drawn.len());
        self.plan.carriers.push(CarrierPlan {
            name: name.clone(),
            kind,
            placement,
        });
        self.drawn.push((name, drawn));
    }
}

fn plan(
    input: &[u8],
    signers: usize,
    desk: &Desk,
    chance: &mut Chance,
) -> Result<Vec<Signatory>, Failure> {
    let pages = sizes(&Document::open(input)?)?;
    let mut signatories = Vec::new();
    for index in 0..signers {
        let name = format!("Signature{}", index + 1);
        let mut place = |width: f64, height: f64| {
            let (page, size) = pages[chance.below(pages.len())];
            let view = ViewRect {
                x: chance.up_to(size.width - width),
                y: chance.up_to(size.height - height),
                width,
                height,
            };
            Placement { page, view }
        };
        let own = place(120.0, 50.0);
        let places: Vec<Placement> = (0..4).map(|_| place(SEAL, SEAL)).collect();
        let small = place(SMALL_SEAL, SMALL_SEAL);
        let (date, ink) = (place(110.0, 16.0), place(90.0, 40.0));
        let mut signatory = Signatory {
            plan: SignatoryPlan {
                signature: name.clone(),
                placement: (chance.below(5) > 0).then_some(own),
                carriers: Vec::new(),
            },
            drawn: Vec::new(),
        };
        if signatory.plan.placement.is_some() {
            let drawn = [Drawn::Ink, Drawn::Name];
            signatory
                .drawn
                .extend(drawn.into_iter().nth(chance.below(2)).map(|it| (name, it)));
        }
        let picture = index % desk.images.len().max(1);
        for placement in &places[..chance.below(5)] {
            signatory.carrier(
                CarrierKind::Impression,
                *placement,
                Drawn::Picture(picture, None),
            );
        }
        if desk.only_paging {
            signatory.clear();
        }
        if (chance.below(2) == 0 || desk.only_paging) && pages.len() > 1 {
            signatory.paging_seal(&pages, picture, chance)?;
        }
        if desk.only_paging {
            signatories.push(signatory);
            continue;
        }
        if chance.below(2) == 0 {
            let square = desk.images.len() - 1;
            signatory.carrier(CarrierKind::Impression, small, Drawn::Picture(square, None));
        }
        if chance.below(3) > 0 {
            signatory.carrier(CarrierKind::Text, date, Drawn::Date);
        }
        if chance.below(3) == 0 {
            signatory.carrier(CarrierKind::Impression, ink, Drawn::Ink);
        }
        signatories.push(signatory);
    }
    Ok(signatories)
}

impl Signatory {
    fn clear(&mut self) {
        self.plan.placement = None;
        self.plan.carriers.clear();
        self.drawn.clear();
    }

    /// A seal of 42 mm over the first 200 pages, its slices equal or not.
    fn paging_seal(
        &mut self,
        pages: &[(usize, ViewSize)],
        picture: usize,
        chance: &mut Chance,
    ) -> Result<(), Failure> {
        let weights: Vec<f64> = (0..chance.below(4))
            .map(|_| 0.5 + chance.up_to(1.0))
            .collect();
        let size = ViewSize {
            width: SEAL,
            height: SEAL,
        };
        let top = chance.up_to(200.0);
        for slice in paging_seal(&pages[..pages.len().min(200)], size, top, &weights)? {
            let drawn = Drawn::Picture(picture, Some(slice.area));
            self.carrier(CarrierKind::Impression, slice.placement, drawn);
        }
        Ok(())
    }
}

/// The pages as displayed.
fn sizes(document: &Document<'_>) -> Result<Vec<(usize, ViewSize)>, Failure> {
    let mut pages = Vec::new();
    for page in 0..document.page_count()? {
        let geometry = document.page_geometry(page)?.ok_or("no page")?;
        pages.push((page, geometry.view_size()));
    }
    Ok(pages)
}

struct Desk {
    authority: CertificateAuthority,
    fonts: FontSet,
    images: Vec<Arc<Image>>,
    now: i64,
    only_paging: bool,
}

impl Desk {
    fn identity(
        &self,
        name: &DistinguishedName,
    ) -> Result<(SoftwareKey, Vec<Certificate>), Failure> {
        let key = SoftwareKey::generate_p256()?;
        let own = self.authority.issue(&CertificateRequest {
            profile: Profile::Signer,
            subject: name,
            public_key_der: key.public_key_der(),
            not_before: self.now - 3600,
            not_after: None,
        })?;
        Ok((key, vec![own, self.authority.certificate().clone()]))
    }

    fn certify(&self, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
        let (key, chain) = self.identity(&DistinguishedName::service("Hefu", "Platform"))?;
        let mut request = SignRequest::new("Platform", &key, &chain, self.now);
        request.certify = Some(CertificationLevel::FormFilling);
        Ok(sign(bytes, &request)?)
    }

    fn sign(&self, bytes: &[u8], signatory: &Signatory) -> Result<Vec<u8>, Failure> {
        let document = Document::open(bytes)?;
        let mut appearances = Vec::new();
        for (field, drawn) in &signatory.drawn {
            let size = document
                .field_size(field)?
                .ok_or("the field is invisible")?;
            appearances.push(self.draw(size, drawn)?);
        }
        let fills: Vec<WidgetFill<'_>> = signatory
            .drawn
            .iter()
            .zip(&appearances)
            .map(|((field, drawn), appearance)| WidgetFill {
                field,
                appearance: Some(appearance),
                text: matches!(drawn, Drawn::Date).then_some(TODAY),
            })
            .collect();
        let name = DistinguishedName::person("欧阳修", &signatory.plan.signature);
        let (key, chain) = self.identity(&name)?;
        let mut request = SignRequest::new(&signatory.plan.signature, &key, &chain, self.now);
        request.fills = &fills;
        Ok(sign(bytes, &request)?)
    }

    fn draw(&self, size: ViewSize, drawn: &Drawn) -> Result<Appearance, Failure> {
        let mut builder = AppearanceBuilder::new(size)?;
        let whole = builder.whole();
        match drawn {
            Drawn::Picture(index, area) => {
                let image = self.images.get(*index).ok_or("no picture")?;
                builder.image(area.unwrap_or(whole), image)?;
            }
            Drawn::Ink => {
                builder.ink(whole, &drawing(), Color::INK)?;
            }
            Drawn::Name => {
                builder.text(whole, &self.fonts, "欧阳修", TextStyle::SIGNATURE)?;
            }
            Drawn::Date => {
                builder.text(whole, &self.fonts, TODAY, TextStyle::LINE)?;
            }
        }
        Ok(builder.finish())
    }
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
