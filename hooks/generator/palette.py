"""Material's palette in the colours of this site: `primary` and `accent` become the tokens of colours.css.

Material's own sheet says what `indigo` is. What is written on a colour must be legible (WCAG 2.2, 1.4.3 and 1.4.11): a
colour on which it isn't is made somewhat darker or lighter, and one for which that is not enough is refused.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from mkdocs.utils import get_theme_dir
from PIL import ImageColor

from kennisbank.nearest import suggestion

SHEET = "assets/colours.css"
"""The sheet that holds every colour, as the site knows it."""

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text, and of what only has to be seen."""

MOST_DEEPENED, MOST_LIGHTENED = 0.4, 0.5
"""How much ink or white a colour may get, as a share: with more it would be another colour."""

LIGHT, DARK = 0, 1
"""Which of the two colours in `light-dark(light, dark)`."""

_SCHEMES = {"default": (LIGHT,), "slate": (DARK,)}
_MEDIA = {"default": "light", "slate": "dark"}
"""The scheme that a choice is for where only its `media` says so: `(prefers-color-scheme: dark)`."""

_HUE = "225"  # Material's --md-hue, on which its black is built
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ALPHA = re.compile(r"hsla?\(([^,]+),([^,]+),([^,)]+)(?:,[^)]+)?\)")
_TOKEN = re.compile(r"--kb-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));")

Colour: TypeAlias = tuple[int, int, int]
Tokens: TypeAlias = dict[str, Colour]


class PaletteError(Exception):
    """A palette that can't be used; the message is Dutch and says why, and what can."""


@dataclass(frozen=True)
class Choice:
    """What is chosen for light or dark: the names as they were written, None where the site keeps its own."""

    primary: str | None = None
    accent: str | None = None


def with_palette(sheet: str, palette: object, extra: Iterable[str] = ()) -> str:
    """The sheet of colours in the colours of a palette.

    sheet: the text of colours.css; palette: `theme.palette` as it was written, one or a list; extra: the texts of the
    other style sheets of the site, in which `custom` says its colours.
    Raises PaletteError for an unknown colour, and for one on which text is not legible.
    """
    own, custom = _tokens(sheet), "\n".join(extra)
    schemes = [
        own[scheme] | _derived(own[scheme], own[LIGHT], choice, scheme, custom)
        for scheme, choice in enumerate(choices(palette))
    ]
    return _TOKEN.sub(lambda found: _written(found[1], schemes[LIGHT][found[1]], schemes[DARK][found[1]]), sheet)


def choices(palette: object) -> tuple[Choice, Choice]:
    """What a palette chooses for light and for dark. Of two that are for the same, the first counts.

    Raises PaletteError for what is no palette.
    """
    listed = palette if isinstance(palette, list) else [palette]
    chosen: dict[int, Choice] = {}
    for one in listed:
        if not isinstance(one, Mapping):
            raise PaletteError("is geen palet: schrijf bijvoorbeeld {primary: indigo, accent: amber}")
        media = str(one.get("media", ""))
        if media == "(prefers-color-scheme)":  # the automatic mode: its colours are those of the two that follow
            continue
        by_media = next((scheme for scheme, word in _MEDIA.items() if word in media), "")
        scheme = str(one.get("scheme", by_media))
        if scheme and scheme not in _SCHEMES:
            raise PaletteError(f"kent `scheme: {scheme}` niet. {_capital(suggestion(scheme, _SCHEMES))}")
        choice = Choice(*(_named(one, kind) for kind in ("primary", "accent")))
        is_whole = not isinstance(palette, list) or not scheme
        for place in (LIGHT, DARK) if is_whole else _SCHEMES[scheme]:
            if choice != Choice():
                chosen.setdefault(place, choice)
    return chosen.get(LIGHT, Choice()), chosen.get(DARK, Choice())


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _named(palette: Mapping[str, object], kind: str) -> str | None:
    """The name of a colour in a palette; the manual writes `deep purple` too."""
    return str(palette[kind]).replace(" ", "-") if palette.get(kind) else None


