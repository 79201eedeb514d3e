"""Reading for pages and the command line, each read from one snapshot."""
