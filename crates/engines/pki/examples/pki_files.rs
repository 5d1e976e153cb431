//! Writes one of everything into a folder, for checks with other tools: certificates of every profile,
//! a revocation list, OCSP messages, a time-stamp request with its response, and for each kind of key
//! the private key, a signature and a detached CMS over `content.bin`.
//!
//! Usage: `pki_files <folder> [p256|p384|rsa2048|rsa3072|sm2]`, the kind being that of the CAs.

use hefu_pki::*;
use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

type Failure = Box<dyn std::error::Error>;

const KINDS: [(&str, KeyAlgorithm); 5] = [
    ("p256", KeyAlgorithm::P256),
    ("p384", KeyAlgorithm::P384),
    ("rsa2048", KeyAlgorithm::Rsa2048),
    ("rsa3072", KeyAlgorithm::Rsa3072),
    ("sm2", KeyAlgorithm::Sm2),
];

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: pki_files <folder> [kind]")?;
    let kind = arguments.next().unwrap_or_else(|| "p256".into());
    let known = KINDS.iter().find(|(name, _)| *name == kind);
    let (_, algorithm) = known.ok_or("an unknown kind of key")?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() as i64;
    std::fs::create_dir_all(&folder)?;
    let desk = Desk::new(folder.as_ref(), *algorithm, now)?;
    desk.write_authority()?;
    desk.write_status()?;
    desk.write_stamps()?;
    desk.write_signatures()
}

struct Desk<'a> {
    folder: &'a Path,
    issuing: CertificateAuthority,
    algorithm: KeyAlgorithm,
    now: i64,
}

const CONTENT: &[u8] = b"content to be signed";
const YEAR: i64 = 365 * 86_400;

impl<'a> Desk<'a> {
    fn new(folder: &'a Path, algorithm: KeyAlgorithm, now: i64) -> Result<Self, Failure> {
        let root = CertificateAuthority::create_root(
            Arc::new(SoftwareKey::generate(algorithm)?),
            &DistinguishedName::service("Hefu", "Root"),
            now - 3600,
            now + 30 * YEAR,
        )?;
        let key = Arc::new(SoftwareKey::generate(algorithm)?);
        let own = root.issue(&CertificateRequest {
            profile: Profile::IssuingCa,
            subject: &DistinguishedName::service("Hefu", "Issuing CA"),
            public_key_der: key.public_key_der(),
            not_before: now - 60,
            not_after: None,
        })?;
        let chain = vec![own, root.certificate().clone()];
        let addresses = PublicAddresses {
            ca_issuers: Some("http://ca.example/issuing.cer".into()),
            ocsp: Some("http://ca.example/ocsp".into()),
            crl: Some("http://ca.example/issuing.crl".into()),
        };
        Ok(Desk {
            folder,
            issuing: CertificateAuthority::open(key, chain)?.with_addresses(addresses),
            algorithm,
            now,
        })
    }

    fn save(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        Ok(std::fs::write(self.folder.join(name), bytes)?)
    }

    /// A certificate with the chain above it.
    fn issue(
        &self,
        profile: Profile,
        subject: &DistinguishedName,
        key: &SoftwareKey,
    ) -> Result<Vec<Certificate>, Failure> {
        let own = self.issuing.issue(&CertificateRequest {
            profile,
            subject,
            public_key_der: key.public_key_der(),
            not_before: self.now - 60,
            not_after: None,
        })?;
        Ok([&[own], self.issuing.chain()].concat())
    }

    fn write_authority(&self) -> Result<(), Failure> {
        let [issuing, root] = self.issuing.chain() else {
            return Err("the chain has two certificates".into());
        };
        self.save("root.pem", root.to_pem().as_bytes())?;
        self.save("issuing.pem", issuing.to_pem().as_bytes())?;
        let key = SoftwareKey::generate(self.algorithm)?;
        let profile = Profile::TlsServer {
            dns_names: vec!["sign.example".into()],
            addresses: vec!["192.168.1.9".parse()?],
        };
        let name = DistinguishedName::service("Hefu", "sign.example");
        let tls = self.issue(profile, &name, &key)?;
        self.save("tls.pem", tls[0].to_pem().as_bytes())
    }

