"""Dutch wordings of what the library holds."""

from kennisbank.model.entries import Entry, Organisation, Practice, Project

NAMES: dict[type[Entry], tuple[str, str]] = {
    Practice: ("aanpak", "aanpakken"),
    Project: ("project", "projecten"),
    Organisation: ("organisatie", "organisaties"),
}
