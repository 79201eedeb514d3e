"""The commands about duplicates: found, made one, taken apart again."""
