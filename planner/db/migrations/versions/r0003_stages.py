"""Corrections of adopted plans, the stage of a kept version, and the way from an initiative to what continues it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STAGE = "json_extract(content, '$.stage')"
_STAGES = "'draft', 'in_review', 'submitted', 'adopted', 'closed'"


def upgrade() -> None:
    """The defaults stand in the database too: a step of an older file that is undone brings rows without the new columns."""
    op.add_column("plan", sa.Column("amendment", sa.String(), nullable=False, server_default=""))
    op.add_column("plan", sa.Column("amendment_reason", sa.String(), nullable=False, server_default=""))
    op.add_column("plan_version", sa.Column("stage", sa.String(length=20), nullable=True))
    op.add_column("plan_version", sa.Column("note", sa.String(), nullable=False, server_default=""))
    op.execute(f"UPDATE plan_version SET stage = {_STAGE} WHERE json_valid(content) AND {_STAGE} IN ({_STAGES})")
    op.create_index("ix_initiative_continues", "initiative", ["continues"], unique=False)
