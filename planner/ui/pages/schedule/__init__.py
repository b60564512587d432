"""*Tidsplan*: when everything runs, as bars along the months, as a wheel of the year, and as a list by month."""
