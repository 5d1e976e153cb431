//! A small world of keys and certificates for this crate's tests.

use crate::*;
use std::sync::Arc;

/// 2026-01-02T03:04:05Z.
pub const AT: i64 = 1_767_323_045;
pub const YEAR: i64 = 365 * 86_400;

pub struct World {
    pub root: CertificateAuthority,
    pub issuing: CertificateAuthority,
    pub signer_key: SoftwareKey,
    pub signer_chain: Vec<Certificate>,
    pub tsa_chain: Vec<Certificate>,
    pub tls_chain: Vec<Certificate>,
    pub tsa: TimeStampAuthority,
}

impl World {
    pub fn new() -> Self {
        Self::of(KeyAlgorithm::P256)
    }

    /// A world all of whose keys are of one kind.
    pub fn of(algorithm: KeyAlgorithm) -> Self {
        let fresh = || SoftwareKey::generate(algorithm).unwrap();
        let root_key = Arc::new(fresh());
        let name = DistinguishedName::service("Hefu 测试", "Hefu Test Root");
        let root =
            CertificateAuthority::create_root(root_key, &name, AT - YEAR, AT + 20 * YEAR).unwrap();
        let key = Arc::new(fresh());
        let name = DistinguishedName::service("Hefu 测试", "Hefu Test Issuing CA");
        let own = root
            .issue(&request(Profile::IssuingCa, &name, key.as_ref()))
            .unwrap();
        let chain = vec![own, root.certificate().clone()];
        let issuing = CertificateAuthority::open(key, chain).unwrap();
        let signer_key = fresh();
        let name = DistinguishedName::person("张三丰", "p-7f3a");
        let signer_chain = chain_of(&issuing, Profile::Signer, &name, &signer_key);
        let tsa_key = Arc::new(fresh());
        let name = DistinguishedName::service("Hefu 测试", "Hefu Test TSA");
        let tsa_chain = chain_of(&issuing, Profile::TimeStamping, &name, tsa_key.as_ref());
        let name = DistinguishedName::service("Hefu 测试", "sign.example");
        let tls = Profile::TlsServer {
            dns_names: vec!["sign.example".into()],
            addresses: vec!["192.168.1.9".parse().unwrap(), "::1".parse().unwrap()],
        };
        let tls_chain = chain_of(&issuing, tls, &name, &signer_key);
        let tsa = tsa(tsa_key, &tsa_chain);
        World {
            root,
            issuing,
            signer_key,
            signer_chain,
            tsa_chain,
            tls_chain,
            tsa,
        }
    }

    /// A certificate from the issuing CA with the extensions that `extensions` writes and no others.
    pub fn certificate_with(
        &self,
        key: &SoftwareKey,
        extensions: &dyn Fn(&mut asn1::Writer),
    ) -> Certificate {
        use asn1::{Writer, tag};
        let mut w = Writer::default();
        w.sequence(|w| {
            w.constructed(tag::context(0), |w| w.unsigned_small(2));
            w.unsigned(&random_bytes::<16>());
            self.issuing.key().algorithm().write(w);
            w.raw(self.issuing.certificate().subject_der());
            w.sequence(|w| {
                w.x509_time(AT - 60);
                w.x509_time(AT + YEAR);
            });
            w.raw(self.signer_chain[0].subject_der());
            w.raw(key.public_key_der());
            w.constructed(tag::context(3), |w| w.sequence(extensions));
        });
        let der = signed::sign(self.issuing.key(), &w.into_bytes(), |_| ()).unwrap();
        Certificate::from_der(der).unwrap()
    }

    pub fn issue_for(&self, key: &SoftwareKey, name: &str) -> Vec<Certificate> {
        let name = DistinguishedName::person(name, "p-1");
        chain_of(&self.issuing, Profile::Signer, &name, key)
    }

    /// A time-stamp authority that works under the signer's key with this chain.
    pub fn tsa_with(&self, chain: &[Certificate]) -> TimeStampAuthority {
        let key = SoftwareKey::from_pkcs8(&self.signer_key.to_pkcs8().unwrap()).unwrap();
        tsa(Arc::new(key), chain)
    }

    /// Same names and serial number as the signer's certificate, another public key.
    pub fn twin_of_signer(&self) -> Certificate {
        self.twin_of(&self.signer_chain[0])
    }

    /// Same names and serial number as this certificate's, another public key.
    pub fn twin_of(&self, own: &Certificate) -> Certificate {
        let key = SoftwareKey::generate_p256().unwrap();
        let mut der = own.der().to_vec();
        let old = own.public_key_der();
        let at = der.windows(old.len()).position(|w| w == old).unwrap();
        der[at..at + old.len()].copy_from_slice(key.public_key_der());
        Certificate::from_der(der).unwrap()
    }
}

pub fn request<'a>(
    profile: Profile,
    subject: &'a DistinguishedName,
    key: &'a SoftwareKey,
) -> CertificateRequest<'a> {
    CertificateRequest {
        profile,
        subject,
        public_key_der: key.public_key_der(),
        not_before: AT - 3600,
        not_after: None,
    }
}

fn chain_of(
    issuing: &CertificateAuthority,
    profile: Profile,
    subject: &DistinguishedName,
    key: &SoftwareKey,
) -> Vec<Certificate> {
    let mut chain = vec![issuing.issue(&request(profile, subject, key)).unwrap()];
    chain.extend_from_slice(issuing.chain());
    chain
}

fn tsa(key: Arc<SoftwareKey>, chain: &[Certificate]) -> TimeStampAuthority {
    let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1.1");
    TimeStampAuthority::new(key, chain.to_vec(), policy, Arc::new(|| AT)).unwrap()
}
