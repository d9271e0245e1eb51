"""What somebody pastes: snippets of an entry, a month or an organisation, each in several renderings."""