@cache
def named_colours(kind: str) -> dict[str, Colour]:
    """Material's colours by their names, of a kind: `primary` or `accent`."""
    (file,) = Path(get_theme_dir("material"), "assets", "stylesheets").glob("palette.*.min.css")
    name = re.compile(rf"\[data-md-color-{kind}=([\w-]+)\]")
    return {
        match[1]: _colour(value)
        for selector, declared in _rules(file.read_text(encoding="utf-8"))
        if (match := name.fullmatch(selector)) and (value := declared.get(f"--md-{kind}-fg-color"))
    }


def contrast(one: Colour, other: Colour) -> float:
    """How much two colours differ in light, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _derived(own: Tokens, light: Tokens, choice: Choice, scheme: int, custom: str) -> Tokens:
    """The tokens that a choice sets, in one scheme; own: the site's tokens of it, light: those of the light one.

    Raises PaletteError for a colour that would have to become another one before it can be used.
    """
    if choice == Choice():
        return {}
    primary = _found("primary", choice.primary, scheme, custom) if choice.primary else None
    accent = _found("accent", choice.accent, scheme, custom) if choice.accent else own["marl"]
    new = _of_primary(primary, choice, own, light, scheme) if primary else {}
    return new | _of_accent(accent, choice, own | new, scheme)


def _of_primary(primary: Colour, choice: Choice, own: Tokens, light: Tokens, scheme: int) -> Tokens:
    white, ink = own["on-main"], light["ink"]
    deep = _nearest(primary, ink, lambda colour: contrast(white, colour) >= TEXT, MOST_DEEPENED)
    if not deep:
        raise PaletteError(
            f"kan primary `{choice.primary}` niet gebruiken: witte tekst is er niet op te lezen "
            f"({_number(contrast(white, primary))} op 1, nodig is {_number(TEXT)}). Dit kan wel: "
            + ", ".join(_usable("primary", ink, lambda colour: contrast(white, colour) >= TEXT, MOST_DEEPENED))
        )
    main = _mix(deep, own["paper"], (0, 0.35)[scheme])
    soft = _nearest(_mix(white, main, 0.15), white, lambda colour: contrast(colour, main) >= TEXT) or white
    tint = _mix(own["surface"], primary, (0.1, 0.25)[scheme])
    grounds = [tint, *_grounds(own)]
    link = _nearest(primary, own["ink"], lambda colour: _stands_out(colour, grounds, TEXT)) or own["ink"]
    return {
        "main": main,
        "main-2": _mix(main, white, 0.1),
        "main-3": _mix(main, white, 0.22),
        "on-main-soft": soft,
        "link": link,
        "button": link,
        "tint": tint,
        "mark-1": _mix(link, own["paper"], 0.2),
        "mark-2": _mix(link, own["paper"], 0.5),
        "mark-3": link,
    }


def _of_accent(accent: Colour, choice: Choice, tokens: Tokens, scheme: int) -> Tokens:
    white, on_marl = tokens["on-main"], tokens["on-marl"]
    grounds = [tokens["main"], *(_grounds(tokens) if scheme == DARK else ())]

    def is_seen(colour: Colour) -> bool:
        return contrast(on_marl, colour) >= TEXT and _stands_out(colour, grounds, SHAPE)

    marl = _nearest(accent, white, is_seen, MOST_LIGHTENED)
    if not marl:
        raise PaletteError(
            f"kan accent `{choice.accent}` niet gebruiken bij deze primary: donkere tekst moet erop te lezen zijn "
            f"({_number(contrast(on_marl, accent))} op 1, nodig is {_number(TEXT)}) en het moet afsteken "
            f"({_number(contrast(accent, tokens['main']))} op 1, nodig is {_number(SHAPE)}). Dit kan wel: "
            + ", ".join(_usable("accent", white, is_seen, MOST_LIGHTENED))
        )
    return {"marl": marl} | ({"focus": marl} if scheme == DARK else {"focus-inner": marl})


def _grounds(tokens: Tokens) -> list[Colour]:
    return [tokens[name] for name in ("paper", "surface", "raised", "sand")]


def _stands_out(colour: Colour, grounds: Iterable[Colour], least: float) -> bool:
    return all(contrast(colour, ground) >= least for ground in grounds)


def _usable(kind: str, towards: Colour, is_right: Callable[[Colour], bool], most: float) -> list[str]:
    """Material's names of the colours of a kind that can be used."""
    return [name for name, colour in named_colours(kind).items() if _nearest(colour, towards, is_right, most)]


