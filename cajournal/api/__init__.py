"""The verbs a script calls, by area. Each is a few lines over the layers below.

The heavy packages (selectolax, pypinyin, bibtexparser) are imported by the layer that needs them,
when it first does. `cajournal` itself offers every name of these modules.
"""
