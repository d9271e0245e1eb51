"""What tests and measurements share: projects, pages, browsers and servers."""
