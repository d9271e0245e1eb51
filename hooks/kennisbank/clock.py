"""Which day it is, told once and from outside, so that the same library gives the same bytes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from kennisbank.settings import SettingsError


def today(environment: Mapping[str, str]) -> date:
    """The day in SOURCE_DATE_EPOCH (seconds since 1970, UTC), or the day on the clock.

    See https://reproducible-builds.org/specs/source-date-epoch/. Raises SettingsError if that is no moment.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise SettingsError(f"SOURCE_DATE_EPOCH is geen aantal seconden: {epoch}") from None
