"""Handing the plan out: what kind of document, what it tells, how its pages look, what is still open, and where it goes."""
