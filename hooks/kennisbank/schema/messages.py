"""What the model finds wrong, in Dutch and at its place in the file."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from kennisbank.nearest import nearest, suggestion
from kennisbank.problem import Fault, Finding, Place
from kennisbank.schema.examples import STAND_IN, Context, choices, example, fields_example, models_in
from kennisbank.text import yaml_tree
from kennisbank.text.yaml_advice import quoted


def model_error(code: str, message: str, help: str = "") -> PydanticCustomError:
    """The error for a validator of the model to raise, with the fault that a problem will carry."""
    return PydanticCustomError("kennisbank", "{text}", {"text": message, "fault": Fault(code, message, help)})


AnyModel = TypeVar("AnyModel", bound=BaseModel)


def validated(
    model: type[AnyModel], tree: yaml_tree.Mapping, context: Mapping[str, Any] | None = None
) -> tuple[AnyModel | None, list[Finding]]:
    """The value that a tree is by a model, or None and every error in it, in the order of the file.

    None too if a field could not be read: of that, whoever read the tree has told already.

    context: what the validators of the model need: `taxonomy`, and for a file of the library
    its `origin` and the `names` of all files of entries.
    """
    try:
        value = model.model_validate(yaml_tree.plain(tree), context=dict(context or {}))
    except ValidationError as error:
        return None, _explained(error, tree, model, context or {})
    return None if tree.unread else value, []


_IN_DUTCH = {
    "bron": "source",
    "bronnen": "sources",
    "datum": "date",
    "doelgroep": "target_groups",
    "doelgroepen": "target_groups",
    "domein": "domain",
    "fase": "status",
    "gebied": "subregion",
    "gecontroleerd": "reviewed",
    "gemeente": "municipalities",
    "gemeenten": "municipalities",
    "geplaatst": "published",
    "jaar": "year",
    "link": "url",
    "nagekeken": "confirmed",
    "naam": "title",
    "onderwerp": "topics",
    "onderwerpen": "topics",
    "onderzoek": "design",
    "organisatie": "organisation",
    "reden": "reason",
    "resultaat": "results",
    "resultaten": "results",
    "rol": "role",
    "samenvatting": "summary",
    "schaal": "scale",
    "soort": "kind",
    "subregio": "subregion",
    "tekst": "text",
    "thema": "themes",
    "titel": "title",
    "uitkomst": "outcome",
    "uitvoerder": "done_by",
    "waarde": "value",
    "wie": "done_by",
}
"""What people call fields, with the name that such a field has, where it has one."""


def _explained(
    error: ValidationError, tree: yaml_tree.Mapping, model: type[BaseModel], context: Context
) -> list[Finding]:
    errors = error.errors(include_url=False)
    own = _fields_at(model, ())
    meant: set[yaml_tree.Loc] = {
        (field,) for name in tree.unread if (field := name if name in own else _meant(name, own))
    }
    meant |= {
        (*details["loc"][:-1], field)
        for details in errors
        if details["type"] == "extra_forbidden"
        and (field := _meant(str(details["loc"][-1]), _fields_at(model, tuple(details["loc"][:-1]))))
    }
    findings = {
        _finding(details, tree, model, context)
        for details in errors
        if details["type"] != "missing" or tuple(details["loc"]) not in meant  # told where it stands
    }
    return sorted(findings, key=lambda finding: (finding.place.line, finding.place.column, finding.fault.message))


def _finding(details: ErrorDetails, tree: yaml_tree.Mapping, model: type[BaseModel], context: Context) -> Finding:
    loc = tuple(details["loc"])
    limits: Mapping[str, Any] = details.get("ctx", {})
    place = yaml_tree.find(tree, loc)
    match details["type"]:
        case "kennisbank":
            return Finding(place, limits["fault"])
        case "extra_forbidden":
            before = _cut_text(yaml_tree.node(tree, loc[:-1]), str(loc[-1]))
            return _unknown_field(details, yaml_tree.key_place(tree, loc), _fields_at(model, loc[:-1]), before)
        case "missing" if yaml_tree.has(tree, loc):
            name = _label(loc)
            field = _field_at(model, loc)
            shown = f"vul het in: {name}: {example(field, context)}" if field else "vul het in"
            own = choices(field, context) if field else ()
            more = (
                f"kies uit: {', '.join(own)}" if own else "een tekst die begint met `#`, zet je tussen aanhalingstekens"
            )
            help = f"{_to_fill_in(shown)}; {more}"
            return Finding(yaml_tree.key_place(tree, loc), Fault("leeg", f"`{name}` is leeg", help))
        case "model_type" | "dict_type":
            return Finding(place, _no_fields(details, model, context))
        case "missing" if field := _field_at(model, loc):
            return Finding(place, _missing(_label(loc), field, yaml_tree.node(tree, loc[:-1]), context))
        case "string_too_long" if isinstance(details["input"], str):
            limits = {**limits, "length": len(details["input"])}
    return Finding(place, _MESSAGES.get(details["type"], _unforeseen)(_label(loc), limits))


def _no_fields(details: ErrorDetails, model: type[BaseModel], context: Context) -> Fault:
    """One value where fields belong: what they are, with the value that is there already if it is an address."""
    loc = tuple(details["loc"])
    own = _model_at(model, loc)
    given = details["input"] if isinstance(details["input"], str) else ""
    shown = fields_example(own, context, given) if own else ""
    help = _to_fill_in(f"schrijf: {shown}" if isinstance(loc[-1], int) else f"schrijf: {_label(loc)}: {shown}")
    return Fault("geen-velden", f"`{_label(loc)}` hoort uit velden te bestaan", help)


def _missing(name: str, field: FieldInfo, parent: yaml_tree.Node | None, context: Context) -> Fault:
    """A field that has to be there, with the line to add, or what to add between the braces it belongs in."""
    line = f"{name}: {example(field, context)}"
    in_braces = isinstance(parent, yaml_tree.Mapping) and parent.in_braces
    help = _to_fill_in(f"zet voor de `}}`: , {line}" if in_braces else f"voeg een regel toe: {line}")
    if own := choices(field, context):
        help += f"; kies uit: {', '.join(own)}"
    return Fault("ontbreekt", f"`{name}` ontbreekt", help)


def _to_fill_in(help: str) -> str:
    return f"{help}; vul in wat er op de puntjes hoort" if STAND_IN in help else help


def _cut_text(parent: yaml_tree.Node | None, name: str) -> str:
    """The field between braces before a name without a value, if that name is the rest of its text; else nothing."""
    if not isinstance(parent, yaml_tree.Mapping) or not parent.in_braces:
        return ""
    before: tuple[yaml_tree.Scalar, yaml_tree.Node] | None = None
    for key, value in parent.pairs:
        if key.text == name and before and isinstance(before[1], yaml_tree.Scalar):
            return f"{before[0].text}: {quoted(f'{before[1].text}, {name}')}"
        before = key, value
    return ""


def _unknown_field(details: ErrorDetails, place: Place, known: tuple[str, ...], before: str) -> Finding:
    name = str(details["loc"][-1])
    if details["input"] is None and before:
        help = f"staat er een komma in de tekst? Schrijf dan: {before}"
        return Finding(place, Fault("onbekend-veld", f"`{name}` is geen veld dat we kennen, en het is leeg", help))
    if details["input"] is None:
        meant = _meant(name, known)
        help = "haal het weg" + (f"; bedoelde je `{meant}`, schrijf er dan ook iets achter" if meant else "")
        return Finding(place, Fault("onbekend-veld", f"`{name}` is geen veld dat we kennen, en het is leeg", help))
    meant = _meant(name, known)
    help = f"past het nergens, haal het dan weg; de velden zijn: {', '.join(known)}"
    if meant:
        help = suggestion(name, known, meant=meant)
    return Finding(place, Fault("onbekend-veld", f"`{name}` is geen veld dat we kennen", help))


def _meant(name: str, known: tuple[str, ...]) -> str | None:
    """The field that was probably meant by another name."""
    field = _IN_DUTCH.get(name.lower())
    return field if field in known else nearest(name, known)


def _label(loc: tuple[str | int, ...]) -> str:
    """The field as a reader would name it: the last name in its path."""
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "het blok")


def _fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The names of the fields that may stand at a loc."""
    own = _model_at(model, loc)
    return tuple(field.alias or name for name, field in own.model_fields.items()) if own else ()


