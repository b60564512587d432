"""When everything runs: periods on a line of time, the year as a wheel, and the same in words. Records in, places out.

Nothing here paints or knows a screen: whoever draws (`ui`) or writes cells (`exporting`) asks here where things stand.
"""
