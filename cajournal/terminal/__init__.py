"""What the command needs of a terminal: input from files, words to the user, colours for the source."""