def _field_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> FieldInfo | None:
    """The field that the last step of a loc names."""
    own = _model_at(model, loc[:-1])
    fields = own.model_fields.items() if own else ()
    return next((field for name, field in fields if loc[-1] in (name, field.alias)), None)


def _model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    for step in loc:
        if current and isinstance(step, str) and step in current.model_fields:
            current = next(models_in(current.model_fields[step].annotation), None)
    return current


Message = Callable[[str, Mapping[str, Any]], Fault]
"""Makes the fault of a field from its label and pydantic's context of the error."""


def _unforeseen(name: str, context: Mapping[str, Any]) -> Fault:
    return Fault("verkeerde-vorm", f"`{name}` heeft niet de goede vorm", "kijk bij een ander bestand hoe het hoort")


def _whole_number(name: str, context: Mapping[str, Any]) -> Fault:
    return Fault("geen-getal", f"`{name}` is geen heel getal", "schrijf alleen cijfers, zonder punt of komma")


def _list(name: str, context: Mapping[str, Any]) -> Fault:
    message = f"`{name}` hoort een lijst te zijn"
    return Fault("geen-lijst", message, "schrijf de waarden tussen haken: [eerste, tweede]")


_YES_OR_NO = "schrijf true voor ja, of false voor nee"

_MESSAGES: dict[str, Message] = {
    "string_type": lambda name, _: Fault(
        "geen-tekst",
        f"`{name}` hoort een tekst te zijn",
        "schrijf er één tekst, zonder lijst of velden",
    ),
    "string_too_short": lambda name, context: Fault(
        "te-kort",
        f"`{name}` is te kort: minstens {context['min_length']} tekens",
        "schrijf het iets uitgebreider",
    ),
    "string_too_long": lambda name, context: Fault(
        "te-lang",
        f"`{name}` is te lang: hoogstens {context['max_length']} tekens",
        f"maak het korter: er zijn er nu {context['length']}" if "length" in context else "maak het korter",
    ),
    "string_pattern_mismatch": lambda name, _: Fault(
        "verkeerde-sleutel",
        f"`{name}` heeft niet de goede vorm",
        "gebruik kleine letters, cijfers en streepjes",
    ),
    "too_short": lambda name, _: Fault("leeg", f"`{name}` is leeg", "noem er minstens één"),
    "tuple_type": _list,
    "int_type": _whole_number,
    "int_parsing": _whole_number,
    "int_parsing_size": _whole_number,
    "bool_parsing": lambda name, _: Fault("geen-ja-nee", f"`{name}` is geen true of false", _YES_OR_NO),
    "bool_type": lambda name, _: Fault("geen-ja-nee", f"`{name}` is geen true of false", _YES_OR_NO),
    "greater_than": lambda name, context: Fault(
        "te-klein",
        f"`{name}` is te klein",
        f"schrijf een getal boven {context['gt']}",
    ),
    "less_than": lambda name, context: Fault(
        "te-veel",
        f"`{name}` is te groot",
        f"schrijf een getal onder {context['lt']}",
    ),
    "literal_error": lambda name, context: Fault(
        "onbekende-waarde",
        f"`{name}` heeft een waarde die we niet kennen",
        f"kies uit: {context['expected'].replace(' or ', ' of ')}",
    ),
}
