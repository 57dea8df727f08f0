"""Pure functions on strings; no models here."""
