"""The windows about what is held on one person."""
