"""The sites that we know, one file each with one constant, `SITE` (see `site.Site`)."""
