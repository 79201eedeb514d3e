"""The rules of the trade as plain functions: ways of a lead, stages, closing, rates, spend."""
