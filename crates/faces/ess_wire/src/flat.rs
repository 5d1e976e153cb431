//! Flat parameters, as GET requests and the older signatures send them:
//! `Operator.UserId=u&FlowIds.0=a&FlowIds.1=b`.

use std::collections::BTreeMap;
use std::fmt;

use crate::Value;

/// Nesting below which names are taken apart.
const DEPTH_LIMIT: usize = 16;

/// Turns flat parameters (already percent-decoded) into a nested [`Value`] of texts.
///
/// A level whose names are all numbers becomes a list in their order; gaps are closed.
///
/// # Errors
/// [`FlatFault`] for names that contradict each other or are nested too deeply.
pub fn from_flat<'a>(
    parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Value, FlatFault> {
    let mut root = Tree::default();
    for (name, value) in parameters {
        root.insert(name, name, value, 0)?;
    }
    Ok(Value::Map(root.entries()))
}

/// Flat parameters that make no structure; holds the name of the parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlatFault {
    /// Both a value and a structure under one name (`A=1&A.B=2`), or one name twice.
    Contradiction(String),
    /// More than 16 levels.
    TooDeep(String),
}

impl fmt::Display for FlatFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradiction(name) => {
                write!(formatter, "parameter {name} contradicts another one")
            }
            Self::TooDeep(name) => write!(formatter, "parameter {name} is nested too deeply"),
        }
    }
}

impl std::error::Error for FlatFault {}

#[derive(Default)]
struct Tree {
    branches: BTreeMap<String, Node>,
}

enum Node {
    Leaf(String),
    Branch(Tree),
}

impl Tree {
    fn insert(
        &mut self,
        whole: &str,
        rest: &str,
        value: &str,
        depth: usize,
    ) -> Result<(), FlatFault> {
        if depth == DEPTH_LIMIT {
            return Err(FlatFault::TooDeep(whole.to_owned()));
        }
        let (name, below) = match rest.split_once('.') {
            Some((name, below)) => (name, Some(below)),
            None => (rest, None),
        };
        let Some(below) = below else {
            let leaf = Node::Leaf(value.to_owned());
            return match self.branches.insert(name.to_owned(), leaf) {
                None => Ok(()),
                Some(_) => Err(FlatFault::Contradiction(whole.to_owned())),
            };
        };
        let empty = || Node::Branch(Self::default());
        match self.branches.entry(name.to_owned()).or_insert_with(empty) {
            Node::Branch(tree) => tree.insert(whole, below, value, depth + 1),
            Node::Leaf(_) => Err(FlatFault::Contradiction(whole.to_owned())),
        }
    }

    fn entries(self) -> Vec<(String, Value)> {
        self.branches
            .into_iter()
            .map(|(name, node)| (name, node.value()))
            .collect()
    }
}

impl Node {
    fn value(self) -> Value {
        let tree = match self {
            Self::Leaf(text) => return Value::Text(text),
            Self::Branch(tree) => tree,
        };
        let numbers: Option<Vec<u32>> =
            tree.branches.keys().map(|name| name.parse().ok()).collect();
        match numbers {
            // Names sort as texts (`10` before `2`); a list goes by the number.
            Some(numbers) => {
                let mut list: Vec<(u32, Value)> = numbers
                    .into_iter()
                    .zip(tree.entries().into_iter().map(|(_, value)| value))
                    .collect();
                list.sort_by_key(|(number, _)| *number);
                Value::List(list.into_iter().map(|(_, value)| value).collect())
            }
            None => Value::Map(tree.entries()),
        }
    }
}
