"""Start of the frozen program."""

import sys

from leb_wallet.app.main import main

sys.exit(main())
