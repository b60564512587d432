"""Plans on their side: headings in the first column, or a form for each initiative."""

from __future__ import annotations

from importing.corpus.vocabulary import LEARNING, READING, case, period, reads, sheet, until

# fmt: off
CASES = (
    case(
        "sideways",
        "The plan is turned: headings in column A, an initiative in each column.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Handlingsplan 2021

Indsats     | Sommerbogen  | Makerspace       | Naboaften
Beskrivelse | Læs i ferien | Byg en prototype | Spis sammen i foyeren
Målgruppe   | Børn         | Skoleelever      | Voksne, familier
Ansvarlig   | AJN          | TBR              | LBR
Tidsplan    | sommer       | 2. halvår        | 4. kvartal
Økonomi     | 40.000 kr.   | 35.000 kr.       | inden for rammen
Verdensmål  | 3, 4         | 4, 9             | 11
Status      | Gennemført   | I gang           | Ikke startet
""",
        ),
        reads=[
            reads("Sommerbogen", description="Læs i ferien", target_groups=["Børn"], responsible=["AJN"], budget=40000,
                  period=period("2021-06-01", "2021-08-31", "sommer"), sdgs=[3, 4], state="done"),
            reads("Makerspace", description="Byg en prototype", target_groups=["Skoleelever"], responsible=["TBR"], budget=35000,
                  period=period("2021-07-01", "2021-12-31", "2. halvår"), sdgs=[4, 9], state="in_progress"),
            reads("Naboaften", description="Spis sammen i foyeren", target_groups=["Voksne", "familier"], responsible=["LBR"],
                  period=period("2021-10-01", "2021-12-31", "4. kvartal"), funding="inden for rammen", sdgs=[11],
                  state="not_started"),
        ],
    ),
    case(
        "sideways-with-bands",
        "Turned, with the track in a row of its own, merged over the columns of its initiatives.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Hovedspor          | Læsning, dannelse og kultur | «              | Læring, teknologiglæde og skaberkultur
Indsats            | Bogstart       | Lyrik i lommen | Laserskæring
Ansvarlig          | MKH            | CHO            | TBR
Samarbejdspartnere | Sundhedsplejen | Boghandlen     | Ungdomsskolen⏎Gymnasiet
Frist              | 2021-12-01     | 2021-04-23     | 2021-10-01
""",
        ),
        reads=[
            reads("Bogstart", track=READING, responsible=["MKH"], partners=["Sundhedsplejen"], period=until("2021-12-01")),
            reads("Lyrik i lommen", track=READING, responsible=["CHO"], partners=["Boghandlen"], period=until("2021-04-23")),
            reads("Laserskæring", track=LEARNING, responsible=["TBR"], partners=["Ungdomsskolen", "Gymnasiet"],
                  period=until("2021-10-01")),
        ],
    ),
    case(
        "a-form-for-each-initiative",
        "Each initiative is a form of its own: heading left, answer right, one form below the other.",
        "Indsatsskemaer 2021.xlsx",
        sheet(
            "Skemaer",
            """
Indsatsskema 2021

Indsats   | Fortælletelt på torvet
Formål    | Møde familier, hvor de er
Ansvarlig | MKH
Tidsplan  | maj-juni
Økonomi   | 22.000 kr.

Indsats   | Grøn guide
Formål    | Bæredygtige vaner i hverdagen
Ansvarlig | LBR
Tidsplan  | 3. kvartal
Økonomi   | 4.000 kr.
""",
        ),
        reads=[
            reads("Fortælletelt på torvet", description="Møde familier, hvor de er", responsible=["MKH"],
                  period=period("2021-05-01", "2021-06-30", "maj-juni"), budget=22000),
            reads("Grøn guide", description="Bæredygtige vaner i hverdagen", responsible=["LBR"],
                  period=period("2021-07-01", "2021-09-30", "3. kvartal"), budget=4000),
        ],
    ),
)
# fmt: on
