"""English source texts by key for everything that the floors below the bridge can say."""
