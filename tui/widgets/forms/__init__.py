"""Fields, and forms made of them."""
