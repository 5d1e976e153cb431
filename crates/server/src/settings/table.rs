//! The table of settings: one row each, from which the struct, its defaults, its reading and its
//! reference are made.

use std::{collections::BTreeMap, fmt, io::ErrorKind, path::Path};

use super::value::{Kind, Value};

/// Every variable begins like this.
pub const PREFIX: &str = "HEFU_";
/// The file's name in the data folder.
pub const FILE: &str = "hefu.toml";

/// What is wrong with a value, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// In Chinese.
    pub chinese: String,
    /// In English.
    pub english: String,
}

impl Problem {
    /// One problem in both languages.
    pub fn new(chinese: impl Into<String>, english: impl Into<String>) -> Self {
        Self {
            chinese: chinese.into(),
            english: english.into(),
        }
    }
}

/// A problem and where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The variable, or the file and the key in it.
    pub place: String,
    /// What is wrong.
    pub problem: Problem,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { chinese, english } = &self.problem;
        write!(f, "{}: {english} · {chinese}", self.place)
    }
}

/// One setting as the reference shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The group, empty for none.
    pub group: &'static str,
    /// The name within its group.
    pub name: &'static str,
    /// What it expects.
    pub kind: Kind,
    /// The unit, empty for none.
    pub unit: &'static str,
    /// The default.
    pub default: String,
    /// What it does, in Chinese.
    pub chinese: &'static str,
    /// What it does, in English.
    pub english: &'static str,
}

impl Row {
    /// The name in the file, such as `limits.pages`.
    pub fn key(&self) -> String {
        key(self.group, self.name)
    }

    /// The name of the variable, such as `HEFU_LIMITS__PAGES`.
    pub fn variable(&self) -> String {
        variable(self.group, self.name)
    }
}

/// The settings of one group, or of the top.
pub trait Group: Sized {
    /// Its rows in order, those of groups within it after its own.
    fn rows() -> Vec<Row>;

    /// Reads it; what is wrong is noted and keeps its default.
    fn read(sources: &mut Sources) -> Self;

    /// Each row's key with the value in force, secrets masked.
    fn shown(&self) -> Vec<(String, String)>;
}

fn key(group: &str, name: &str) -> String {
    if group.is_empty() {
        name.to_owned()
    } else {
        format!("{group}.{name}")
    }
}

fn variable(group: &str, name: &str) -> String {
    let name = key(group, name).replace('.', "__").to_ascii_uppercase();
    format!("{PREFIX}{name}")
}

/// The variable of a key such as `limits.pages`.
pub fn variable_of(key: &str) -> String {
    variable("", key)
}

/// File and variables, and what was found wrong in them.
#[derive(Debug, Default)]
pub struct Sources {
    file: toml::Table,
    file_name: String,
    variables: BTreeMap<String, String>,
    /// What was found wrong, in the order of the table.
    pub mistakes: Vec<Mistake>,
}

impl Sources {
    /// The file of that data folder, if there is one, and these variables.
    pub fn new(data: &Path, variables: impl IntoIterator<Item = (String, String)>) -> Self {
        let path = data.join(FILE);
        let mut sources = Self {
            file_name: path.display().to_string(),
            variables: variables
                .into_iter()
                .filter(|(name, _)| name.starts_with(PREFIX))
                .collect(),
            ..Self::default()
        };
        match std::fs::read_to_string(&path) {
            Ok(text) => sources.parse(&text),
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            Err(error) => sources.note_file(format!("不能读取：{error}"), error.to_string()),
        }
        sources
    }

    fn parse(&mut self, text: &str) {
        match text.parse::<toml::Table>() {
            Ok(table) => self.file = table,
            Err(error) => {
                let line = error
                    .span()
                    .map_or(1, |span| text[..span.start].matches('\n').count() + 1);
                let what = error.message();
                self.note_file(
                    format!("第 {line} 行不是有效的 TOML：{what}"),
                    format!("line {line} is no TOML: {what}"),
                );
            }
        }
    }

    fn note_file(&mut self, chinese: String, english: String) {
        let place = self.file_name.clone();
        self.mistakes.push(Mistake {
            place,
            problem: Problem { chinese, english },
        });
    }

    /// The value of one setting: the variable's, else the file's, else the default.
    pub fn value<T: Value>(
        &mut self,
        group: &str,
        name: &str,
        default: T,
        check: impl Fn(&T) -> Option<Problem>,
    ) -> T {
        let variable = variable(group, name);
        let (place, given, read) = if let Some(text) = self.variables.get(&variable) {
            let text = text.trim();
            (variable, text.to_owned(), T::from_text(text))
        } else if let Some(value) = self.in_file(group, name) {
            let place = format!("{}: {}", self.file_name, key(group, name));
            (place, value.to_string(), T::from_toml(value))
        } else {
            return default;
        };
        let problem = match &read {
            None => Some(unexpected::<T>(&given)),
            Some(value) => check(value),
        };
        if let Some(problem) = problem {
            self.mistakes.push(Mistake { place, problem });
            return default;
        }
        read.unwrap_or(default)
    }

    fn in_file(&self, group: &str, name: &str) -> Option<&toml::Value> {
        if group.is_empty() {
            return self.file.get(name);
        }
        self.file.get(group)?.as_table()?.get(name)
    }

