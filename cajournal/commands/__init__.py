"""The commands, one module each: its name is the command's (`_` for `-`), its function `run` does the work.

A new command is one module here and its sentences (`help:<name>`). The options that several commands share
stand in `terminal.options`, what all of them do with files and errors in `terminal.working`, work on many
inputs in `batches`.
"""
