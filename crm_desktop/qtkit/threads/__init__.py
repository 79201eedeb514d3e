"""Work off the main thread, and the collector that must stay in it."""
