"""Currencies of the office: its own, and the rates of the others."""
