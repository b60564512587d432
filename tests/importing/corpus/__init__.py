"""Plans as libraries really write them, each with what a person would read in it.

    vocabulary   how a case is written down: a picture of each sheet, and the initiatives it holds
    cases_*      the cases, by what is special about them
    making       a case becomes a file of its kind
    score        what the program reads is compared with what a person reads

`PYTHONPATH=tests:. python -m importing.corpus` prints the score of every case.
"""
