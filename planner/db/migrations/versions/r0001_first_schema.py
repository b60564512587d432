"""The first schema, with what every file starts from: the UN's goals and targets, and the houses."""

from __future__ import annotations

import csv
import json

import sqlalchemy as sa
from alembic import op

from planner import resources

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

HOUSES = ("Ballerup Bibliotek", "Skovlunde Kulturhus", "Kulturhus Måløv")


def upgrade() -> None:
    create_tables()
    fill_sdgs()
    fill_houses()


def create_tables() -> None:
    op.create_table(
        "house",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_house"),
        sa.UniqueConstraint("name", name="uq_house_name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "partner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_partner"),
        sa.UniqueConstraint("name", name="uq_partner_name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("initials", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("label", name="uq_person_label"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "seal",
        sa.Column("covers", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("covers", name="pk_seal"),
    )
    op.create_table(
        "sdg",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name_da", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("long_da", sa.String(), nullable=False),
        sa.Column("long_en", sa.String(), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("white_text", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_sdg"),
    )
    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("changes", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_step"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_step_status", "step", ["status"], unique=False)
    op.create_table(
        "strategy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("committee", sa.String(), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=False),
        sa.Column("last_year", sa.Integer(), nullable=False),
        sa.Column("vision", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_strategy"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "target_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_target_group"),
        sa.UniqueConstraint("name", name="uq_target_group_name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "foundation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("strategy_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategy.id"], name="fk_foundation_strategy_id_strategy"),
        sa.PrimaryKeyConstraint("id", name="pk_foundation"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_foundation_strategy_id", "foundation", ["strategy_id"], unique=False)
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("strategy_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("introduction", sa.String(), nullable=False),
        sa.Column("case_number", sa.String(), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategy.id"], name="fk_plan_strategy_id_strategy"),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        sa.UniqueConstraint("year", name="uq_plan_year"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_plan_strategy_id", "plan", ["strategy_id"], unique=False)
    op.create_table(
        "purpose",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("strategy_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategy.id"], name="fk_purpose_strategy_id_strategy"),
        sa.PrimaryKeyConstraint("id", name="pk_purpose"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_purpose_strategy_id", "purpose", ["strategy_id"], unique=False)
    op.create_table(
        "sdg_target",
        sa.Column("code", sa.String(length=5), nullable=False),
        sa.Column("sdg_number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text_da", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("unofficial", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["sdg_number"], ["sdg.number"], name="fk_sdg_target_sdg_number_sdg"),
        sa.PrimaryKeyConstraint("code", name="pk_sdg_target"),
    )
    op.create_index("ix_sdg_target_sdg_number", "sdg_target", ["sdg_number"], unique=False)
    op.create_table(
        "track",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("strategy_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(length=25), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("cross_cutting", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategy.id"], name="fk_track_strategy_id_strategy"),
        sa.PrimaryKeyConstraint("id", name="pk_track"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_track_strategy_id", "track", ["strategy_id"], unique=False)
    op.create_table(
        "vision_aim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("strategy_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["strategy_id"], ["strategy.id"], name="fk_vision_aim_strategy_id_strategy"),
        sa.PrimaryKeyConstraint("id", name="pk_vision_aim"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vision_aim_strategy_id", "vision_aim", ["strategy_id"], unique=False)
    op.create_table(
        "commitment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["track.id"], name="fk_commitment_track_id_track"),
        sa.PrimaryKeyConstraint("id", name="pk_commitment"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_commitment_track_id", "commitment", ["track_id"], unique=False)
    op.create_table(
        "import_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("rows_new", sa.Integer(), nullable=False),
        sa.Column("rows_updated", sa.Integer(), nullable=False),
        sa.Column("rows_same", sa.Integer(), nullable=False),
        sa.Column("rows_skipped", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_import_run_plan_id_plan"),
        sa.PrimaryKeyConstraint("id", name="pk_import_run"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_import_run_plan_id", "import_run", ["plan_id"], unique=False)
    op.create_table(
        "initiative",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(length=36), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("period_start", sa.Date(), nullable=True),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("period_text", sa.String(), nullable=False),
        sa.Column("ongoing", sa.Boolean(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("funding", sa.String(), nullable=False),
        sa.Column("priority", sa.String(length=20), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("continues", sa.String(length=36), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_initiative_plan_id_plan"),
        sa.ForeignKeyConstraint(["track_id"], ["track.id"], name="fk_initiative_track_id_track"),
        sa.PrimaryKeyConstraint("id", name="pk_initiative"),
        sa.UniqueConstraint("plan_id", "number", name="uq_initiative_plan_id"),
        sa.UniqueConstraint("uuid", name="uq_initiative_uuid"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_plan_id", "initiative", ["plan_id"], unique=False)
    op.create_index("ix_initiative_track_id", "initiative", ["track_id"], unique=False)
    op.create_table(
        "plan_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_version_plan_id_plan"),
        sa.PrimaryKeyConstraint("id", name="pk_plan_version"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_plan_version_plan_id", "plan_version", ["plan_id"], unique=False)
    op.create_table(
        "round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_round_plan_id_plan"),
        sa.PrimaryKeyConstraint("id", name="pk_round"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_round_plan_id", "round", ["plan_id"], unique=False)
    op.create_table(
        "track_sdg",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("sdg_number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sdg_number"], ["sdg.number"], name="fk_track_sdg_sdg_number_sdg"),
        sa.ForeignKeyConstraint(["track_id"], ["track.id"], name="fk_track_sdg_track_id_track"),
        sa.PrimaryKeyConstraint("id", name="pk_track_sdg"),
        sa.UniqueConstraint("track_id", "sdg_number", name="uq_track_sdg_track_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_track_sdg_track_id", "track_sdg", ["track_id"], unique=False)
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("assessment", sa.String(length=20), nullable=True),
        sa.Column("economy", sa.String(length=20), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("new_deadline", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"], name="fk_follow_up_initiative_id_initiative"),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name="fk_follow_up_round_id_round"),
        sa.PrimaryKeyConstraint("id", name="pk_follow_up"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_follow_up_initiative_id", "follow_up", ["initiative_id"], unique=False)
    op.create_index("ix_follow_up_round_id", "follow_up", ["round_id"], unique=False)
    op.create_table(
        "goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=True),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("baseline", sa.Double(), nullable=True),
        sa.Column("target", sa.Double(), nullable=True),
        sa.Column("direction", sa.String(length=20), nullable=True),
        sa.Column("cumulative", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("fulfilment", sa.String(length=20), nullable=True),
        sa.Column("judgement", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"], name="fk_goal_initiative_id_initiative"),
        sa.PrimaryKeyConstraint("id", name="pk_goal"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_goal_initiative_id", "goal", ["initiative_id"], unique=False)
    op.create_table(
        "initiative_aim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("aim_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["aim_id"], ["vision_aim.id"], name="fk_initiative_aim_aim_id_vision_aim"),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_aim_initiative_id_initiative"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_aim"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_aim_aim_id", "initiative_aim", ["aim_id"], unique=False)
    op.create_index("ix_initiative_aim_initiative_id", "initiative_aim", ["initiative_id"], unique=False)
    op.create_table(
        "initiative_commitment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitment.id"], name="fk_initiative_commitment_commitment_id_commitment"
        ),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_commitment_initiative_id_initiative"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_commitment"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_commitment_commitment_id", "initiative_commitment", ["commitment_id"], unique=False)
    op.create_index("ix_initiative_commitment_initiative_id", "initiative_commitment", ["initiative_id"], unique=False)
    op.create_table(
        "initiative_house",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("house_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["house_id"], ["house.id"], name="fk_initiative_house_house_id_house"),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_house_initiative_id_initiative"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_house"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_house_house_id", "initiative_house", ["house_id"], unique=False)
    op.create_index("ix_initiative_house_initiative_id", "initiative_house", ["initiative_id"], unique=False)
    op.create_table(
        "initiative_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_link_initiative_id_initiative"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_link"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_link_initiative_id", "initiative_link", ["initiative_id"], unique=False)
    op.create_table(
        "initiative_partner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_partner_initiative_id_initiative"
        ),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"], name="fk_initiative_partner_partner_id_partner"),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_partner"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_partner_initiative_id", "initiative_partner", ["initiative_id"], unique=False)
    op.create_index("ix_initiative_partner_partner_id", "initiative_partner", ["partner_id"], unique=False)
    op.create_table(
        "initiative_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_person_initiative_id_initiative"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_initiative_person_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_person"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_person_initiative_id", "initiative_person", ["initiative_id"], unique=False)
    op.create_index("ix_initiative_person_person_id", "initiative_person", ["person_id"], unique=False)
    op.create_table(
        "initiative_purpose",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("purpose_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_purpose_initiative_id_initiative"
        ),
        sa.ForeignKeyConstraint(["purpose_id"], ["purpose.id"], name="fk_initiative_purpose_purpose_id_purpose"),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_purpose"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_purpose_initiative_id", "initiative_purpose", ["initiative_id"], unique=False)
    op.create_index("ix_initiative_purpose_purpose_id", "initiative_purpose", ["purpose_id"], unique=False)
    op.create_table(
        "initiative_sdg",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("sdg_number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("primary", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_sdg_initiative_id_initiative"
        ),
        sa.ForeignKeyConstraint(["sdg_number"], ["sdg.number"], name="fk_initiative_sdg_sdg_number_sdg"),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_sdg"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_initiative_sdg_initiative_id", "initiative_sdg", ["initiative_id"], unique=False)
    op.create_table(
        "initiative_target_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("target_group_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiative.id"], name="fk_initiative_target_group_initiative_id_initiative"
        ),
        sa.ForeignKeyConstraint(
            ["target_group_id"], ["target_group.id"], name="fk_initiative_target_group_target_group_id_target_group"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_target_group"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_initiative_target_group_initiative_id", "initiative_target_group", ["initiative_id"], unique=False
    )
    op.create_index(
        "ix_initiative_target_group_target_group_id", "initiative_target_group", ["target_group_id"], unique=False
    )
    op.create_table(
        "milestone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"], name="fk_milestone_initiative_id_initiative"),
        sa.PrimaryKeyConstraint("id", name="pk_milestone"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_milestone_initiative_id", "milestone", ["initiative_id"], unique=False)
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiative.id"], name="fk_source_initiative_id_initiative"),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_source_initiative_id", "source", ["initiative_id"], unique=False)
    op.create_table(
        "initiative_sdg_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_sdg_id", sa.Integer(), nullable=False),
        sa.Column("target_code", sa.String(length=5), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_sdg_id"],
            ["initiative_sdg.id"],
            name="fk_initiative_sdg_target_initiative_sdg_id_initiative_sdg",
        ),
        sa.ForeignKeyConstraint(
            ["target_code"], ["sdg_target.code"], name="fk_initiative_sdg_target_target_code_sdg_target"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_initiative_sdg_target"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_initiative_sdg_target_initiative_sdg_id", "initiative_sdg_target", ["initiative_sdg_id"], unique=False
    )
    op.create_table(
        "measurement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name="fk_measurement_goal_id_goal"),
        sa.PrimaryKeyConstraint("id", name="pk_measurement"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_measurement_goal_id", "measurement", ["goal_id"], unique=False)


def fill_sdgs() -> None:
    """Numbers, names and colours: resources/sdg; wordings of targets marked as our own are unofficial."""
    goals = json.loads(resources.path("sdg", "goals.json").read_text(encoding="utf-8"))
    sdg = sa.table(
        "sdg",
        *(sa.column(name) for name in ("number", "name_da", "name_en", "long_da", "long_en", "colour", "white_text")),
    )
    op.bulk_insert(
        sdg,
        [
            {
                "number": goal["number"],
                "name_da": goal["da_short"],
                "name_en": goal["en_short"],
                "long_da": goal["da_long"],
                "long_en": goal["en_long"],
                "colour": goal["hex"],
                "white_text": goal["text"] == "white",
            }
            for goal in goals
        ],
    )
    with resources.path("sdg", "targets.csv").open(encoding="utf-8", newline="") as file:
        targets = list(csv.DictReader(file))
    target = sa.table(
        "sdg_target",
        *(sa.column(name) for name in ("code", "sdg_number", "position", "text_da", "text_en", "unofficial")),
    )
    op.bulk_insert(
        target,
        [
            {
                "code": row["id"],
                "sdg_number": int(row["goal"]),
                "position": position,
                "text_da": row["da_short"],
                "text_en": row["en"],
                "unofficial": row["da_status"] == "uofficiel-egen-oversaettelse",
            }
            for position, row in enumerate(targets, start=1)
        ],
    )


def fill_houses() -> None:
    house = sa.table("house", sa.column("name"))
    op.bulk_insert(house, [{"name": name} for name in HOUSES])
