"""Article pages of every site, in saved HTML or copied text, to records. `page` is the way in.

A site is one file with one constant, `SITE` (see `base.Site`).
"""
