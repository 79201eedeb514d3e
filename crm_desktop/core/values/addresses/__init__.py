"""Ways to reach people: e-mail addresses, phones, websites, several in a cell."""
