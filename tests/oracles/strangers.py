"""People whom Hefu does not know, and the other software that signs for them."""

import datetime
import json
import os
import subprocess

from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign import signers
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore


class Authority:
    """A root and the people it vouches for."""

    def __init__(self, folder):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.root = self.certificate("Root", self.key.public_key(), is_root=True)
        self.pem = folder / "stranger.pem"
        self.pem.write_bytes(self.root.public_bytes(serialization.Encoding.PEM))

    def certificate(self, name, public_key, is_root=False, stamping=False):
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        now = datetime.datetime.now(datetime.timezone.utc)
        usage = x509.KeyUsage(not is_root, not is_root and not stamping, False, False, False, is_root, is_root, False, False)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject if is_root else self.root.subject)
            .public_key(public_key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=365))
            .add_extension(x509.BasicConstraints(is_root, None), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )
        if stamping:
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        return builder.sign(self.key, hashes.SHA256())

    def credentials(self, name, stamping=False):
        # The test stamper signs with RSA only.
        key = rsa.generate_private_key(65537, 2048) if stamping else ec.generate_private_key(ec.SECP256R1())
        certificate = self.certificate(name, key.public_key(), stamping=stamping)
        store = SimpleCertificateStore()
        store.register(loaded(self.root))
        private = key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return loaded(certificate), keys.PrivateKeyInfo.load(private), store

    def person(self, name):
        certificate, key, store = self.credentials(name)
        return signers.SimpleSigner(signing_cert=certificate, signing_key=key, cert_registry=store)

    def import_person(self, database, name, key=None):
        """Puts a person's key (RSA unless given) into an NSS database, in the old encryption that every NSS reads."""
        key = key or rsa.generate_private_key(65537, 2048)
        certificate = self.certificate(name, key.public_key())
        protection = (
            serialization.PrivateFormat.PKCS12.encryption_builder()
            .kdf_rounds(2048)
            .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
            .hmac_hash(hashes.SHA1())
            .build(b"password")
        )
        bundle = database / "person.p12"
        bundle.write_bytes(pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, [self.root], protection))
        command = ["pk12util", "-i", str(bundle), "-d", f"sql:{database}", "-W", "password"]
        subprocess.run(command, check=True, capture_output=True)
        return name

    def time_stamper(self):
        certificate, key, store = self.credentials("Stamper", stamping=True)
        return DummyTimeStamper(tsa_cert=certificate, tsa_key=key, certs_to_embed=store)


def loaded(certificate):
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def loaded(certificate):
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def poppler(source, target, database, nickname):
    """Has pdfsig add a signature."""
    command = ["pdfsig", "-nssdir", str(database), "-add-signature", "-nick", nickname, str(source), str(target)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return target


def libreoffice(source, folder, database, name):
    """Has LibreOffice export a document as a signed PDF into a folder."""
    options = {
        "SignPDF": {"type": "boolean", "value": "true"},
        "SignCertificateSubjectName": {"type": "string", "value": f"CN={name}"},
    }
    command = ["soffice", f"-env:UserInstallation=file://{folder / 'profile'}", "--headless"]
    command += ["--convert-to", "pdf:writer_pdf_Export:" + json.dumps(options, separators=(",", ":"))]
    command += ["--outdir", str(folder), str(source)]
    environment = dict(os.environ, MOZILLA_CERTIFICATE_FOLDER=f"sql:{database}")
    subprocess.run(command, check=True, capture_output=True, timeout=180, env=environment)
    return folder / source.with_suffix(".pdf").name
