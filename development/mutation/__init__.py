"""The verb `mutate`: breaks the program's code in one place at a time and lists what no test notices."""
