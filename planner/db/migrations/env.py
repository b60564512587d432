"""Run by Alembic: migrate on the connection that `db.upgrade` hands in, inside its transaction."""

from alembic import context

from planner.model import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, transactional_ddl=False)
context.run_migrations()
