//! Certificates and time stamps: where they come from, what is kept of them, what happens when a
//! device or an outside authority is away.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicI64, Ordering},
};

use hefu_app::{
    certificate::{AuthoritySettings, OutsideStamper, RevokeOrder},
    ports::{ContractRecord, MessagePurpose, RevocationCause, SerialNumber},
    verify::{Judgement, SignatureKind, Summary, Trust},
};
use hefu_domain::contract::{Progress, Status};
use hefu_kernel::ContractId;
use hefu_pki::{
    CertificateAuthority, CertificateRequest, DistinguishedName, KeyAlgorithm, KeyError,
    KeyProvider, KeyReference, ObjectIdentifier, Profile, RevocationList, SignatureAlgorithm,
    SigningKey, SoftwareKey, TimeStampAuthority, TimeStampError, TimeStamper,
};
use hefu_testkit::{DEMO, World};

/// A contract that two people have signed.
async fn signed(world: &World) -> ContractId {
    let (first, second) = (DEMO[1], DEMO[2]);
    let id = world.contract(&[first, second], true).await.contract.id;
    for person in [first, second] {
        world.sign(id, &person).await.expect("a signature");
        world.run_jobs().await;
    }
    id
}

fn outcomes(world: &World) -> usize {
    let messages = world.desk.list();
    messages
        .iter()
        .filter(|message| message.purpose == MessagePurpose::Outcome)
        .count()
}

fn assert_whole(record: &ContractRecord, judgement: &Judgement) {
    assert_eq!(record.contract.status, Status::Signed);
    let head = record.head.as_ref().expect("a document").digest;
    assert_eq!(record.contract.extended, Some(head));
    assert_eq!(judgement.digest, head);
    assert_eq!(
        judgement.report.summary,
        Summary::Valid,
        "{:?}",
        judgement.report
    );
    assert_eq!(judgement.report.trust, Trust::Trusted);
    let kinds: Vec<SignatureKind> = judgement
        .report
        .signatures
        .iter()
        .map(|one| one.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            SignatureKind::Approval,
            SignatureKind::Approval,
            SignatureKind::DocumentTimeStamp
        ]
    );
}

#[tokio::test]
async fn a_finished_document_is_extended_before_anybody_hears_that_it_is_finished() {
    let world = World::new().await;
    let (first, second) = (DEMO[1], DEMO[2]);
    let id = world.contract(&[first, second], true).await.contract.id;
    world.sign(id, &first).await.expect("the first signature");
    world.run_jobs().await;
    world.sign(id, &second).await.expect("the second signature");
    let before = world.reload(id).await;
    assert_eq!(before.contract.status, Status::Signed);
    assert!(before.contract.extended.is_some(), "at once");
    assert_eq!(outcomes(&world), 0);
    world.run_jobs().await;
    world.run_jobs().await;
    assert_whole(&world.reload(id).await, &world.judged(id).await);
    assert_eq!(outcomes(&world), 2);
    assert_eq!(world.platform.store.replay_differences().await, Ok(vec![]));
}

#[tokio::test]
async fn every_kind_of_key_signs() {
    for signing in KeyAlgorithm::ALL {
        let settings = AuthoritySettings {
            signing,
            ..AuthoritySettings::default()
        };
        let world = World::certified_by(settings).await;
        let id = signed(&world).await;
        world.run_jobs().await;
        let judgement = world.judged(id).await;
        assert_whole(&world.reload(id).await, &judgement);
        let first = judgement.report.signatures[0].signer.as_ref();
        assert_eq!(
            first.map(|it| it.key_algorithm.as_str()),
            Some(signing.name())
        );
    }
}

/// A device with keys that can be pulled out.
#[derive(Default)]
struct Drawer {
    keys: Mutex<Vec<Arc<SoftwareKey>>>,
    away: AtomicBool,
}

struct InDrawer(Arc<SoftwareKey>, KeyReference);

impl SigningKey for InDrawer {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.0.algorithm()
    }

    fn public_key_der(&self) -> &[u8] {
        self.0.public_key_der()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        self.0.sign(message)
    }

    fn reference(&self) -> Option<&KeyReference> {
        Some(&self.1)
    }
}

