"""What happens to a site after a generator has built it."""
