"""What a reader follows: feeds and a calendar."""
