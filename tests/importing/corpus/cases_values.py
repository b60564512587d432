"""The forms in which people write names, money and states."""

from __future__ import annotations

from importing.corpus.vocabulary import ANYTHING, Holding, case, period, reads, sheet, until

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
)
# fmt: on
