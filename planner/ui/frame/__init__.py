"""The frame around the pages: navigation at the side, bar on top, status at the foot."""
