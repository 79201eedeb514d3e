"""A calendar of days with hours and of months, painted, worked by mouse and keys."""
