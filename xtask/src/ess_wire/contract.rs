//! The contract's JSON, read.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Both services and every error code.
pub struct Contract {
    /// In the order in which they are generated.
    pub services: Vec<Service>,
    /// Codes of both services and of the gateway in front of them.
    pub codes: BTreeSet<String>,
}

/// One service.
pub struct Service {
    /// `ess` or `essbasic`; the module's name too.
    pub name: String,
    /// Value of `X-TC-Version`.
    pub version: String,
    /// Sorted by name.
    pub actions: Vec<Action>,
    /// By name.
    pub types: BTreeMap<String, Type>,
    /// Codes that an action may answer with, by action.
    pub action_errors: BTreeMap<String, Vec<String>>,
}

/// One action.
#[derive(Deserialize)]
pub struct Action {
    /// Value of `X-TC-Action`.
    pub name: String,
    /// Type of the request.
    pub req: String,
    /// Type of the response.
    pub resp: String,
    /// Parameters that must be there.
    pub required: Vec<String>,
}

/// One structure.
#[derive(Deserialize)]
pub struct Type {
    /// `i` (in requests), `o` (in responses), `io`.
    #[serde(rename = "use")]
    pub usage: String,
    /// In the order of the contract.
    pub fields: Vec<Field>,
}

/// One field.
#[derive(Deserialize)]
pub struct Field {
    /// Name on the wire.
    #[serde(rename = "f")]
    pub name: String,
    /// `str`, `int64`, `uint64`, `float`, `bool`, a structure's name, or `list<…>` of those.
    #[serde(rename = "t")]
    pub kind: String,
    /// Required in requests.
    #[serde(default)]
    req: u8,
    /// May be null in responses.
    #[serde(default)]
    null: u8,
    /// Disused.
    #[serde(default)]
    off: u8,
    /// Always there in responses.
    #[serde(default)]
    oreq: u8,
    /// Values that have a meaning.
    #[serde(rename = "enum", default)]
    pub values: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct ActionsFile {
    service: String,
    version: String,
    actions: Vec<Action>,
}

/// Actions that the service once had and integrations still call.
#[derive(Deserialize)]
struct RetiredFile {
    actions: Vec<Action>,
    types: BTreeMap<String, Type>,
}

impl Contract {
    /// Reads the folder.
    pub fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let mut codes: BTreeSet<String> = json(folder, "gateway.errors.json")?;
        let mut services = Vec::new();
        for name in ["ess", "essbasic"] {
            let listed: BTreeSet<String> = json(folder, &format!("{name}.errors.json"))?;
            let service = Service::read(folder, name)?;
            codes.extend(listed);
            codes.extend(service.action_errors.values().flatten().cloned());
            services.push(service);
        }
        Ok(Self { services, codes })
    }
}

impl Service {
    fn read(folder: &Path, name: &str) -> Result<Self, Box<dyn Error>> {
        let file: ActionsFile = json(folder, &format!("{name}.actions.json"))?;
        let mut actions = file.actions;
        let mut types: BTreeMap<String, Type> = json(folder, &format!("{name}.types.json"))?;
        if folder.join(format!("{name}.retired.json")).exists() {
            let retired: RetiredFile = json(folder, &format!("{name}.retired.json"))?;
            actions.extend(retired.actions);
            types.extend(retired.types);
        }
        actions.sort_by(|a, b| a.name.cmp(&b.name));
        let action_errors = json(folder, &format!("{name}.action_errors.json"))?;
        Ok(Self {
            name: file.service,
            version: file.version,
            actions,
            types,
            action_errors,
        })
    }
}

impl Type {
    /// Whether requests hold it.
    pub fn comes_in(&self) -> bool {
        self.usage.contains('i')
    }

    /// Whether responses hold it.
    pub fn goes_out(&self) -> bool {
        self.usage.contains('o')
    }
}

impl Field {
    /// What the field holds, and whether a list of it.
    pub fn shape(&self) -> (&str, bool) {
        let inner = self
            .kind
            .strip_prefix("list<")
            .and_then(|rest| rest.strip_suffix('>'));
        (inner.unwrap_or(&self.kind), inner.is_some())
    }

    /// Whether a response may say null: where the contract says so, and for a structure that it does
    /// not promise (there is nothing true to put into one).
    pub fn may_be_null(&self) -> bool {
        let (kind, list) = self.shape();
        let structure = !list && !["str", "int64", "uint64", "float", "bool"].contains(&kind);
        self.null == 1 || structure && self.oreq == 0
    }

    /// What the contract says about it, as a sentence, or nothing.
    pub fn remark(&self) -> String {
        let mut parts = Vec::new();
        if self.req == 1 {
            parts.push("Required.".to_owned());
        }
        if self.off == 1 {
            parts.push("Disused.".to_owned());
        }
        if !self.values.is_empty() {
            let values: Vec<String> = self.values.iter().map(plain).collect();
            parts.push(format!("Known values: {}.", values.join(", ")));
        }
        parts.join(" ")
    }
}

fn plain(value: &serde_json::Value) -> String {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    format!("`{text}`")
}

fn json<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, Box<dyn Error>> {
    let text = std::fs::read_to_string(folder.join(name))?;
    serde_json::from_str(&text).map_err(|error| format!("{name}: {error}").into())
}
