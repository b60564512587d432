"""The strategy that a round of follow-up was closed under, beside the plan."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The default stands in the database too: a step of an older file that is undone brings rows without the new column."""
    op.add_column("plan_version", sa.Column("strategy", sa.String(), nullable=False, server_default=""))
