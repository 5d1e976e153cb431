//! Places fields and builds signature increments from the command line.
//!
//! ```text
//! place_and_sign place IN OUT          two signatories: signature, date, opinion, seal each
//! place_and_sign place-signatures IN OUT   the same without dates, opinions and seals
//! place_and_sign sign IN OUT N FONT    the increment of signatory N, its signature value still zeros
//! place_and_sign certify IN OUT        a certification by the platform (form filling allowed)
//! place_and_sign show IN               revisions, fields, signatures and changes
//! place_and_sign time IN N             how long one increment takes
//! ```

use std::borrow::Cow;
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use hefu_pdf::{
    AppearanceBuilder, CarrierKind, CarrierPlan, CertificationLevel, Color, Document, FieldPlan,
    FontSet, Image, InkDrawing, InkPoint, InkStroke, Placement, SignatoryPlan, SignatureRequest,
    TextStyle, ViewRect, WidgetFill,
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["place", input, output] => place(input, output, true),
        ["place-signatures", input, output] => place(input, output, false),
        ["sign", input, output, number, font] => sign(input, output, number, font),
        ["certify", input, output] => certify(input, output),
        ["show", input] => show(input),
        ["time", input, number] => time(input, number),
        _ => Err(
            "usage: place IN OUT | sign IN OUT N FONT | certify IN OUT | show IN | time IN N"
                .into(),
        ),
    }
}

fn place(input: &str, output: &str, carriers: bool) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(input)?;
    let document = Document::open(&bytes)?;
    let mut plan = FieldPlan {
        invisible: vec!["platform".to_owned()],
        ..FieldPlan::default()
    };
    for number in 1..=2 {
        let top = 60.0 + 160.0 * f64::from(number);
        let at = |x: f64, y: f64, width: f64, height: f64| Placement {
            page: 0,
            view: ViewRect {
                x,
                y: top + y,
                width,
                height,
            },
        };
        let carrier = |name: &str, kind, placement| CarrierPlan {
            name: format!("{name}{number}"),
            kind,
            placement,
        };
        plan.signatories.push(SignatoryPlan {
            signature: format!("signature{number}"),
            placement: Some(at(60.0, 0.0, 160.0, 60.0)),
            carriers: vec![
                carrier("date", CarrierKind::Text, at(60.0, 64.0, 160.0, 16.0)),
                carrier("opinion", CarrierKind::Text, at(60.0, 84.0, 160.0, 50.0)),
                carrier(
                    "seal",
                    CarrierKind::Impression,
                    at(240.0, 0.0, 100.0, 100.0),
                ),
                carrier("name", CarrierKind::Impression, at(350.0, 0.0, 160.0, 60.0)),
            ],
        });
    }
    if !carriers {
        for signatory in &mut plan.signatories {
            signatory.carriers.clear();
        }
    }
    std::fs::write(output, document.prepare(&plan)?.bytes)?;
    Ok(())
}

fn drawing() -> InkDrawing {
    let stroke = |points: &[(f64, f64)]| InkStroke {
        points: points
            .iter()
            .map(|&(x, y)| InkPoint {
                x,
                y,
                pressure: Some(((x + y) / 97.0).sin().abs()),
            })
            .collect(),
    };
    let wave: Vec<(f64, f64)> = (0..120)
        .map(f64::from)
        .map(|t| (40.0 + t * 4.0, 120.0 + 60.0 * (t / 9.0).sin()))
        .collect();
    InkDrawing {
        width: 600.0,
        height: 240.0,
        strokes: vec![
            stroke(&wave),
            stroke(&[(60.0, 200.0), (300.0, 190.0), (520.0, 210.0)]),
            stroke(&[(540.0, 60.0)]),
        ],
    }
}

