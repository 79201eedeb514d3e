"""What is typed after the program's name: its verbs, their options, and the words that explain them."""