impl KeyProvider for Drawer {
    fn generate(&self, algorithm: KeyAlgorithm) -> Result<Arc<dyn SigningKey>, KeyError> {
        let key = Arc::new(SoftwareKey::generate(algorithm)?);
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        keys.push(key.clone());
        let reference = KeyReference::new((keys.len() - 1).to_string());
        Ok(Arc::new(InDrawer(key, reference)))
    }

    fn open(&self, reference: &KeyReference) -> Result<Arc<dyn SigningKey>, KeyError> {
        if self.away.load(Ordering::Relaxed) {
            return Err(KeyError::Provider);
        }
        let place: usize = reference.as_str().parse().map_err(|_| KeyError::NotFound)?;
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let key = keys.get(place).ok_or(KeyError::NotFound)?.clone();
        Ok(Arc::new(InDrawer(key, reference.clone())))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_is_away_delays_signatures_and_loses_none() {
    let drawer = Arc::new(Drawer::default());
    let world = World::certified_by(AuthoritySettings {
        keys: Some(drawer.clone()),
        ..AuthoritySettings::default()
    })
    .await;
    assert_eq!(world.platform.authority.issuers().len(), 2);
    assert_eq!(
        world
            .platform
            .authority
            .own_roots()
            .nth(1)
            .map(|it| it.der()),
        Some(world.platform.authority.root().der()),
        "one root for both lines"
    );
    let person = DEMO[1];
    let id = world.contract(&[person], true).await.contract.id;
    drawer.away.store(true, Ordering::Relaxed);
    world.sign(id, &person).await.expect("a consent");
    world.run_jobs().await;
    let waiting = world.reload(id).await;
    assert_eq!(waiting.contract.status, Status::Signing);
    assert_eq!(waiting.contract.owed().len(), 1);
    let failing = world.platform.store.failing_jobs(10).await.expect("jobs");
    assert_eq!(failing.len(), 1, "it is shown");

    drawer.away.store(false, Ordering::Relaxed);
    for _ in 0..3 {
        world.clock.advance_seconds(3_600);
        world.run_jobs().await;
    }
    let record = world.reload(id).await;
    assert_eq!(record.contract.status, Status::Signed);
    assert!(record.contract.extended.is_some());
    let judgement = world.judged(id).await;
    assert_eq!(judgement.report.trust, Trust::Trusted);
}

/// An outside authority that may be away, and its root.
struct FarStamper {
    inner: TimeStampAuthority,
    away: Arc<AtomicBool>,
}

impl TimeStamper for FarStamper {
    fn stamp(&self, digest: &[u8; 32]) -> Result<Vec<u8>, TimeStampError> {
        if self.away.load(Ordering::Relaxed) {
            return Err(TimeStampError::Unreachable);
        }
        self.inner.stamp(digest)
    }
}

/// It lives by the clock of those who ask it: `time` is set to theirs.
fn far_stamper(away: &Arc<AtomicBool>, time: &Arc<AtomicI64>) -> OutsideStamper {
    let start = hefu_testkit::FakeClock::new();
    let now = hefu_kernel::Clock::now(&start).seconds();
    time.store(now, Ordering::Relaxed);
    let time = time.clone();
    let name = |text: &str| DistinguishedName::service("Elsewhere", text);
    let root_key = Arc::new(SoftwareKey::generate_p256().expect("a key"));
    let root =
        CertificateAuthority::create_root(root_key, &name("Root"), now - 60, now + 86_400_000)
            .expect("a root");
    let key = Arc::new(SoftwareKey::generate(KeyAlgorithm::Rsa2048).expect("a key"));
    let own = root
        .issue(&CertificateRequest {
            profile: Profile::TimeStamping,
            subject: &name("Stamps"),
            public_key_der: key.public_key_der(),
            not_before: now - 60,
            not_after: None,
        })
        .expect("a certificate");
    let policy = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.99999.1");
    let inner = TimeStampAuthority::new(
        key,
        vec![own, root.certificate().clone()],
        policy,
        Arc::new(move || time.load(Ordering::Relaxed)),
    )
    .expect("an authority");
    OutsideStamper {
        stamper: Arc::new(FarStamper {
            inner,
            away: away.clone(),
        }),
        roots: root.chain().to_vec(),
        name: "tsa.example.com".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_authority_that_is_away_delays_and_never_lowers_the_level() {
    let away = Arc::new(AtomicBool::new(true));
    let time = Arc::new(AtomicI64::default());
    let world = World::certified_by(AuthoritySettings {
        stamper: Some(far_stamper(&away, &time)),
        ..AuthoritySettings::default()
    })
    .await;
    let later = |seconds| {
        world.clock.advance_seconds(seconds);
        time.store(
            hefu_kernel::Clock::now(&*world.clock).seconds(),
            Ordering::Relaxed,
        );
    };
    let person = DEMO[1];
    let id = world.contract(&[person], true).await.contract.id;
    world.sign(id, &person).await.expect("a consent");
    world.run_jobs().await;
    assert_eq!(world.reload(id).await.contract.owed().len(), 1);

    away.store(false, Ordering::Relaxed);
    later(10);
    // The signature is stamped, and then the authority goes away again before the extension.
    world.platform.run_due_jobs().await.expect("jobs");
    assert_eq!(world.reload(id).await.contract.status, Status::Signed);
    let judgement = world.judged(id).await;
    let stamp = judgement.report.signatures[0].time_stamp.as_ref();
    assert!(stamp.is_some_and(|it| it.intact), "stamped from the start");
    assert_eq!(
        stamp.and_then(|it| Some(it.authority.as_ref()?.issuer_organisation.clone())),
        Some(Some("Elsewhere".to_owned()))
    );
    away.store(true, Ordering::Relaxed);
    world.run_jobs().await;
    assert_eq!(world.reload(id).await.contract.extended, None);
    assert_eq!(
        outcomes(&world),
        0,
        "nobody is told of a document that will still change"
    );

    away.store(false, Ordering::Relaxed);
    for _ in 0..3 {
        later(3_600);
        world.run_jobs().await;
    }
    assert!(world.reload(id).await.contract.extended.is_some());
    assert_eq!(outcomes(&world), 1);
}

#[tokio::test]
async fn a_revoked_certificate_is_listed_for_good_and_others_are_not() {
    let world = World::new().await;
    let id = signed(&world).await;
    let record = world.reload(id).await;
    let judgement = world.judged(id).await;
    let Progress::Signed { certificate, .. } = record.contract.signatories[0].progress else {
        panic!("it is signed");
    };
    let serial = judgement.report.signatures[0]
        .signer
        .as_ref()
        .and_then(|it| SerialNumber::parse(&it.serial_number))
        .expect("a serial number");
    let issued = world.platform.store.issued_certificate(&serial).await;
    let issued = issued.expect("a store").expect("it was noted");
    assert_eq!(issued.certificate, Some(certificate));
    assert_eq!(issued.contract, Some(id));

    let order = RevokeOrder {
        serial: serial.clone(),
        cause: RevocationCause::Misissued,
        by: None,
    };
    let first = world.platform.revoke_certificate(&order).await.expect("ok");
    world.clock.advance_seconds(60);
    let again = world.platform.revoke_certificate(&order).await.expect("ok");
    assert_eq!(first, again, "the first one counts");
    let audit = world.platform.store.newest_audit(10).await.expect("audit");
    assert_eq!(audit.len(), 1);
    assert_eq!(audit[0].about, serial.as_str());

    let unknown = RevokeOrder {
        serial: SerialNumber::parse("40aa").expect("a serial number"),
        ..order
    };
    assert!(world.platform.revoke_certificate(&unknown).await.is_err());

    let issuer = &world.platform.authority.issuers()[0];
    let list = world
        .platform
        .revocation_list(issuer)
        .await
        .expect("a list");
    let read = RevocationList::from_der(list.clone()).expect("a list");
    assert!(read.is_issued_by(issuer.authority.certificate()));
    let names = |place: usize| {
        let signer = judgement.report.signatures[place].signer.as_ref();
        let serial = signer.and_then(|it| SerialNumber::parse(&it.serial_number));
        let octets = serial.expect("a serial number").octets();
        list.windows(octets.len()).any(|some| some == octets)
    };
    assert!(names(0));
    assert!(!names(1));
}
