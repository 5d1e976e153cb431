//! Pages made here, drawn, and looked at pixel by pixel.

use std::fmt::Write;

use hefu_render::{Fallback, Picture, RenderError, Renderer};
use image::RgbImage;

static SERIF: &[u8] = include_bytes!("../../../../fonts/NotoSerifCJKSC-gbk-nolocl.otf");
static SANS: &[u8] = include_bytes!("../../../../fonts/NotoSansCJKSC-gbk-nolocl.otf");

/// A file of these objects, numbered from 1; the first is the catalog.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(file.len());
        writeln!(file, "{} 0 obj\n{object}\nendobj", number + 1).expect("memory");
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).expect("memory");
    for place in places {
        writeln!(file, "{place:010} 00000 n ").expect("memory");
    }
    let size = objects.len() + 1;
    write!(
        file,
        "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    )
    .expect("memory");
    file.into_bytes()
}

fn stream(dictionary: &str, content: &str) -> String {
    let length = content.len();
    format!("<< {dictionary} /Length {length} >>\nstream\n{content}\nendstream")
}

/// One page of 200 by 100 points with this content, these entries and further objects from 5 on.
fn page(entries: &str, content: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R {entries} >>"
        ),
        stream("", content),
    ];
    objects.extend_from_slice(more);
    pdf(&objects)
}

fn drawn(file: Vec<u8>, width: u32) -> Result<Picture, RenderError> {
    Renderer::new(Fallback::new(SERIF, SANS)).page(file, 0, width)
}

fn pixels(picture: &Picture) -> RgbImage {
    let image = image::load_from_memory(&picture.png)
        .expect("a PNG")
        .to_rgb8();
    assert_eq!(image.dimensions(), (picture.width, picture.height));
    image
}

const RED_CORNER: &str = "1 0 0 rg 0 50 50 50 re f";

#[test]
fn a_page_is_drawn_as_displayed() {
    let check = |entries: &str, size: (u32, u32), red: (u32, u32)| {
        let picture = drawn(page(entries, RED_CORNER, &[]), size.0).expect("drawn");
        let image = pixels(&picture);
        assert_eq!(image.dimensions(), size, "{entries}");
        assert_eq!(image.get_pixel(red.0, red.1).0, [255, 0, 0], "{entries}");
        let white = image.pixels().filter(|pixel| pixel.0 == [255; 3]).count();
        assert!(white * 10 > image.pixels().len() * 6, "{entries}");
    };
    // The square lies in the page's top left corner, and turns with it.
    check("", (400, 200), (20, 20));
    check("/Rotate 90", (100, 200), (90, 10));
    check("/Rotate 180", (200, 100), (190, 90));
    check("/Rotate -90", (100, 200), (10, 190));
    check("/CropBox [25 0 200 100]", (175, 100), (10, 10));
}

#[test]
fn the_appearance_of_a_field_is_drawn_unless_it_is_hidden() {
    let appearance = |flags: u32| {
        let widget = format!(
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /F {flags} /Rect [100 0 200 50] /AP << /N 6 0 R >> >>"
        );
        let form = stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 100 50]",
            "0 0 1 rg 0 0 100 50 re f",
        );
        let file = page("/Annots [5 0 R]", "", &[widget, form]);
        pixels(&drawn(file, 200).expect("drawn"))
            .get_pixel(150, 75)
            .0
    };
    assert_eq!(appearance(132), [0, 0, 255]);
    assert_eq!(appearance(2), [255; 3]);
}

#[test]
fn chinese_text_without_its_font_is_drawn_in_ours() {
    let font = |name: &str| {
        vec![
            format!(
                "<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>"
            ),
            format!(
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>"
            ),
            format!(
                "<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
            ),
        ]
    };
    let ink = |name: &str, text: &str| {
        let content = format!("BT /F 80 Tf 10 15 Td <{text}> Tj ET");
        let file = page(
            "/Resources << /Font << /F 5 0 R >> >>",
            &content,
            &font(name),
        );
        let image = pixels(&drawn(file, 200).expect("drawn"));
        image.pixels().filter(|pixel| pixel.0[0] < 128).count()
    };
    // 一 is one stroke, 鑫 has twenty-four: an empty box or nothing at all would have the same ink.
    let (one, many) = (ink("STSong-Light", "4E00"), ink("STSong-Light", "946B"));
    assert!(one > 20 && many > one * 3, "{one} {many}");
    assert_ne!(ink("SimHei", "4E00"), one, "another face");
}

#[test]
fn what_can_not_be_drawn_says_why() {
    let error = |file: Vec<u8>, number| {
        Renderer::default()
            .page(file, number, 100)
            .expect_err("why")
    };
    assert_eq!(error(Vec::new(), 0), RenderError::Unreadable);
    assert_eq!(
        error(b"%PDF-1.7\nnothing".to_vec(), 0),
        RenderError::Unreadable
    );
    assert_eq!(error(page("", "", &[]), 1), RenderError::NoSuchPage);
    let long = page("/MediaBox [0 0 3 14400]", "", &[]);
    assert_eq!(error(long, 0), RenderError::NoShape);
}
