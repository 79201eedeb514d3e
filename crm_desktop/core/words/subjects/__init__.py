"""Words about one subject each: what is called how, what was done, what stands against it."""
