"""Text to value and back: what a planner types and what a workbook's cell says.

One module a kind of value. A reader returns the value or raises `Refused` with a code that names the
sentence; where any text is acceptable (periods, money, lists) it keeps the words instead. A writer gives
the text that its reader takes back.
"""
