//! One session: logging in, finding, making and using keys.

use super::{Pkcs11Error, Pkcs11Settings};
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::mechanism::Mechanism;
use cryptoki::object::{Attribute, AttributeType, KeyType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, SessionState, UserType};
use cryptoki::slot::Slot;
use cryptoki::types::AuthPin;
use hefu_pki::asn1::{Reader, Writer, tag};
use hefu_pki::{
    HashAlgorithm, KeyAlgorithm, KeyReference, SignatureAlgorithm, ec_public_key_der, hex, oid,
    random_bytes, rsa_public_key_der,
};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A device that sessions are opened with.
pub(super) struct Device {
    settings: Pkcs11Settings,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    module: Option<Pkcs11>,
    /// Why the PIN is not tried any more.
    refusal: Option<Pkcs11Error>,
}

impl Device {
    pub(super) fn new(settings: Pkcs11Settings) -> Self {
        Device {
            settings,
            state: Mutex::default(),
        }
    }

    /// Opens a session and logs in.
    pub(super) fn connect(&self) -> Result<Connection, Pkcs11Error> {
        // Held until the end: one thread logs in at a time, so that a wrong PIN is tried once.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(refusal) = &state.refusal {
            return Err(refusal.clone());
        }
        let module = self.module(&mut state)?;
        let slot = self.slot(&module)?;
        let session = module.open_ro_session(slot)?;
        self.log_in(&module, slot, &session, &mut state)?;
        Ok(Connection {
            session,
            module,
            slot,
            handles: HashMap::new(),
        })
    }

    fn module(&self, state: &mut MutexGuard<'_, State>) -> Result<Pkcs11, Pkcs11Error> {
        let module = match &state.module {
            Some(module) => module.clone(),
            None => {
                let loaded = Pkcs11::new(&self.settings.module)
                    .map_err(|error| Pkcs11Error::Module(error.to_string()))?;
                state.module.insert(loaded).clone()
            }
        };
        // The module belongs to the whole process: others may have begun or ended its use.
        match module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
            Ok(()) | Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => Ok(module),
            Err(error) => Err(error.into()),
        }
    }

    fn slot(&self, module: &Pkcs11) -> Result<Slot, Pkcs11Error> {
        let label = &self.settings.token_label;
        let mut found = None;
        for slot in module.get_slots_with_token()? {
            // A slot that fails is not the one looked for.
            let fits = module
                .get_token_info(slot)
                .is_ok_and(|token| token.token_initialized() && token.label() == label);
            if fits && found.replace(slot).is_some() {
                return Err(Pkcs11Error::SeveralTokens(label.clone()));
            }
        }
        found.ok_or_else(|| Pkcs11Error::NoToken(label.clone()))
    }

    fn log_in(
        &self,
        module: &Pkcs11,
        slot: Slot,
        session: &Session,
        state: &mut MutexGuard<'_, State>,
    ) -> Result<(), Pkcs11Error> {
        // A login holds for all sessions of the process (PKCS#11 §5.6.8).
        let logged_in = session.get_session_info()?.session_state();
        if matches!(logged_in, SessionState::RoUser | SessionState::RwUser) {
            return Ok(());
        }
        let token = module.get_token_info(slot)?;
        if token.user_pin_locked() {
            return Err(Pkcs11Error::PinLocked);
        }
        if token.user_pin_final_try() {
            return Err(Pkcs11Error::LastTry);
        }
        let pin = AuthPin::from(self.settings.pin.as_str());
        match session.login(UserType::User, Some(&pin)) {
            Ok(()) | Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => Ok(()),
            Err(error) => {
                let error = Pkcs11Error::from(error);
                if matches!(error, Pkcs11Error::PinRefused | Pkcs11Error::PinLocked) {
                    state.refusal = Some(error.clone());
                }
                Err(error)
            }
        }
    }
}

/// A session in which the user is logged in.
pub(super) struct Connection {
    session: Session,
    module: Pkcs11,
    slot: Slot,
    /// Private keys found in this session, with the public keys beside them.
    handles: HashMap<KeyReference, (ObjectHandle, KeyPair)>,
}

/// What is public of a key pair in a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeyPair {
    pub(super) algorithm: SignatureAlgorithm,
    /// SubjectPublicKeyInfo, DER.
    pub(super) public_key: Vec<u8>,
}

impl Connection {
    pub(super) fn open(&mut self, reference: &KeyReference) -> Result<KeyPair, Pkcs11Error> {
        self.find(reference).map(|(_, pair)| pair)
    }

