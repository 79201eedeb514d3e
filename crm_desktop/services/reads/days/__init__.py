"""What is due and planned: today, the calendar, reminders."""