    /// A revoked and a good certificate, the list, and answers by the CA and by a delegate.
    fn write_status(&self) -> Result<(), Failure> {
        let key = SoftwareKey::generate(self.algorithm)?;
        let name = DistinguishedName::person("张三丰", "p-7f3a");
        let good = &self.issue(Profile::Signer, &name, &key)?[0];
        let bad = &self.issue(Profile::Signer, &name, &key)?[0];
        self.save("good.pem", good.to_pem().as_bytes())?;
        self.save("bad.pem", bad.to_pem().as_bytes())?;
        let revoked = Revoked {
            at: self.now - 30,
            reason: Some(RevocationReason::PrivilegeWithdrawn),
        };
        let entry = RevokedCertificate {
            serial_number: bad.serial_number().to_vec(),
            at: revoked.at,
            reason: revoked.reason,
        };
        let until = self.now + 7 * 86_400;
        let list = self
            .issuing
            .revocation_list(&[entry], 1, self.now - 20, until)?;
        self.save("issuing.crl", &list)?;
        let issuer = self.issuing.certificate();
        let answer = |certificate, status| OcspAnswer {
            id: CertificateId::new(certificate, issuer),
            status,
            this_update: self.now - 10,
            next_update: Some(until),
        };
        let answers = [
            answer(good, OcspStatus::Good),
            answer(bad, OcspStatus::Revoked(revoked)),
        ];
        let key = Arc::new(SoftwareKey::generate(self.algorithm)?);
        let name = DistinguishedName::service("Hefu", "OCSP");
        let certificate = self.issue(Profile::OcspResponder, &name, &key)?.remove(0);
        let delegate = OcspResponder::delegated(key, certificate, issuer.clone())?;
        let own = OcspResponder::of(&self.issuing);
        self.save("own.ocsp", &own.respond(&answers, None, self.now)?)?;
        self.save(
            "delegate.ocsp",
            &delegate.respond(&answers, None, self.now)?,
        )?;
        self.save("request.ocsp", &OcspRequest::new(good, issuer).to_der())
    }

    fn stamper(&self) -> Result<(TimeStampAuthority, Vec<Certificate>), Failure> {
        let key = Arc::new(SoftwareKey::generate(self.algorithm)?);
        let name = DistinguishedName::service("Hefu", "TSA");
        let chain = self.issue(Profile::TimeStamping, &name, &key)?;
        let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
        let now = self.now;
        let tsa = TimeStampAuthority::new(key, chain.clone(), policy, Arc::new(move || now))?;
        Ok((tsa, chain))
    }

    fn write_stamps(&self) -> Result<(), Failure> {
        let (tsa, chain) = self.stamper()?;
        self.save("tsa.pem", chain[0].to_pem().as_bytes())?;
        self.save("content.bin", CONTENT)?;
        let request = TimeStampRequest::new(&sha256(CONTENT));
        self.save("request.tsq", &request.to_der())?;
        self.save("response.tsr", &tsa.respond(&request.to_der())?)
    }

    fn write_signatures(&self) -> Result<(), Failure> {
        let (tsa, _) = self.stamper()?;
        for (kind, algorithm) in KINDS {
            let key = SoftwareKey::generate(algorithm)?;
            let name = DistinguishedName::person("张三丰", "p-7f3a");
            let chain = self.issue(Profile::Signer, &name, &key)?;
            self.save(&format!("{kind}.pem"), chain[0].to_pem().as_bytes())?;
            self.save(&format!("{kind}.key"), &key.to_pkcs8()?)?;
            self.save(&format!("{kind}.sig"), &key.sign(CONTENT)?)?;
            let signer = CmsSigner::new(&key, &chain)?;
            let digest = signer.hash().digest(&[CONTENT]);
            let cms = sign_detached(&digest, &signer, Some(&tsa))?;
            self.save(&format!("{kind}.p7s"), &cms)?;
        }
        Ok(())
    }
}