    /// Makes a key pair in the token, under a random label.
    pub(super) fn generate(
        &mut self,
        algorithm: KeyAlgorithm,
    ) -> Result<(KeyReference, KeyPair), Pkcs11Error> {
        let reference = KeyReference::new(format!("hefu-{}", hex(&random_bytes::<8>())));
        let (mechanism, mut public) = match algorithm {
            KeyAlgorithm::P256 => ec_template(oid::P256),
            KeyAlgorithm::P384 => ec_template(oid::P384),
            KeyAlgorithm::Rsa2048 => rsa_template(2048),
            KeyAlgorithm::Rsa3072 => rsa_template(3072),
            // PKCS#11 has no SM2; makers of devices each have their own.
            KeyAlgorithm::Sm2 => return Err(Pkcs11Error::NotSupported(algorithm)),
        };
        let names = [
            Attribute::Token(true),
            Attribute::Label(reference.as_str().into()),
            Attribute::Id(random_bytes::<16>().to_vec()),
        ];
        public.extend(names.clone());
        public.extend([Attribute::Private(false), Attribute::Verify(true)]);
        let mut private = names.to_vec();
        private.extend([
            Attribute::Private(true),
            Attribute::Sensitive(true),
            Attribute::Extractable(false),
            Attribute::Sign(true),
        ]);
        // Making token objects takes a session that may write; the login holds for it too.
        let session = self.module.open_rw_session(self.slot)?;
        session
            .generate_key_pair(&mechanism, &public, &private)
            .map_err(|error| match Pkcs11Error::from(error) {
                Pkcs11Error::Call(failure) if failure.not_supported => {
                    Pkcs11Error::NotSupported(algorithm)
                }
                error => error,
            })?;
        let pair = self.open(&reference)?;
        Ok((reference, pair))
    }

    /// Signs what [`digest_to_sign`] made; [`signature_from`] takes the result.
    pub(super) fn sign(
        &mut self,
        reference: &KeyReference,
        pair: &KeyPair,
        to_sign: &[u8],
    ) -> Result<Vec<u8>, Pkcs11Error> {
        let (handle, found) = self.find(reference)?;
        if found != *pair {
            return Err(Pkcs11Error::OtherKey);
        }
        let mechanism = match pair.algorithm {
            SignatureAlgorithm::EcdsaP256Sha256 | SignatureAlgorithm::EcdsaP384Sha384 => {
                Mechanism::Ecdsa
            }
            SignatureAlgorithm::RsaPkcs1Sha256 => Mechanism::RsaPkcs,
            SignatureAlgorithm::Sm2Sm3 => {
                return Err(Pkcs11Error::NotSupported(KeyAlgorithm::Sm2));
            }
        };
        Ok(self.session.sign(&mechanism, handle, to_sign)?)
    }

    fn find(&mut self, reference: &KeyReference) -> Result<(ObjectHandle, KeyPair), Pkcs11Error> {
        if let Some(known) = self.handles.get(reference) {
            return Ok(known.clone());
        }
        let name = name_of(reference).ok_or(Pkcs11Error::NoKey)?;
        let private = self.only(ObjectClass::PRIVATE_KEY, name.clone())?;
        let public = self.only(ObjectClass::PUBLIC_KEY, name)?;
        let public_key = self.public_key(public)?;
        let algorithm =
            SignatureAlgorithm::of_public_key(&public_key).map_err(|_| Pkcs11Error::UnknownKey)?;
        let pair = KeyPair {
            algorithm,
            public_key,
        };
        let known = (private, pair);
        self.handles.insert(reference.clone(), known.clone());
        Ok(known)
    }

    fn only(&self, class: ObjectClass, name: Attribute) -> Result<ObjectHandle, Pkcs11Error> {
        let template = [Attribute::Class(class), name];
        match self.session.find_objects(&template)?.as_slice() {
            [] => Err(Pkcs11Error::NoKey),
            [one] => Ok(*one),
            _ => Err(Pkcs11Error::SeveralKeys),
        }
    }

