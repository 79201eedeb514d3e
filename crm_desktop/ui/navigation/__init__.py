"""Where the window is and can go: pages, their names, requests for them and the way back."""
