"""Material's palette: its names give colours on which everything is legible, or a sentence that says why not."""

import pytest
from tools.colours import ASSETS, EDGE_ON_GROUND, TEXT_ON_GROUND, contrast, tokens, tokens_in

from generator.palette import Choice, PaletteError, choices, named_colours, with_palette

SHEET = (ASSETS / "colours.css").read_text(encoding="utf-8")

PRIMARIES = [
    "red", "pink", "purple", "deep-purple", "indigo", "blue", "light-blue", "cyan", "teal", "green", "light-green", "lime",
    "yellow", "amber", "orange", "deep-orange", "brown", "grey", "blue-grey", "black", "white",
]  # fmt: skip
"""The colours in Material's manual."""

NEVER = ["cyan", "light-green", "lime", "yellow", "amber", "orange", "white"]
"""Too light for a band with white text."""


def changed(sheet: str) -> dict[str, tuple[str, str]]:
    own = tokens()
    return {name: pair for name, pair in tokens_in(sheet).items() if pair != own[name]}


def too_low(sheet: str) -> dict[str, float]:
    colours = tokens_in(sheet)
    return {
        f"{one} on {other}": ratio
        for pairs, least in ((TEXT_ON_GROUND, 4.5), (EDGE_ON_GROUND, 3))
        for one, other in pairs
        for scheme in (0, 1)
        if (ratio := round(contrast(colours[one][scheme], colours[other][scheme]), 2)) < least
    }


def refusal(palette: object, *extra: str) -> str:
    with pytest.raises(PaletteError) as refused:
        with_palette(SHEET, palette, extra)
    return str(refused.value)


def test_the_names_are_those_of_the_manual() -> None:
    assert sorted(named_colours("primary")) == sorted(PRIMARIES)
    assert sorted(named_colours("accent")) == sorted({*PRIMARIES} - {"brown", "grey", "blue-grey", "black", "white"})


def test_what_a_name_gives_is_legible_everywhere() -> None:
    usable = []
    for primary in (None, *PRIMARIES):
        for accent in (None, *named_colours("accent")):
            try:
                sheet = with_palette(SHEET, {"primary": primary, "accent": accent})
            except PaletteError:
                continue
            usable.append((primary, accent))
            assert too_low(sheet) == {}, (primary, accent)
    assert [name for name in PRIMARIES if name not in {primary for primary, _ in usable}] == NEVER
    assert len(usable) > 100


def test_indigo_and_amber_set_the_deep_colour_the_links_and_the_sun() -> None:
    new = changed(with_palette(SHEET, {"primary": "indigo", "accent": "amber"}))
    assert {name: new[name] for name in ("main", "link", "button", "marl")} == {
        "main": ("#4051b5", "#303e7e"),
        "link": ("#4051b5", "#8c94c7"),
        "button": ("#4051b5", "#8c94c7"),
        "marl": ("#ffaa00", "#ffaa00"),
    }
    assert sorted(new) == [
        "button", "focus", "focus-inner", "link", "main", "main-2", "main-3", "mark-1", "mark-2", "mark-3", "marl",
        "on-main-soft", "tint",
    ]  # fmt: skip


def test_a_list_gives_light_and_dark_each_their_own() -> None:
    light = {"media": "(prefers-color-scheme: light)", "scheme": "default", "primary": "brown"}
    dark = {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "indigo"}
    new = tokens_in(with_palette(SHEET, [light, dark]))
    alone = tokens_in(with_palette(SHEET, {"primary": "indigo"}))
    assert (new["main"], new["link"][1]) == (("#795649", alone["main"][1]), alone["link"][1])
    assert choices([{"media": "(prefers-color-scheme)", "toggle": {"icon": "a", "name": "b"}}, light, dark]) == (
        Choice("brown"),
        Choice("indigo"),
    )
    assert choices({"primary": "deep purple"}) == (Choice("deep-purple"), Choice("deep-purple"))


