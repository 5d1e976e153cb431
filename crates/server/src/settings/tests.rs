//! Reading, refusing, describing settings.

use std::{fs, path::Path};

use super::{
    check::check,
    reference::markdown,
    table::{Group, PREFIX},
    *,
};

fn read(file: &str, variables: &[(&str, &str)]) -> (Settings, Vec<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    if !file.is_empty() {
        fs::write(folder.path().join(table::FILE), file).expect("a file");
    }
    let variables = variables
        .iter()
        .map(|(name, value)| (format!("{PREFIX}{name}"), (*value).to_owned()));
    let (settings, mistakes) = Settings::read_from(folder.path(), variables);
    (settings, mistakes.iter().map(Mistake::to_string).collect())
}

#[test]
fn without_file_and_variables_all_is_default() {
    assert_eq!(read("", &[]), (Settings::default(), Vec::new()));
}

#[test]
fn a_variable_wins_over_the_file() {
    let file = "listen = \"127.0.0.1:1\"\nlog_json = true\n[limits]\npages = 7\n";
    let (settings, mistakes) = read(file, &[("LIMITS__PAGES", " 8 ")]);
    assert!(mistakes.is_empty(), "{mistakes:?}");
    assert_eq!(settings.listen.port(), 1);
    assert!(settings.log_json);
    assert_eq!(settings.limits.pages, 8);
    assert_eq!(settings.limits.to_limits().pages, 8);
}

#[test]
fn every_mistake_is_named_at_once_with_its_place() {
    let file = "listen = 8080\npublic_urll = \"x\"\nlimits = 3\nlog = \"a=b=c\"\n[s4]\nx = 1\n";
    let (_, mistakes) = read(
        file,
        &[
            ("PUBLIC_URL", "ftp://sign.example.com"),
            ("DATABASE_URL", "mysql://x"),
            ("TRUSTED_PROXIES", "everybody"),
            ("LOG_JSON", "yes"),
            ("LIMITS__CODE_ATTEMPTS", "0"),
            ("LIMITS__PAGES", "many"),
            ("TLS_KEY", "key.pem"),
        ],
    );
    for place in [
        "hefu.toml: listen: ",
        "hefu.toml: public_urll: there is no such setting; did you mean public_url?",
        "hefu.toml: limits: is a group",
        "hefu.toml: s4: ",
        "hefu.toml: log: ",
        "HEFU_PUBLIC_URL: ",
        "HEFU_DATABASE_URL: ",
        "HEFU_TRUSTED_PROXIES: “everybody” is no address",
        "HEFU_LOG_JSON: “yes” is not what is expected: true or false",
        "HEFU_LIMITS__CODE_ATTEMPTS: 0 is too small",
        "HEFU_LIMITS__PAGES: “many”",
        "HEFU_TLS_CERTIFICATE: is needed beside tls_key",
    ] {
        let named = mistakes.iter().filter(|mistake| mistake.contains(place));
        assert_eq!(named.count(), 1, "{place} in {mistakes:#?}");
    }
    assert_eq!(mistakes.len(), 12, "{mistakes:#?}");
}

#[test]
fn a_broken_file_is_named_with_its_line() {
    let (_, mistakes) = read("listen = \"127.0.0.1:1\"\nlog = \n", &[]);
    assert_eq!(mistakes.len(), 1, "{mistakes:?}");
    assert!(mistakes[0].contains("line 2 is no TOML"), "{mistakes:?}");
}

#[test]
fn what_is_no_setting_of_ours_is_left_alone() {
    let sources = |name: &str| {
        Sources::new(
            Path::new("/nowhere"),
            [(format!("{PREFIX}{name}"), "1".to_owned())],
        )
    };
    for (name, strange) in [
        ("LISTEN", false),
        ("LIMITS__PAGES", false),
        ("MASTER_KEY", false),
        ("TEST_POSTGRES_URL", false),
        ("LIMITS__CODES_PER_YEAR", true),
        ("LIMITS", true),
    ] {
        let found = sources(name).strange_variables(&Settings::rows(), &OTHER_VARIABLES);
        assert_eq!(!found.is_empty(), strange, "{name}");
    }
}

#[test]
fn every_setting_is_described_in_both_languages() {
    for row in Settings::rows() {
        let is_chinese = row.chinese.chars().any(|c| c >= '\u{4e00}');
        assert!(is_chinese && row.english.len() > 10, "{row:?}");
    }
}

#[test]
fn the_reference_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/SETTINGS.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, markdown()).expect("a written file");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == markdown(),
        "docs/SETTINGS.md is out of date: hefu settings --markdown > docs/SETTINGS.md"
    );
}

#[test]
fn files_and_keys_are_looked_at() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = "public_url = \"http://sign.example.com\"\ntls_certificate = \"c.pem\"\ntls_key = \"k.pem\"\n";
    fs::write(folder.path().join(table::FILE), file).expect("a file");
    fs::write(folder.path().join("master.key"), "0".repeat(64)).expect("a file");
    let (_, findings) = check(folder.path(), []);
    let places: Vec<_> = findings.mistakes.iter().map(|m| m.place.clone()).collect();
    assert_eq!(places.len(), 2, "{findings:?}");
    assert!(places[0].contains("master key"), "{places:?}");
    assert!(places[1].contains("TLS_CERTIFICATE"), "{places:?}");
    assert_eq!(findings.warnings[0].place, "HEFU_PUBLIC_URL");
}

#[test]
fn a_folder_that_does_not_exist_yet_is_no_mistake() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, findings) = check(&folder.path().join("new"), []);
    assert_eq!(findings, check::Findings::default());
    let file = folder.path().join("file");
    fs::write(&file, "").expect("a file");
    let (_, findings) = check(&file.join("data"), []);
    assert_eq!(findings.mistakes.len(), 1, "{findings:?}");
}
