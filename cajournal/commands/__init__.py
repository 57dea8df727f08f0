"""The commands, one module each: its name is the command's (`_` for `-`), its function `run` does the work.

A new command is one module here and its sentences (`help:<name>`). `options` has the options that
several commands share, `working` what all of them do with files and errors.
"""
