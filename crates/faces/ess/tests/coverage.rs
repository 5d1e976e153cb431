//! Every action of both contracts is served or named as a gap, and whatever is served is tried with
//! the official SDK.

use std::collections::BTreeSet;
use std::path::Path;

use hefu_ess_wire::{Action, ess, essbasic};
use serde::Deserialize;

#[derive(Deserialize)]
struct Gaps {
    ess: Service,
    essbasic: Service,
}

#[derive(Deserialize)]
struct Service {
    actions: Vec<String>,
}

fn here(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn gaps() -> Gaps {
    let text = std::fs::read_to_string(here("gaps.toml")).expect("gaps.toml is there");
    toml::from_str(&text).expect("gaps.toml has its shape")
}

fn names(actions: &[Action], served: bool) -> BTreeSet<&str> {
    let of = actions
        .iter()
        .filter(|action| hefu_ess::is_served(action) == served);
    of.map(|action| action.name).collect()
}

#[test]
fn every_action_is_served_or_named_as_a_gap_and_never_both() {
    let gaps = gaps();
    for (listed, actions) in [
        (&gaps.ess.actions, ess::ACTIONS),
        (&gaps.essbasic.actions, essbasic::ACTIONS),
    ] {
        let set: BTreeSet<&str> = listed.iter().map(String::as_str).collect();
        assert_eq!(set.len(), listed.len(), "an action stands there twice");
        assert_eq!(set, names(actions, false));
    }
    let served: BTreeSet<&str> = hefu_ess::SERVED.iter().copied().collect();
    assert_eq!(served, names(ess::ACTIONS, true));
}

#[test]
fn every_served_action_is_called_by_a_test_with_the_official_sdk() {
    for name in hefu_ess::SERVED {
        let file = format!("../../../tests/ess_sdk/test_{}.py", snake(name));
        let text = std::fs::read_to_string(here(&file)).unwrap_or_default();
        assert!(text.contains(&format!("\"{name}\"")), "{file} calls {name}");
    }
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}