def test_a_list_may_say_with_media_what_is_for_light_and_what_for_dark() -> None:
    light, dark = "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"
    by_media = [{"media": light, "primary": "red"}, {"media": dark, "primary": "green"}]
    by_scheme = [{"scheme": "default", "primary": "red"}, {"scheme": "slate", "primary": "green"}]
    assert choices(by_media) == choices(by_scheme)
    assert choices(by_media) == (Choice(primary="red"), Choice(primary="green"))


def test_the_automatic_mode_has_the_colours_of_light_and_dark() -> None:
    listed = [
        {"media": "(prefers-color-scheme)", "primary": "indigo", "toggle": {"name": "Vanzelf"}},
        {"media": "(prefers-color-scheme: light)", "scheme": "default", "primary": "teal"},
        {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "purple"},
    ]
    assert choices(listed) == (Choice(primary="teal"), Choice(primary="purple"))


def test_a_list_of_one_scheme_leaves_the_other_as_it_was() -> None:
    own, new = tokens(), tokens_in(with_palette(SHEET, [{"scheme": "slate", "primary": "indigo"}]))
    assert {name: pair[0] for name, pair in new.items()} == {name: pair[0] for name, pair in own.items()}
    assert new["main"][1] == "#303e7e"


def test_a_palette_without_colours_changes_no_byte() -> None:
    assert with_palette(SHEET, {"scheme": "slate"}) == SHEET


def test_custom_is_what_a_style_sheet_of_the_site_says() -> None:
    extra = """
        /* :root { --md-primary-fg-color: #ff0000 } */
        :root > * { --md-primary-fg-color: #7B1FA2; --md-primary-fg-color--light: #ECB7B7; }
        [data-md-color-scheme="slate"] { --md-primary-fg-color: rgb(64, 81, 181); --md-accent-fg-color: #fa0 }
    """
    new = tokens_in(with_palette(SHEET, {"primary": "custom", "accent": "custom"}, [extra]))
    assert (new["main"], new["marl"]) == (("#7b1fa2", "#303e7e"), ("#ffaa00", "#ffaa00"))


@pytest.mark.parametrize(
    ("palette", "extra", "message"),
    [
        (
            {"primary": "yellow"},
            "",
            "kan primary `yellow` niet gebruiken: witte tekst is er niet op te lezen (1,2 op 1, nodig is 4,5). Dit kan wel: red, pink, purple, deep-purple, indigo, blue, light-blue, teal, green, deep-orange, brown, grey, blue-grey, black",
        ),
        (
            {"primary": "teal", "accent": "indigo"},
            "",
            "kan accent `indigo` niet gebruiken bij deze primary: donkere tekst moet erop te lezen zijn (3,2 op 1, nodig is 4,5) en het moet afsteken (1,1 op 1, nodig is 3,0). Dit kan wel: light-green, lime, yellow, amber",
        ),
        (
            {"primary": "indigoo"},
            "",
            "kent primary `indigoo` niet. Bedoelde je `indigo`? Je kunt kiezen uit: red, pink, purple, deep-purple, indigo, blue, light-blue, cyan, teal, green, light-green, lime, yellow, amber, orange, deep-orange, brown, grey, blue-grey, white, black, custom",
        ),
        (
            {"primary": "custom"},
            ":root { color: red }",
            "heeft `primary: custom`, maar geen bestand in `extra_css` zegt wat `--md-primary-fg-color` is",
        ),
        (
            {"accent": "custom"},
            ":root { --md-accent-fg-color: mooi }",
            "begrijpt de kleur mooi van `--md-accent-fg-color` niet: schrijf bijvoorbeeld #4051b5",
        ),
        ([{"scheme": "slat"}], "", "kent `scheme: slat` niet. Bedoelde je `slate`? Je kunt kiezen uit: default, slate"),
        ("indigo", "", "is geen palet: schrijf bijvoorbeeld {primary: indigo, accent: amber}"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(palette: object, extra: str, message: str) -> None:
    assert refusal(palette, extra) == message
