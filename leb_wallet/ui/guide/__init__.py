"""The guided top-ups: one wizard, a page a file, the flow in :mod:`leb_wallet.domain.walks`."""
