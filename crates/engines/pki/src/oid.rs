//! Object identifiers this crate knows, as constants checked when it is compiled.

use der::asn1::ObjectIdentifier;

macro_rules! oids {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub const $name: ObjectIdentifier = ObjectIdentifier::new_unwrap($text);)*
    };
}

oids! {
    /// id-ecPublicKey (RFC 5480).
    EC_PUBLIC_KEY = "1.2.840.10045.2.1";
    /// NIST P-256.
    P256 = "1.2.840.10045.3.1.7";
    /// NIST P-384.
    P384 = "1.3.132.0.34";
    /// NIST P-521.
    P521 = "1.3.132.0.35";
    /// rsaEncryption (RFC 8017).
    RSA = "1.2.840.113549.1.1.1";
    /// sha1WithRSAEncryption: recognised so that it can be refused.
    RSA_SHA1 = "1.2.840.113549.1.1.5";
    /// id-RSASSA-PSS.
    RSA_PSS = "1.2.840.113549.1.1.10";
    /// sha256WithRSAEncryption.
    RSA_SHA256 = "1.2.840.113549.1.1.11";
    /// sha384WithRSAEncryption.
    RSA_SHA384 = "1.2.840.113549.1.1.12";
    /// sha512WithRSAEncryption.
    RSA_SHA512 = "1.2.840.113549.1.1.13";
    /// ecdsa-with-SHA1: recognised so that it can be refused.
    ECDSA_SHA1 = "1.2.840.10045.4.1";
    /// ecdsa-with-SHA256.
    ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    /// ecdsa-with-SHA384.
    ECDSA_SHA384 = "1.2.840.10045.4.3.3";
    /// ecdsa-with-SHA512.
    ECDSA_SHA512 = "1.2.840.10045.4.3.4";
    /// sm2p256v1, the recommended curve of SM2 (GM/T 0006).
    SM2_CURVE = "1.2.156.10197.1.301";
    /// SM2 signature algorithm without a hash, as GM/T 0010 names it in SignerInfos.
    SM2_SIGN = "1.2.156.10197.1.301.1";
    /// SM2-with-SM3 (GM/T 0006).
    SM2_SM3 = "1.2.156.10197.1.501";
    /// SM3.
    SM3 = "1.2.156.10197.1.401";
    /// SM3 without a key: another name for SM3 (GM/T 0006).
    SM3_KEYLESS = "1.2.156.10197.1.401.1";
    /// SHA-1.
    SHA1 = "1.3.14.3.2.26";
    /// MD5.
    MD5 = "1.2.840.113549.2.5";
    /// SHA-256.
    SHA256 = "2.16.840.1.101.3.4.2.1";
    /// SHA-384.
    SHA384 = "2.16.840.1.101.3.4.2.2";
    /// SHA-512.
    SHA512 = "2.16.840.1.101.3.4.2.3";
    /// commonName.
    COMMON_NAME = "2.5.4.3";
    /// serialNumber of a subject.
    SERIAL_NUMBER = "2.5.4.5";
    /// countryName.
    COUNTRY = "2.5.4.6";
    /// organizationName.
    ORGANISATION = "2.5.4.10";
    /// organizationalUnitName.
    ORGANISATIONAL_UNIT = "2.5.4.11";
    /// subjectKeyIdentifier.
    SUBJECT_KEY_ID = "2.5.29.14";
    /// keyUsage.
    KEY_USAGE = "2.5.29.15";
    /// subjectAltName.
    SUBJECT_ALT_NAME = "2.5.29.17";
    /// basicConstraints.
    BASIC_CONSTRAINTS = "2.5.29.19";
    /// cRLNumber.
    CRL_NUMBER = "2.5.29.20";
    /// cRLReasons.
    CRL_REASON = "2.5.29.21";
    /// deltaCRLIndicator.
    DELTA_CRL = "2.5.29.27";
    /// issuingDistributionPoint of a revocation list.
    ISSUING_POINT = "2.5.29.28";
    /// certificateIssuer of an entry of an indirect revocation list.
    CERTIFICATE_ISSUER = "2.5.29.29";
    /// nameConstraints.
    NAME_CONSTRAINTS = "2.5.29.30";
    /// cRLDistributionPoints.
    CRL_POINTS = "2.5.29.31";
    /// certificatePolicies.
    POLICIES = "2.5.29.32";
    /// anyPolicy.
    ANY_POLICY = "2.5.29.32.0";
    /// policyMappings.
    POLICY_MAPPINGS = "2.5.29.33";
    /// authorityKeyIdentifier.
    AUTHORITY_KEY_ID = "2.5.29.35";
    /// policyConstraints.
    POLICY_CONSTRAINTS = "2.5.29.36";
    /// extKeyUsage.
    EXTENDED_KEY_USAGE = "2.5.29.37";
    /// freshestCRL: delta lists are published beside the complete ones.
    FRESHEST_CRL = "2.5.29.46";
    /// inhibitAnyPolicy.
    INHIBIT_ANY_POLICY = "2.5.29.54";
    /// authorityInfoAccess.
    AUTHORITY_INFO = "1.3.6.1.5.5.7.1.1";
    /// id-ad-ocsp.
    AD_OCSP = "1.3.6.1.5.5.7.48.1";
    /// id-ad-caIssuers.
    AD_CA_ISSUERS = "1.3.6.1.5.5.7.48.2";
    /// id-pkix-ocsp-basic.
    OCSP_BASIC = "1.3.6.1.5.5.7.48.1.1";
    /// id-pkix-ocsp-nonce.
    OCSP_NONCE = "1.3.6.1.5.5.7.48.1.2";
    /// id-pkix-ocsp-nocheck.
    OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";
    /// id-kp-serverAuth.
    EKU_SERVER = "1.3.6.1.5.5.7.3.1";
    /// id-kp-timeStamping.
    EKU_TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    /// id-kp-OCSPSigning.
    EKU_OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    /// id-data.
    DATA = "1.2.840.113549.1.7.1";
    /// id-signedData.
    SIGNED_DATA = "1.2.840.113549.1.7.2";
    /// data of GM/T 0010, the counterpart of id-data.
    GM_DATA = "1.2.156.10197.6.1.4.2.1";
    /// signedData of GM/T 0010, the counterpart of id-signedData.
    GM_SIGNED_DATA = "1.2.156.10197.6.1.4.2.2";
    /// emailAddress, a mailbox within a name.
    EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    /// id-on-SmtpUTF8Mailbox.
    SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";
    /// id-contentType.
    CONTENT_TYPE = "1.2.840.113549.1.9.3";
    /// id-messageDigest.
    MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    /// id-signingTime.
    SIGNING_TIME = "1.2.840.113549.1.9.5";
    /// id-ct-TSTInfo.
    TST_INFO = "1.2.840.113549.1.9.16.1.4";
    /// id-aa-signingCertificate (SHA-1).
    SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    /// id-aa-timeStampToken.
    TIME_STAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";
    /// id-aa-signingCertificateV2.
    SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
}

/// Dotted form of an identifier's contents octets, or `None` when they are malformed.
pub fn dotted(contents: &[u8]) -> Option<String> {
    ObjectIdentifier::from_bytes(contents)
        .ok()
        .map(|oid| oid.to_string())
}
