//! Certificate profiles: which extensions each kind of certificate carries.

use crate::asn1::{Writer, tag};
use crate::certificate::key_usage;
use crate::digest::sha256;
use crate::extension;
use crate::oid;
use der::asn1::ObjectIdentifier;
use std::net::IpAddr;

/// What a certificate is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Profile {
    /// Self-signed trust anchor.
    Root,
    /// CA that issues end-entity certificates only (path length 0).
    IssuingCa,
    /// Document signatures of a person or an organisation: digitalSignature and nonRepudiation, no
    /// extended key usage (readers based on NSS would refuse an unknown one).
    Signer,
    /// Time stamps: critical extended key usage timeStamping alone (RFC 3161 §2.3).
    TimeStamping,
    /// OCSP answers in the issuing CA's place (RFC 6960 §4.2.2.2): extended key usage OCSPSigning, exempt
    /// from revocation (§4.2.2.2.1), hence to be issued for a short time.
    OcspResponder,
    /// TLS server with these names and addresses.
    TlsServer {
        /// DNS names.
        dns_names: Vec<String>,
        /// IP addresses.
        addresses: Vec<IpAddr>,
    },
}

/// Addresses and policies written into every certificate of a CA. Empty by default: an address is
/// written only when it can be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublicAddresses {
    /// Where the issuing CA's certificate lies (AIA caIssuers).
    pub ca_issuers: Option<String>,
    /// OCSP responder (AIA ocsp).
    pub ocsp: Option<String>,
    /// CRL distribution point.
    pub crl: Option<String>,
}

/// A certificate policy, with the page that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyReference {
    /// Policy identifier.
    pub oid: ObjectIdentifier,
    /// Practice statement's address (CPS qualifier).
    pub statement: Option<String>,
}

pub(crate) struct ExtensionInput<'a> {
    pub(crate) profile: &'a Profile,
    pub(crate) public_key_der: &'a [u8],
    pub(crate) authority_key_id: Option<&'a [u8]>,
    pub(crate) addresses: &'a PublicAddresses,
    pub(crate) policies: &'a [PolicyReference],
}

/// Key identifier: leftmost 160 bits of SHA-256 of the public key (RFC 7093 §2 method 1, over the whole
/// SubjectPublicKeyInfo as method 4 allows).
pub(crate) fn key_identifier(public_key_der: &[u8]) -> [u8; 20] {
    let mut id = [0; 20];
    id.copy_from_slice(&sha256(public_key_der)[..20]);
    id
}

pub(crate) fn write_extensions(w: &mut Writer, input: &ExtensionInput<'_>) {
    use key_usage::*;
    w.constructed(tag::context(3), |w| {
        w.sequence(|w| {
            let (ca, usage) = match input.profile {
                Profile::Root => (Some(None), KEY_CERT_SIGN | CRL_SIGN),
                Profile::IssuingCa => (Some(Some(0)), KEY_CERT_SIGN | CRL_SIGN | DIGITAL_SIGNATURE),
                Profile::Signer => (None, DIGITAL_SIGNATURE | NON_REPUDIATION),
                Profile::TimeStamping => (None, DIGITAL_SIGNATURE | NON_REPUDIATION),
                Profile::OcspResponder | Profile::TlsServer { .. } => (None, DIGITAL_SIGNATURE),
            };
            extension::write(w, oid::BASIC_CONSTRAINTS, true, |w| {
                w.sequence(|w| {
                    if let Some(limit) = ca {
                        w.boolean_true();
                        if let Some(limit) = limit {
                            w.unsigned_small(limit);
                        }
                    }
                });
            });
            extension::write(w, oid::KEY_USAGE, true, |w| w.named_bits(usage));
            match input.profile {
                Profile::TimeStamping => extended_usage(w, oid::EKU_TIME_STAMPING, true),
                Profile::OcspResponder => {
                    extended_usage(w, oid::EKU_OCSP_SIGNING, false);
                    extension::write(w, oid::OCSP_NO_CHECK, false, Writer::null);
                }
                Profile::TlsServer {
                    dns_names,
                    addresses,
                } => {
                    extended_usage(w, oid::EKU_SERVER, false);
                    alternative_names(w, dns_names, addresses);
                }
                Profile::Root | Profile::IssuingCa | Profile::Signer => {}
            }
            extension::write(w, oid::SUBJECT_KEY_ID, false, |w| {
                w.element(tag::OCTET_STRING, &key_identifier(input.public_key_der));
            });
            if let Some(id) = input.authority_key_id {
                extension::write(w, oid::AUTHORITY_KEY_ID, false, |w| {
                    w.sequence(|w| w.element(tag::context_primitive(0), id));
                });
            }
            write_policies(w, input.policies);
            write_addresses(w, input.addresses);
        });
    });
}

fn extended_usage(w: &mut Writer, usage: ObjectIdentifier, critical: bool) {
    extension::write(w, oid::EXTENDED_KEY_USAGE, critical, |w| {
        w.sequence(|w| w.oid(usage.as_bytes()));
    });
}

fn alternative_names(w: &mut Writer, dns_names: &[String], addresses: &[IpAddr]) {
    extension::write(w, oid::SUBJECT_ALT_NAME, false, |w| {
        w.sequence(|w| {
            for name in dns_names {
                w.element(tag::context_primitive(2), name.as_bytes());
            }
            for address in addresses {
                match address {
                    IpAddr::V4(v4) => w.element(tag::context_primitive(7), &v4.octets()),
                    IpAddr::V6(v6) => w.element(tag::context_primitive(7), &v6.octets()),
                }
            }
        });
    });
}

fn write_policies(w: &mut Writer, policies: &[PolicyReference]) {
    // id-qt-cps
    const CPS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.2.1");
    if policies.is_empty() {
        return;
    }
    extension::write(w, oid::POLICIES, false, |w| {
        w.sequence(|w| {
            for policy in policies {
                w.sequence(|w| {
                    w.oid(policy.oid.as_bytes());
                    if let Some(statement) = &policy.statement {
                        w.sequence(|w| {
                            w.sequence(|w| {
                                w.oid(CPS.as_bytes());
                                w.element(tag::IA5_STRING, statement.as_bytes());
                            });
                        });
                    }
                });
            }
        });
    });
}

fn write_addresses(w: &mut Writer, addresses: &PublicAddresses) {
    let uri = tag::context_primitive(6);
    if let Some(crl) = &addresses.crl {
        extension::write(w, oid::CRL_POINTS, false, |w| {
            w.sequence(|w| {
                w.sequence(|w| {
                    w.constructed(tag::context(0), |w| {
                        w.constructed(tag::context(0), |w| w.element(uri, crl.as_bytes()));
                    });
                });
            });
        });
    }
    if addresses.ocsp.is_none() && addresses.ca_issuers.is_none() {
        return;
    }
    extension::write(w, oid::AUTHORITY_INFO, false, |w| {
        w.sequence(|w| {
            let methods = [
                (oid::AD_OCSP, &addresses.ocsp),
                (oid::AD_CA_ISSUERS, &addresses.ca_issuers),
            ];
            for (method, address) in methods {
                let Some(address) = address else { continue };
                w.sequence(|w| {
                    w.oid(method.as_bytes());
                    w.element(uri, address.as_bytes());
                });
            }
        });
    });
}
