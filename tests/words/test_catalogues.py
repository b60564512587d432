"""The translators' files hold exactly the texts of the program, all of them in Danish.

When one of these fails, run `start.py translate` and write the Danish that it asks for.
"""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from planner import resources
from planner.words import catalogues

TEMPLATE = resources.path("i18n", "planner.pot")
LANGUAGES = sorted(resources.path("i18n").glob("*/LC_MESSAGES/planner.po"))


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return catalogues.template()


@pytest.fixture(params=LANGUAGES, ids=lambda path: path.parent.parent.name)
def language_file(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_the_template_holds_every_text_of_the_program(texts: Catalog) -> None:
    assert _ids(texts) ^ _ids(_read(TEMPLATE)) == set()
    assert catalogues.written(texts, header=False) == TEMPLATE.read_bytes(), "run start.py translate"


def test_there_is_a_danish_catalogue() -> None:
    assert [path.parent.parent.name for path in LANGUAGES] == ["da"]


def test_bringing_a_catalogue_up_to_date_changes_nothing(texts: Catalog, language_file: Path) -> None:
    assert _ids(texts) ^ _ids(_read(language_file)) == set()
    again = catalogues.written(catalogues.refreshed(language_file, texts))
    assert again == language_file.read_bytes(), "run start.py translate"


def test_nothing_is_untranslated_or_uncertain(language_file: Path) -> None:
    words = _read(language_file)
    assert [message.id for message in catalogues.untranslated(words)] == []
    assert [message.id for message in words if message.id and message.fuzzy] == []


def test_what_the_program_reads_is_what_the_translators_wrote(language_file: Path) -> None:
    assert language_file.with_suffix(".mo").read_bytes() == catalogues.compiled(_read(language_file))


def test_a_translation_has_the_places_of_its_text(language_file: Path) -> None:
    wrong = [message.id for message in _read(language_file) if message.id and not _same_places(message)]
    assert wrong == []


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.parent.parent.name)


def _ids(words: Catalog) -> set[str]:
    return {_forms(message.id)[0] for message in words if message.id}


def _same_places(message: Message) -> bool:
    """A singular form may leave a place out ("one goal" beside "{count} goals"); no form may add one."""
    sources, translations = _forms(message.id), [form for form in _forms(message.string) if form]
    if len(sources) == 1:
        return all(_places(form) == _places(sources[0]) for form in translations)
    return all(_places(form) <= _places(sources[-1]) for form in translations)


def _forms(text: str | list[str] | tuple[str, ...]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _places(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}
