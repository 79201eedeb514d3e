"""Tables of any length: view, model, columns, selection, painting."""