    fn public_key(&self, handle: ObjectHandle) -> Result<Vec<u8>, Pkcs11Error> {
        let kind = self
            .session
            .get_attributes(handle, &[AttributeType::KeyType])?;
        let wanted: &[AttributeType] = match kind.as_slice() {
            [Attribute::KeyType(KeyType::EC)] => &[AttributeType::EcParams, AttributeType::EcPoint],
            [Attribute::KeyType(KeyType::RSA)] => {
                &[AttributeType::Modulus, AttributeType::PublicExponent]
            }
            _ => return Err(Pkcs11Error::UnknownKey),
        };
        match self.session.get_attributes(handle, wanted)?.as_slice() {
            [Attribute::EcParams(curve), Attribute::EcPoint(point)] => ec_key(curve, point),
            [
                Attribute::Modulus(modulus),
                Attribute::PublicExponent(exponent),
            ] => Ok(rsa_public_key_der(modulus, exponent)),
            _ => Err(Pkcs11Error::UnknownKey),
        }
    }
}

fn name_of(reference: &KeyReference) -> Option<Attribute> {
    match reference.as_str().strip_prefix("id:") {
        None => Some(Attribute::Label(reference.as_str().into())),
        Some(digits) if digits.is_ascii() && digits.len().is_multiple_of(2) => {
            let octets = (0..digits.len()).step_by(2);
            let octet = |at| u8::from_str_radix(&digits[at..at + 2], 16).ok();
            octets.map(octet).collect::<Option<_>>().map(Attribute::Id)
        }
        Some(_) => None,
    }
}

fn ec_template(curve: hefu_pki::ObjectIdentifier) -> (Mechanism<'static>, Vec<Attribute>) {
    let mut w = Writer::with_capacity(16);
    w.oid(curve.as_bytes());
    let curve = Attribute::EcParams(w.into_bytes());
    (Mechanism::EccKeyPairGen, vec![curve])
}

fn rsa_template(bits: u32) -> (Mechanism<'static>, Vec<Attribute>) {
    let size = Attribute::ModulusBits(u64::from(bits).into());
    let exponent = Attribute::PublicExponent(vec![1, 0, 1]);
    (Mechanism::RsaPkcsKeyPairGen, vec![size, exponent])
}

/// The point comes as an OCTET STRING (PKCS#11 v2.40 §2.3.3), from some devices without one.
fn ec_key(curve: &[u8], point: &[u8]) -> Result<Vec<u8>, Pkcs11Error> {
    let unknown = |_| Pkcs11Error::UnknownKey;
    let named = Reader::single(curve, tag::OID).map_err(unknown)?.value;
    // By length, because a bare point begins with the tag of an OCTET STRING.
    let (curve, length) = [(oid::P256, 65), (oid::P384, 97)]
        .into_iter()
        .find(|(known, _)| known.as_bytes() == named)
        .ok_or(Pkcs11Error::UnknownKey)?;
    let point = if point.len() == length {
        point
    } else {
        Reader::single(point, tag::OCTET_STRING)
            .map_err(unknown)?
            .value
    };
    if point.len() != length || point[0] != 4 {
        return Err(Pkcs11Error::UnknownKey);
    }
    Ok(ec_public_key_der(curve, point))
}

/// What the device signs: the hash for ECDSA, the hash with its name for RSA (DigestInfo, RFC 8017 §9.2).
pub(super) fn digest_to_sign(algorithm: SignatureAlgorithm, message: &[u8]) -> Vec<u8> {
    let digest = algorithm.hash().digest(&[message]);
    if algorithm != SignatureAlgorithm::RsaPkcs1Sha256 {
        return digest.as_bytes().to_vec();
    }
    let mut w = Writer::with_capacity(64);
    w.sequence(|w| {
        w.algorithm(HashAlgorithm::Sha256.oid().as_bytes(), true);
        w.element(tag::OCTET_STRING, digest.as_bytes());
    });
    w.into_bytes()
}

/// The signature as CMS and X.509 want it: ECDSA comes as two numbers of equal length (PKCS#11 v2.40
/// §2.3.1) and goes as DER.
pub(super) fn signature_from(
    algorithm: SignatureAlgorithm,
    raw: &[u8],
) -> Result<Vec<u8>, Pkcs11Error> {
    if algorithm == SignatureAlgorithm::RsaPkcs1Sha256 {
        return Ok(raw.to_vec());
    }
    if raw.is_empty() || !raw.len().is_multiple_of(2) {
        return Err(Pkcs11Error::WrongSignature);
    }
    let (r, s) = raw.split_at(raw.len() / 2);
    let mut w = Writer::with_capacity(raw.len() + 8);
    w.sequence(|w| {
        w.unsigned(r);
        w.unsigned(s);
    });
    Ok(w.into_bytes())
}
