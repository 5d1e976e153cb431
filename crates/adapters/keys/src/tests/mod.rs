//! One suite for every provider, and what only devices do.

mod token;

use crate::{FileKeys, Pkcs11Error, Pkcs11Keys, Pkcs11Settings};
use hefu_pki::{
    CertificateAuthority, CertificateRequest, CmsSigner, DataKey, DistinguishedName, KeyAlgorithm,
    KeyError, KeyProvider, KeyReference, Profile, Purpose, SignedData, SigningKey, SoftwareKeys,
    TrustStore, build_chain, sign_detached,
};
use std::sync::Arc;
use std::time::Duration;
use token::with_token;

/// 2026-01-02T03:04:05Z.
const AT: i64 = 1_767_323_045;

/// What every provider does, with these kinds of keys and no others. `again` is the same provider as
/// another process would open it, if it keeps keys.
fn check(keys: &dyn KeyProvider, kinds: &[KeyAlgorithm], again: Option<&dyn KeyProvider>) {
    for algorithm in KeyAlgorithm::ALL {
        let made = keys.generate(algorithm);
        if !kinds.contains(&algorithm) {
            let refused = made.err();
            assert_eq!(refused, Some(KeyError::NotSupported(algorithm)));
            continue;
        }
        let key = made.unwrap();
        check_signatures(key.as_ref(), algorithm);
        let Some(again) = again else {
            assert_eq!(key.reference(), None);
            continue;
        };
        let reference = key.reference().unwrap();
        for provider in [keys, again] {
            let opened = provider.open(reference).unwrap();
            assert_eq!(opened.public_key_der(), key.public_key_der());
            assert_eq!(opened.reference(), Some(reference));
            check_signatures(opened.as_ref(), algorithm);
        }
    }
    let unknown = keys.open(&KeyReference::new("no-such-key"));
    assert_eq!(unknown.err(), Some(KeyError::NotFound));
}

fn check_signatures(key: &dyn SigningKey, algorithm: KeyAlgorithm) {
    assert_eq!(key.algorithm(), algorithm.signature_algorithm());
    for message in [&b""[..], b"message", &[7; 5000]] {
        let signature = key.sign(message).unwrap();
        let verifies = |message: &[u8]| {
            key.algorithm()
                .verifies(key.public_key_der(), message, &signature)
        };
        assert!(verifies(message), "{algorithm:?}");
        assert!(!verifies(b"another message"), "{algorithm:?}");
    }
    check_certificates(key);
}

/// The key signs under a certificate of a software CA.
fn check_certificates(key: &dyn SigningKey) {
    let name = DistinguishedName::service("Hefu 测试", "Root");
    let root_key = SoftwareKeys.generate(KeyAlgorithm::P256).unwrap();
    let root = CertificateAuthority::create_root(root_key, &name, AT - 60, AT + 3600).unwrap();
    let leaf = root.issue(&CertificateRequest {
        profile: Profile::Signer,
        subject: &DistinguishedName::person("张三", "p-1"),
        public_key_der: key.public_key_der(),
        not_before: AT - 60,
        not_after: None,
    });
    let chain = [leaf.unwrap()];
    let signer = CmsSigner::new(key, &chain).unwrap();
    let digest = signer.hash().digest(&[b"content"]);
    let cms = sign_detached(&digest, &signer, None).unwrap();
    assert!(cms.len() <= signer.max_length(None));
    let data = SignedData::parse(&cms).unwrap();
    let check = data.check(&data.signers[0], Some(&|hash| hash.hash(&[b"content"])));
    assert!(check.is_intact(), "{:?}", check.problems);
}

#[test]
fn software_keys_do_what_every_provider_does() {
    check(&SoftwareKeys, &KeyAlgorithm::ALL, None);
}

#[test]
fn sealed_files_do_what_every_provider_does() {
    let folder = tempfile::tempdir().unwrap();
    let seal = DataKey::generate();
    let keys = FileKeys::new(folder.path(), seal.clone());
    let again = FileKeys::new(folder.path(), seal);
    check(&keys, &KeyAlgorithm::ALL, Some(&again));
}

#[test]
fn a_token_does_what_every_provider_does_and_refuses_sm2_by_name() {
    let test = "a_token_does_what_every_provider_does_and_refuses_sm2_by_name";
    with_token(test, |token| {
        let kinds = &KeyAlgorithm::ALL[..4];
        assert!(!kinds.contains(&KeyAlgorithm::Sm2));
        let keys = token.keys();
        keys.check().unwrap();
        check(&keys, kinds, Some(&token.keys()));
    });
}

#[test]
fn a_ca_works_with_its_key_in_a_token() {
    with_token("a_ca_works_with_its_key_in_a_token", |token| {
        let keys = token.keys();
        let name = DistinguishedName::service("Hefu 测试", "Root in a token");
        let root_key = keys.generate(KeyAlgorithm::P384).unwrap();
        let root = CertificateAuthority::create_root(root_key, &name, AT - 60, AT + 3600).unwrap();
        let key = SoftwareKeys.generate(KeyAlgorithm::Sm2).unwrap();
        let request = CertificateRequest {
            profile: Profile::Signer,
            subject: &DistinguishedName::person("张三", "p-1"),
            public_key_der: key.public_key_der(),
            not_before: AT - 60,
            not_after: None,
        };
        let leaf = root.issue(&request).unwrap();
        let trust = TrustStore::new(root.chain().to_vec());
        let path = build_chain(&leaf, &[], &trust, AT, Purpose::DocumentSigning);
        assert_eq!(path.unwrap().len(), 2);
    });
}

