"""The dialogs of the window. Each is made, asked and dropped within one function of who needs it."""
