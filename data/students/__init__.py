"""Students: what is kept of them, finding them, and the sections they are enrolled in."""
