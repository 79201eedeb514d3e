"""Business papers: laid out on pages, drawn alike on the screen, a printer and in a PDF."""
