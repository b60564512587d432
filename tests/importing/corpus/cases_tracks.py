"""How a sheet says to which track an initiative belongs: sheets, columns, and how the track is written."""

from __future__ import annotations

from importing.corpus.vocabulary import ACROSS, CITIZENS, LEARNING, READING, case, period, reads, sheet

# fmt: off
CASES = (
    case(
        "a-sheet-per-track",
        "One sheet per track, named after it, with a front page and a hidden list of choices.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Forside",
            """
Ballerup Bibliotekerne
Handlingsplan 2021
Se de enkelte faner for indsatserne.
""",
        ),
        sheet(
            "Læsning, dannelse og kultur",
            """
Indsats                   | Ansvarlig | Tidsplan
Sommerbogen               | AJN       | sommer
Læseklubber for teenagere | MKH       | løbende
""",
        ),
        sheet(
            "Læring og teknologi",
            """
Indsats    | Ansvarlig | Tidsplan
Makerspace | TBR       | hele året
""",
        ),
        sheet(
            "Den aktive borger",
            """
Indsats             | Ansvarlig | Tidsplan
Folkemøde i foyeren | CHO       | juni
""",
        ),
        sheet("Lister", "Ansvarlig\nAJN\nMKH\nTBR", hidden=True),
        reads=[
            reads("Sommerbogen", track=READING, responsible=["AJN"], period=period("2021-06-01", "2021-08-31", "sommer")),
            reads("Læseklubber for teenagere", track=READING, responsible=["MKH"], period=period(None, None, "løbende", ongoing=True)),
            reads("Makerspace", track=LEARNING, responsible=["TBR"], period=period("2021-01-01", "2021-12-31", "hele året")),
            reads("Folkemøde i foyeren", track=CITIZENS, responsible=["CHO"], period=period("2021-06-01", "2021-06-30", "juni")),
        ],
    ),
    case(
        "sheets-spor-1-to-3",
        "The sheets are called Spor 1, Spor 2, Spor 3 and På tværs; the title row says more.",
        "HP2021.xlsx",
        sheet("Spor 1", "Hovedspor 1: Læsning, dannelse og kultur\n\nIndsats | Ansvarlig\nBogstart | MKH\nBabycafé | SSP"),
        sheet("Spor 2", "Hovedspor 2: Læring, teknologiglæde og skaberkultur\n\nIndsats | Ansvarlig\nKodeklub | TBR"),
        sheet("Spor 3", "Indsats | Ansvarlig\nReparationscafé | LBR"),
        sheet("På tværs", "Indsats | Ansvarlig\nFælles kommunikation | CHO"),
        reads=[
            reads("Bogstart", track=READING, responsible=["MKH"]),
            reads("Babycafé", track=READING, responsible=["SSP"]),
            reads("Kodeklub", track=LEARNING, responsible=["TBR"]),
            reads("Reparationscafé", track=CITIZENS, responsible=["LBR"]),
            reads("Fælles kommunikation", track=ACROSS, responsible=["CHO"]),
        ],
    ),
    case(
        "a-column-per-track",
        "Three columns named after the tracks, with an x.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Plan",
            """
Indsats     | Hovedspor 1 | Hovedspor 2 | Hovedspor 3 | Ansvarlig
Sommerbogen | x           |             |             | AJN
Kodeklub    |             | x           |             | TBR
Naboaften   |             |             | x           | LBR
""",
        ),
        reads=[
            reads("Sommerbogen", track=READING, responsible=["AJN"]),
            reads("Kodeklub", track=LEARNING, responsible=["TBR"]),
            reads("Naboaften", track=CITIZENS, responsible=["LBR"]),
        ],
    ),
    case(
        "track-merged-downwards",
        "The track is written once and merged over the rows of its initiatives.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Hovedspor                                              | Indsats            | Ansvarlig | Status
Læsning, dannelse og kultur                            | Sommerbogen        | AJN       | Gennemført
^                                                      | Bogstart           | MKH       | I gang
^                                                      | Litteraturfestival | CHO       | I gang
Læring, teknologiglæde og skaberkultur                 | Makerspace         | TBR       | I gang
^                                                      | Robotter på besøg  | TBR       | Udgået
Den aktive borger, relationer og bæredygtige løsninger | Reparationscafé    | LBR       | Sat på pause
""",
        ),
        reads=[
            reads("Sommerbogen", track=READING, responsible=["AJN"], state="done"),
            reads("Bogstart", track=READING, responsible=["MKH"], state="in_progress"),
            reads("Litteraturfestival", track=READING, responsible=["CHO"], state="in_progress"),
            reads("Makerspace", track=LEARNING, responsible=["TBR"], state="in_progress"),
            reads("Robotter på besøg", track=LEARNING, responsible=["TBR"], state="dropped"),
            reads("Reparationscafé", track=CITIZENS, responsible=["LBR"], state="paused"),
        ],
    ),
    case(
        "track-blank-below",
        "The track is written once; the cells below it are blank.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Spor                                                      | Indsats              | Ansvarlig
1. Læsning, dannelse og kultur                            | Læsespor i skoven    | SSP
                                                          | Bibliotekets podcast | CHO

2. Læring, teknologiglæde og skaberkultur                 | Programmér en robot  | TBR
                                                          | Datadannelse         | NVA
3. Den aktive borger, relationer og bæredygtige løsninger | Grøn guide           | LBR
""",
        ),
        reads=[
            reads("Læsespor i skoven", track=READING, responsible=["SSP"]),
            reads("Bibliotekets podcast", track=READING, responsible=["CHO"]),
            reads("Programmér en robot", track=LEARNING, responsible=["TBR"]),
            reads("Datadannelse", track=LEARNING, responsible=["NVA"]),
            reads("Grøn guide", track=CITIZENS, responsible=["LBR"]),
        ],
    ),
    case(
        "track-and-commitment-fill-down",
        "Track and commitment are both written once and merged, in blocks of different height.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Hovedspor                              | Vi vil                                                           | Indsats          | Ansvarlig
Læsning, dannelse og kultur            | Vi vil arbejde med interaktiv læsning                            | Læs med ørerne   | SSP
^                                      | ^                                                                | Fortælleværksted | MKH
^                                      | Vi vil inddrage det legende aspekt i børns kulturelle oplevelser | Legebiblioteket  | SSP
Læring, teknologiglæde og skaberkultur | Vi vil understøtte lokale ungdomsuddannelser                     | Studieværksted   | TBR
^                                      | ^                                                                | Eksamenscafé     | NVA
""",
        ),
        reads=[
            reads("Læs med ørerne", track=READING, commitments=["Vi vil arbejde med interaktiv læsning"], responsible=["SSP"]),
            reads("Fortælleværksted", track=READING, commitments=["Vi vil arbejde med interaktiv læsning"], responsible=["MKH"]),
            reads("Legebiblioteket", track=READING, responsible=["SSP"],
                  commitments=["Vi vil inddrage det legende aspekt i børns kulturelle oplevelser"]),
            reads("Studieværksted", track=LEARNING, commitments=["Vi vil understøtte lokale ungdomsuddannelser"], responsible=["TBR"]),
            reads("Eksamenscafé", track=LEARNING, commitments=["Vi vil understøtte lokale ungdomsuddannelser"], responsible=["NVA"]),
        ],
    ),
    case(
        "track-misspelt-or-numbered",
        "Each row names its track in its own way: number, short name, misspelt, Roman, in capitals.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Hovedspor                                         | Indsats
1                                                 | Sangaften
Spor 1                                            | Billedbogsteater
Læsning                                           | Månedens bog
Læsning, danelse og kultur                        | Brætspil for alle
II                                                | Lær at lodde
Hovedspor 2                                       | 3D-print
LÆRING, TEKNOLOGIGLÆDE OG SKABERKULTUR            | Sy dit eget net
Læring, teknologi og skaberkultur                 | Bitcraft
3                                                 | Naboaften
Den aktive borger                                 | Frivilligfest
Aktiv borger, relationer og bæredygtige løsninger | Byhaven
Tværgående                                        | Ny visuel identitet
""",
        ),
        reads=[
            reads("Sangaften", track=READING),
            reads("Billedbogsteater", track=READING),
            reads("Månedens bog", track=READING),
            reads("Brætspil for alle", track=READING),
            reads("Lær at lodde", track=LEARNING),
            reads("3D-print", track=LEARNING),
            reads("Sy dit eget net", track=LEARNING),
            reads("Bitcraft", track=LEARNING),
            reads("Naboaften", track=CITIZENS),
            reads("Frivilligfest", track=CITIZENS),
            reads("Byhaven", track=CITIZENS),
            reads("Ny visuel identitet", track=ACROSS),
        ],
    ),
    case(
        "track-of-an-older-strategy",
        "The tracks are those of the strategy before: no track of ours, kept as a note.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsatsområde          | Indsats                | Ansvarlig
Det åbne bibliotek     | Selvbetjent åbningstid | NVA
Det digitale bibliotek | E-bogscafé             | TBR
""",
        ),
        reads=[
            reads("Selvbetjent åbningstid", responsible=["NVA"], notes=["Indsatsområde: Det åbne bibliotek"]),
            reads("E-bogscafé", responsible=["TBR"], notes=["Indsatsområde: Det digitale bibliotek"]),
        ],
    ),
)
# fmt: on
