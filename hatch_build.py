"""Compiles the catalogues where a wheel or an editable installation is made: only their text is kept."""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):
    """Hatchling's hook of this project."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make `rasd.mo` of every language before files are gathered."""
        sys.path.insert(0, self.root)
        from tui.language.catalogue import compile_catalogues

        compile_catalogues()
