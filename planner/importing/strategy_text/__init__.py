"""A strategy read from its own text: tracks are headings, commitments are their "Vi vil …" lines.

Made for text as it comes out of a PDF: lines broken anywhere, words parted by hyphens, columns side by side, a header on
every page. A "Vi vil …" that ends the paragraph right above the bullets, without a full stop, is one of them; others in
running text are offered and left to a person.
"""

from __future__ import annotations

from planner.errors import CannotRead, Refused
from planner.importing.strategy_text.facts import read_facts
from planner.importing.strategy_text.lines import lay_out
from planner.importing.strategy_text.pieces import pieces
from planner.importing.strategy_text.reading import Kind, Mark, Offered, TextReading
from planner.importing.strategy_text.tracks import TrackReader
from planner.records import StrategyRecord, TrackRecord

__all__ = ["Kind", "Mark", "Offered", "TextReading", "check_length", "read_text", "strategy_from_text"]

_LONGEST, _MOST_LINES = 250_000, 20_000
"""Letters and lines; a strategy has some tens of thousands and some hundreds."""
_MOST_TRACKS, _MOST_COMMITMENTS, _MOST_OFFERED = 40, 400, 100


def check_length(text: str, file: str) -> None:
    """Refuse a text that no strategy is as long as. Raises CannotRead strategy_text_long."""
    if len(text) > _LONGEST or text.count("\n") + 20 * text.count("\f") > _MOST_LINES:
        raise CannotRead("strategy_text_long", file=file)


def read_text(text: str, file: str = "") -> TextReading:
    """What the text says, as far as it is recognised; a text that says nothing gives no tracks.

    Raises CannotRead strategy_text_long, also for a text that gives more than any strategy has.
    """
    check_length(text, file)
    whole, lines = lay_out(text)
    found = list(pieces(lines))
    reader = TrackReader(found)
    sections = reader.read()
    if len(sections) > _MOST_TRACKS or sum(len(it.commitments) for it in sections) > _MOST_COMMITMENTS:
        raise CannotRead("strategy_text_long", file=file)
    facts = read_facts(found)
    left_out = [Mark(it.start, it.start + len(it.text), Kind.LEFT_OUT) for it in lines if it.left_out and it.text]
    named = {section.name for section in sections}
    said = [mark for mark in facts.marks if mark.end > mark.start]
    offered = tuple(
        Offered(it.text, it.track if it.track in named else "", it.start, it.end)
        for it in reader.offered[:_MOST_OFFERED]
        if not any(mark.start < it.end and it.start < mark.end for mark in said)
    )
    marks = (*reader.marks, *said, *left_out, *(Mark(it.start, it.end, Kind.OFFERED) for it in offered))
    strategy = StrategyRecord(
        title=facts.title,
        organisation=facts.organisation,
        committee=facts.committee,
        first_year=facts.years[0],
        last_year=facts.years[1],
        vision=facts.vision,
        vision_aims=facts.vision_aims,
        purposes=facts.purposes,
        foundations=facts.foundations,
        tracks=tuple(
            TrackRecord(name=it.name, cross_cutting=it.cross_cutting, sdgs=tuple(it.sdgs), commitments=tuple(it.commitments))
            for it in sections
        ),
    )
    return TextReading(whole, strategy, tuple(sorted(marks, key=lambda it: (it.start, it.end))), offered)


def strategy_from_text(text: str, file: str) -> StrategyRecord:
    """The strategy that the text describes; `file` names it in messages.

    Raises:
        CannotRead: strategy_text_long, strategy_no_years.
        Refused: strategy_no_tracks.
    """
    strategy = read_text(text, file).strategy
    if not strategy.tracks:
        raise Refused("strategy_no_tracks", file=file)
    if not strategy.first_year:
        raise CannotRead("strategy_no_years", file=file)
    return strategy
