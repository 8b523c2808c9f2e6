"""``python -m leb_wallet``."""

import sys

from leb_wallet.app.main import main

sys.exit(main())
