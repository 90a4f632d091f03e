"""Mark sheets, the policy that judges a mark, and how a figure is rounded."""
