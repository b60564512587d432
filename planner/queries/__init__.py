"""What is read from a planner file: functions of a session that give records."""
