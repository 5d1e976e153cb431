use super::ChainError;
use super::names::{GeneralName, NameConstraints};
use crate::DistinguishedName;
use crate::asn1::{Asn1Error, Writer, tag};

/// A GeneralName from a line such as `dns:host`, `ip:0a000000` (hexadecimal) or `dn:O/CN`.
fn general_name(text: &str) -> Vec<u8> {
    let (kind, value) = text.split_once(':').unwrap();
    let mut w = Writer::default();
    let primitive = tag::context_primitive;
    match kind {
        "mail" => w.element(primitive(1), value.as_bytes()),
        "dns" => w.element(primitive(2), value.as_bytes()),
        "uri" => w.element(primitive(6), value.as_bytes()),
        "ip" => w.element(primitive(7), &crate::vector_tests::unhex(value)),
        "id" => w.element(primitive(8), value.as_bytes()),
        "dn" => {
            let (organisation, name) = value.split_once('/').unwrap_or((value, ""));
            let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let name = DistinguishedName {
                organisation: text(organisation),
                common_name: text(name),
                ..DistinguishedName::default()
            };
            w.constructed(tag::context(4), |w| name.write(w));
        }
        _ => panic!("{text}"),
    }
    w.into_bytes()
}

fn constraints(permitted: &[&str], excluded: &[&str]) -> Result<NameConstraints, Asn1Error> {
    let mut w = Writer::default();
    w.sequence(|w| {
        for (number, list) in [(0, permitted), (1, excluded)] {
            if list.is_empty() {
                continue;
            }
            w.constructed(tag::context(number), |w| {
                for base in list {
                    w.sequence(|w| w.raw(&general_name(base)));
                }
            });
        }
    });
    NameConstraints::read(&w.into_bytes())
}

fn names(list: &[&str]) -> Vec<GeneralName> {
    let mut w = Writer::default();
    w.sequence(|w| list.iter().for_each(|name| w.raw(&general_name(name))));
    GeneralName::read_all(&w.into_bytes()).unwrap()
}

/// Judges one name: permitted below the base alone, and not excluded by it.
fn check(base: &str, name: &str, permitted: bool, spared: bool) {
    let name_list = names(&[name]);
    let judged = |constraints: NameConstraints| constraints.check(&name_list, &mut 100).is_ok();
    let inside = judged(constraints(&[base], &[]).unwrap());
    let outside = judged(constraints(&[], &[base]).unwrap());
    assert_eq!(
        (inside, outside),
        (permitted, spared),
        "{name} below {base}"
    );
}

#[test]
fn names_lie_within_subtrees_as_the_standard_says() {
    let inside = [
        ("dns:host.example", "dns:host.example"),
        ("dns:host.example", "dns:a.b.HOST.example"),
        ("dns:host.example", "dns:*.host.example"),
        ("dns:.host.example", "dns:a.host.example"),
        ("dns:", "dns:anything"),
        ("mail:a@example", "mail:a@EXAMPLE"),
        ("mail:host.example", "mail:b@host.example"),
        ("mail:.example", "mail:b@x.host.example"),
        (
            "uri:host.example",
            "uri:https://u:p@HOST.example:8443/x@y?z",
        ),
        ("uri:.example", "uri:ldap://x.host.example"),
        ("ip:0a000000ff000000", "ip:0a010203"),
        ("dn:Hefu", "dn: HEFU /Somebody"),
        ("dn:", "dn:Hefu"),
    ];
    let outside = [
        ("dns:host.example", "dns:ghost.example"),
        ("dns:host.example", "dns:example"),
        ("dns:.host.example", "dns:host.example"),
        ("mail:a@example", "mail:A@example"),
        ("mail:example", "mail:b@host.example"),
        ("mail:.example", "mail:b@example"),
        ("uri:example", "uri:https://host.example/"),
        ("uri:.example", "uri:https://other/.example"),
        ("ip:0a000000ff000000", "ip:0b010203"),
        ("ip:0a000000ff000000", "ip:0a000000000000000000000000000000"),
        ("dn:Hefu/Somebody", "dn:Hefu"),
        ("dn:Hefu", "dn:Other/Hefu"),
    ];
    for (base, name) in inside {
        check(base, name, true, false);
    }
    for (base, name) in outside {
        check(base, name, false, true);
    }
    // Constraints on another form say nothing.
    check("dns:host.example", "mail:a@elsewhere", true, true);
    // A wildcard stands for hosts that are excluded, and for more than what is permitted.
    check("dns:a.host.example", "dns:*.host.example", false, false);
}

#[test]
fn what_cannot_be_judged_is_refused() {
    let odd = [
        ("dns:host.example", "dns:host.example."),
        ("dns:host.example", "dns:a..host.example"),
        ("dns:host.example", "dns:a.*.host.example"),
        ("mail:host.example", "mail:\"a@b\"@host.example"),
        ("mail:host.example", "mail:host.example"),
        ("mail:host.example", "mail:a b@host.example"),
        ("uri:host.example", "uri:urn:host.example"),
        ("uri:host.example", "uri:https://10.0.0.1/"),
        ("uri:host.example", "uri:https://[::1]/"),
        ("uri:host.example", "uri:https://other\\@host.example/"),
        ("uri:host.example", "uri:https://other\t@host.example/"),
        ("ip:0a000000ff000000", "ip:0a0102"),
        ("id:x", "id:x"),
    ];
    for (base, name) in odd {
        check(base, name, false, false);
    }
}

#[test]
fn malformed_constraints_are_not_read() {
    let bad: [(&[&str], &[&str]); 4] = [
        (&[], &[]),
        (&["ip:0a000000"], &[]),
        (&["ip:0a000000ff00ff00"], &[]),
        (&[], &["ip:0a00000000ff0000"]),
    ];
    for (permitted, excluded) in bad {
        let read = constraints(permitted, excluded);
        assert_eq!(read, Err(Asn1Error::BadValue), "{permitted:?} {excluded:?}");
    }
    for mask in ["00000000", "ffffffff", "fffe0000"] {
        assert!(constraints(&[&format!("ip:0a000000{mask}")], &[]).is_ok());
    }
}

#[test]
fn comparisons_are_counted() {
    let constraints = constraints(&["dns:a", "dns:b"], &["dns:c"]).unwrap();
    let names = names(&["dns:a", "dns:x.b"]);
    let mut budget = 11;
    assert_eq!(constraints.check(&names, &mut budget), Ok(()));
    assert_eq!(budget, 5);
    let given_up = constraints.check(&names, &mut budget);
    assert_eq!(given_up, Err(ChainError::TooComplex));
}
