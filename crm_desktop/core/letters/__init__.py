"""Letters, e-mails, labels and envelopes made of templates: places, sheets, and what is noted of them."""
