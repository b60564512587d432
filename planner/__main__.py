"""`python -m planner`, and the installed command `planner`."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> None:
    # The child that reads workbooks starts this program again in a frozen build.
    multiprocessing.freeze_support()
    from planner.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
