"""The kinds of controlled word. Each list of `taxonomy.yml` holds words of one kind."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from kennisbank.schema.base import FrozenModel
from kennisbank.schema.fields import Line
from kennisbank.schema.messages import model_error
from kennisbank.slugs import MAX_SLUG, SLUG

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=MAX_SLUG)]
Text = Line

FAVOURABLE, NO_DIFFERENCE = "gunstig", "gelijk"
"""The signs of outcomes that are favourable, and of those that found no difference."""


def _known_icon(name: str, info: ValidationInfo) -> str:
    fault = info.context["icons"].fault(name) if info.context else None
    if fault:
        raise model_error(fault.code, fault.message, fault.help)
    return name


class Word(FrozenModel):
    """A controlled word: what is stored (key), shown (label), explained and searched for (synonyms).

    A key stands in addresses and never changes; label, explanation and synonyms may. A list has icons only if every
    word in it has a good one: a sign that one has to think up is noise.
    """

    MAY_HAVE_ICON: ClassVar[bool] = False

    key: Slug
    label: Text
    explanation: Text
    synonyms: tuple[Text, ...] = ()
    aliases: tuple[Slug, ...] = Field((), description="earlier keys, whose addresses keep working")
    icon: Annotated[Line, AfterValidator(_known_icon)] | None = Field(None, description="`material/stethoscope`")

    @field_validator("icon")
    @classmethod
    def _in_a_list_of_icons(cls, icon: str | None) -> str | None:
        if icon and not cls.MAY_HAVE_ICON:
            raise model_error(
                "lijst-zonder-iconen",
                "woorden van deze lijst hebben geen icoon",
                "haal `icon` weg: een lijst heeft alleen iconen als elk woord er een heeft dat meteen duidelijk is",
            )
        return icon


class WordWithIcon(Word):
    """A word of a list in which every word may have an icon."""

    MAY_HAVE_ICON = True


class Topic(Word):
    """What an entry is about, and the group it stands in; a topic has the icon of its group."""

    group: Slug | None = None


class Subregion(Word):
    """A part of the region, or with `whole` the whole of it, which counts for every part."""

    whole: bool = False
    inside: Line | None = Field(
        None, description="how a sentence says that something is there: `in de Westelijke Mijnstreek`"
    )

    @property
    def there(self) -> str:
        """Where something in it is, in words."""
        return self.inside or f"in {self.label}"

    @property
    def letters(self) -> str:
        """Its first letters, for a tile on the map: `WM`."""
        return "".join(part[0] for part in self.key.split("-")).upper()


class Tile(FrozenModel):
    """A place on the map of tiles, from the top left; the style sheet knows this many."""

    row: int = Field(ge=1, le=4)
    column: int = Field(ge=1, le=5)


class Municipality(Word):
    """A municipality with its code of Statistics Netherlands (CBS) and the subregion it lies in."""

    code: str
    subregion: Slug
    tile: Tile | None = Field(None, description="its place on the map of tiles; without it, only the list shows it")

    @property
    def there(self) -> str:
        """Where something in it is, in words."""
        return f"in {self.label}"


class Status(Word):
    """How far something is; after `review_months` we ask whether that is still true."""

    review_months: int = Field(gt=0)
    needs_source: bool = Field(False, description="a source must say so: `status_source` is then required")
    ended: bool = Field(False, description="it runs no more: nobody can be signed up")
    step: bool = Field(False, description="a step of the cycle that projects go through, in the order of the list")


class Theme(Word):
    """A theme of the regional plan, its short name and the group it stands in."""

    short: str = ""
    group: str = ""


class Design(Word):
    """A kind of research, strongest first; `group` is what readers see at a glance."""

    group: Text


class Outcome(Word):
    """What came out. `sign` is the drawing beside the word; the two flags say what it demands."""

    sign: Literal["gunstig", "gemengd", "gelijk", "ongunstig", "loopt", "leeg"]
    needs_proof: bool = Field(False, description="needs a source of a kind with `proof`, and a figure in `results`")
    measured: bool = Field(True, description="false: nothing was found, so no source is needed")

    @property
    def is_known(self) -> bool:
        """Whether research is done and something came out, favourable or not."""
        return self.sign not in ("loopt", "leeg")


class Recognition(Word):
    """A step of the national ladder of recognised interventions."""

    level: str = ""


class SourceKind(Word):
    """A kind of source; `proof` marks those that can carry a favourable outcome."""

    proof: bool = False


class Role(Word):
    """What an organisation does in a practice, for its page and for that of the organisation, now and in the past."""

    on_organisation: Text
    was: Text
    was_on_organisation: Text
    delivers: bool = Field(False, description="works with people itself: there one can sign somebody up")
