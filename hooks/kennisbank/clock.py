"""Which day it is, told once and from outside, so that the same library gives the same bytes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime


def today(environment: Mapping[str, str]) -> date:
    """The day in SOURCE_DATE_EPOCH (seconds since 1970, UTC), or the day on the clock.

    See https://reproducible-builds.org/specs/source-date-epoch/. Raises ValueError if it is no whole number.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
