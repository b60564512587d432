"""Random plans laid out at random, as planners lay out theirs, with what a person would read in them.

    plans      initiatives such as libraries write, drawn by chance
    writing    how a value stands in a cell: dates, periods, money, people, lists, UN goals
    blocks     the columns in which a field stands, in each of the ways that are met
    pages      blocks, titles, bands, blank rows and totals become the cells of a sheet, and a file
"""
