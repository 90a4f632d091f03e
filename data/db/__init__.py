"""The way to a database: its tables, its types, its transactions, and what its refusals say."""
