"""Tests of workspace files."""
