"""What all screens share, and the screens before and beside a school."""
