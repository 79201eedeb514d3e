"""The rules that a record must keep, by whatever road it is written."""
