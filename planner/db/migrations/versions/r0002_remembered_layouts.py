"""How workbooks of one family are read, as a person confirmed it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "import_layout",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("sheets", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_layout"),
        sqlite_autoincrement=True,
    )
