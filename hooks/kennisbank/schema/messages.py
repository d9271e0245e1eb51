"""What the model finds wrong, in Dutch and at its place in the file."""

from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from kennisbank.nearest import nearest, suggestion
from kennisbank.problem import Fault, Finding, Place
from kennisbank.text import yaml_tree


def model_error(code: str, message: str, help: str = "") -> PydanticCustomError:
    """The error for a validator of the model to raise, with the fault that a problem will carry."""
    return PydanticCustomError("kennisbank", "{text}", {"text": message, "fault": Fault(code, message, help)})


AnyModel = TypeVar("AnyModel", bound=BaseModel)


def validated(
    model: type[AnyModel], tree: yaml_tree.Mapping, context: Mapping[str, Any] | None = None
) -> tuple[AnyModel | None, list[Finding]]:
    """The value that a tree is by a model, or None and every error in it, in the order of the file.

    context: what the validators of the model need: `taxonomy`, and for a file of the library
    its `origin` and the `names` of all files of entries.
    """
    try:
        return model.model_validate(yaml_tree.plain(tree), context=dict(context or {})), []
    except ValidationError as error:
        return None, _explained(error, tree, model)


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


def _explained(error: ValidationError, tree: yaml_tree.Mapping, model: type[BaseModel]) -> list[Finding]:
    errors = error.errors(include_url=False)
    meant = {
        (*details["loc"][:-1], field)
        for details in errors
        if details["type"] == "extra_forbidden"
        and (field := _meant(str(details["loc"][-1]), _fields_at(model, tuple(details["loc"][:-1]))))
    }
    findings = {
        _finding(details, tree, model)
        for details in errors
        if details["type"] != "missing" or tuple(details["loc"]) not in meant  # told where it has another name
    }
    return sorted(findings, key=lambda finding: (finding.place.line, finding.place.column, finding.fault.message))


def _finding(details: ErrorDetails, tree: yaml_tree.Mapping, model: type[BaseModel]) -> Finding:
    loc = tuple(details["loc"])
    context: Mapping[str, Any] = details.get("ctx", {})
    place = yaml_tree.find(tree, loc)
    match details["type"]:
        case "kennisbank":
            return Finding(place, context["fault"])
        case "extra_forbidden":
            return _unknown_field(details, yaml_tree.key_place(tree, loc), _fields_at(model, loc[:-1]))
        case "missing" if yaml_tree.has(tree, loc):
            name = _label(loc)
            help = "vul het in; begint de tekst met `#`, zet hem dan tussen aanhalingstekens"
            return Finding(yaml_tree.key_place(tree, loc), Fault("leeg", f"`{name}` is leeg", help))
        case "model_type" | "dict_type":
            fields = ", ".join(_fields_at(model, loc))
            help = f"schrijf de velden eronder of tussen accolades: {fields}"
            return Finding(place, Fault("geen-velden", f"`{_label(loc)}` hoort uit velden te bestaan", help))
    return Finding(place, _MESSAGES.get(details["type"], _unforeseen)(_label(loc), context))


def _unknown_field(details: ErrorDetails, place: Place, known: tuple[str, ...]) -> Finding:
    name = str(details["loc"][-1])
    if details["input"] is None:
        help = "staat er een komma of een dubbele punt in de tekst? Zet de tekst dan tussen aanhalingstekens"
        return Finding(place, Fault("onbekend-veld", f"`{name}` is geen veld dat we kennen, en het is leeg", help))
    return Finding(
        place,
        Fault(
            "onbekend-veld", f"`{name}` is geen veld dat we kennen", suggestion(name, known, meant=_meant(name, known))
        ),
    )


def _meant(name: str, known: tuple[str, ...]) -> str | None:
    """The field that was probably meant by another name."""
    field = _IN_DUTCH.get(name.lower())
    return field if field in known else nearest(name, known)


def _label(loc: tuple[str | int, ...]) -> str:
    """The field as a reader would name it: the last name in its path."""
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "het blok")


def _fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The names of the fields that may stand at a loc."""
    current: type[BaseModel] | None = model
    for step in loc:
        if current and isinstance(step, str) and step in current.model_fields:
            current = next(_models_in(current.model_fields[step].annotation), None)
    return tuple(field.alias or name for name, field in current.model_fields.items()) if current else ()


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    inner = get_args(annotation)
    for part in inner[:1] if get_origin(annotation) is Annotated else inner:
        yield from _models_in(part)


Message = Callable[[str, Mapping[str, Any]], Fault]
"""Makes the fault of a field from its label and pydantic's context of the error."""


def _unforeseen(name: str, context: Mapping[str, Any]) -> Fault:
    return Fault("verkeerde-vorm", f"`{name}` heeft niet de goede vorm", "kijk bij een ander bestand hoe het hoort")


def _whole_number(name: str, context: Mapping[str, Any]) -> Fault:
    return Fault("geen-getal", f"`{name}` is geen heel getal", "schrijf alleen cijfers, zonder punt of komma")


def _list(name: str, context: Mapping[str, Any]) -> Fault:
    message = f"`{name}` hoort een lijst te zijn"
    return Fault("geen-lijst", message, "schrijf de waarden tussen haken: [eerste, tweede]")


_MESSAGES: dict[str, Message] = {
    "missing": lambda name, _: Fault("ontbreekt", f"`{name}` ontbreekt", f"voeg een regel toe: {name}: ..."),
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
        "maak het korter",
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
    "bool_parsing": lambda name, _: Fault("geen-ja-nee", f"`{name}` is geen true of false", "schrijf true of false"),
    "bool_type": lambda name, _: Fault("geen-ja-nee", f"`{name}` is geen true of false", "schrijf true of false"),
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
