"""What one sees of a link: preview cards and QR codes."""
