"""The forms in which people write dates and periods."""

from __future__ import annotations

from importing.corpus.vocabulary import case, period, reads, sheet, until

# fmt: off
CASES = (
    case(
        "periods-in-words",
        "Seasons, quarters, halves, months, weeks, the whole year, always.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats         | Tidsplan
A Foråret       | forår 2021
B Kvartalet     | 2. kvartal
C Med bogstav   | Q2
D Ugen          | uge 17
E Ugerne        | uge 10-14
F Altid         | løbende
G Halvåret      | 1. halvår
H Månederne     | jan-mar
I Flere måneder | april, august og november
J Hele året     | hele året
K Året          | '2021
L Vinteren      | vinter
M Primo         | primo maj
N Ultimo        | ultimo 2021
O Tertialet     | 2. tertial
P Fra og til    | 1. marts - 15. juni
Q Kvartalerne   | Q1-Q3
R Inden         | inden 1. november
S Måned og år   | September 2021
T Medio         | medio september
""",
        ),
        reads=[
            reads("A Foråret", period=period("2021-03-01", "2021-05-31", "forår 2021")),
            reads("B Kvartalet", period=period("2021-04-01", "2021-06-30", "2. kvartal")),
            reads("C Med bogstav", period=period("2021-04-01", "2021-06-30", "Q2")),
            reads("D Ugen", period=period("2021-04-26", "2021-05-02", "uge 17")),
            reads("E Ugerne", period=period("2021-03-08", "2021-04-11", "uge 10-14")),
            reads("F Altid", period=period(None, None, "løbende", ongoing=True)),
            reads("G Halvåret", period=period("2021-01-01", "2021-06-30", "1. halvår")),
            reads("H Månederne", period=period("2021-01-01", "2021-03-31", "jan-mar")),
            reads("I Flere måneder", period=period("2021-04-01", "2021-11-30", "april, august og november")),
            reads("J Hele året", period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("K Året", period=period("2021-01-01", "2021-12-31", "2021")),
            reads("L Vinteren", period=period(None, None, "vinter")),
            reads("M Primo", period=period("2021-05-01", "2021-05-10", "primo maj")),
            reads("N Ultimo", period=period("2021-12-01", "2021-12-31", "ultimo 2021")),
            reads("O Tertialet", period=period("2021-05-01", "2021-08-31", "2. tertial")),
            reads("P Fra og til", period=period("2021-03-01", "2021-06-15", "1. marts - 15. juni")),
            reads("Q Kvartalerne", period=period("2021-01-01", "2021-09-30", "Q1-Q3")),
            reads("R Inden", period=until("2021-11-01", "inden 1. november")),
            reads("S Måned og år", period=period("2021-09-01", "2021-09-30", "September 2021")),
            reads("T Medio", period=period("2021-09-11", "2021-09-20", "medio september")),
        ],
    ),
    case(
        "periods-less-tidy",
        "Periods as they come: ranges over months, quarters and years, short forms, and words with no days in them.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats | Periode
A       | 1.-3. kvartal
B       | maj/juni
C       | marts-april 2021
D       | uge 40 og 41
E       | 1. kvt.
F       | 2021-2022
G       | Q3 2021 - Q1 2022
H       | Efterår 2021⏎
I       | medio august - ultimo oktober
J       | jan. - dec.
K       | når der er tid
L       | 3. kvartal 2021
M       | 1. halvår 2021
""",
        ),
        reads=[
            reads("A", period=period("2021-01-01", "2021-09-30", "1.-3. kvartal")),
            reads("B", period=period("2021-05-01", "2021-06-30", "maj/juni")),
            reads("C", period=period("2021-03-01", "2021-04-30", "marts-april 2021")),
            reads("D", period=period("2021-10-04", "2021-10-17", "uge 40 og 41")),
            reads("E", period=period("2021-01-01", "2021-03-31", "1. kvt.")),
            reads("F", period=period("2021-01-01", "2022-12-31", "2021-2022")),
            reads("G", period=period("2021-07-01", "2022-03-31", "Q3 2021 - Q1 2022")),
            reads("H", period=period("2021-09-01", "2021-11-30", "Efterår 2021")),
            reads("I", period=period("2021-08-11", "2021-10-31", "medio august - ultimo oktober")),
            reads("J", period=period("2021-01-01", "2021-12-31", "jan. - dec.")),
            reads("K", period=period(None, None, "når der er tid")),
            reads("L", period=period("2021-07-01", "2021-09-30", "3. kvartal 2021")),
            reads("M", period=period("2021-01-01", "2021-06-30", "1. halvår 2021")),
        ],
    ),
    case(
        "dates-of-every-kind",
        "Dates as dates, as serial numbers of cells without a format, and as text in every Danish form.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats         | Start           | Slut
A Dato          | 2021-02-01      | 2021-06-30
B Serienummer   | 44228           | 44377
C Punktummer    | 01.02.2021      | 30.06.2021
D Bindestreger  | 01-02-2021      | 30-06-2021
E Skråstreger   | 1/2 2021        | 30/6 2021
F Ord           | 1. februar 2021 | 30. juni 2021
G To cifre      | 1.2.21          | 30.6.21
H Uden år       | 1. februar      | 30. juni
I ISO som tekst | '2021-02-01     | '2021-06-30
J Måneder       | februar         | juni
""",
        ),
        reads=[
            *(reads(title, period=period("2021-02-01", "2021-06-30")) for title in (
                "A Dato", "B Serienummer", "C Punktummer", "D Bindestreger", "E Skråstreger", "F Ord", "G To cifre", "H Uden år",
                "I ISO som tekst", "J Måneder",
            )),
        ],
    ),
    case(
        "dates-in-the-period-column",
        "One column of time that holds dates beside words: a single date is an end.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Hvornår
Kulturnat    | 2021-10-08
Frøbibliotek | 31.12.2021
Filmfestival | 3.-9. maj 2021
Sommerbogen  | 1/6 - 20/8
Bogmessen    | 44520
""",
        ),
        reads=[
            reads("Kulturnat", period=until("2021-10-08")),
            reads("Frøbibliotek", period=until("2021-12-31")),
            reads("Filmfestival", period=period("2021-05-03", "2021-05-09", "3.-9. maj 2021")),
            reads("Sommerbogen", period=period("2021-06-01", "2021-08-20", "1/6 - 20/8")),
            reads("Bogmessen", period=until("2021-11-20")),
        ],
    ),
)
# fmt: on
