//! PostgreSQL's own tools, which copy a database in use better than anything of ours could.
//!
//! The address goes to them by variables, because command lines can be read by everybody on the
//! machine and the address may hold a password.

use std::{path::Path, process::Stdio, str::FromStr};

use tokio::process::Command;

/// What libpq understands of an address: query parameters by the names of its variables.
const VARIABLES: [(&str, &str); 7] = [
    ("sslmode", "PGSSLMODE"),
    ("sslrootcert", "PGSSLROOTCERT"),
    ("sslcert", "PGSSLCERT"),
    ("sslkey", "PGSSLKEY"),
    ("host", "PGHOST"),
    ("port", "PGPORT"),
    ("options", "PGOPTIONS"),
];

/// Copies a database into a file, consistently, while it is in use.
pub(super) async fn dump(url: &str, to: &Path) -> Result<(), String> {
    let mut command = tool("pg_dump", url)?;
    command
        .args(["--format=custom", "--no-owner", "--no-privileges", "--file"])
        .arg(to);
    run("pg_dump", command).await
}

/// Fills an empty database from such a file, all or nothing.
pub(super) async fn load(url: &str, from: &Path) -> Result<(), String> {
    let mut command = tool("pg_restore", url)?;
    let database = address(url)?.path().trim_start_matches('/').to_owned();
    command
        .args([
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--no-privileges",
            "--dbname",
            &database,
        ])
        .arg(from);
    run("pg_restore", command).await
}

async fn run(name: &str, mut command: Command) -> Result<(), String> {
    let done = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .await
        .map_err(|error| {
            format!("{name} can not be started ({error}); install PostgreSQL's client programs")
        })?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!(
        "{name}: {}",
        String::from_utf8_lossy(&done.stderr).trim()
    ))
}

fn tool(name: &str, url: &str) -> Result<Command, String> {
    let mut command = Command::new(name);
    for (variable, value) in variables(url)? {
        command.env(variable, value);
    }
    Ok(command)
}

fn address(url: &str) -> Result<url::Url, String> {
    url::Url::from_str(url).map_err(|error| format!("database_url: {error}"))
}

/// The address as libpq's variables.
fn variables(url: &str) -> Result<Vec<(&'static str, String)>, String> {
    let address = address(url)?;
    let decoded = |text: &str| {
        percent_encoding::percent_decode_str(text)
            .decode_utf8_lossy()
            .into_owned()
    };
    let mut found = Vec::new();
    let mut add = |name, value: String| {
        if !value.is_empty() {
            found.push((name, value));
        }
    };
    add("PGHOST", decoded(address.host_str().unwrap_or_default()));
    let port = address.port().map(|port| port.to_string());
    add("PGPORT", port.unwrap_or_default());
    add("PGUSER", decoded(address.username()));
    add(
        "PGPASSWORD",
        decoded(address.password().unwrap_or_default()),
    );
    add(
        "PGDATABASE",
        decoded(address.path().trim_start_matches('/')),
    );
    for (key, value) in address.query_pairs() {
        if let Some((_, name)) = VARIABLES.iter().find(|(known, _)| *known == key) {
            add(name, value.into_owned());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_goes_by_variables() {
        let found = variables(
            "postgres://hefu:p%40ss@db.example.com:6432/contracts?sslmode=verify-full&sslrootcert=/etc/ca.pem&application_name=x",
        )
        .expect("an address");
        let expected = [
            ("PGHOST", "db.example.com"),
            ("PGPORT", "6432"),
            ("PGUSER", "hefu"),
            ("PGPASSWORD", "p@ss"),
            ("PGDATABASE", "contracts"),
            ("PGSSLMODE", "verify-full"),
            ("PGSSLROOTCERT", "/etc/ca.pem"),
        ];
        assert_eq!(
            found,
            expected.map(|(name, value)| (name, value.to_owned()))
        );
    }
}
