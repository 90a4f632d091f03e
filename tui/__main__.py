"""The command `rasd`."""


def main() -> None:
    """Run the command line."""
