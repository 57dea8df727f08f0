"""Numbers, a module each: compact, validate, is_valid, format, and what the number says. No models here."""