#[test]
fn many_threads_sign_with_one_key_at_once() {
    with_token("many_threads_sign_with_one_key_at_once", |token| {
        let keys = token.keys();
        let key = keys.generate(KeyAlgorithm::P256).unwrap();
        std::thread::scope(|scope| {
            for thread in 0..16u8 {
                let key: &Arc<dyn SigningKey> = &key;
                scope.spawn(move || {
                    for round in 0..25u8 {
                        let message = [thread, round];
                        let signature = key.sign(&message).unwrap();
                        let algorithm = key.algorithm();
                        assert!(algorithm.verifies(key.public_key_der(), &message, &signature));
                    }
                });
            }
        });
    });
}

#[test]
fn a_wrong_pin_is_tried_once() {
    with_token("a_wrong_pin_is_tried_once", |token| {
        let reference = token.keys().generate(KeyAlgorithm::P256).unwrap();
        let reference = reference.reference().unwrap().clone();
        // The login of this process would hold for other sessions of it too.
        token.reset();
        let wrong = Pkcs11Keys::new(Pkcs11Settings {
            pin: "654321".to_owned().into(),
            ..token.settings()
        });
        let wrong = wrong.unwrap();
        assert_eq!(wrong.check(), Err(Pkcs11Error::PinRefused));
        // Nothing is asked of the token any more: it could be gone without anyone noticing.
        token.pull_out();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..4 {
                        let refused = wrong.open(&reference).err();
                        assert_eq!(refused, Some(KeyError::AccessDenied));
                    }
                });
            }
        });
        assert!(!KeyError::AccessDenied.is_retryable());
        token.put_in();
        assert!(token.keys().open(&reference).is_ok());
    });
}

#[test]
fn a_token_pulled_out_delays_and_works_again() {
    with_token("a_token_pulled_out_delays_and_works_again", |token| {
        let keys = token.keys();
        let key = keys.generate(KeyAlgorithm::P256).unwrap();
        let signs = || {
            let signature = key.sign(b"message")?;
            let algorithm = key.algorithm();
            Ok(algorithm.verifies(key.public_key_der(), b"message", &signature))
        };
        assert_eq!(signs(), Ok(true));
        token.reset();
        assert_eq!(signs(), Ok(true), "a lost session is opened anew");
        token.pull_out();
        assert_eq!(signs(), Err(KeyError::Provider));
        let failure = keys.generate(KeyAlgorithm::P256).err();
        assert_eq!(failure, Some(KeyError::Provider));
        let missing = Err(Pkcs11Error::NoToken("hefu-test".into()));
        assert_eq!(keys.check(), missing);
        token.put_in();
        assert_eq!(signs(), Ok(true));
    });
}

#[test]
fn keys_of_other_programs_are_found_by_label_and_by_identifier() {
    let test = "keys_of_other_programs_are_found_by_label_and_by_identifier";
    with_token(test, |token| {
        token.import("签发", "a1b2");
        token.import("twice", "01");
        token.import("twice", "02");
        let keys = token.keys();
        let open = |reference: &str| keys.open(&KeyReference::new(reference));
        for (reference, id) in [("签发", "a1b2"), ("id:A1b2", "a1b2"), ("id:02", "02")] {
            let key = open(reference).unwrap();
            assert_eq!(key.public_key_der(), token.imported_public_key(id));
            check_signatures(key.as_ref(), KeyAlgorithm::P256);
        }
        assert_eq!(open("twice").err(), Some(KeyError::Ambiguous));
        for unknown in ["", "id:", "id:0", "id:0x", "id:ffff", "id:签发"] {
            assert!(open(unknown).is_err(), "{unknown:?}");
        }
    });
}

#[test]
fn nobody_waits_longer_than_patience_for_a_device_that_hangs() {
    let test = "nobody_waits_longer_than_patience_for_a_device_that_hangs";
    with_token(test, |token| {
        let keys = Pkcs11Keys::new(Pkcs11Settings {
            sessions: 1,
            patience: Duration::from_millis(300),
            ..token.settings()
        });
        let keys = keys.unwrap();
        keys.check().unwrap();
        // The only session hangs until the gate opens.
        let (gate, closed) = std::sync::mpsc::channel::<()>();
        let closed = std::sync::Mutex::new(closed);
        let hanging = keys.occupy(move || {
            let _ = closed.lock().unwrap().recv();
        });
        assert_eq!(hanging, Err(Pkcs11Error::Timeout));
        let waiting = keys.generate(KeyAlgorithm::P256).err();
        assert_eq!(waiting, Some(KeyError::Provider));
        assert!(KeyError::Provider.is_retryable());
        drop(gate);
        // What nobody waits for any more is not done: no key was made for the one who gave up.
        keys.check().unwrap();
        let key = keys.generate(KeyAlgorithm::P256).unwrap();
        assert!(key.sign(b"message").is_ok());
    });
}

#[test]
fn a_missing_module_is_a_failure_to_try_again() {
    let settings = Pkcs11Settings::new("/no/such/module.so", "token", "1234");
    let keys = Pkcs11Keys::new(settings).unwrap();
    let told = keys.check().unwrap_err();
    assert!(matches!(told, Pkcs11Error::Module(_)), "{told}");
    let failure = keys.generate(KeyAlgorithm::P256).err();
    assert_eq!(failure, Some(KeyError::Provider));
    assert!(!format!("{told}").contains("1234"), "no PIN in errors");
}
