//! Names of the wire as Rust names.

/// `FlowId` → `flow_id`, `QRCodeId` → `qr_code_id`, `Type` → `r#type`.
pub fn field(name: &str) -> String {
    let snake = words(name).join("_").to_lowercase();
    if KEYWORDS.contains(&snake.as_str()) {
        format!("r#{snake}")
    } else {
        snake
    }
}

/// `FailedOperation.FlowHasDocument` → `FAILED_OPERATION_FLOW_HAS_DOCUMENT`.
pub fn constant(name: &str) -> String {
    let parts: Vec<String> = name
        .split('.')
        .map(|part| words(part).join("_").to_uppercase())
        .collect();
    parts.join("_")
}

/// A structure's name; one that Rust's prelude has already (`Option`) becomes `WireOption`.
pub fn structure(name: &str) -> String {
    if PRELUDE.contains(&name) {
        format!("Wire{name}")
    } else {
        name.to_owned()
    }
}

const PRELUDE: [&str; 8] = [
    "Box", "Default", "Err", "Ok", "Option", "Result", "String", "Vec",
];

const KEYWORDS: [&str; 12] = [
    "as", "box", "const", "for", "if", "in", "loop", "match", "move", "ref", "type", "use",
];

/// Cut before an upper-case letter that follows a lower-case one or a digit, and before the last
/// upper-case letter of a run that a lower-case letter follows.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(index + 1);
        let starts = letter.is_uppercase()
            && (before.is_some_and(|c| !c.is_uppercase())
                || after.is_some_and(|c| c.is_lowercase()));
        match words.last_mut() {
            Some(word) if !starts => word.push(*letter),
            _ => words.push(letter.to_string()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{constant, field};

    #[test]
    fn wire_names_become_rust_names() {
        let cases = [
            ("FlowId", "flow_id"),
            ("QRCodeId", "qr_code_id"),
            ("IsOpenH5", "is_open_h5"),
            ("H5Url", "h5_url"),
            ("Type", "r#type"),
            ("URL", "url"),
            ("Nonce", "nonce"),
        ];
        for (wire, rust) in cases {
            assert_eq!(field(wire), rust);
        }
        assert_eq!(
            constant("FailedOperation.FlowHasDocument"),
            "FAILED_OPERATION_FLOW_HAS_DOCUMENT"
        );
    }
}
