"""Ids of feeds, news and events: the same at every build, so that a reader shows nothing twice."""

from uuid import UUID, uuid5

_NAMESPACE = UUID("0b5cf6d4-8c1e-4f0e-9a56-2f1d6c7be3a8")
"""What all ids are made in. It never changes: with another one a reader would see all news again."""


def lasting_id(name: str) -> UUID:
    """The id of what has this name, whatever the address of the site: a UUID of version 5 (RFC 9562)."""
    return uuid5(_NAMESPACE, name)
