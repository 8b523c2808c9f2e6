"""What the files of a wallet are called in its folder."""

WALLET_NAME, JOURNAL_NAME, HISTORY_NAME = "wallet.json", "journal.jsonl", "history"
