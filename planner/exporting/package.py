"""The workbook as the bytes of a file: the same plan gives the same bytes, and the file says whose it is."""

from __future__ import annotations

import datetime as dt
import errno
import io
import os
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.packaging.extended import ExtendedProperties
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_APP
from openpyxl.xml.functions import tostring


def saved(workbook: Workbook, *, organisation: str, today: dt.date) -> bytes:
    """The file's content; `organisation` stands in its properties, `today` is the day of all its parts.

    Raises OSError: openpyxl makes its sheets in the folder for temporary files, with lxml.
    """
    from lxml.etree import SerialisationError

    buffer = io.BytesIO()
    try:
        with _Archive(buffer, organisation, today) as archive:
            ExcelWriter(workbook, archive).save()
    except SerialisationError as error:  # "IO_ENOSPC"
        number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
        raise OSError(number, os.strerror(number)) from error
    return buffer.getvalue()


class _Archive(zipfile.ZipFile):
    """Takes what openpyxl writes; dates each part by the given day, and adds the organisation, which openpyxl leaves out."""

    def __init__(self, buffer: io.BytesIO, organisation: str, today: dt.date) -> None:
        super().__init__(buffer, "w", zipfile.ZIP_DEFLATED)
        self._organisation = organisation
        self._moment = (max(today.year, 1980), today.month, today.day, 0, 0, 0)

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_how: Any, **_more: Any) -> None:
        if zinfo_or_arcname == ARC_APP and self._organisation:
            about: Any = ExtendedProperties().to_tree()
            company = about.makeelement("Company", {})
            company.text = self._organisation
            about.append(company)
            data = tostring(about)
        info = zipfile.ZipInfo(str(zinfo_or_arcname), self._moment)
        info.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(info, data)

    def write(self, filename: Any, arcname: Any = None, *_how: Any, **_more: Any) -> None:
        self.writestr(arcname, Path(filename).read_bytes())
