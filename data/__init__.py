"""What is true: reads and writes of the school records, for any front end."""
