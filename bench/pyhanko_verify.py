"""Judges signed.pdf of the working folder over and over and prints how much processor time it took."""

import io
import json
import time

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

WARM_UP = 5
SIGNATURES = 60


def main() -> None:
    with open("signed.pdf", "rb") as file:
        document = file.read()
    root = load_cert_from_pemder("root.pem")

    def judge() -> bool:
        context = ValidationContext(trust_roots=[root], allow_fetching=False)
        (signature,) = PdfFileReader(io.BytesIO(document)).embedded_signatures
        return validate_pdf_signature(signature, context).bottom_line

    for _ in range(WARM_UP):
        judge()
    before = time.process_time()
    for _ in range(SIGNATURES):
        assert judge()
    print(json.dumps({"signatures": SIGNATURES, "cpu_seconds": time.process_time() - before}))


main()
