//! `table.txt`, read.

use std::fmt;

/// Who asks; the columns of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Nobody,
    Link,
    Signer,
    Other,
    Party,
    Party2,
    Sender,
    Mate,
    Admin,
    Alien,
    Keeper,
    Gone,
    Key,
    Key2,
}

impl Role {
    pub const ALL: [Self; 14] = [
        Self::Nobody,
        Self::Link,
        Self::Signer,
        Self::Other,
        Self::Party,
        Self::Party2,
        Self::Sender,
        Self::Mate,
        Self::Admin,
        Self::Alien,
        Self::Keeper,
        Self::Gone,
        Self::Key,
        Self::Key2,
    ];
}

/// What the braces of a route stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    Nothing,
    Draft,
    Sent,
    Signed,
    File,
    Link,
    Address,
}

/// What somebody gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Served,
    SessionRequired,
    NotFound,
    Denied,
    Refused,
    Unsigned,
    Page,
}

/// The words of the table, in the order of [`Class`].
const WORDS: [(&str, Class); 7] = [
    ("ok", Class::Served),
    ("-", Class::SessionRequired),
    ("none", Class::NotFound),
    ("no", Class::Denied),
    ("rule", Class::Refused),
    ("auth", Class::Unsigned),
    ("same", Class::Page),
];

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `GET`, `POST`, `PUT`, `DELETE`; `CALL` for an action of Tencent's API.
    pub method: &'static str,
    /// The route's template, or the action's name.
    pub route: &'static str,
    pub on: On,
    /// In the order of [`Role::ALL`].
    pub cells: Vec<Class>,
}

impl Row {
    pub fn cell(&self, role: Role) -> Class {
        let place = Role::ALL.iter().position(|&other| other == role);
        self.cells[place.expect("a column")]
    }

    pub fn is_call(&self) -> bool {
        self.method == "CALL"
    }

    /// Questions of other people's programs come with POST, by their standards, and change nothing.
    pub fn changes(&self) -> bool {
        self.method != "GET" && !["/ca/ocsp", "/tsa"].contains(&self.route)
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({:?})", self.method, self.route, self.on)
    }
}

pub fn rows() -> Vec<Row> {
    let lines = include_str!("table.txt").lines();
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(row)
        .collect()
}

fn row(line: &'static str) -> Row {
    let mut words = line.split_whitespace();
    let mut word = || words.next().unwrap_or_else(|| panic!("too short: {line}"));
    let (method, route) = (word(), word());
    let on = match word() {
        "-" => On::Nothing,
        "draft" => On::Draft,
        "sent" => On::Sent,
        "signed" => On::Signed,
        "file" => On::File,
        "link" => On::Link,
        "address" => On::Address,
        other => panic!("{other}: {line}"),
    };
    let class = |word: &str| {
        let found = WORDS.iter().find(|(name, _)| *name == word);
        found.unwrap_or_else(|| panic!("{word}: {line}")).1
    };
    let cells: Vec<_> = words.map(class).collect();
    assert_eq!(cells.len(), Role::ALL.len(), "{line}");
    Row {
        method,
        route,
        on,
        cells,
    }
}
