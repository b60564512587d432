"""What comes in: a workbook becomes cells, cells become initiatives, initiatives meet the plan.

    book = read_book(path)                                   reading       file -> cells, in a child process
    draft = read_draft(book, year=None, sheets=())           draft         cells -> tables -> initiatives
    preview = compare(draft, plan, strategy, known)          comparing     what is new, updated, the same
    to_json(preview)                                         preview       as the command line prints it
    unattended(preview) / chosen(preview, choices)           apply         the arguments of `actions.import_workbook`
    read_strategy(path)                                      strategy_file a strategy from TOML, JSON or text

Each name stands in the module named beside it and is imported from there: the child process that reads a
file imports this package too, and its start must stay cheap.
"""
