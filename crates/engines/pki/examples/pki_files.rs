//! Writes one of everything into a folder, for checks with other tools: root, issuing CA, signer, TSA
//! and TLS certificates, a revocation list, a detached CMS over `content.bin`, a time-stamp request
//! and its response.
//!
//! Usage: `pki_files <folder>`

use hefu_pki::*;
use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: pki_files <folder>")?;
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    write_all(folder)
}

fn write_all(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    let year = 365 * 86_400;
    let root = CertificateAuthority::create_root(
        Arc::new(SoftwareKey::generate_p256()?),
        &DistinguishedName::service("Hefu", "Root"),
        now - 3600,
        now + 30 * year,
    )?;
    let key = Arc::new(SoftwareKey::generate_p256()?);
    let name = DistinguishedName::service("Hefu", "Issuing CA");
    let own = issue(&root, Profile::IssuingCa, &name, key.as_ref(), now)?;
    let chain = vec![own, root.certificate().clone()];
    let issuing = CertificateAuthority::open(key, chain)?.with_addresses(PublicAddresses {
        ca_issuers: Some("http://ca.example/issuing.cer".into()),
        ocsp: Some("http://ca.example/ocsp".into()),
        crl: Some("http://ca.example/issuing.crl".into()),
    });
    let save = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes);
    save("root.pem", root.certificate().to_pem().as_bytes())?;
    save("issuing.pem", issuing.certificate().to_pem().as_bytes())?;

    let list = issuing.revocation_list(&[], 1, now - 60, now + 7 * 86_400)?;
    save("issuing.crl", &list)?;

    let tls = Profile::TlsServer {
        dns_names: vec!["sign.example".into()],
        addresses: vec!["192.168.1.9".parse()?],
    };
    let tls_name = DistinguishedName::service("Hefu", "sign.example");
    let tls = issue(
        &issuing,
        tls,
        &tls_name,
        &SoftwareKey::generate_p256()?,
        now,
    )?;
    save("tls.pem", tls.to_pem().as_bytes())?;

    let tsa_key = Arc::new(SoftwareKey::generate_p256()?);
    let name = DistinguishedName::service("Hefu", "TSA");
    let mut chain = vec![issue(
        &issuing,
        Profile::TimeStamping,
        &name,
        tsa_key.as_ref(),
        now,
    )?];
    chain.extend_from_slice(issuing.chain());
    save("tsa.pem", chain[0].to_pem().as_bytes())?;
    let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
    let tsa = TimeStampAuthority::new(tsa_key, chain, policy, Arc::new(move || now))?;

    sign_content(folder, &issuing, &tsa, now)
}

fn sign_content(
    folder: &Path,
    issuing: &CertificateAuthority,
    tsa: &TimeStampAuthority,
    now: i64,
) -> Result<(), Box<dyn std::error::Error>> {
    let save = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes);
    let content = b"content to be signed";
    save("content.bin", content)?;
    let request = TimeStampRequest::new(&sha256(content));
    save("request.tsq", &request.to_der())?;
    save("response.tsr", &tsa.respond(&request.to_der())?)?;

    for (kind, algorithm) in [
        ("p256", KeyAlgorithm::P256),
        ("p384", KeyAlgorithm::P384),
        ("rsa", KeyAlgorithm::Rsa2048),
        ("rsa3072", KeyAlgorithm::Rsa3072),
        ("sm2", KeyAlgorithm::Sm2),
    ] {
        let key = SoftwareKey::generate(algorithm)?;
        let name = DistinguishedName::person("张三丰", "p-7f3a");
        let mut chain = vec![issue(issuing, Profile::Signer, &name, &key, now)?];
        chain.extend_from_slice(issuing.chain());
        save(&format!("{kind}.pem"), chain[0].to_pem().as_bytes())?;
        let signer = CmsSigner::new(&key, &chain)?;
        let cms = sign_detached(&signer.hash().digest(&[content]), &signer, Some(tsa))?;
        save(&format!("{kind}.p7s"), &cms)?;
    }
    Ok(())
}

fn issue(
    ca: &CertificateAuthority,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
    now: i64,
) -> Result<Certificate, IssueError> {
    ca.issue(&CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: now - 60,
        not_after: None,
    })
}
