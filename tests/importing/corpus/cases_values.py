"""The forms in which people write names, times, money and states."""

from __future__ import annotations

from importing.corpus.vocabulary import ANYTHING, Holding, case, goal, period, reads, sheet, until

# fmt: off
CASES = (
case(
"people",
"Initials and names, with slashes, commas, semicolons, line breaks, “og”, and both together.",
"Handlingsplan 2021.xlsx",
sheet(
"Ark1",
"""
Indsats     | Ansvarlig                | Deltagere
Sommerbogen | MKH/AJN                  | SSP, CHO; LBR
Bogstart    | Mette Krogh Hansen (MKH) | AJN⏎SSP
Makerspace  | MKH og TBR               | Teknologigruppen
Byhaven     | Lars Bruun               | CHO & NVA
Kulturnat   | Kultur og Fritid         | • Sofie Spang Petersen⏎• Camilla Holm
""",
        ),
        reads=[
            reads("Sommerbogen", responsible=["MKH", "AJN"], participants=["SSP", "CHO", "LBR"]),
            reads("Bogstart", responsible=["MKH"], participants=["AJN", "SSP"]),
            reads("Makerspace", responsible=["MKH", "TBR"], participants=["Teknologigruppen"]),
            reads("Byhaven", responsible=["Lars Bruun"], participants=["CHO", "NVA"]),
            reads("Kulturnat", responsible=["Kultur og Fritid"], participants=["Sofie Spang Petersen", "Camilla Holm"]),
        ],
    ),
    case(
        "people-less-tidy",
        "Units beside initials, a plus, initials before the name, an unnecessary full stop.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats   | Ansvarlig
Sangaften | MKH + AJN
Babycafé  | Team Børn/SSP
Kulturnat | Ledergruppen
Kodeklub  | TBR - Thomas Brandt
Byhaven   | LBR, CHO og NVA
Filmklub  | MKH⏎⏎CHO
""",
        ),
        reads=[
            reads("Sangaften", responsible=["MKH", "AJN"]),
            reads("Babycafé", responsible=["Team Børn", "SSP"]),
            reads("Kulturnat", responsible=["Ledergruppen"]),
            reads("Kodeklub", responsible=["TBR"]),
            reads("Byhaven", responsible=["LBR", "CHO", "NVA"]),
            reads("Filmklub", responsible=["MKH", "CHO"]),
        ],
    ),
    case(
        "partners-and-target-groups",
        "Lists with commas, semicolons, bullets and line breaks; “og” and brackets stay within a name.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats       | Målgruppe                         | Samarbejdspartnere
Bogstart      | Familier med små børn; tosprogede | Sundhedsplejen; Boligselskaberne
Læsevenner    | Børn og unge                      | - Ældre Sagen⏎- Skolerne (Hedegård, Skovvej)⏎- Frivilligcenter Ballerup
Studiecafé    | Elever på STX, HF og EUD          | Gymnasiet, NEXT
Kulturnat     | Alle borgere                      | Handelsforeningen⏎Musikskolen⏎Kunstforeningen
Åben mikrofon | Unge 15-25 år                     | Ungdomsskolen, Tapeten
""",
        ),
        reads=[
            reads("Bogstart", target_groups=["Familier med små børn", "tosprogede"], partners=["Sundhedsplejen", "Boligselskaberne"]),
            reads("Læsevenner", target_groups=["Børn og unge"],
                  partners=["Ældre Sagen", "Skolerne (Hedegård, Skovvej)", "Frivilligcenter Ballerup"]),
            reads("Studiecafé", target_groups=["Elever på STX", "HF og EUD"], partners=["Gymnasiet", "NEXT"]),
            reads("Kulturnat", target_groups=["Alle borgere"], partners=["Handelsforeningen", "Musikskolen", "Kunstforeningen"]),
            reads("Åben mikrofon", target_groups=["Unge 15-25 år"], partners=["Ungdomsskolen", "Tapeten"]),
        ],
    ),
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
    case(
        "money",
        "Amounts as Danish sheets write them.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats | Økonomi
A       | 25.000 kr.
B       | kr. 25.000,-
C       | 25 t.kr.
D       | 0,5 mio.
E       | inden for rammen
F       | 25000
G       | '25.000
H       | 25 000 kr
I       | 1.234,50 kr.
J       | DKK 25.000
K       | 25.000,00
L       | Ingen udgifter
M       | 0
N       | 10.000-15.000 kr.
O       | 25.000 kr. (Statens Kunstfond)
P       | ca. 25.000 kr.
Q       | 12,5 tkr.
R       | 1,2 mio. kr.
""",
        ),
        reads=[
            reads("A", budget=25000),
            reads("B", budget=25000),
            reads("C", budget=25000),
            reads("D", budget=500000),
            reads("E", funding="inden for rammen"),
            reads("F", budget=25000),
            reads("G", budget=25000),
            reads("H", budget=25000),
            reads("I", budget=1234.5),
            reads("J", budget=25000),
            reads("K", budget=25000),
            reads("L", funding="Ingen udgifter", budget=ANYTHING),
            reads("M", budget=0),
            reads("N", funding="10.000-15.000 kr."),
            reads("O", budget=25000, funding=Holding("Statens Kunstfond")),
            reads("P", budget=25000, funding=ANYTHING),
            reads("Q", budget=12500),
            reads("R", budget=1200000),
        ],
    ),
    case(
        "money-less-tidy",
        "Amounts among words; where there is no single amount, the words are kept.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats | Budget
A       | kr 12.000
B       | 12.000 DKK
C       | 12 tkr
D       | Ca. 30 t.kr.
E       | 2 x 5.000 kr.
F       | Egenfinansiering
G       | 15.000 kr. fra puljen Kultur i hverdagen
H       | 1,5 mio. kr.
I       | Afholdes inden for driftsbudgettet
J       | max 10.000 kr.
""",
        ),
        reads=[
            reads("A", budget=12000),
            reads("B", budget=12000),
            reads("C", budget=12000),
            reads("D", budget=30000, funding=ANYTHING),
            reads("E", funding="2 x 5.000 kr."),
            reads("F", funding="Egenfinansiering"),
            reads("G", budget=15000, funding=Holding("Kultur i hverdagen")),
            reads("H", budget=1500000),
            reads("I", funding="Afholdes inden for driftsbudgettet"),
            reads("J", budget=10000, funding=ANYTHING),
        ],
    ),
    case(
        "states-in-words",
        "The words that people use for the state of the work.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats | Status
A       | Ikke startet
B       | Ikke påbegyndt
C       | Planlagt
D       | I gang
E       | igangværende
F       | PÅBEGYNDT
G       | Gennemført
H       | afsluttet
I       | Færdig
J       | Sat på pause
K       | Udskudt
L       | Udgået
M       | Aflyst
N       | Under udarbejdelse
O       | Droppet
""",
        ),
        reads=[
            *(reads(title, state="not_started") for title in "ABC"),
            *(reads(title, state="in_progress") for title in "DEF"),
            *(reads(title, state="done") for title in "GHI"),
            *(reads(title, state="paused") for title in "JK"),
            *(reads(title, state="dropped") for title in "LM"),
            reads("N", state="in_progress"),
            reads("O", state="dropped"),
        ],
    ),
    case(
        "states-as-symbols",
        "Ticks, crosses and emoji for the state.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats | Status
A       | ✅
B       | ✔
C       | 🔄
D       | ⏸️
E       | ❌
F       | ⬜
G       | ✅ Gennemført
H       | ◐ I gang
""",
        ),
        reads=[
            reads("A", state="done"),
            reads("B", state="done"),
            reads("C", state="in_progress"),
            reads("D", state="paused"),
            reads("E", state="dropped"),
            reads("F", state="not_started"),
            reads("G", state="done"),
            reads("H", state="in_progress"),
        ],
    ),
    case(
        "smileys-are-no-states",
        "Ballerup's own follow-up: a smiley for the work. It assesses and is no state of the work.",
        "Opfølgning 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Status
Sommerbogen | 🙂
Bogstart    | 🟡
Byhaven     | Rød
""",
        ),
        reads=[
            reads("Sommerbogen", follow_ups=ANYTHING),
            reads("Bogstart", follow_ups=ANYTHING),
            reads("Byhaven", follow_ups=ANYTHING),
        ],
    ),
    case(
        "dashes-for-nothing",
        "A dash says that there is nothing.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Ansvarlig | Samarbejdspartnere | Økonomi    | Mål          | Tidsplan   | Verdensmål
Stilleaften | LBR       | -                  | -          | -            | 3. kvartal | -
Kulturnat   | CHO       | Handelsforeningen  | 15.000 kr. | Flere gæster | 8. oktober | 11
Bogbytte    | –         | –                  | –          | Flere bytter | –          | 12
""",
        ),
        reads=[
            reads("Stilleaften", responsible=["LBR"], period=period("2021-07-01", "2021-09-30", "3. kvartal")),
            reads("Kulturnat", responsible=["CHO"], partners=["Handelsforeningen"], budget=15000, goals=["Flere gæster"],
                  period=until("2021-10-08"), sdgs=[11]),
            reads("Bogbytte", goals=["Flere bytter"], sdgs=[12]),
        ],
    ),
    case(
        "quantities-in-measures",
        "Success criteria with numbers, shares, from and to, and none.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats | Mål           | Succeskriterium
A       | Flere låner   | Mindst 300 lånere
B       | Børn er glade | 90 %
C       | Flere besøg   | Fra 120 til 150 besøg
D       | God stemning  | Borgerne siger det selv
E       | Færre klager  | højst 5 klager
F       | Flere gæster  | 1.200
""",
        ),
        reads=[
            reads("A", goals=[goal("Flere låner", measure="Mindst 300 lånere", target=300, unit="lånere")]),
            reads("B", goals=[goal("Børn er glade", measure="90 %", target=90, unit="%")]),
            reads("C", goals=[goal("Flere besøg", measure="Fra 120 til 150 besøg", baseline=120, target=150, unit="besøg")]),
            reads("D", goals=[goal("God stemning", measure="Borgerne siger det selv", target=None)]),
            reads("E", goals=[goal("Færre klager", measure="højst 5 klager", target=5, unit="klager")]),
            reads("F", goals=[goal("Flere gæster", target=1200)]),
        ],
    ),
)
# fmt: on
