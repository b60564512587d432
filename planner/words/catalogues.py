"""The translators' files in `resources/i18n/`, brought up to date with the texts of the program.

`python -m planner.words.catalogues` (or `start.py translate`) collects the texts, keeps what is
translated, compiles it, and names what lacks a translation. Running it again changes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from planner import resources

_PACKAGE = Path(__file__).resolve().parent.parent
_MARKS = {"_": (1,), "N_": (1,), "plural": (1, 2)}


def template() -> Catalog:
    """Every text that the program marks by `_`, `N_` or `plural`, untranslated."""
    texts = Catalog()
    for _file, _line, text, _comments, context in extract_from_dir(_PACKAGE, keywords=_MARKS):
        texts.add(text, context=context)
    return texts


def refreshed(path: Path, texts: Catalog) -> Catalog:
    """The catalogue of one language with exactly these texts: known translations kept, none guessed."""
    with path.open("rb") as file:
        words = read_po(file, locale=path.parent.parent.name)
    words.update(texts, no_fuzzy_matching=True, update_creation_date=False)
    words.header_comment = "# The words of the planner; `start.py translate` brings this file up to date."
    words.project, words.version, words.fuzzy = "planner", "1", False
    words.msgid_bugs_address, words.last_translator, words.language_team = "none", "the planner's authors", "none"
    words.revision_date = words.creation_date
    return words


def untranslated(words: Catalog) -> Iterator[Message]:
    """The messages that lack a translation, or one form of it."""
    for message in words:
        forms = [message.string] if isinstance(message.string, str) else message.string
        if message.id and not all(forms or [""]):
            yield message


def written(words: Catalog, header: bool = True) -> bytes:
    """The text of a catalogue's file; without the header there is no date in it."""
    file = BytesIO()
    write_po(file, words, omit_header=not header, sort_output=True, ignore_obsolete=True, width=110)
    return file.getvalue()


def compiled(words: Catalog) -> bytes:
    """What the program reads (`.mo`)."""
    file = BytesIO()
    write_mo(file, words)
    return file.getvalue()


def main() -> int:
    """Bring the template and each language up to date; 1 when a translation is missing."""
    texts, folder, missing = template(), resources.path("i18n"), 0
    (folder / "planner.pot").write_bytes(written(texts, header=False))
    for path in sorted(folder.glob("*/LC_MESSAGES/planner.po")):
        words = refreshed(path, texts)
        path.write_bytes(written(words))
        path.with_suffix(".mo").write_bytes(compiled(words))
        for message in untranslated(words):
            print(f"{words.locale}: {message.id!r}")
            missing += 1
    print(f"{len(texts)} texts, {missing} translations missing")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
