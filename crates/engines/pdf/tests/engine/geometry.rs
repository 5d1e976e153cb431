//! The mapping between displayed page and PDF space, by vectors that the field designer shares.

use hefu_pdf::{Document, PageGeometry, Rect, Rotation, ViewRect};
use serde_json::Value;

use crate::support::{Builder, Layout};

struct Vector {
    name: String,
    media_box: [f64; 4],
    crop_box: Option<[f64; 4]>,
    rotation: i64,
    user_unit: f64,
    view_size: [f64; 2],
    view: ViewRect,
    pdf: [f64; 4],
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn four(value: &Value) -> [f64; 4] {
    let items: Vec<f64> = value.as_array().unwrap().iter().map(number).collect();
    items.try_into().unwrap()
}

fn vectors() -> Vec<Vector> {
    let written = include_str!("../../../../../tests/vectors/geometry.json");
    let vectors: Vec<Value> = serde_json::from_str(written).unwrap();
    assert!(vectors.len() >= 70);
    let read = |case: &Value| Vector {
        name: case["name"].as_str().unwrap().to_owned(),
        media_box: four(&case["media_box"]),
        crop_box: (!case["crop_box"].is_null()).then(|| four(&case["crop_box"])),
        rotation: case["rotation"].as_i64().unwrap(),
        user_unit: number(&case["user_unit"]),
        view_size: ["width", "height"].map(|side| number(&case["view_size"][side])),
        view: ViewRect {
            x: number(&case["view"]["x"]),
            y: number(&case["view"]["y"]),
            width: number(&case["view"]["width"]),
            height: number(&case["view"]["height"]),
        },
        pdf: four(&case["pdf"]),
    };
    vectors.iter().map(read).collect()
}

fn all_close(got: &[f64], expected: &[f64]) -> bool {
    got.iter()
        .zip(expected)
        .all(|(got, expected)| (got - expected).abs() < 2e-5)
}

fn assert_holds(vector: &Vector, page: &PageGeometry) {
    let name = &vector.name;
    let size = page.view_size();
    assert!(
        all_close(&[size.width, size.height], &vector.view_size),
        "{name}: {size:?}"
    );
    let rect = page.to_pdf(&vector.view);
    let corners = [rect.x0, rect.y0, rect.x1, rect.y1];
    assert!(all_close(&corners, &vector.pdf), "{name}: {rect:?}");
    let [x0, y0, x1, y1] = vector.pdf;
    let back = page.to_view(&Rect::new(x0, y0, x1, y1));
    assert!(
        all_close(
            &[back.x, back.y, back.width, back.height],
            &[
                vector.view.x,
                vector.view.y,
                vector.view.width,
                vector.view.height
            ],
        ),
        "{name}: back to {back:?}"
    );
}

#[test]
fn vectors_hold_in_both_directions() {
    for vector in vectors() {
        let rect = |[x0, y0, x1, y1]: [f64; 4]| Rect::new(x0, y0, x1, y1);
        let page = PageGeometry::new(
            rect(vector.media_box),
            vector.crop_box.map(rect),
            Rotation::from_degrees(vector.rotation),
            vector.user_unit,
        );
        assert_holds(&vector, &page);
    }
}

#[test]
fn pages_of_a_file_have_the_geometry_that_is_written_on_them() {
    let vectors = vectors();
    let numbers = |values: &[f64]| {
        let texts: Vec<String> = values.iter().map(f64::to_string).collect();
        texts.join(" ")
    };
    let mut file = Builder::new(Layout::Table, u32::try_from(vectors.len()).unwrap());
    for (number, vector) in (10..).zip(&vectors) {
        let crop = vector.crop_box.map_or(String::new(), |crop| {
            format!("/CropBox [{}]", numbers(&crop))
        });
        file = file.set(
            number,
            &format!(
                "<</Type /Page/Parent 2 0 R/MediaBox [{}]{crop}/Rotate {}/UserUnit {}>>",
                numbers(&vector.media_box),
                vector.rotation,
                vector.user_unit
            ),
        );
    }
    let bytes = file.build();
    let document = Document::open(&bytes).unwrap();
    for (index, vector) in vectors.iter().enumerate() {
        let page = document.page_geometry(index).unwrap().unwrap();
        assert_holds(vector, &page);
    }
}
