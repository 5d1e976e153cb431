//! What people read in a bundle: what it is, how to check it, and the events in words.

use std::fmt::Write;

use hefu_kernel::Language;
use hefu_pki::hex;

use super::{
    case::Case,
    paper::{issuer, report_number},
};
use crate::{Platform, ports::PersonalField};

/// What the bundle is, what it holds and how anybody checks it.
pub(super) fn read_me(platform: &Platform, case: &Case, language: Language) -> String {
    let contract = &case.record.contract;
    let roots = platform.authority.roots();
    let roots: Vec<String> = roots.iter().map(|root| hex(&root.fingerprint())).collect();
    let none = language.pick("（尚无检查点）", "(no checkpoint yet)");
    let key = case
        .log
        .checkpoint
        .as_ref()
        .map_or(none, |it| it.verifier_key.trim());
    let text = language.pick(CHINESE, ENGLISH);
    let erased = erased(case, language);
    [
        ("{title}", contract.title.as_str()),
        ("{number}", contract.id.as_str()),
        ("{report}", &report_number(case)),
        ("{issuer}", &issuer(platform)),
        ("{made}", &case.now.rfc3339()),
        ("{roots}", &roots.join("\n  ")),
        ("{key}", key),
        ("{erased}", &erased),
    ]
    .iter()
    .fold(text.to_owned(), |text, (mark, value)| {
        text.replacen(mark, value, 1)
    })
}

fn erased(case: &Case, language: Language) -> String {
    let mut out = String::new();
    for happening in &case.history {
        for value in happening.values.iter().filter(|it| it.opening.is_none()) {
            let what = match (value.field, language) {
                (PersonalField::Address, Language::Chinese) => "网络地址",
                (PersonalField::Address, Language::English) => "network address",
                (_, Language::Chinese) => "浏览器",
                (_, Language::English) => "browser",
            };
            let event = language.pick("事件", "event");
            // Writing into a `String` can not fail.
            let _ = write!(out, "\n  {event} {}: {what}", happening.recorded.sequence);
        }
    }
    for (place, party) in (1..).zip(&case.parties) {
        if party.erased {
            let words = language.pick("签署方", "signatory");
            let what = language.pick(
                "姓名、手机号码、证件号码",
                "name, mobile and document number",
            );
            let _ = write!(out, "\n  {words} {place}: {what}");
        }
    }
    if out.is_empty() {
        language.pick("无", "none").to_owned()
    } else {
        out
    }
}

/// The events in words, one a line. The files under `records/` are what was logged.
pub(super) fn story(case: &Case, language: Language) -> String {
    let head = language.pick(
        "本文件由 records 目录中的事件整理而成，仅供阅读；证明以该目录中的原文为准。\n时间为协调世界时（UTC）。\n\n",
        "Made from the events under records, for reading; what is proved are those files.\nTimes are in UTC.\n\n",
    );
    let mut out = head.to_owned();
    for happening in &case.history {
        let recorded = &happening.recorded;
        let platform = language.pick("平台", "platform");
        let actor = match (&happening.actor, recorded.actor) {
            (Some(name), _) => name.as_str(),
            (None, crate::ports::Actor::System) => platform,
            (None, _) => language.pick("（已删除）", "(erased)"),
        };
        let event = recorded.event.name();
        let at = recorded.event.at().rfc3339();
        let _ = write!(out, "{:>4}  {at}  {event}  {actor}", recorded.sequence);
        if let Some(address) = happening.value(PersonalField::Address) {
            let _ = write!(out, "  {address}");
        }
        let logged = case.log.of_sequence(recorded.sequence);
        if let Some((index, _)) = logged.and_then(|it| it.place.as_ref()) {
            let words = language.pick("日志位置", "log entry");
            let _ = write!(out, "  {words} {index}");
        }
        out.push('\n');
    }
    out
}

const CHINESE: &str = "电子合同证据包

合同：{title}
合同编号：{number}
报告编号：{report}
制作：{issuer}，{made}

内容
  document/document.pdf      合同文件，含全部签名、时间戳与长期验证材料
  document/revisions.json    各版本的字节数与 SHA-256：版本即合同文件的前若干字节
  records/                   事件的规范字节，与写入日志时完全一致
  history.zh.txt             事件的文字说明
  disclosures.json           事件中承诺值所对应的个人信息与盐：SHA-256(盐 ‖ 字段名 ‖ 0x00 ‖ 值)
  log/                       包含证明、检查点与日志公钥
  certificates/ timestamps/ revocation/   证书、时间戳、吊销信息
  report/                    签署报告
  META-INF/                  清单（每个文件的 SHA-256）、清单的签名与时间戳

离线核验（Python 3 与 openssl，不需联网）
  python3 verify_bundle.py 本文件 --root 根证书 --log-key 日志公钥
  脚本请从本系统公布的源代码或运营者网站的 /api/v1/evidence/verify_bundle.py 取得，不要使用随证据包一起收到的脚本。

核验时请与运营者另行公布的内容核对
  根证书 SHA-256：
  {roots}
  日志公钥：{key}

应当事人要求已删除的个人信息（承诺值仍在，证明不受影响）：{erased}
";

const ENGLISH: &str = "Evidence bundle of an electronic contract

Contract: {title}
Number: {number}
Report number: {report}
Made by {issuer}, {made}

Contents
  document/document.pdf      the contract with all signatures, time stamps and validation data
  document/revisions.json    length and SHA-256 of its revisions, each a beginning of the file
  records/                   the canonical bytes of the events, exactly as they were logged
  history.en.txt             the events in words
  disclosures.json           values and salts behind commitments: SHA-256(salt ‖ field ‖ 0x00 ‖ value)
  log/                       inclusion proofs, checkpoint and key of the log
  certificates/ timestamps/ revocation/   certificates, time stamps, revocation data
  report/                    the signing report
  META-INF/                  manifests with the SHA-256 of every file, signature and time stamp

Checking it offline (Python 3 and openssl, no network)
  python3 verify_bundle.py THIS-FILE --root ROOT-CERTIFICATES --log-key KEY-OF-THE-LOG
  Take the script from the published source of this system, or from /api/v1/evidence/verify_bundle.py at the
  operator's site; never one that came along with a bundle.

Compare with what the operator published elsewhere
  SHA-256 of the root certificates:
  {roots}
  Key of the log: {key}

Personal values that were erased at the person's request (commitments stay, proofs hold): {erased}
";
