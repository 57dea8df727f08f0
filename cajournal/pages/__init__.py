"""Article pages of every site, in saved HTML or copied text, to records. `page` is the way in."""
