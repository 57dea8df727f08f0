"""`python -m cajournal`: the command, where its short name is not on the path."""

from cajournal.cli import main

if __name__ == "__main__":
    main()
