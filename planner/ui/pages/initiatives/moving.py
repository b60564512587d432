"""Moving initiatives with the keyboard: where one place up or down is."""

from __future__ import annotations

from collections.abc import Sequence

Groups = Sequence[tuple[str | None, Sequence[str]]]


def place_beside(groups: Groups, chosen: Sequence[str], step: int) -> tuple[str | None, str | None] | None:
    """The track, and the initiative before which `chosen` go (None: to the track's end), a place up or down.

    At the edge of a track it goes on in the next one; None where there is nowhere to go.
    """
    if not chosen:
        return None
    outer = chosen[0] if step < 0 else chosen[-1]
    at = next(place for place, (_track, uuids) in enumerate(groups) if outer in uuids)
    track, uuids = groups[at]
    others = [uuid for uuid in uuids if uuid not in chosen]
    ahead = [uuid for uuid in uuids[: uuids.index(outer)] if uuid not in chosen]
    if step < 0 and ahead:
        return track, ahead[-1]
    if step > 0 and len(ahead) < len(others):
        behind = others[len(ahead) + 1 :]
        return track, behind[0] if behind else None
    if not 0 <= at + step < len(groups):
        return None
    track, uuids = groups[at + step]
    return (track, None) if step < 0 or not uuids else (track, uuids[0])
