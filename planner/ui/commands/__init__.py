"""What a person can ask of the window. `table` says what there is, `actions` makes Qt's actions of it, `menus`
lays them out; the other modules carry the commands out, each for its subject."""
