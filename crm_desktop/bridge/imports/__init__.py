"""An import step by step: reading, mapping, preview, run."""
