"""What is measured: each module fills its lines of the benchmark table."""
