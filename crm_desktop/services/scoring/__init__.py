"""The scores of leads, kept with them: at each write, and for all of them after a change of the rules."""
