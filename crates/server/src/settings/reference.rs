//! `docs/SETTINGS.md`, made from the table.

use std::{fmt::Write, path::Path};

use super::{
    Settings,
    table::{FILE, Group, Row},
};

/// Variables beside the table.
const BESIDE: [(&str, &str, &str); 3] = [
    (
        "HEFU_DATA",
        "数据目录，等同于 `--data`；默认 `data`。",
        "The data folder, as `--data`; `data` by default.",
    ),
    (
        "HEFU_MASTER_KEY",
        "主密钥，64 个十六进制数字；不设置时使用数据目录中的 `master.key`，首次启动时生成。",
        "The master key, 64 hexadecimal digits; else `master.key` in the data folder, made at the first start.",
    ),
    (
        "HEFU_MASTER_KEY_FILE",
        "存放主密钥的文件，例如 systemd 的凭据或容器的 secret。",
        "A file that holds the master key, such as a credential of systemd or a container's secret.",
    ),
];

/// What a group is about.
const GROUPS: [(&str, &str, &str); 3] = [
    ("", "基本设置", "General"),
    ("limits", "限额与时限", "Limits and durations"),
    ("s3", "对象存储", "Object storage (S3)"),
];

/// The whole reference.
pub fn markdown() -> String {
    let mut text = String::from(
        "# 设置 Settings\n\n\
         <!-- Made by `hefu settings --markdown`; a test fails when it is out of date. -->\n\n\
         设置写在数据目录的 `hefu.toml` 中，或写成环境变量；两处都有时以环境变量为准。\
         `hefu check-config` 一次列出所有错误，`hefu settings` 显示当前生效的值。\n\n\
         Settings are written in `hefu.toml` in the data folder or as variables; a variable wins over the file. \
         `hefu check-config` names every mistake at once, `hefu settings` shows the values in force.\n\n\
         ```toml\n\
         # hefu.toml\n\
         listen = \"127.0.0.1:8080\"\n\
         public_url = \"https://sign.example.com\"\n\
         trusted_proxies = [\"10.0.0.0/8\"]\n\n\
         [limits]\n\
         codes_per_day = 20      # HEFU_LIMITS__CODES_PER_DAY=20\n\
         ```\n",
    );
    let rows = Settings::rows();
    let mut group = None;
    for row in &rows {
        if group != Some(row.group) {
            group = Some(row.group);
            heading(&mut text, row.group);
        }
        line(&mut text, row);
    }
    text += "\n## 其他变量 Other variables\n\n| 变量 variable | 说明 what it does |\n|---|---|\n";
    for (name, chinese, english) in BESIDE {
        // Writing into a String does not fail.
        let _ = writeln!(text, "| `{name}` | {chinese} {english} |");
    }
    text
}

fn heading(text: &mut String, group: &str) {
    let known = GROUPS.iter().find(|(name, ..)| *name == group);
    let (chinese, english) = known.map_or((group, ""), |(_, chinese, english)| (chinese, english));
    let mut title = format!("{chinese} {english}");
    if !group.is_empty() {
        let _ = write!(title, " `[{group}]`");
    }
    let _ = write!(
        text,
        "\n## {title}\n\n| 设置 setting | 变量 variable | 类型 type | 单位 unit | 默认 default | 说明 what it does |\n|---|---|---|---|---|---|\n"
    );
}

fn line(text: &mut String, row: &Row) {
    let code = |text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!("`{}`", text.replace('|', "\\|"))
        }
    };
    let english = row.english.trim();
    let _ = writeln!(
        text,
        "| `{}` | `{}` | {} {} | {} | {} | {} {english} |",
        row.key(),
        row.variable(),
        row.kind.chinese,
        row.kind.english,
        row.unit,
        code(&row.default),
        row.chinese,
    );
}

/// The values in force, one `name = value` a line, secrets masked.
pub fn in_force(data: &Path) -> Result<String, Vec<String>> {
    let settings = Settings::read(data)?;
    let mut text = format!("# {}\n", data.join(FILE).display());
    for (key, value) in settings.shown() {
        let _ = writeln!(text, "{key} = {value}");
    }
    Ok(text)
}
