//! The contract as Rust text.
//!
//! Structures carry plain implementations instead of derives: several hundred serde derives would
//! be the slowest thing to compile in the repository.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;

use super::contract::{Contract, Field, Service, Type};
use super::names;

const HEAD: &str = "// Written by `cargo xtask ess-wire` from the contract; do not edit.\n\n";

/// File name → text, not yet formatted.
pub fn generate(contract: &Contract) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let mut files = BTreeMap::new();
    files.insert("mod.rs".to_owned(), root(contract));
    files.insert("codes.rs".to_owned(), codes(contract)?);
    let codes = code_names(contract);
    for service in &contract.services {
        let mut parts: BTreeMap<String, String> = BTreeMap::new();
        for (name, kind) in &service.types {
            check(service, name, kind)?;
            let file = file_of(name, kind);
            let text = parts.entry(file).or_default();
            structure(text, &names::structure(name), kind)?;
        }
        for (file, text) in &parts {
            files.insert(
                format!("{}/{file}.rs", service.name),
                with_imports(service, text),
            );
        }
        files.insert(
            format!("{}/actions.rs", service.name),
            actions(service, &codes)?,
        );
        files.insert(
            format!("{}/mod.rs", service.name),
            service_root(service, &parts),
        );
    }
    Ok(files)
}

/// Requests and responses by their verb, the structures inside them by direction.
fn file_of(name: &str, kind: &Type) -> String {
    let bare = name.strip_prefix("Channel").unwrap_or(name);
    let verb = ["Create", "Describe"]
        .into_iter()
        .find(|verb| bare.starts_with(verb));
    let verb = verb.unwrap_or("Other").to_lowercase();
    match (name.ends_with("Request"), name.ends_with("Response")) {
        (true, _) => format!("requests_{verb}"),
        (_, true) => format!("responses_{verb}"),
        _ => match kind.usage.as_str() {
            "i" => "parts_in".to_owned(),
            "o" => "parts_out".to_owned(),
            _ => "parts_both".to_owned(),
        },
    }
}

fn root(contract: &Contract) -> String {
    let mut text = format!(
        "{HEAD}//! The words of both services.\n\
         #![allow(missing_docs, reason = \"the names are the contract's own; it explains few of them\")]\n\n\
         pub mod codes;\n"
    );
    for service in &contract.services {
        text.push_str(&format!("pub mod {};\n", service.name));
    }
    text
}

fn service_root(service: &Service, parts: &BTreeMap<String, String>) -> String {
    let mut text = format!(
        "{HEAD}//! Service `{}`, version {}.\n\nmod actions;\n",
        service.name, service.version
    );
    for file in parts.keys() {
        text.push_str(&format!("mod {file};\n"));
    }
    text.push_str("\npub use actions::*;\n");
    for file in parts.keys() {
        text.push_str(&format!("pub use {file}::*;\n"));
    }
    text
}

fn codes(contract: &Contract) -> Result<String, Box<dyn Error>> {
    let mut text = format!(
        "{HEAD}//! Every error code of both services and of the gateway.\n\nuse crate::ErrorCode;\n\n"
    );
    let names = code_names(contract);
    for (code, name) in &names {
        writeln!(
            text,
            "pub const {name}: ErrorCode = ErrorCode::new({code:?});"
        )?;
    }
    let all: Vec<&str> = names.values().map(String::as_str).collect();
    writeln!(
        text,
        "\n/// All of them, sorted.\npub const ALL: &[ErrorCode] = &[{}];",
        all.join(", ")
    )?;
    Ok(text)
}

fn actions(service: &Service, codes: &BTreeMap<&str, String>) -> Result<String, Box<dyn Error>> {
    let mut text = format!(
        "{HEAD}//! Actions, sorted by name.\n\nuse crate::generated::codes;\nuse crate::{{Action, Call}};\n\n\
         /// Value of `X-TC-Version`.\npub const VERSION: &str = {:?};\n\npub const ACTIONS: &[Action] = &[\n",
        service.version
    );
    for action in &service.actions {
        let errors: Vec<String> = service
            .action_errors
            .get(&action.name)
            .into_iter()
            .flatten()
            .map(|code| format!("codes::{}", codes[code.as_str()]))
            .collect();
        writeln!(
            text,
            "Action {{ service: {:?}, version: VERSION, name: {:?}, required: &{:?}, errors: &[{}] }},",
            service.name,
            action.name,
            action.required,
            errors.join(", ")
        )?;
    }
    text.push_str("];\n");
    for (index, action) in service.actions.iter().enumerate() {
        writeln!(
            text,
            "\nimpl Call for super::{} {{\n type Response = super::{};\n const ACTION: &'static Action = &ACTIONS[{index}];\n}}",
            action.req, action.resp
        )?;
    }
    Ok(text)
}

/// Code → constant. Two codes that differ in case only (`.URL` and `.Url`) are told apart by a number.
fn code_names(contract: &Contract) -> BTreeMap<&str, String> {
    let mut taken = BTreeSet::new();
    let mut named = BTreeMap::new();
    for code in &contract.codes {
        let plain = names::constant(code);
        let mut name = plain.clone();
        for number in 2.. {
            if taken.insert(name.clone()) {
                break;
            }
            name = format!("{plain}_{number}");
        }
        named.insert(code.as_str(), name);
    }
    named
}

