"""What Rasd costs against a named reference, in one run: `make bench`, or `python -m benchmarks NAME…`."""