fn seal() -> Result<Arc<Image>, Box<dyn Error>> {
    let size = 240i32;
    let picture = image::RgbaImage::from_fn(240, 240, |x, y| {
        let (dx, dy) = (x as i32 - size / 2, y as i32 - size / 2);
        let distance = f64::from(dx * dx + dy * dy).sqrt();
        let ring = (100.0..112.0).contains(&distance) || distance < 30.0;
        image::Rgba([0xb2, 0x2a, 0x1e, if ring { 230 } else { 0 }])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png)?;
    Ok(Arc::new(Image::decode(&png.into_inner())?))
}

fn sign(input: &str, output: &str, number: &str, font: &str) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(input)?;
    let document = Document::open(&bytes)?;
    let fonts = FontSet::new(vec![Cow::Owned(std::fs::read(font)?)])?;
    let names: Vec<String> = ["signature", "date", "opinion", "seal", "name"]
        .iter()
        .map(|name| format!("{name}{number}"))
        .filter(|name| document.field(name).is_ok_and(|field| field.is_some()))
        .collect();
    let opinion = "同意本合同全部条款，自签署之日起生效。Agreed, 第3条以附件一为准，其余条款不变。";
    let mut appearances = Vec::new();
    for name in &names {
        let size = document.field_size(name)?.ok_or("no such field")?;
        let mut builder = AppearanceBuilder::new(size)?;
        let whole = builder.whole();
        match name.trim_end_matches(char::is_numeric) {
            "signature" => builder.ink(whole, &drawing(), Color::INK)?,
            "date" => builder.text(whole, &fonts, "2026年11月20日", TextStyle::LINE)?,
            "opinion" => builder.text(whole, &fonts, opinion, TextStyle::BLOCK)?,
            "seal" => builder.image(whole, &seal()?)?,
            _ => builder.text(whole, &fonts, "欧阳修远", TextStyle::SIGNATURE)?,
        };
        appearances.push(builder.finish());
    }
    let fills: Vec<WidgetFill<'_>> = names
        .iter()
        .zip(&appearances)
        .map(|(name, appearance)| WidgetFill {
            field: name,
            appearance: Some(appearance),
            text: match name.trim_end_matches(char::is_numeric) {
                "date" => Some("2026年11月20日"),
                "opinion" => Some(opinion),
                _ => None,
            },
        })
        .collect();
    let request = SignatureRequest {
        fills: &fills,
        name: Some("欧阳修远"),
        reason: Some("签署合同"),
        ..SignatureRequest::new(&names[0], 1_795_190_400)
    };
    let increment = document.signature_increment(&request)?;
    println!("{:?}", increment.byte_range());
    std::fs::write(output, increment.into_file(&bytes)?)?;
    Ok(())
}

fn certify(input: &str, output: &str) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(input)?;
    let document = Document::open(&bytes)?;
    let request = SignatureRequest {
        certify: Some(CertificationLevel::FormFilling),
        ..SignatureRequest::new("platform", 1_795_190_400)
    };
    let increment = document.signature_increment(&request)?;
    std::fs::write(output, increment.into_file(&bytes)?)?;
    Ok(())
}

fn show(input: &str) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(input)?;
    let document = Document::open(&bytes)?;
    println!(
        "pages {}, {:?}, certification {:?}",
        document.page_count()?,
        document.xref_kind(),
        document.certification()?
    );
    for field in document.fields()? {
        println!(
            "field {} {:?} signed {} lock {:?}",
            field.name, field.kind, field.signed, field.lock
        );
    }
    for signature in document.signatures()? {
        println!(
            "signature {} {:?} {:?} {:?} sound {:?}",
            signature.field,
            signature.sub_filter,
            signature.byte_range,
            signature.references,
            signature.sound_ranges(bytes.len())
        );
    }
    let revisions = document.revisions()?;
    for revision in &revisions {
        println!("{revision:?}");
    }
    for pair in revisions.windows(2) {
        println!("-- to {}", pair[1].end);
        for change in document.changes(&pair[0], &pair[1])? {
            println!(
                "{:?} {} {:?} {:?}",
                change.kind, change.object, change.roles, change.changed_keys
            );
        }
    }
    Ok(())
}

fn time(input: &str, number: &str) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(input)?;
    let name = format!("signature{number}");
    let size = Document::open(&bytes)?
        .field_size(&name)?
        .ok_or("no such field")?;
    let strokes = drawing();
    let draw = || -> Result<_, Box<dyn Error>> {
        let mut builder = AppearanceBuilder::new(size)?;
        builder.ink(builder.whole(), &strokes, Color::INK)?;
        Ok(builder.finish())
    };
    let appearance = draw()?;
    let fills = [WidgetFill {
        field: &name,
        appearance: Some(&appearance),
        text: None,
    }];
    let request = SignatureRequest {
        fills: &fills,
        ..SignatureRequest::new(&name, 1_795_190_400)
    };
    let rounds = 20_000u32;
    let (mut drawn, mut open, mut build, mut join) = (0u128, 0u128, 0u128, 0u128);
    for _ in 0..rounds {
        let drawing = Instant::now();
        std::hint::black_box(draw()?);
        let start = Instant::now();
        drawn += (start - drawing).as_nanos();
        let document = Document::open(&bytes)?;
        let opened = Instant::now();
        let mut increment = document.signature_increment(&request)?;
        increment.embed(&[0x30; 2000])?;
        let built = Instant::now();
        let file = increment.into_file(&bytes)?;
        let joined = Instant::now();
        open += (opened - start).as_nanos();
        build += (built - opened).as_nanos();
        join += (joined - built).as_nanos();
        std::hint::black_box(file);
    }
    let per = |total: u128| total as f64 / f64::from(rounds) / 1000.0;
    println!(
        "draw {:.1} µs, open {:.1} µs, increment {:.1} µs, join {:.1} µs",
        per(drawn),
        per(open),
        per(build),
        per(join)
    );
    Ok(())
}
