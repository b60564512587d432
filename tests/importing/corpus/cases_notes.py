"""What has no field, or cannot be read, is kept as a note; follow-ups, states with remarks, links."""

from __future__ import annotations

from importing.corpus.vocabulary import LEARNING, case, reads, sheet

# fmt: off
CASES = (
    case(
        "status-that-is-more-than-a-state",
        "The state with a remark, and a remark that is no state.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Status
Sommerbogen | Gennemført. 312 børn var med.
Bogstart    | I gang – besøgene er flyttet til foråret
Byhaven     | Vi venter på svar fra kommunen
Krimimessen | Aflyst (corona)
""",
        ),
        reads=[
            reads("Sommerbogen", state="done", follow_ups=["312 børn var med."]),
            reads("Bogstart", state="in_progress", follow_ups=["besøgene er flyttet til foråret"]),
            reads("Byhaven", follow_ups=["Vi venter på svar fra kommunen"]),
            reads("Krimimessen", state="dropped", follow_ups=["corona"]),
        ],
    ),
    case(
        "follow-up-with-and-without-a-date",
        "A follow-up with a date is one; without it is a note under its heading.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats    | Opfølgning
Læsevenner | 15-06-2021: Otte frivillige er i gang
Makerspace | Skolerne er glade
Spilcafé   | 1.9.2021 Flyttet til Måløv
""",
        ),
        reads=[
            reads("Læsevenner", follow_ups=[{"date": "2021-06-15", "text": "Otte frivillige er i gang"}]),
            reads("Makerspace", notes=["Opfølgning: Skolerne er glade"]),
            reads("Spilcafé", follow_ups=[{"date": "2021-09-01", "text": "Flyttet til Måløv"}]),
        ],
    ),
    case(
        "notes-under-their-headings",
        "What has no field is kept under its heading: progress, political link, remarks, and headings never heard of.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Fremdrift i % | Politisk kobling         | Bemærkninger    | Kræver materialer? | Journalnr.
Sommerbogen | 100           | Børne- og ungepolitikken | Gentages i 2022 | ja, plakater       | 21-0117
Valgdebat   | '50 %         | Demokratiåret            |                 | nej                | 21-0204
""",
        ),
        reads=[
            reads("Sommerbogen", notes=["Fremdrift i %: 100", "Politisk kobling: Børne- og ungepolitikken", "Bemærkninger: Gentages i 2022",
                                        "Kræver materialer?: ja, plakater", "Journalnr.: 21-0117"]),
            reads("Valgdebat", notes=["Fremdrift i %: 50 %", "Politisk kobling: Demokratiåret", "Kræver materialer?: nej",
                                      "Journalnr.: 21-0204"]),
        ],
    ),
    case(
        "links-and-attachments",
        "Links and names of attachments, several in a cell.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats   | Bilag
Kulturnat | Program.pdf⏎https://www.ballerup.dk/kulturnat
Byhaven   | Tegning af haven.pdf
""",
        ),
        reads=[
            reads("Kulturnat", links=["Program.pdf", "https://www.ballerup.dk/kulturnat"]),
            reads("Byhaven", links=["Tegning af haven.pdf"]),
        ],
    ),
    case(
        "numbers-that-are-no-numbers",
        "Nr. is 1a, 1b and a number used twice: notes, while those that are unique are kept.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Nr. | Indsats
1   | Sommerbogen
2   | Bogstart
2   | Babycafé
3a  | Kodeklub
""",
        ),
        reads=[
            reads("Sommerbogen", number=1),
            reads("Bogstart", notes=["Nr.: 2"]),
            reads("Babycafé", notes=["Nr.: 2"]),
            reads("Kodeklub", notes=["Nr.: 3a"]),
        ],
    ),
    case(
        "values-that-cannot-be-read",
        "A field's value that means nothing is kept as a note, and the row stands.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats         | Hovedspor     | Prioritet | Verdensmål | Økonomi
Haven bag huset | Grønne fingre | måske     | 18         | aftales
Kodeklub        | 2             | høj       | 4          | 3.000 kr.
""",
        ),
        reads=[
            reads("Haven bag huset", funding="aftales",
                  notes=["Hovedspor: Grønne fingre", "Prioritet: måske", "Verdensmål: 18"]),
            reads("Kodeklub", track=LEARNING, priority="high", sdgs=[4], budget=3000),
        ],
    ),
)
# fmt: on
