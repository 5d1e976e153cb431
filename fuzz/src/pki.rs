//! Certificates, CMS, OCSP, revocation lists, time stamps and the ASN.1 under them.

use hefu_pki::asn1::{Reader, Tlv, Writer, element_length};
use hefu_pki::{
    Certificate, HashAlgorithm, OcspRequest, OcspResponse, RevocationList, SignedData,
    TimeStampAuthority, TimeStampRequest, parse_response, read_token,
};

/// Deepest nesting that is looked into.
const DEPTH: usize = 40;

/// What is read of an element is written again as the same bytes.
fn check_element(element: &Tlv<'_>, depth: usize) {
    let mut writer = Writer::default();
    writer.element(element.tag, element.value);
    assert_eq!(writer.into_bytes(), element.raw, "not the one DER form");
    assert_eq!(element_length(element.raw), Ok(element.raw.len()));
    if element.tag & 0x20 != 0 && depth < DEPTH {
        check_elements(element.reader(), depth + 1);
    }
}

fn check_elements(mut reader: Reader<'_>, depth: usize) {
    while let Ok(element) = reader.any() {
        check_element(&element, depth);
    }
}

/// DER is read as it is; BER is rewritten to DER, once and for all.
pub fn asn1_ber(data: &[u8]) {
    check_elements(Reader::new(data), 0);
    let mut rewritten = Vec::new();
    let strict = SignedData::parse(data).is_ok();
    let foreign = SignedData::parse_foreign(data, &mut rewritten).is_ok();
    assert!(
        !strict || foreign,
        "what is read strictly is read leniently"
    );
    if foreign && !strict {
        assert!(
            SignedData::parse(&rewritten).is_ok(),
            "not rewritten to DER"
        );
        assert!(rewritten.len() <= 2 * data.len() + 16, "grew");
    }
}

/// Facts of a certificate come from exactly the bytes that were signed.
pub fn certificate(data: &[u8]) {
    let pem = String::from_utf8_lossy(data);
    for certificate in Certificate::all_from_pem(&pem).unwrap_or_default() {
        let again = Certificate::all_from_pem(&certificate.to_pem()).unwrap_or_default();
        assert!(again.len() == 1 && again[0].der() == certificate.der());
    }
    let Ok(certificate) = Certificate::from_der(data) else {
        return;
    };
    assert_eq!(certificate.der(), data);
    let info = certificate.info();
    assert_eq!(info, certificate.info());
    let _ = certificate.is_signed_by(&certificate);
    let _ = (certificate.is_ca(), certificate.is_self_issued());
    let (from, to) = (certificate.not_before(), certificate.not_after());
    assert_eq!(certificate.is_valid_at(from), from <= to);
    assert!(to == i64::MAX || !certificate.is_valid_at(to + 1));
}

/// Nobody signed the digest that is asked about.
pub fn cms(data: &[u8]) {
    let mut rewritten = Vec::new();
    let Ok(signed) = SignedData::parse_foreign(data, &mut rewritten) else {
        return;
    };
    assert!(!signed.signers.is_empty());
    for signer in &signed.signers {
        let unknown = |hash: HashAlgorithm| vec![0x5a; hash.length()];
        assert!(!signed.check(signer, Some(&unknown)).is_intact());
        let own = signed.check(signer, None);
        assert!(!own.is_intact() || own.certificate.is_some());
        for token in signer.time_stamp_tokens() {
            time_stamp_token(token);
        }
    }
}

/// A request is written again as one that reads the same; a response says nothing without an issuer.
pub fn ocsp(data: &[u8]) {
    if let Ok(request) = OcspRequest::from_der(data) {
        let written = request.to_der();
        assert_eq!(OcspRequest::from_der(&written).as_ref(), Ok(&request));
        assert!(!request.certificates().is_empty());
    }
    if let Ok(response) = OcspResponse::from_der(data) {
        assert_eq!(response.der(), data);
        for certificate in response.certificates() {
            let _ = response.signer(certificate);
            let _ = response.answer_for(certificate, certificate);
        }
        for answer in response.answers() {
            let _ = answer.id.serial_number();
        }
    }
}

/// A list that is read keeps its bytes and is nobody's until a signature says so.
pub fn revocation_list(data: &[u8]) {
    if let Ok(list) = RevocationList::from_der(data) {
        assert_eq!(list.der(), data);
        let _ = (list.this_update(), list.next_update(), list.number());
    }
}

fn time_stamp_token(data: &[u8]) {
    let Ok(facts) = read_token(data, &|hash| vec![0x5a; hash.length()]) else {
        return;
    };
    assert!(!facts.problems.is_empty(), "the imprint is another one");
}

/// Tokens, requests and responses.
pub fn time_stamp(data: &[u8]) {
    time_stamp_token(data);
    if let Ok(request) = TimeStampRequest::from_der(data) {
        let written = request.to_der();
        assert_eq!(TimeStampRequest::from_der(&written).as_ref(), Ok(&request));
        assert!(parse_response(data, &request).is_err());
    }
    let asked = TimeStampRequest::new(&[0x5a; 32]);
    assert!(parse_response(data, &asked).is_err(), "another nonce");
    // Any request has an answer.
    if let Some(authority) = AUTHORITY.as_ref() {
        assert!(authority.respond(data).is_ok());
    }
}

/// An authority with a key that ends with the process.
static AUTHORITY: std::sync::LazyLock<Option<TimeStampAuthority>> =
    std::sync::LazyLock::new(|| authority().ok());

fn authority() -> Result<TimeStampAuthority, Box<dyn std::error::Error>> {
    use hefu_pki::{
        CertificateAuthority, CertificateRequest, DistinguishedName, ObjectIdentifier, Profile,
        SigningKey, SoftwareKey,
    };
    const NOW: i64 = 1_767_323_045;
    let service = |name| DistinguishedName::service("Fuzz", name);
    let root_key = std::sync::Arc::new(SoftwareKey::generate_p256()?);
    let root =
        CertificateAuthority::create_root(root_key, &service("Root"), NOW - 60, NOW + 90_000_000)?;
    let key = std::sync::Arc::new(SoftwareKey::generate_p256()?);
    let own = root.issue(&CertificateRequest {
        profile: Profile::TimeStamping,
        subject: &service("Stamps"),
        public_key_der: key.public_key_der(),
        not_before: NOW - 60,
        not_after: None,
    })?;
    let policy = ObjectIdentifier::new("1.3.6.1.4.1.99999.1.1")?;
    let clock = std::sync::Arc::new(|| NOW);
    Ok(TimeStampAuthority::new(key, vec![own], policy, clock)?)
}
