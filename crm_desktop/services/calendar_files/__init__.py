"""Calendar files (RFC 5545): activities written to them and read from them."""
