"""What the editor sends: drafts of mail."""
