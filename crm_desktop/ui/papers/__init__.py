"""Papers in the window: seen beside the record, saved, printed, put into an e-mail."""
