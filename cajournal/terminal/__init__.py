"""What the commands share: options, input from files, words to the user, colours for the source."""