/// What would not compile, said in the contract's words.
fn check(service: &Service, name: &str, kind: &Type) -> Result<(), Box<dyn Error>> {
    let mut seen = BTreeSet::new();
    for field in &kind.fields {
        if !seen.insert(names::field(&field.name)) {
            return Err(
                format!("{name}: two fields are named {}", names::field(&field.name)).into(),
            );
        }
        let (inner, _) = field.shape();
        if scalar(inner).is_none() && !service.types.contains_key(inner) {
            return Err(format!("{name}.{}: unknown type {inner}", field.name).into());
        }
    }
    if kind.comes_in() || kind.goes_out() {
        Ok(())
    } else {
        Err(format!("{name}: is not used").into())
    }
}

/// The request id is the envelope's, so responses have no field for it.
fn own_fields(kind: &Type) -> impl Iterator<Item = &Field> {
    let out_only = !kind.comes_in();
    kind.fields
        .iter()
        .filter(move |field| !(out_only && field.name == "RequestId"))
}

fn structure(text: &mut String, name: &str, kind: &Type) -> Result<(), Box<dyn Error>> {
    writeln!(text, "#[derive(Clone, Default)]\npub struct {name} {{")?;
    for field in own_fields(kind) {
        let remark = field.remark();
        if !remark.is_empty() {
            writeln!(text, "/// {remark}")?;
        }
        writeln!(
            text,
            "pub {}: {},",
            names::field(&field.name),
            rust_type(kind, field)
        )?;
    }
    text.push_str("}\n\n");
    if kind.comes_in() {
        reading(text, name, kind)?;
    }
    if kind.goes_out() {
        writing(text, name, kind)?;
    }
    Ok(())
}

/// A field of a request may always be missing; a field of a response only where it may be null.
fn rust_type(kind: &Type, field: &Field) -> String {
    let (inner, list) = field.shape();
    let inner = scalar(inner).map_or_else(|| names::structure(inner), str::to_owned);
    let whole = if list { format!("Vec<{inner}>") } else { inner };
    if kind.comes_in() || field.may_be_null() {
        format!("Option<{whole}>")
    } else {
        whole
    }
}

fn scalar(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "str" => "String",
        "int64" => "i64",
        "uint64" => "u64",
        "float" => "f64",
        "bool" => "bool",
        _ => return None,
    })
}

fn reading(text: &mut String, name: &str, kind: &Type) -> Result<(), Box<dyn Error>> {
    let empty = own_fields(kind).next().is_none();
    let unused = if empty { "_" } else { "" };
    writeln!(
        text,
        "impl Fields for {name} {{\nfn set(&mut self, {unused}name: &str, {unused}value: Value, {unused}at: &Path<'_>) -> Result<(), WireFault> {{"
    )?;
    let arms: Vec<String> = own_fields(kind)
        .map(|field| {
            let own = names::field(&field.name);
            format!(
                "{:?} => read_into(&mut self.{own}, value, at)?,\n",
                field.name
            )
        })
        .collect();
    match arms.as_slice() {
        [] => {}
        [one] => {
            let (name, read) = one
                .trim_end_matches(",\n")
                .split_once(" => ")
                .unwrap_or_default();
            writeln!(text, "if name == {name} {{ {read}; }}")?;
        }
        several => writeln!(text, "match name {{\n{}_ => {{}}\n}}", several.concat())?,
    }
    text.push_str("Ok(())\n}\n}\n\n");
    Ok(())
}

fn writing(text: &mut String, name: &str, kind: &Type) -> Result<(), Box<dyn Error>> {
    let count = own_fields(kind).count();
    let mutable = if count == 0 { "" } else { "mut " };
    writeln!(
        text,
        "impl Serialize for {name} {{\nfn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {{\n\
         let {mutable}out = serializer.serialize_struct({name:?}, {count})?;"
    )?;
    for field in own_fields(kind) {
        let own = names::field(&field.name);
        let filled = kind.comes_in() && !field.may_be_null();
        let value = if filled {
            format!("&Filled(&self.{own})")
        } else {
            format!("&self.{own}")
        };
        writeln!(text, "out.serialize_field({:?}, {value})?;", field.name)?;
    }
    text.push_str("out.end()\n}\n}\n\n");
    Ok(())
}

/// Only what the text uses.
fn with_imports(service: &Service, text: &str) -> String {
    let mut imports = String::new();
    if text.contains("impl Serialize") {
        imports.push_str("use serde::ser::{Serialize, SerializeStruct, Serializer};\n\n");
    }
    let ours: Vec<&str> = [
        ("impl Fields", "Fields"),
        ("&Filled(", "Filled"),
        ("impl Fields", "Path"),
    ]
    .into_iter()
    .chain([
        ("impl Fields", "Value"),
        ("impl Fields", "WireFault"),
        ("read_into(", "read_into"),
    ])
    .filter(|(sign, _)| text.contains(sign))
    .map(|(_, import)| import)
    .collect();
    if !ours.is_empty() {
        imports.push_str(&format!("use crate::{{{}}};\n", ours.join(", ")));
    }
    let others = foreign(service, text);
    if !others.is_empty() {
        imports.push_str(&format!("use super::{{{}}};\n", others.join(", ")));
    }
    format!("{HEAD}{imports}\n{text}")
}

/// Structures that fields of this file name and other files of the service define.
fn foreign(service: &Service, text: &str) -> Vec<String> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let words: BTreeSet<&str> = text
        .lines()
        .filter(|line| line.starts_with("pub "))
        .flat_map(|line| line.split(|c| !is_letter(c)))
        .collect();
    let named = service.types.keys().map(|name| names::structure(name));
    named
        .filter(|name| words.contains(name.as_str()))
        .filter(|name| !text.contains(&format!("pub struct {name} {{")))
        .collect()
}
