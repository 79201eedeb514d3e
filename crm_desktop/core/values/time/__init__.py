"""Days and moments: as people write them, in the zones they live in."""
