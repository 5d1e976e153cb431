//! Sets a template with data from a file, for whoever designs one:
//! `set FOLDER MAIN.typ DATA.json OUT.pdf FONT...` and says how long the first and the tenth time took.

use std::{error::Error, path::Path, time::Instant};

use hefu_typeset::{Data, DocumentFacts, Template, Typesetter};
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, main, data, out, fonts @ ..] = arguments.as_slice() else {
        return Err("set FOLDER MAIN.typ DATA.json OUT.pdf FONT...".into());
    };
    let mut sources: Vec<(&'static str, &'static str)> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "typ") {
            sources.push(source(&path)?);
        }
    }
    sources.sort_by_key(|(path, _)| (*path != format!("/{main}"), *path));
    let template = Template {
        sources: Vec::leak(sources),
    };
    let fonts: Vec<&'static [u8]> = fonts
        .iter()
        .map(|path| Ok(&*Vec::leak(std::fs::read(path)?)))
        .collect::<Result<_, std::io::Error>>()?;
    let typesetter = Typesetter::new(&fonts)?;
    let data = data_of(serde_json::from_str(&std::fs::read_to_string(data)?)?);
    let facts = DocumentFacts {
        identifier: main,
        creator: "set",
        made_at: 1_780_000_000,
    };
    for time in 1..=10 {
        let started = Instant::now();
        let pdf = typesetter.render(&template, &data, &facts)?;
        if time == 1 || time == 10 {
            println!(
                "{time}: {} ms, {} bytes",
                started.elapsed().as_millis(),
                pdf.len()
            );
        }
        std::fs::write(out, pdf)?;
    }
    Ok(())
}

fn source(path: &Path) -> Result<(&'static str, &'static str), Box<dyn Error>> {
    let name = path.file_name().and_then(|name| name.to_str());
    let name = format!("/{}", name.ok_or("a file without a name")?);
    let text = std::fs::read_to_string(path)?;
    Ok((String::leak(name), String::leak(text)))
}

fn data_of(value: Value) -> Data {
    match value {
        Value::Null => Data::Nothing,
        Value::Bool(truth) => Data::Truth(truth),
        Value::Number(number) => Data::Integer(number.as_i64().unwrap_or_default()),
        Value::String(text) => Data::Text(text),
        Value::Array(items) => Data::list(items.into_iter().map(data_of)),
        Value::Object(entries) => Data::Map(
            entries
                .into_iter()
                .map(|(name, value)| (&*String::leak(name), data_of(value)))
                .collect(),
        ),
    }
}
