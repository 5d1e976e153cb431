//! Ink, text and images: what is drawn, and what is refused.

use std::borrow::Cow;
use std::sync::Arc;

use hefu_pdf::{
    AppearanceBuilder, AppearanceError, Color, FontError, FontSet, Image, ImageError, InkDrawing,
    InkPoint, InkStroke, TextStyle, ViewSize,
};

fn fonts() -> FontSet {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../fonts/NotoSerifCJKSC-gbk-nolocl.otf"
    );
    FontSet::new(vec![Cow::Owned(std::fs::read(path).unwrap())]).unwrap()
}

fn builder(width: f64, height: f64) -> AppearanceBuilder {
    AppearanceBuilder::new(ViewSize { width, height }).unwrap()
}

fn drawing(strokes: Vec<Vec<(f64, f64)>>) -> InkDrawing {
    let stroke = |points: Vec<(f64, f64)>| InkStroke {
        points: points
            .into_iter()
            .map(|(x, y)| InkPoint {
                x,
                y,
                pressure: None,
            })
            .collect(),
    };
    InkDrawing {
        width: 300.0,
        height: 150.0,
        strokes: strokes.into_iter().map(stroke).collect(),
    }
}

#[test]
fn unusable_drawings_are_refused_by_name() {
    let line = vec![(10.0, 10.0), (100.0, 50.0)];
    let cases = [
        (drawing(vec![]), AppearanceError::EmptyDrawing),
        (
            drawing(vec![line.clone(), vec![]]),
            AppearanceError::EmptyDrawing,
        ),
        (
            drawing(vec![vec![(10.0, 10.0)]]),
            AppearanceError::DegenerateDrawing,
        ),
        (
            drawing(vec![vec![(10.0, 10.0), (10.5, 10.5)]]),
            AppearanceError::DegenerateDrawing,
        ),
        (
            drawing(vec![vec![(10.0, f64::NAN), (100.0, 10.0)]]),
            AppearanceError::DegenerateDrawing,
        ),
        (
            drawing(vec![vec![(10.0, 1e9), (100.0, 10.0)]]),
            AppearanceError::DegenerateDrawing,
        ),
        (
            drawing(vec![line.clone(); 201]),
            AppearanceError::TooManyStrokes(201),
        ),
        (
            drawing(vec![vec![(10.0, 10.0); 20_001]]),
            AppearanceError::TooManyPoints(20_001),
        ),
    ];
    for (drawing, expected) in cases {
        assert_eq!(drawing.check(), Err(expected.clone()));
        let mut builder = builder(100.0, 40.0);
        assert_eq!(
            builder.ink(builder.whole(), &drawing, Color::INK).err(),
            Some(expected)
        );
    }
    assert_eq!(
        drawing(vec![line, vec![(200.0, 100.0)]]).check(),
        Ok(()),
        "a dot beside a line is handwriting"
    );
}

#[test]
fn characters_that_no_font_has_are_named() {
    let fonts = fonts();
    assert_eq!(
        fonts.missing_characters("王小明 Wang 2026年"),
        Vec::<char>::new()
    );
    assert_eq!(fonts.missing_characters("𬭊王𬭊䶮"), vec!['𬭊', '䶮']);
    assert_eq!(
        fonts.missing_characters("a\tb"),
        vec!['\t'],
        "control characters are not drawn"
    );
    let mut builder = builder(100.0, 40.0);
    let error = builder
        .text(builder.whole(), &fonts, "王𬭊", TextStyle::SIGNATURE)
        .err();
    assert_eq!(error, Some(AppearanceError::MissingCharacters(vec!['𬭊'])));
}

#[test]
fn text_that_does_not_fit_is_refused() {
    let fonts = fonts();
    let cases = [
        ("欧阳修远", 60.0, 20.0, TextStyle::SIGNATURE, true),
        ("欧阳修远", 10.0, 20.0, TextStyle::SIGNATURE, false),
        ("同意以上全部条款并签署", 40.0, 60.0, TextStyle::BLOCK, true),
        (
            "同意以上全部条款并签署",
            20.0,
            10.0,
            TextStyle::BLOCK,
            false,
        ),
        ("一\n二\n三", 20.0, 8.0, TextStyle::BLOCK, false),
    ];
    for (text, width, height, style, fits) in cases {
        let mut builder = builder(width, height);
        let error = builder.text(builder.whole(), &fonts, text, style).err();
        assert_eq!(
            error,
            (!fits).then_some(AppearanceError::TextDoesNotFit),
            "{text} in {width} × {height}"
        );
    }
    let mut builder = builder(100.0, 40.0);
    assert_eq!(
        builder
            .text(builder.whole(), &fonts, " \n", TextStyle::LINE)
            .err(),
        Some(AppearanceError::EmptyText)
    );
}

#[test]
fn unusable_fonts_are_refused() {
    assert_eq!(FontSet::new(vec![]).err(), Some(FontError::NoFont));
    assert_eq!(
        FontSet::new(vec![Cow::Borrowed(b"no font")]).err(),
        Some(FontError::Unreadable(0))
    );
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(width, height, image::Rgba([200, 30, 20, 128]))
        .write_to(&mut out, image::ImageFormat::Png)
        .unwrap();
    out.into_inner()
}

#[test]
fn images_are_decoded_or_refused() {
    let image = Image::decode(&png(30, 20)).unwrap();
    assert_eq!((image.width(), image.height()), (30, 20));
    assert_eq!(Image::decode(b"GIF89a").err(), Some(ImageError::Format));
    assert_eq!(
        Image::decode(&png(30, 20)[..40]).err(),
        Some(ImageError::Damaged)
    );
    assert_eq!(
        Image::decode(&png(6001, 1)).err(),
        Some(ImageError::TooLarge)
    );
    let mut builder = builder(90.0, 90.0);
    assert!(builder.image(builder.whole(), &Arc::new(image)).is_ok());
}

#[test]
fn there_must_be_room() {
    for (width, height) in [(0.0, 10.0), (10.0, f64::NAN), (-5.0, 5.0), (1e9, 10.0)] {
        assert_eq!(
            AppearanceBuilder::new(ViewSize { width, height }).err(),
            Some(AppearanceError::NoRoom)
        );
    }
}
