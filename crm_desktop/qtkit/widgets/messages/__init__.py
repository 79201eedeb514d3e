"""Messages to the person: over the window, and from the system's tray."""
