//! The mapping between displayed page and PDF space, by vectors that the field designer shares.

use hefu_pdf::{PageGeometry, Rect, Rotation, ViewRect};
use serde_json::Value;

fn numbers(value: &Value) -> [f64; 4] {
    let items: Vec<f64> = value
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item.as_f64().unwrap())
        .collect();
    items.try_into().unwrap()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-5
}

#[test]
fn vectors_hold_in_both_directions() {
    let vectors: Value = serde_json::from_str(include_str!("../geometry_vectors.json")).unwrap();
    let vectors = vectors.as_array().unwrap();
    assert!(vectors.len() >= 20);
    for case in vectors {
        let name = case["name"].as_str().unwrap();
        let [m0, m1, m2, m3] = numbers(&case["media_box"]);
        let [c0, c1, c2, c3] = numbers(&case["crop_box"]);
        let rotation = Rotation::from_degrees(case["rotation"].as_i64().unwrap());
        let page = PageGeometry::new(
            Rect::new(m0, m1, m2, m3),
            Some(Rect::new(c0, c1, c2, c3)),
            rotation,
            1.0,
        );
        let size = page.view_size();
        assert!(
            close(size.width, case["view_size"]["width"].as_f64().unwrap()),
            "{name}: width {}",
            size.width
        );
        assert!(
            close(size.height, case["view_size"]["height"].as_f64().unwrap()),
            "{name}: height {}",
            size.height
        );
        let part = |key: &str| case["view"][key].as_f64().unwrap();
        let view = ViewRect {
            x: part("x"),
            y: part("y"),
            width: part("width"),
            height: part("height"),
        };
        let rect = page.to_pdf(&view);
        let expected = numbers(&case["pdf"]);
        for (got, expected) in [rect.x0, rect.y0, rect.x1, rect.y1]
            .into_iter()
            .zip(expected)
        {
            assert!(close(got, expected), "{name}: {rect:?} is not {expected:?}");
        }
        let back = page.to_view(&rect);
        for (got, expected) in [
            (back.x, view.x),
            (back.y, view.y),
            (back.width, view.width),
            (back.height, view.height),
        ] {
            assert!(close(got, expected), "{name}: back to {back:?}");
        }
    }
}
