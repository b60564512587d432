"""What a planner asks on a Monday: how far is the plan, what is missing, what is due, what changed."""
