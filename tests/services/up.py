"""Runs a command with PostgreSQL and S3 beside it: python tests/services/up.py -- command…

The command finds them by HEFU_TEST_* variables and its exit code is this program's. Both servers
end with it, whatever happens. `--no-s3` and `--no-postgres` leave one out.
"""

import argparse
import os
import signal
import subprocess
import sys

from services import Services


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--no-postgres", action="store_true")
    parser.add_argument("--no-s3", action="store_true")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    # A signal must go the way of an exception, or the servers would outlive this process.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    with Services(postgres=not options.no_postgres, s3=not options.no_s3) as services:
        child = subprocess.Popen(options.command, env={**os.environ, **services.environment()})
        try:
            return child.wait()
        finally:
            if child.poll() is None:
                child.terminate()
                child.wait()


if __name__ == "__main__":
    sys.exit(main())
