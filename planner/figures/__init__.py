"""What a plan's figures are: records in, numbers out. The window's pages and the documents say them, each in its own way."""
