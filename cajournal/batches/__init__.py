"""Work on many inputs: by several processes, through interruptions, with a summary of what could not be read.

`processes` shares work out, `journal` keeps what is done of a long batch, `pages`, `lists` and `records`
are the batches of pages, of printed references and of files of records.
"""
