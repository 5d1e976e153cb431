//! `application/x-www-form-urlencoded` (WHATWG URL, section 5.1), read strictly.

/// Names and values in the order in which they came, percent-decoded, `+` as a space.
///
/// `None`: an incomplete escape, or bytes that are not UTF-8.
pub(crate) fn pairs(text: &[u8]) -> Option<Vec<(String, String)>> {
    text.split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let at = pair
                .iter()
                .position(|byte| *byte == b'=')
                .unwrap_or(pair.len());
            let value = pair.get(at + 1..).unwrap_or_default();
            Some((decoded(&pair[..at])?, decoded(value)?))
        })
        .collect()
}

fn decoded(text: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let [high, low, after @ ..] = rest else {
                    return None;
                };
                bytes.push(digit(*high)? * 16 + digit(*low)?);
                rest = after;
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8(bytes).ok()
}

fn digit(character: u8) -> Option<u8> {
    char::from(character)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn pairs_are_decoded_or_refused() {
        let one = |text: &str| pairs(text.as_bytes());
        let is = |name: &str, value: &str| Some(vec![(name.to_owned(), value.to_owned())]);
        assert_eq!(one("a=%E5%90%88+b%20c"), is("a", "合 b c"));
        assert_eq!(one("a=b=c"), is("a", "b=c"));
        assert_eq!(one("a"), is("a", ""));
        assert_eq!(one(""), Some(Vec::new()));
        for broken in ["a=%", "a=%2", "a=%zz", "a=%ff", "%=b"] {
            assert_eq!(one(broken), None, "{broken}");
        }
    }
}
