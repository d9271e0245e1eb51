"""What this site adds to CommonMark."""
