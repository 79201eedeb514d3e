"""Dashboards: tiles with figures and charts on a grid, put in order by the mouse or by keys."""