def _found(kind: str, name: str, scheme: int, custom: str) -> Colour:
    """The colour with a name. Raises PaletteError where there is none."""
    if name == "custom":
        return _customised(f"--md-{kind}-fg-color", kind, scheme, custom)
    known = named_colours(kind)
    if name not in known:
        how = "schrijf `custom`, en de kleur in een bestand van `extra_css`" if name.startswith("#") else ""
        raise PaletteError(f"kent {kind} `{name}` niet. {_capital(how or suggestion(name, (*known, 'custom')))}")
    return known[name]


def _customised(variable: str, kind: str, scheme: int, custom: str) -> Colour:
    """What a style sheet of the site says of a variable; in dark, a rule for `slate` goes first."""
    said = [(selector, declared[variable]) for selector, declared in _rules(custom) if variable in declared]
    dark = [value for selector, value in said if "slate" in selector]
    both = [value for selector, value in said if "slate" not in selector]
    values = dark + both if scheme == DARK else both + dark
    if not values:
        raise PaletteError(f"heeft `{kind}: custom`, maar geen bestand in `extra_css` zegt wat `{variable}` is")
    try:
        return _colour(values[0])
    except ValueError:
        raise PaletteError(
            f"begrijpt de kleur {values[0]} van `{variable}` niet: schrijf bijvoorbeeld #4051b5"
        ) from None


def _rules(sheet: str) -> Iterable[tuple[str, dict[str, str]]]:
    """Each selector of a style sheet with what it declares."""
    for selectors, body in _RULE.findall(_COMMENT.sub("", sheet)):
        pairs = (line.partition(":") for line in body.split(";"))
        declared = {name.strip(): value.strip() for name, colon, value in pairs if colon}
        yield from ((selector.strip(), declared) for selector in selectors.split(","))


def _tokens(sheet: str) -> tuple[Tokens, Tokens]:
    found = [(match[1], match[2] or match[4], match[3] or match[4]) for match in _TOKEN.finditer(sheet)]
    return {name: _colour(light) for name, light, _ in found}, {name: _colour(dark) for name, _, dark in found}


def _written(name: str, light: Colour, dark: Colour) -> str:
    one, other = ("#{:02x}{:02x}{:02x}".format(*colour) for colour in (light, dark))
    return f"--kb-{name}: {one};" if one == other else f"--kb-{name}: light-dark({one}, {other});"


def _colour(css: str) -> Colour:
    """A colour of CSS without how much shines through. Raises ValueError for what is none."""
    opaque = _ALPHA.sub(r"hsl(\1,\2,\3)", css.replace("var(--md-hue)", _HUE))
    red, green, blue = ImageColor.getrgb(opaque)[:3]
    return red, green, blue


def _mix(one: Colour, other: Colour, share: float) -> Colour:
    """A colour with a share (0 to 1) of another."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _nearest(colour: Colour, towards: Colour, is_right: Callable[[Colour], bool], most: float = 1) -> Colour | None:
    """The colour itself, or with as little of another as makes it right; None if that takes more than most (0 to 1)."""
    steps = (_mix(colour, towards, share / 20) for share in range(round(most * 20) + 1))
    return next(filter(is_right, steps), None)


def _luminance(colour: Colour) -> float:
    """The relative luminance, as WCAG defines it."""
    parts = (part / 255 for part in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _number(ratio: float) -> str:
    return f"{ratio:.1f}".replace(".", ",")
