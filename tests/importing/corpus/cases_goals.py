"""Goals, what they are measured by, and what became of them."""

from __future__ import annotations

from importing.corpus.vocabulary import case, goal, reads, sheet

# fmt: off
CASES = (
    case(
        "goals-measures-and-numbers",
        "Goals with success criteria, a target column with a unit, and where it started.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats     | Mål                      | Udgangspunkt | Måltal | Enhed    | Indfrielse
Sommerbogen | Flere børn gennemfører   | 240          | 300    | børn     | Indfriet
Bogstart    | Flere familier får besøg | 30           | 60     | familier | Delvist indfriet
IT-café     | Flere kan selv           |              | 80     | %        | Ikke indfriet
Naboaften   | Naboerne mødes           |              |        |          | Ikke målt
""",
        ),
        reads=[
            reads("Sommerbogen", goals=[goal("Flere børn gennemfører", baseline=240, target=300, unit="børn", fulfilment="met")]),
            reads("Bogstart", goals=[goal("Flere familier får besøg", baseline=30, target=60, unit="familier", fulfilment="partly")]),
            reads("IT-café", goals=[goal("Flere kan selv", target=80, unit="%", fulfilment="not_met")]),
            reads("Naboaften", goals=[goal("Naboerne mødes", fulfilment="not_measured")]),
        ],
    ),
    case(
        "success-criteria-without-goals",
        "There is no column of goals: the success criteria are the goals.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Succeskriterium                       | Ansvarlig
Kodeklub     | Mindst 20 børn, heraf halvdelen piger | TBR
Krimimessen  | 400 gæster⏎80 % er tilfredse          | CHO
Ny skiltning | Borgerne kan finde vej                | NVA
""",
        ),
        reads=[
            reads("Kodeklub", goals=[goal("Mindst 20 børn, heraf halvdelen piger", target=20, unit="børn")], responsible=["TBR"]),
            reads("Krimimessen", responsible=["CHO"], goals=[
                goal("400 gæster", target=400, unit="gæster"), goal("80 % er tilfredse", target=80, unit="%"),
            ]),
            reads("Ny skiltning", goals=["Borgerne kan finde vej"], responsible=["NVA"]),
        ],
    ),
    case(
        "goals-as-bullets-beside-measures",
        "Goals as bullets with commas in them; each line of the criteria belongs to the goal of that line.",
        "Handlingsplan 2021.xlsx",
        sheet(
            "Ark1",
            """
Indsats      | Konkrete mål                                                          | Hvordan måler vi det?
Læsevenner   | • Børn, der har svært ved at læse, får en ven⏎• Frivillige bliver ved | • 25 børn⏎• 10 frivillige efter et år
Hyggelæsning | 1. Familier læser sammen⏎2. Fædre er med                              | 1. Tælling⏎2. Spørgeskema
""",
        ),
        reads=[
            reads("Læsevenner", goals=[
                goal("Børn, der har svært ved at læse, får en ven", measure="25 børn", target=25, unit="børn"),
                goal("Frivillige bliver ved", measure="10 frivillige efter et år", target=10),
            ]),
            reads("Hyggelæsning", goals=[
                goal("Familier læser sammen", measure="Tælling"), goal("Fædre er med", measure="Spørgeskema"),
            ]),
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
