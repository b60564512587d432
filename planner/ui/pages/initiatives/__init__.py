"""The page of initiatives: a table grouped by track, and the form of what is chosen in it."""
