"""Periods in a planner's own words, and the dates they mean in a plan for 2022."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planner.records.plan import Period
from planner.values.periods import period_words, read_period, write_period
from planner.words import speaking


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


QUARTERS_HALVES_THIRDS = """
2. kvartal                          2022-04-01  2022-06-30
Q2                                  2022-04-01  2022-06-30
K2                                  2022-04-01  2022-06-30
2. kvt.                             2022-04-01  2022-06-30
kvartal 2                           2022-04-01  2022-06-30
andet kvartal                       2022-04-01  2022-06-30
2nd quarter                         2022-04-01  2022-06-30
1.-4. kvt.                          2022-01-01  2022-12-31
1. og 2. kvartal                    2022-01-01  2022-06-30
1./2. kvartal                       2022-01-01  2022-06-30
Q1-Q3                               2022-01-01  2022-09-30
Q1-3                                2022-01-01  2022-09-30
Q1, Q2 og Q4                        2022-01-01  2022-12-31
kvartal 1 - 2. kvartal              2022-01-01  2022-06-30
2. kvartal 2023                     2023-04-01  2023-06-30
2. kvartal 23                       2023-04-01  2023-06-30
2. kvartal, 2023                    2023-04-01  2023-06-30
Q2 '23                              2023-04-01  2023-06-30
Q2/2023                             2023-04-01  2023-06-30
2023: 2. kvartal                    2023-04-01  2023-06-30
1. kvartal 2021 - 2. kvartal 2022   2021-01-01  2022-06-30
1. halvår                           2022-01-01  2022-06-30
H2                                  2022-07-01  2022-12-31
første halvår 2023                  2023-01-01  2023-06-30
1. tertial                          2022-01-01  2022-04-30
T3                                  2022-09-01  2022-12-31
1. kvartal, 2. halvår               2022-01-01  2022-12-31
"""

MONTHS = """
maj                                 2022-05-01  2022-05-31
Maj måned                           2022-05-01  2022-05-31
februar 2024                        2024-02-01  2024-02-29
maj 23                              2023-05-01  2023-05-31
05/2023                             2023-05-01  2023-05-31
2023-05                             2023-05-01  2023-05-31
jan-mar                             2022-01-01  2022-03-31
jan. – mar.                         2022-01-01  2022-03-31
april, august og november           2022-04-01  2022-11-30
marts til juni                      2022-03-01  2022-06-30
marts – november                    2022-03-01  2022-11-30
fra maj til juni                    2022-05-01  2022-06-30
mellem maj og juni                  2022-05-01  2022-06-30
maj/juni                            2022-05-01  2022-06-30
nov-feb                             2022-11-01  2023-02-28
nov-feb 2023                        2022-11-01  2023-02-28
november 2021 – februar             2021-11-01  2022-02-28
mars til mai                        2022-03-01  2022-05-31
March to May                        2022-03-01  2022-05-31
"""

WEEKDAYS = """
onsdage i oktober                   2022-10-01  2022-10-31
torsdage hele året                  2022-01-01  2022-12-31
hver onsdag i maj                   2022-05-01  2022-05-31
alle hverdage i juni                2022-06-01  2022-06-30
lørdag formiddag i marts            2022-03-01  2022-03-31
Tuesdays in May                     2022-05-01  2022-05-31
"""

WEEKS = """
uge 17                              2022-04-25  2022-05-01
u. 17                               2022-04-25  2022-05-01
v. 17                               2022-04-25  2022-05-01
uke 17                              2022-04-25  2022-05-01
vecka 17                            2022-04-25  2022-05-01
week 17                             2022-04-25  2022-05-01
2022-W17                            2022-04-25  2022-05-01
uge 17/2023                         2023-04-24  2023-04-30
uge 10-14                           2022-03-07  2022-04-10
ugerne 10 til 14                    2022-03-07  2022-04-10
uge 8, 9 og 10                      2022-02-21  2022-03-13
uge 10/11                           2022-03-07  2022-03-20
uge 50-2                            2022-12-12  2023-01-15
uge 50-2 2022                       2021-12-13  2022-01-16
Uge 42 (efterårsferien)             2022-10-17  2022-10-23
Læseuge (uge 17)                    2022-04-25  2022-05-01
start uge 10, slut uge 14           2022-03-07  2022-04-10
"""

SEASONS_AND_YEARS = """
forår                               2022-03-01  2022-05-31
Foråret 2021                        2021-03-01  2021-05-31
i løbet af foråret                  2022-03-01  2022-05-31
forår 21                            2021-03-01  2021-05-31
sommer                              2022-06-01  2022-08-31
efteråret                           2022-09-01  2022-11-30
forår/sommer                        2022-03-01  2022-08-31
forår og efterår                    2022-03-01  2022-11-30
vår                                 2022-03-01  2022-05-31
höst                                2022-09-01  2022-11-30
spring                              2022-03-01  2022-05-31
autumn 2023                         2023-09-01  2023-11-30
vinter (januar-februar)             2022-01-01  2022-02-28
hele året                           2022-01-01  2022-12-31
året rundt                          2022-01-01  2022-12-31
all year                            2022-01-01  2022-12-31
2023                                2023-01-01  2023-12-31
hele 2023                           2023-01-01  2023-12-31
2021-2022                           2021-01-01  2022-12-31
2021 og 2022                        2021-01-01  2022-12-31
"""

BEGINNINGS_AND_ENDS = """
primo maj                           2022-05-01  2022-05-10
medio maj                           2022-05-11  2022-05-20
ultimo maj                          2022-05-21  2022-05-31
start maj                           2022-05-01  2022-05-10
midt i maj                          2022-05-11  2022-05-20
slutningen af maj                   2022-05-21  2022-05-31
mid-May                             2022-05-11  2022-05-20
medio/ultimo maj                    2022-05-11  2022-05-31
primo maj - ultimo juni             2022-05-01  2022-06-30
ultimo 2021                         2021-12-01  2021-12-31
primo 2021                          2021-01-01  2021-01-31
medio 2021                          2021-06-01  2021-07-31
2021 ultimo                         2021-12-01  2021-12-31
ultimo 2. kvartal                   2022-06-01  2022-06-30
early spring                        2022-03-01  2022-03-31
"""

ONE_SIDE = """
3/5                                 -           2022-05-03
31.12.2021                          -           2021-12-31
2021-12-31 00:00:00                 -           2021-12-31
44684                               -           2022-05-03
3. maj kl. 19-21                    -           2022-05-03
May 3                               -           2022-05-03
inden 1. maj                        -           2022-05-01
senest 1. maj                       -           2022-05-01
Deadline: 1/6 2022                  -           2022-06-01
til 1. maj                          -           2022-05-01
til og med 1. maj                   -           2022-05-01
slut 30/6                           -           2022-06-30
senest maj                          -           2022-05-31
inden maj                           -           2022-04-30
inden udgangen af maj               -           2022-05-31
inden årets udgang                  -           2022-12-31
by 1 May                            -           2022-05-01
fra 1. marts                        2022-03-01  -
start 1/3                           2022-03-01  -
f.o.m. marts                        2022-03-01  -
efter sommer                        2022-09-01  -
efter 1. juni                       2022-06-01  -
fra efteråret 2021 og frem          2021-09-01  -
maj -                               2022-05-01  -
"""

FROM_DAY_TO_DAY = """
1. maj - 30. juni                   2022-05-01  2022-06-30
3/5-12/6                            2022-05-03  2022-06-12
1.3.-30.6.                          2022-03-01  2022-06-30
01.03-30.06.2023                    2023-03-01  2023-06-30
1/3 2022 - 30/6 2022                2022-03-01  2022-06-30
1/3-22 - 30/6-22                    2022-03-01  2022-06-30
31-12-2021 – 15-01-2022             2021-12-31  2022-01-15
start 1/3, slut 30/6                2022-03-01  2022-06-30
1.-15. maj                          2022-05-01  2022-05-15
3.-5. maj 2023                      2023-05-03  2023-05-05
3.-5/5                              2022-05-03  2022-05-05
3. og 4. maj                        2022-05-03  2022-05-04
May 3-5                             2022-05-03  2022-05-05
May 3rd - June 4th                  2022-05-03  2022-06-04
skoleåret 21/22                     2021-08-01  2022-07-31
skoleår 2022-2023                   2022-08-01  2023-07-31
forår, deadline 1. maj              2022-03-01  2022-05-01
1. marts - maj                      2022-03-01  2022-05-31
"""

ALL_TABLES = (
    QUARTERS_HALVES_THIRDS
    + MONTHS
    + WEEKS
    + WEEKDAYS
    + SEASONS_AND_YEARS
    + BEGINNINGS_AND_ENDS
    + ONE_SIDE
    + FROM_DAY_TO_DAY
)


def rows(tables: str) -> list[tuple[str, str, str]]:
    return [(line[:36].strip(), line[36:48].strip(), line[48:].strip()) for line in tables.splitlines() if line.strip()]


@pytest.mark.parametrize(("text", "start", "end"), rows(ALL_TABLES))
def test_words_that_have_dates(text: str, start: str, end: str):
    assert read_period(text, 2022) == Period(start=day(start.strip("-")), end=day(end.strip("-")), text=text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "( )",
        "efter juni, inden maj",
        "vinter",
        "vinteren 2021/22",
        "vinter/forår",
        "2021/22",
        "sommerferien",
        "snarest",
        "efter aftale",
        "hver måned",
        "3 uger",
        "uge 53",
        "uge 54",
        "5. kvartal",
        "31/2",
        "30/6 2022 - 1/3 2022",
        "3-5",
        "forår 50",
        "maj juni",
        "primo 1.-2. kvartal",
        "primo",
        "kvartal",
        "kvartal maj",
        "2021 primo 2022",
        "og",
        "i",
        "123456",
    ],
)
def test_words_without_dates_are_kept(text: str):
    assert read_period(text, 2022) == Period(text=text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("løbende", "", ""),
        ("Løbende.", "", ""),
        ("kontinuerligt", "", ""),
        ("ongoing", "", ""),
        ("løpende", "", ""),
        ("løpande / löpande", "", ""),
        ("løbende efter aftale", "", ""),
        ("løbende hele året", "2022-01-01", "2022-12-31"),
        ("løbende fra maj", "2022-05-01", ""),
        ("forår og løbende", "2022-03-01", "2022-05-31"),
        ("løbende, forår", "2022-03-01", "2022-05-31"),
    ],
)
def test_ongoing(text: str, start: str, end: str):
    assert read_period(text, 2022) == Period(start=day(start), end=day(end), text=text, ongoing=True)


def test_not_ongoing():
    assert read_period("ikke løbende", 2022) == Period(text="ikke løbende")


def test_a_year_no_calendar_has_gives_no_dates():
    assert read_period("maj", 0) == Period(text="maj")
    assert read_period("nov-feb", 9999) == Period(text="nov-feb")


def test_week_53_where_there_is_one():
    assert read_period("uge 53", 2020).end == dt.date(2021, 1, 3)


def test_odd_spaces_and_dashes_are_forgiven_and_the_words_kept():
    period = read_period(" 1.\u00a0maj\u00a0\u2212  30.\njuni ", 2022)
    assert (period.start, period.end) == (dt.date(2022, 5, 1), dt.date(2022, 6, 30))
    assert period.text == "1.\u00a0maj\u00a0\u2212  30.\njuni"


@pytest.mark.parametrize(
    ("start", "end", "words", "english"),
    [
        ("2022-04-01", "2022-06-30", "2. kvartal", "Q2"),
        ("2022-01-01", "2022-06-30", "1. halvår", "H1"),
        ("2022-05-01", "2022-05-31", "maj", "May"),
        ("2022-05-01", "2022-08-31", "maj-august", "May-August"),
        ("2023-05-01", "2023-05-31", "maj 2023", "May 2023"),
        ("2022-11-01", "2023-02-28", "november 2022 – februar 2023", "November 2022 – February 2023"),
        ("2022-01-01", "2022-12-31", "hele 2022", "all of 2022"),
        ("2022-01-01", "2024-12-31", "2022-2024", "2022-2024"),
        ("2022-04-25", "2022-05-01", "uge 17", "week 17"),
        ("2022-03-07", "2022-04-10", "uge 10-14", "weeks 10-14"),
        ("2022-12-26", "2023-01-08", "26-12-2022 – 08-01-2023", "26/12/2022 – 08/01/2023"),
        ("2022-04-01", "2022-06-15", "01-04-2022 – 15-06-2022", "01/04/2022 – 15/06/2022"),
        ("", "2022-06-15", "senest 15-06-2022", "by 15/06/2022"),
        ("2022-06-15", "", "fra 15-06-2022", "from 15/06/2022"),
        ("", "", "", ""),
    ],
)
def test_the_plainest_words_for_dates(start: str, end: str, words: str, english: str):
    assert period_words(day(start), day(end), year=2022) == words
    with speaking("en"):
        assert period_words(day(start), day(end), year=2022) == english


def test_words_for_ongoing_work():
    assert period_words(None, None, True) == "løbende"
    assert period_words(dt.date(2022, 4, 1), dt.date(2022, 6, 30), True) == "2. kvartal, løbende"


def test_without_a_plans_year_that_of_the_start_is_understood():
    assert period_words(dt.date(2023, 5, 1), dt.date(2023, 5, 31)) == "maj"
    assert period_words(dt.date(2022, 1, 3), dt.date(2022, 1, 9)) == "uge 1"
    assert period_words(dt.date(2019, 12, 30), dt.date(2020, 1, 5)) == "uge 1 2020"


def test_dates_in_the_wrong_order_are_written_as_they_are():
    assert period_words(dt.date(2022, 6, 1), dt.date(2022, 4, 30)) == "01-06-2022 – 30-04-2022"
    assert period_words(dt.date(2022, 5, 9), dt.date(2022, 5, 1)) == "09-05-2022 – 01-05-2022"


def test_a_planners_own_words_come_first():
    period = Period(start=dt.date(2022, 4, 1), end=dt.date(2022, 6, 30), text="Q2, mest i maj")
    assert write_period(period) == "Q2, mest i maj"
    assert write_period(Period(start=period.start, end=period.end)) == "2. kvartal"


DATES = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))
FIRSTS = DATES.map(lambda date: date.replace(day=1))
LASTS = FIRSTS.map(lambda date: date - dt.timedelta(days=1)).filter(lambda date: date.year >= 1990)
MONDAYS = DATES.map(lambda date: date - dt.timedelta(days=date.weekday())).filter(lambda date: date.year >= 1990)
SUNDAYS = MONDAYS.map(lambda date: date + dt.timedelta(days=6))


@given(
    st.none() | DATES | FIRSTS | MONDAYS,
    st.none() | DATES | LASTS | SUNDAYS,
    st.booleans(),
    st.none() | st.integers(1990, 2090),
    st.sampled_from(["da", "en"]),
)
@example(dt.date(2019, 12, 30), dt.date(2020, 1, 5), False, None, "da")
def test_the_words_for_dates_are_read_back(
    start: dt.date | None, end: dt.date | None, ongoing: bool, year: int | None, language: str
):
    if start and end and end < start:
        start, end = end, start
    with speaking(language):
        words = period_words(start, end, ongoing, year)
    reading_year = year or (start or end or dt.date(2022, 1, 1)).year
    assert read_period(words, reading_year) == Period(start=start, end=end, text=words, ongoing=ongoing)


KNOWN_WORDS = (
    "1. 2 3/5 17 31/12 2022 '22 maj juni forår vinter kvartal Q2 uge halvår tertial primo ultimo - – til og , / fra"
    " inden senest efter løbende hele året (uge 10) 2022-05-03 frem start slut"
)
WORDS = st.lists(st.sampled_from(KNOWN_WORDS.split()), max_size=8).map(" ".join)


@given(st.text() | WORDS, st.integers(1, 9999))
def test_any_text_is_read_and_kept(text: str, year: int):
    period = read_period(text, year)
    assert period.text.split() == read_period(write_period(period), year).text.split()
    assert not (period.start and period.end) or period.start <= period.end
    assert read_period(write_period(period), year) == period
