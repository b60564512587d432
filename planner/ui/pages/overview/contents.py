"""What the overview says: from the plan's figures to numbers and lines, each with what it leads to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from planner.exporting.figures import Group, groups, sdg_counts
from planner.figures.completeness import SELDOM, Aspect, completeness, readiness
from planner.figures.deadlines import Deadline, Due, deadlines
from planner.model import State
from planner.queries.recent import Recent
from planner.records import InitiativeRecord, PlanRecord, StrategyRecord
from planner.rules import Problem
from planner.ui.pages.overview.card import Number
from planner.ui.pages.overview.doors import Initiatives, PageKey, Place, Steps
from planner.ui.pages.overview.following_up import follow_up_lines
from planner.ui.pages.overview.line import Line
from planner.ui.widgets import sdg_words
from planner.words import N_, _, day, moment, percent, plural, step_words, whole

MOST_LINES = 6
_MOST_OF_A_DAY, _MOST_NAMED = 2, 3

_ASPECTS = {
    "track": N_("Track"), "commitments": N_("“We will”"), "sdgs": N_("UN goals"), "goals": N_("Goals"),
    "measures": N_("Goals that are measured"), "responsible": N_("Responsible"), "period": N_("Period"),
    "title": N_("Title"), "milestones": N_("Milestones with a title"),
}


class Contents:
    """Everything on the page, read from the plan as the document holds it."""

    def __init__(
        self, plan: PlanRecord, strategy: StrategyRecord, problems: Sequence[Problem], done: Iterable[Recent], today: dt.date
    ) -> None:
        self._plan, self._strategy, self._problems, self._today = plan, strategy, problems, today
        self._done = tuple(done)
        self.sdg_counts = sdg_counts(plan)
        self.named_sdgs = frozenset(number for track in strategy.tracks for number in track.sdgs)
        self._deadlines = deadlines(plan)

    # ---- the large numbers

    def initiatives(self) -> tuple[Number, ...]:
        every = self._plan.initiatives
        kept = [it for it in every if it.continues]
        new = [it for it in every if not it.continues]
        numbers = [_listed(whole(len(every)), _("All initiatives"), every)]
        if new:
            numbers.append(_listed(plural("{count} new", "{count} new", len(new)), _("New initiatives"), new))
        if kept:
            words = plural("{count} continued", "{count} continued", len(kept))
            numbers.append(_listed(words, _("Continued initiatives"), kept))
        return tuple(numbers)

    def ready(self) -> tuple[Number, ...]:
        found = readiness(self._plan, self._problems)
        lacking = set(found.lacking)
        ready = tuple(uuid for uuid in found.asked if uuid not in lacking)
        share = percent(_never_all(found)) if found.asked else "–"
        if not found.asked:
            rest = Number(words=_("No initiatives yet"))
        elif not lacking:
            rest = Number(words=_("Nothing missing"))
        else:
            words = plural("{count} initiative lacks something", "{count} initiatives lack something", len(lacking))
            rest = Number(words=words, key=Initiatives(_("Something missing"), found.lacking))
        return Number(words=share, key=Initiatives(_("Ready for the committee"), ready) if ready else None), rest

    def commitments(self) -> tuple[Number, ...]:
        every = [text for track in self._strategy.tracks for text in track.commitments]
        alive = self._in_force()
        served = {text for it in alive for text in it.commitments}
        bare = sum(text not in served for text in every)
        serving = [it for it in alive if set(every) & set(it.commitments)]
        rest = plural("{count} without an initiative", "{count} without an initiative", bare)
        return (
            _listed(_("{count} of {all}", count=len(every) - bare, all=len(every)), _("Initiatives with a “We will”"), serving),
            Number(words=rest if bare else _("All have one"), key=PageKey("coverage") if bare else None),
        )

    def sdgs(self) -> tuple[Number, ...]:
        alive = self._in_force()
        served = {link.number for it in alive for link in it.sdgs}
        bare = sorted(self.named_sdgs - served)
        serving = [it for it in alive if self.named_sdgs & {link.number for link in it.sdgs}]
        if not bare:
            rest = Number(words=_("All have an initiative"))
        elif len(bare) > _MOST_NAMED:
            words = plural("{count} without an initiative", "{count} without an initiative", len(bare))
            rest = Number(words=words, key=PageKey("coverage"))
        else:
            numbers = ", ".join(str(number) for number in bare)
            rest = Number(
                words=plural("Goal {numbers} without one", "Goals {numbers} without one", len(bare), numbers=numbers),
                key=PageKey("coverage"),
            )
        count, all_ = len(self.named_sdgs) - len(bare), len(self.named_sdgs)
        return _listed(_("{count} of {all}", count=count, all=all_), _("Initiatives with a UN goal of the strategy"), serving), rest

    def _in_force(self) -> list[InitiativeRecord]:
        return [it for it in self._plan.initiatives if it.state is not State.DROPPED]

    # ---- the lists

    def tracks(self) -> list[Line]:
        """Each track with its initiatives: what is done strong, what is under way pale."""
        found = groups(self._plan, self._strategy)
        most = max((len(group.initiatives) for group in found), default=0) or 1
        places = {track.name: place for place, track in enumerate(self._strategy.tracks)}
        return [self._track(group, most, places) for group in found]

    def _track(self, group: Group, most: int, places: dict[str, int]) -> Line:
        colour = group.track.colour if group.track else ""
        cross_cutting = group.track.cross_cutting if group.track else True
        done, running = group.in_state(State.DONE), group.in_state(State.IN_PROGRESS)
        rest = len(group.initiatives) - done - running
        said = [
            group.name, plural("{count} initiative", "{count} initiatives", len(group.initiatives)),
            plural("{count} done", "{count} done", done), plural("{count} in progress", "{count} in progress", running),
        ]
        return Line(
            title=group.name, number=whole(len(group.initiatives)), track=(colour, places.get(group.name, len(places)), cross_cutting),
            bar=((done / most, "strong"), (running / most, "pale"), (rest / most, "line")), said=", ".join(said),
            key=Initiatives(group.name, tuple(it.id for it in group.initiatives)) if group.initiatives else None,
        )

    def completeness(self) -> list[Line]:
        found = completeness(self._plan, self._problems)
        return [_aspect(aspect) for aspect in found if aspect.asked and (aspect.lacking or aspect.key not in SELDOM)]

    def follow_up(self) -> list[Line]:
        """The round under way, what is late, what was put off, what is to be judged."""
        return follow_up_lines(self._plan, self._today)

    def next_deadlines(self) -> list[Line]:
        """What comes next; what is overdue is to be followed up."""
        return self._by_day([it for it in self._deadlines if it.day >= self._today])[:MOST_LINES]

    def _by_day(self, ahead: Sequence[Deadline]) -> list[Line]:
        """One line each, unless several of a kind fall on a day, as goals and periods do on the last of a year."""
        order = list(Due)
        lines: list[Line] = []
        ranked = sorted(ahead, key=lambda it: (it.day, order.index(it.due)))
        for _key, several in groupby(ranked, key=lambda it: (it.day, it.due)):
            found = list(several)
            lines += [self._deadline(it) for it in found] if len(found) <= _MOST_OF_A_DAY else [_together(found)]
        return lines

    def _deadline(self, found: Deadline) -> Line:
        kinds = {
            Due.MILESTONE: _("Milestone"), Due.GOAL: _("Goal {goal}", goal=found.place), Due.PERIOD: _("The period ends"),
            Due.ROUND: _("Round of follow-up"),
        }
        it = found.initiative
        title = found.what if found.what and found.due is not Due.PERIOD else it.title if it else found.what
        about = [kinds[found.due], *([it.title or _("Untitled")] if it and found.due is not Due.PERIOD else [])]
        if found.planned is not None:
            about.insert(0, _("put off from {day}", day=day(found.planned)))
        fields = {Due.MILESTONE: "milestones", Due.GOAL: "goals", Due.PERIOD: "period"}
        return Line(
            title=title or _("Untitled"), lead=day(found.day), remark=" · ".join(about),
            key=Place(it.id, fields[found.due]) if it else PageKey("follow_up"),
        )

    def done(self) -> list[Line]:
        """What changed last, in the words of the history."""
        return [self._step(it) for it in self._done]

    def _step(self, it: Recent) -> Line:
        words, at = step_words(it.name, it.subject), it.at.replace(tzinfo=None)
        today = at.date() == self._today
        lead = moment(at).removeprefix(f"{day(at.date())} ") if today else day(at.date())
        times = plural("once", "{count} times", len(it.steps)) if len(it.steps) > 1 else ""
        return Line(title=words, lead=lead, remark=" · ".join(filter(None, (it.by, times))), key=Steps(words, it.steps))

    def sdg(self, number: int) -> Initiatives:
        """The initiatives that contribute to a UN goal."""
        uuids = tuple(it.id for it in self._plan.initiatives if number in {link.number for link in it.sdgs})
        return Initiatives(f"{number} {sdg_words.name(number)}", uuids)

    def remark(self) -> str:
        """Which year of the strategy this is."""
        place = self._plan.year - self._strategy.first_year + 1
        years = self._strategy.last_year - self._strategy.first_year + 1
        return _("{strategy} · year {place} of {years}", strategy=self._strategy.title, place=place, years=years)


def _together(found: Sequence[Deadline]) -> Line:
    """Many of a kind on one day."""
    count = len(found)
    match found[0].due:
        case Due.MILESTONE:
            words = plural("{count} milestone", "{count} milestones", count)
        case Due.GOAL:
            words = plural("{count} goal is to be reached", "{count} goals are to be reached", count)
        case Due.PERIOD:
            words = plural("{count} period ends", "{count} periods end", count)
        case Due.ROUND:
            words = plural("{count} round of follow-up", "{count} rounds of follow-up", count)
    uuids = tuple(dict.fromkeys(it.initiative.id for it in found if it.initiative))
    key = Initiatives(f"{words}, {day(found[0].day)}", uuids) if uuids else None
    return Line(title=words, lead=day(found[0].day), remark=_of_fewer(uuids, found), key=key)


def _of_fewer(initiatives: Collection[str], found: Sequence[Deadline]) -> str:
    """How many initiatives the list behind a number of deadlines has, where it is another number."""
    if not initiatives or len(initiatives) == len(found):
        return ""
    return plural("in {count} initiative", "in {count} initiatives", len(initiatives))


def _listed(words: str, common: str, initiatives: Sequence[InitiativeRecord]) -> Number:
    return Number(words=words, key=Initiatives(common, tuple(it.id for it in initiatives)) if initiatives else None)


def _aspect(aspect: Aspect) -> Line:
    has, all_ = len(aspect.asked) - len(aspect.lacking), len(aspect.asked)
    name = _(_ASPECTS[aspect.key])
    lacking = Initiatives(_("Lacks: {what}", what=name), aspect.lacking)
    share = aspect.share or 0.0
    return Line(
        title=name, number=_("{count} of {all}", count=has, all=all_), key=lacking if aspect.lacking else None,
        bar=((share, "success" if not aspect.lacking else "accent"),),
        said=", ".join((name, _("{count} of {all}", count=has, all=all_), plural("{count} lacks it", "{count} lack it", len(aspect.lacking)))),
    )


def _never_all(aspect: Aspect) -> float:
    """The share, rounded down, so that 100 % means all and nothing less."""
    share = aspect.share or 0.0
    return int(share * 100) / 100
