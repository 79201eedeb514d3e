"""Quotes as documents: what is offered, frozen, and how it is said in the customer's language."""
