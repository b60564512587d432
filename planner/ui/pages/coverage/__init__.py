"""What the plans of a strategy serve, and what nobody does."""
