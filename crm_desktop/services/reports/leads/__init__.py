"""Reports about leads: by channel and campaign, over time, and what they cost and earned."""
