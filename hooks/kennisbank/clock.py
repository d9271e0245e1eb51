"""Which day it is, told once and from outside, so that the same library gives the same bytes."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kennisbank.settings import SettingsError

_HERE = ZoneInfo("Europe/Amsterdam")


def today(environment: Mapping[str, str]) -> date:
    """The day in SOURCE_DATE_EPOCH (seconds since 1970), or else the day on the clock; as it is in the Netherlands.

    See https://reproducible-builds.org/specs/source-date-epoch/. Raises SettingsError if that is no moment.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(_HERE).date()
    if not (epoch.isascii() and epoch.isdecimal()):
        raise SettingsError(f"SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970: {epoch}")
    try:
        return datetime.fromtimestamp(int(epoch), _HERE).date()
    except (ValueError, OverflowError, OSError):
        raise SettingsError(f"SOURCE_DATE_EPOCH ligt te ver weg: {epoch}") from None
