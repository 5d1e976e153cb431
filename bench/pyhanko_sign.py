"""Signs document.pdf of the working folder over and over and prints how much processor time it took.

Usage: pyhanko_sign.py FIELD CERTIFICATE.pem [ISSUER.pem …]; the key is key.pem.
"""

import io
import json
import sys
import time

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

WARM_UP = 5
SIGNATURES = 100


def main() -> None:
    field, certificate, *issuers = sys.argv[1:]
    signer = signers.SimpleSigner.load("key.pem", certificate, ca_chain_files=issuers)
    with open("document.pdf", "rb") as file:
        document = file.read()
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        reason="同意签署",
        name="张三丰",
    )

    def sign() -> int:
        writer = IncrementalPdfFileWriter(io.BytesIO(document))
        pdf_signer = signers.PdfSigner(metadata, signer=signer)
        return len(pdf_signer.sign_pdf(writer, existing_fields_only=True).getvalue())

    for _ in range(WARM_UP):
        sign()
    before = time.process_time()
    for _ in range(SIGNATURES):
        assert sign() > len(document)
    print(json.dumps({"signatures": SIGNATURES, "cpu_seconds": time.process_time() - before}))


main()
