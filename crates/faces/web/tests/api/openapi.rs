//! The checked-in document is the one the code makes.

use std::{collections::BTreeSet, path::Path};

use hefu_web::{openapi, routes::table::TABLE};

#[test]
fn the_checked_in_document_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi.json");
    let made = openapi().to_pretty_json().expect("JSON") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).expect("a written file");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "openapi.json is out of date: run this test with UPDATE=1"
    );
}

#[test]
fn the_table_and_the_document_name_the_same_routes() {
    let document = serde_json::to_value(openapi()).expect("JSON");
    let documented: BTreeSet<(String, String)> = document["paths"]
        .as_object()
        .expect("paths")
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().expect("methods").keys();
            methods.map(|method| (path.clone(), method.to_uppercase()))
        })
        .collect();
    let table: BTreeSet<(String, String)> = TABLE
        .iter()
        .map(|route| (route.path.to_owned(), route.method.name().to_owned()))
        .collect();
    let only_in_table: Vec<_> = table.difference(&documented).collect();
    assert_eq!(
        only_in_table,
        [
            &("/api/openapi.json".to_owned(), "GET".to_owned()),
            &("/dev/messages".to_owned(), "GET".to_owned()),
            &("/log/checkpoint".to_owned(), "GET".to_owned()),
            &("/log/tile/{*path}".to_owned(), "GET".to_owned()),
        ]
    );
    assert_eq!(documented.difference(&table).count(), 0);
    assert_eq!(
        table.len(),
        TABLE.len(),
        "a route stands in the table twice"
    );
}
