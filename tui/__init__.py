"""The screens and commands of Rasd: what people see and touch."""
