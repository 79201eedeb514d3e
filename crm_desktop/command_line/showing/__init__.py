"""What the command line prints: stored values, records with their lines and story, fields, reports"""
