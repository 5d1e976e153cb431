//! Setting the signing report of a contract of four, from its data to PDF/A, when templates and fonts are
//! warm. Names, numbers and hashes are others every time, so that only what belongs to the template is
//! remembered.

use std::time::Instant;

use hefu_pki::{hex, sha256};
use hefu_typeset::{Data, DocumentFacts, Template, Typesetter};

use crate::Outcome;
use crate::report::{Figure, median};

const ROUNDS: usize = 21;
const PARTIES: usize = 4;
/// Drafted, edited, sent, four events for each party, completed, extended.
const EVENTS: usize = 21;
/// Hashes of a proof in a log of a million entries.
const PROOF: usize = 20;

macro_rules! source {
    ($name:literal) => {
        (
            concat!("/", $name),
            include_str!(concat!("../../reports/signing-report/", $name)),
        )
    };
}

const REPORT: Template = Template {
    sources: &[
        source!("zh.typ"),
        source!("words-zh.typ"),
        source!("report.typ"),
        source!("style.typ"),
    ],
};

const SERIF: &[u8] = include_bytes!("../../fonts/NotoSerifCJKSC-gbk-nolocl.otf");
const SANS: &[u8] = include_bytes!("../../fonts/NotoSansCJKSC-gbk-nolocl.otf");

