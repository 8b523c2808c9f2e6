"""The parts of the Reminders tab."""
