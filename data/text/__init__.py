"""Which characters are stored, how names are found and sorted, how numbers and days are written."""
