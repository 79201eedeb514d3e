"""A whole office as one zip of CSV and JSON that other programs can read and an empty file takes back."""
