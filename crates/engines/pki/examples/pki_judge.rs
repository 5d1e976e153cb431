//! Says what the engine makes of files that other tools wrote, one word and its reasons per call.
//!
//! ```text
//! pki_judge signature <pkcs8 key> <message> <signature>
//! pki_judge cms <cms> <content>
//! pki_judge chain <leaf.pem> <pool.pem> <roots.pem>
//! pki_judge status <certificate.pem> <issuer.pem> <crl or ocsp response>...
//! pki_judge stamp <request.tsq> <response.tsr> <roots.pem>
//! ```

use hefu_pki::*;
use std::time::{SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let verdict = match arguments.as_slice() {
        ["signature", key, message, signature] => judge_signature(key, message, signature)?,
        ["cms", cms, content] => judge_cms(cms, content)?,
        ["chain", leaf, pool, roots] => judge_chain(leaf, pool, roots)?,
        ["status", certificate, issuer, evidence @ ..] => {
            judge_status(certificate, issuer, evidence)?
        }
        ["stamp", request, response, roots] => judge_stamp(request, response, roots)?,
        _ => return Err("see the beginning of pki_judge.rs".into()),
    };
    println!("{verdict}");
    Ok(())
}

fn now() -> Result<i64, Failure> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64)
}

fn certificates(path: &str) -> Result<Vec<Certificate>, Failure> {
    Ok(Certificate::all_from_pem(&std::fs::read_to_string(path)?)?)
}

fn judge_signature(key: &str, message: &str, signature: &str) -> Result<String, Failure> {
    let key = SoftwareKey::from_pkcs8(&std::fs::read(key)?)?;
    let (message, signature) = (std::fs::read(message)?, std::fs::read(signature)?);
    let fits = key
        .algorithm()
        .verifies(key.public_key_der(), &message, &signature);
    Ok(if fits { "valid" } else { "wrong" }.into())
}

fn judge_cms(cms: &str, content: &str) -> Result<String, Failure> {
    let (cms, content) = (std::fs::read(cms)?, std::fs::read(content)?);
    let mut rewritten = Vec::new();
    let data = SignedData::parse_foreign(&cms, &mut rewritten)?;
    let check = data.check(&data.signers[0], Some(&|hash| hash.hash(&[&content])));
    // What CAdES asks for and plain CMS does not.
    let problems: Vec<CmsProblem> = check
        .problems
        .into_iter()
        .filter(|problem| *problem != CmsProblem::NoSigningCertificate)
        .collect();
    Ok(match problems.as_slice() {
        [] => "valid".into(),
        problems => format!("wrong {problems:?}"),
    })
}

fn judge_chain(leaf: &str, pool: &str, roots: &str) -> Result<String, Failure> {
    let (leaf, pool) = (certificates(leaf)?, certificates(pool)?);
    let trust = TrustStore::new(certificates(roots)?);
    let path = build_chain(&leaf[0], &pool, &trust, now()?, Purpose::DocumentSigning);
    Ok(match path {
        Ok(path) => format!("trusted {}", path.len()),
        Err(error) => format!("refused {error}"),
    })
}

fn judge_status(certificate: &str, issuer: &str, files: &[&str]) -> Result<String, Failure> {
    let mut evidence = RevocationEvidence::new();
    for file in files {
        let bytes = std::fs::read(file)?;
        match RevocationList::from_der(bytes.as_slice()) {
            Ok(list) => evidence.add_list(list),
            Err(_) => evidence.add_response(OcspResponse::from_der(bytes)?),
        }
    }
    let (certificate, issuer) = (certificates(certificate)?, certificates(issuer)?);
    Ok(match evidence.status(&certificate[0], &issuer[0], now()?) {
        RevocationStatus::Good { .. } => "good".into(),
        RevocationStatus::Revoked { revoked, .. } => match revoked.reason {
            Some(reason) => format!("revoked {reason:?}"),
            None => "revoked".into(),
        },
        RevocationStatus::Unknown(why) => format!("unknown {why:?}"),
    })
}

fn judge_stamp(request: &str, response: &str, roots: &str) -> Result<String, Failure> {
    let request = TimeStampRequest::from_der(&std::fs::read(request)?)?;
    let trust = TrustStore::new(certificates(roots)?);
    Ok(
        match check_response(&request, &std::fs::read(response)?, &trust) {
            Ok(_) => "valid".into(),
            Err(error) => format!("refused {error}"),
        },
    )
}
