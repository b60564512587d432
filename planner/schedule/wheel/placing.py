"""Labels in a column: each as near as can be to where it wants to be, none over another, none outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float, gap: float) -> list[float]:
    """The tops of labels of these heights, in the order given, nearest to having their middles where they are wanted.

    They keep `gap` between them, or what gap there is room for, and stay between `top` and `bottom`, where their
    heights together must fit. The sum of the squared distances is the least there is (pooling neighbours that violate
    the order).
    """
    if not heights:
        return []
    room = bottom - top - sum(heights)
    gap = max(0.0, min(gap, room / (len(heights) - 1))) if len(heights) > 1 else 0.0
    before = [0.0]
    for height in heights[:-1]:
        before.append(before[-1] + height + gap)
    offsets = [want - height / 2 - past for want, height, past in zip(wanted, heights, before, strict=True)]
    last = bottom - (before[-1] + heights[-1])
    return [min(max(at, top), max(last, top)) + past for at, past in zip(_rising(offsets), before, strict=True)]


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest sequence that never falls."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            sum_before, count_before = pools.pop()
            total, count = total + sum_before, count + count_before
        pools.append((total, count))
    return [total / count for total, count in pools for _each in range(count)]


def free_between(first: float, last: float, blocked: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """What is left of the stretch from `first` to `last` without the blocked ones, in order."""
    free: list[tuple[float, float]] = []
    at = first
    for begins, ends in sorted(blocked):
        if begins > at:
            free.append((at, min(begins, last)))
        at = max(at, ends)
        if at >= last:
            break
    if at < last:
        free.append((at, last))
    return free


def wrapped(text: str, room: float, most: int, width: Callable[[str], float]) -> tuple[str, ...]:
    """The text in at most `most` lines of `room`, the last cut with … if there is more; `width` measures."""
    lines: list[str] = []
    words = text.split() or [""]
    while words and len(lines) < most:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}") <= room:
            line = f"{line} {words.pop(0)}"
        if width(line) > room:  # one word too long: the rest of it goes on below
            kept = _most_letters(line, room, width)
            words.insert(0, line[kept:])
            line = f"{line[:kept]}-"
        lines.append(line)
    if not words:
        return tuple(lines)
    last = f"{lines[-1]} {' '.join(words)}"
    while last and width(f"{last}…") > room:
        last = last[:-1].rstrip()
    return (*lines[:-1], f"{last}…")


def _most_letters(word: str, room: float, width: Callable[[str], float]) -> int:
    """How many letters of a word go into the room, at least one."""
    count = len(word)
    while count > 1 and width(f"{word[:count]}-") > room:
        count -= 1
    return count
