"""A new strategy: from nothing, from an earlier one, or from its text, which is shown for correction."""