/// All figures of this part.
pub fn measure() -> Outcome<Vec<Figure>> {
    let typesetter = Typesetter::new(&[SERIF, SANS])?;
    let mut times = Vec::new();
    let started = Instant::now();
    set(&typesetter, 0)?;
    let cold = started.elapsed().as_secs_f64() * 1_000.0;
    for round in 1..=ROUNDS {
        let started = Instant::now();
        set(&typesetter, round)?;
        times.push(started.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(vec![
        Figure::new("report_ms", median(times), "ms"),
        Figure::new("report_cold_ms", cold, "ms"),
    ])
}

fn set(typesetter: &Typesetter, round: usize) -> Outcome<()> {
    let facts = DocumentFacts {
        identifier: "bench",
        creator: "bench",
        made_at: 1_780_000_000,
    };
    typesetter.render(&REPORT, &data(round), &facts)?;
    Ok(())
}

fn digest(round: usize, what: &str) -> Data {
    Data::text(hex(&sha256(format!("{round} {what}").as_bytes())))
}

fn moment(second: usize) -> Data {
    Data::Map(vec![
        (
            "beijing",
            Data::text(format!("2026-11-20 10:00:{second:02}")),
        ),
        ("utc", Data::text(format!("2026-11-20 02:00:{second:02}"))),
    ])
}

fn name(round: usize, party: usize) -> Data {
    let letters: Vec<char> = "赵钱孙李周吴郑王冯陈褚卫一诺子涵思远建国梅雪敏之"
        .chars()
        .collect();
    let pick = |place: usize| letters[place % letters.len()];
    Data::text(format!(
        "{}{}{}",
        pick(round + party),
        pick(round * 7 + party),
        pick(round * 3)
    ))
}

fn checked(round: usize, method: &str) -> Vec<(&'static str, Data)> {
    vec![
        ("method", Data::text(method)),
        ("provider", Data::text("embedded")),
        ("embedded", Data::Truth(true)),
        ("at", moment(round % 60)),
    ]
}

fn party(round: usize, place: usize) -> Data {
    let mut identity = checked(round, "format_rules");
    identity.push(("answer", digest(round, &format!("answer {place}"))));
    let mut consent = checked(round, "sms_code");
    consent.extend([
        ("content", digest(round, "content")),
        (
            "address",
            Data::text(format!("203.0.113.{}", round + place)),
        ),
        (
            "browser",
            Data::text("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Mobile/15E148"),
        ),
    ]);
    let stamp = Data::Map(vec![
        ("at", moment(place)),
        ("authority", Data::text("Hefu Time Stamps")),
        ("embedded", Data::Truth(true)),
    ]);
    let signature = Data::Map(vec![
        ("at", moment(place)),
        ("stamp", stamp),
        (
            "format",
            Data::text("PAdES B-LTA · ETSI.CAdES.detached · SHA-256"),
        ),
        ("revision", digest(round, &format!("revision {place}"))),
    ]);
    let certificate = Data::Map(vec![
        ("subject", name(round, place)),
        ("issuer", Data::text("Hefu Issuing CA")),
        ("embedded", Data::Truth(true)),
        ("algorithm", Data::text("ECDSA P-256")),
        (
            "serial",
            Data::text(hex(&sha256(&[place as u8, round as u8])[..16])),
        ),
        ("from", moment(1)),
        ("to", moment(2)),
        ("sha256", digest(round, &format!("certificate {place}"))),
    ]);
    Data::Map(vec![
        ("place", Data::Integer(place as i64)),
        ("name", name(round, place)),
        ("erased", Data::Truth(false)),
        ("progress", Data::text("signed")),
        ("mobile", Data::text(format!("138****{:04}", round + place))),
        ("document", Data::text("ID_CARD")),
        ("id-number", Data::text("110101********0010")),
        ("identity", Data::Map(identity)),
        ("viewed", moment(place)),
        ("consent", Data::Map(consent)),
        ("signature", signature),
        ("certificate", certificate),
    ])
}

fn proof(round: usize, place: usize) -> Data {
    let hashes = (0..PROOF).map(|step| digest(round, &format!("{place} {step}")));
    Data::Map(vec![
        ("sequence", Data::Integer(place as i64)),
        ("index", Data::Integer((round * 100 + place) as i64)),
        ("salt", Data::text(hex(&sha256(&[place as u8])[..16]))),
        ("leaf", digest(round, &format!("leaf {place}"))),
        ("hashes", Data::list(hashes)),
    ])
}

fn revision(round: usize, place: usize) -> Data {
    Data::Map(vec![
        (
            "kind",
            Data::text(if place == 0 { "content" } else { "signature" }),
        ),
        ("label", name(round, place)),
        ("bytes", Data::Integer(190_000 + 30_000 * place as i64)),
        ("sha256", digest(round, &format!("revision {place}"))),
    ])
}

fn happening(round: usize, place: usize) -> Data {
    Data::Map(vec![
        ("sequence", Data::Integer(place as i64)),
        ("at", moment(place)),
        (
            "event",
            Data::text(["viewed", "identified", "accepted", "sealed"][place % 4]),
        ),
        ("system", Data::Truth(place % 4 == 3)),
        ("actor", name(round, place)),
        (
            "address",
            Data::text(format!("203.0.113.{}", round + place)),
        ),
        ("address-erased", Data::Truth(false)),
        ("index", Data::Integer((round * 100 + place) as i64)),
    ])
}

fn log(round: usize) -> Data {
    let origin = "sign.example.com/log/1";
    let key = format!("{origin}+abcdef01+AXvJ1Yf0f3k2b9Gm0jKQz0bR0s2Y");
    let note = format!("{origin}\n1000000\nK1b+0Zr4Qk6lH1nJm7xqV0v7u3p\n");
    Data::Map(vec![
        ("origin", Data::text(origin)),
        ("key", Data::text(key)),
        ("size", Data::text("1000000")),
        ("root", digest(round, "root")),
        ("witnesses", Data::list([])),
        ("note", Data::text(note)),
    ])
}

fn data(round: usize) -> Data {
    Data::Map(vec![
        ("contract", contract(round)),
        (
            "initiator",
            Data::Map(vec![
                ("name", name(round, 9)),
                ("organisation", Data::Nothing),
            ]),
        ),
        (
            "report",
            Data::Map(vec![
                ("number", Data::text(format!("R-{round:016}"))),
                ("made", moment(round % 60)),
                ("issuer", Data::text("sign.example.com")),
            ]),
        ),
        (
            "verdict",
            Data::Map(vec![
                ("sound", Data::Truth(true)),
                ("signatures", Data::Integer(PARTIES as i64)),
                ("intact", Data::Integer(PARTIES as i64)),
                ("trusted", Data::Integer(PARTIES as i64)),
                ("stamps", Data::Integer(1)),
                ("root", digest(0, "root")),
            ]),
        ),
        (
            "embedded",
            Data::Map(vec![
                ("any", Data::Truth(true)),
                ("identity", Data::Truth(true)),
                ("authority", Data::Truth(true)),
                ("messenger", Data::Truth(true)),
            ]),
        ),
        (
            "parties",
            Data::list((1..=PARTIES).map(|place| party(round, place))),
        ),
        (
            "revisions",
            Data::list((0..=PARTIES).map(|place| revision(round, place))),
        ),
        (
            "history",
            Data::list((1..=EVENTS).map(|place| happening(round, place))),
        ),
        ("log", log(round)),
        (
            "proofs",
            Data::list((1..=EVENTS).map(|place| proof(round, place))),
        ),
    ])
}

fn contract(round: usize) -> Data {
    Data::Map(vec![
        (
            "title",
            Data::text(format!("办公楼租赁合同（第 {round} 号）")),
        ),
        (
            "number",
            Data::text(format!("yDRSvUUgyg3r8mUyDRSvUUgyg3r{round:05}")),
        ),
        ("status", Data::text("signed")),
        ("file", Data::text("办公楼租赁合同.pdf")),
        ("pages", Data::Integer(12)),
        ("sent", moment(0)),
        ("completed", moment(59)),
        ("content", digest(round, "content")),
        ("final", digest(round, "final")),
    ])
}
