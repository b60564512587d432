"""The child process that reads a Word or PDF document: whatever a strange file does, it harms nobody.

It sends ("text", words) or ("refused", code, facts).
"""

from __future__ import annotations

import contextlib
import io
import os
import zipfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from planner.errors import CannotRead
from planner.importing import limits

_PAGES = 400
"""A strategy has some tens of pages."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def run(path: str, file: str, answers: Connection) -> None:
    """Read the document at `path` and send its text; the process ends with this."""
    _be_quiet()
    try:
        limits.limit_memory()
        answers.send(("text", _text(Path(path), file)))
    except CannotRead as refused:
        answers.send(("refused", refused.code, refused.facts))
    except OSError as error:
        answers.send(("refused", "input_unreadable", {"file": file, "reason": error.strerror or str(error)}))
    except BaseException:  # the reading of a strange file may say anything
        answers.send(("refused", "document_damaged", {"file": file}))
    finally:
        answers.close()


def _be_quiet() -> None:
    """Nothing that a library says about a strange file belongs on the planner's screen."""
    with contextlib.suppress(OSError), Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)


def _text(path: Path, file: str) -> str:
    if path.stat().st_size > limits.UNPACKED:
        raise CannotRead("document_too_large", file=file)
    content = path.read_bytes()
    if content.lstrip()[:5] == b"%PDF-":
        text = _pdf(content, file)
    elif content.startswith(_OLE):  # an encrypted .docx is wrapped so, and an old .doc is one
        raise CannotRead("document_encrypted" if "EncryptedPackage".encode("utf-16-le") in content else "document_damaged", file=file)
    else:
        text = _docx(content, file)
    if not text.strip():
        raise CannotRead("document_no_text", file=file)
    return text


def _pdf(content: bytes, file: str) -> str:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotRead("document_encrypted", file=file)
    if len(reader.pages) > _PAGES:
        raise CannotRead("document_too_large", file=file)
    return "\f".join(page.extract_text() for page in reader.pages)


def _docx(content: bytes, file: str) -> str:
    from docx import Document

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > limits.UNPACKED:
            raise CannotRead("document_too_large", file=file)
    return "\n".join(_blocks(Document(io.BytesIO(content))))


def _blocks(container: Any) -> Iterator[str]:
    """Paragraphs as a person reads them: headings marked by "#", items of lists by a bullet, the cells of tables one by one."""
    from docx.table import Table

    for block in container.iter_inner_content():
        if isinstance(block, Table):
            seen: set[Any] = set()
            table: Any = block
            for row in table.rows:
                for cell in row.cells:
                    if cell._tc not in seen:  # a merged cell is given once for each of its columns
                        seen.add(cell._tc)
                        yield from _blocks(cell)
            continue
        text = block.text.strip()
        yield from ("", f"{_before(block)}{text}") if text else ("",)


def _before(paragraph: Any) -> str:
    style: str = (paragraph.style.name or "") if paragraph.style is not None else ""
    if style.startswith(("Heading", "Overskrift")):
        return "# "
    in_list = style.startswith(("List", "Opstilling")) or paragraph._p.find(f".//{_W}numPr") is not None
    return "• " if in_list else ""


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
