"""The page *Historik*: every step, what it did, and how things were before it."""
