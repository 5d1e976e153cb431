//! Ink, text and images: what is drawn, and what is refused.

use crate::support::{Builder, Layout};
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
fn jpeg_data_is_passed_through() {
    for (picture, expected) in [
        (image::DynamicImage::new_luma8(16, 8), "/DeviceGray"),
        (image::DynamicImage::new_rgb8(16, 8), "/DeviceRGB"),
    ] {
        let mut jpeg = std::io::Cursor::new(Vec::new());
        picture
            .write_to(&mut jpeg, image::ImageFormat::Jpeg)
            .unwrap();
        let jpeg = jpeg.into_inner();
        let image = Arc::new(Image::decode(&jpeg).unwrap());
        let file = sealed_with(&image);
        let place = file
            .windows(jpeg.len())
            .position(|window| window == jpeg.as_slice());
        let head =
            String::from_utf8_lossy(&file[..place.expect("the JPEG bytes stand in the file")]);
        let dictionary = head.rsplit("obj").next().unwrap();
        assert!(
            dictionary.contains("/DCTDecode") && dictionary.contains(expected),
            "{dictionary}"
        );
        assert_eq!(Image::decode(&jpeg[..60]).err(), Some(ImageError::Damaged));
    }
}

/// A signed file whose signature shows the image twice.
fn sealed_with(image: &Arc<Image>) -> Vec<u8> {
    use hefu_pdf::{
        Document, FieldPlan, Placement, SignatoryPlan, SignatureRequest, ViewRect, WidgetFill,
    };
    let base = Builder::new(Layout::Table, 1).build();
    let view = ViewRect {
        x: 10.0,
        y: 10.0,
        width: 90.0,
        height: 90.0,
    };
    let plan = FieldPlan {
        signatories: vec![SignatoryPlan {
            signature: "a".to_owned(),
            placement: Some(Placement { page: 0, view }),
            carriers: Vec::new(),
        }],
        ..FieldPlan::default()
    };
    let prepared = Document::open(&base).unwrap().prepare(&plan).unwrap().bytes;
    let mut builder = builder(90.0, 90.0);
    let (above, below) = builder.with_caption();
    builder
        .image(above, image)
        .unwrap()
        .image(below, image)
        .unwrap();
    let appearance = builder.finish();
    let fills = [WidgetFill {
        field: "a",
        appearance: Some(&appearance),
        text: None,
    }];
    let request = SignatureRequest {
        fills: &fills,
        ..SignatureRequest::new("a", 0)
    };
    let document = Document::open(&prepared).unwrap();
    document
        .signature_increment(&request)
        .unwrap()
        .into_file(&prepared)
        .unwrap()
}

#[test]
fn an_image_used_twice_is_written_once_with_its_mask() {
    let file = sealed_with(&Arc::new(Image::decode(&png(30, 20)).unwrap()));
    let text = String::from_utf8_lossy(&file);
    assert_eq!(
        text.matches("/Subtype /Image").count(),
        2,
        "the picture and its mask"
    );
    assert_eq!(text.matches("/SMask").count(), 1);
}

#[test]
fn a_caption_leaves_most_of_the_field_to_the_signature() {
    for height in [8.0, 30.0, 200.0] {
        let (above, below) = builder(100.0, height).with_caption();
        assert!((above.height + below.height - height).abs() < 1e-9);
        assert!(
            above.height >= height / 2.0 - 1e-9 && below.y == above.height && below.height >= 4.0
        );
    }
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
