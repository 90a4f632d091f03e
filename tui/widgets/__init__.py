"""Widgets that know no school: they show and edit what they are given."""