    /// Notes what the file names that is no setting.
    pub fn note_strangers(&mut self, rows: &[Row]) {
        let known: Vec<String> = rows.iter().map(Row::key).collect();
        let mut strangers = Vec::new();
        for (name, value) in &self.file {
            let is_group = rows.iter().any(|row| row.group == name);
            match value.as_table().filter(|_| is_group) {
                Some(group) => strangers.extend(
                    group
                        .keys()
                        .map(|inner| key(name, inner))
                        .filter(|key| !known.contains(key)),
                ),
                None if is_group => self.mistakes.push(Mistake {
                    place: format!("{}: {name}", self.file_name),
                    problem: Problem::new(
                        format!("是一个分组，请写成 [{name}]"),
                        format!("is a group; write [{name}]"),
                    ),
                }),
                None if !known.contains(name) => strangers.push(name.clone()),
                None => {}
            }
        }
        for stranger in strangers {
            self.mistakes.push(Mistake {
                place: format!("{}: {stranger}", self.file_name),
                problem: no_such_setting(&stranger, &known),
            });
        }
    }

    /// Variables that look like settings but name none: a slip of the pen, or another program's.
    pub fn strange_variables(&self, rows: &[Row], others: &[&str]) -> Vec<Mistake> {
        let known: Vec<String> = rows.iter().map(Row::variable).collect();
        let is_other = |name: &str| {
            let name = &name[PREFIX.len()..];
            others.iter().any(|other| match other.strip_suffix('*') {
                Some(start) => name.starts_with(start),
                None => name == *other,
            })
        };
        self.variables
            .keys()
            .filter(|name| !known.contains(name) && !is_other(name))
            .map(|name| Mistake {
                place: name.clone(),
                problem: no_such_setting(name, &known),
            })
            .collect()
    }
}

fn unexpected<T: Value>(given: &str) -> Problem {
    let Kind {
        chinese,
        english,
        example,
    } = T::KIND;
    let given = if T::SECRET {
        "***".to_owned()
    } else {
        given.trim_matches('"').chars().take(80).collect()
    };
    Problem::new(
        format!("“{given}”不符合要求，应为{chinese}，例如 {example}"),
        format!("“{given}” is not what is expected: {english}, such as {example}"),
    )
}

fn no_such_setting(name: &str, known: &[String]) -> Problem {
    match known.iter().find(|known| is_near(name, known)) {
        Some(near) => Problem::new(
            format!("没有这个设置；是否想写 {near}？"),
            format!("there is no such setting; did you mean {near}?"),
        ),
        None => Problem::new(
            "没有这个设置；全部设置见 docs/SETTINGS.md",
            "there is no such setting; docs/SETTINGS.md lists all",
        ),
    }
}

/// Whether two names differ by two slips at most (Levenshtein's distance).
fn is_near(one: &str, other: &str) -> bool {
    let other: Vec<char> = other.chars().collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, c) in one.chars().enumerate() {
        let mut line = vec![row + 1];
        for (column, d) in other.iter().enumerate() {
            let swap = above[column] + usize::from(c != *d);
            line.push(swap.min(above[column + 1] + 1).min(line[column] + 1));
        }
        above = line;
    }
    above.last().is_some_and(|distance| *distance <= 2)
}

/// Makes a struct of settings. Each row: the doc comment says what it does in English, then
/// `name: Type = default, "unit", "what it does in Chinese";` with a check at the end if there is
/// one: anything that can be called with `&Type` and answers `Option<Problem>`.
macro_rules! settings {
    (
        $(#[doc = $about:literal])+
        $visibility:vis struct $struct:ident in $group:literal {
            $(
                $(#[doc = $english:literal])+
                $name:ident: $type:ty = $default:expr, $unit:literal, $chinese:literal
                $(, $check:expr)?;
            )*
        }
        groups {
            $(
                $(#[doc = $about_group:literal])+
                $inner:ident: $inner_type:ty;
            )*
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq)]
        $visibility struct $struct {
            $($(#[doc = $english])+ pub $name: $type,)*
            $($(#[doc = $about_group])+ pub $inner: $inner_type,)*
        }

        impl Default for $struct {
            fn default() -> Self {
                Self {
                    $($name: $default,)*
                    $($inner: <$inner_type>::default(),)*
                }
            }
        }

        impl $crate::settings::table::Group for $struct {
            fn rows() -> Vec<$crate::settings::table::Row> {
                #[allow(unused_mut)]
                let mut rows = vec![$({
                    let default: $type = $default;
                    $crate::settings::table::Row {
                        group: $group,
                        name: stringify!($name),
                        kind: <$type as $crate::settings::value::Value>::KIND,
                        unit: $unit,
                        default: $crate::settings::value::Value::show(&default),
                        chinese: $chinese,
                        english: concat!($($english),+),
                    }
                },)*];
                $(rows.extend(<$inner_type as $crate::settings::table::Group>::rows());)*
                rows
            }

            fn read(sources: &mut $crate::settings::table::Sources) -> Self {
                Self {
                    $($name: sources.value(
                        $group,
                        stringify!($name),
                        $default,
                        $crate::settings::table::settings!(@check $($check)?),
                    ),)*
                    $($inner: <$inner_type as $crate::settings::table::Group>::read(sources),)*
                }
            }

            fn shown(&self) -> Vec<(String, String)> {
                #[allow(unused_mut)]
                let mut shown = vec![$((
                    if $group.is_empty() {
                        stringify!($name).to_owned()
                    } else {
                        concat!($group, ".", stringify!($name)).to_owned()
                    },
                    $crate::settings::value::Value::show(&self.$name),
                ),)*];
                $(shown.extend($crate::settings::table::Group::shown(&self.$inner));)*
                shown
            }
        }
    };
    (@check) => { |_| None };
    (@check $check:expr) => { $check };
}

pub(crate) use settings;
