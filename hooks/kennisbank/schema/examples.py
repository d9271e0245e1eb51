"""How a field is written, for a message that asks for it: its form, and `...` where a contributor knows what to say."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

STAND_IN = "..."

Context = Mapping[str, Any]
"""What validators know: `taxonomy`, `today`, the `origin` of a file."""


@dataclass(frozen=True)
class Shown:
    """The annotation of a field that says how its value is shown; choices: what it is one of, if that is a list."""

    value: Callable[[Context], str]
    choices: Callable[[Context], tuple[str, ...]] = lambda context: ()


def example(field: FieldInfo, context: Context) -> str:
    """A value for a field, as YAML on one line."""
    return _value(field.annotation, tuple(field.metadata), context)


def choices(field: FieldInfo, context: Context) -> tuple[str, ...]:
    """The words that a field takes, if it takes those."""
    return next(
        (own for shown in _every_shown(field.annotation, field.metadata) if (own := shown.choices(context))), ()
    )


def fields_example(model: type[BaseModel], context: Context, given: str = "") -> str:
    """The fields that a value of a model can't do without, between braces. given: an address that was there already."""
    known = {field.alias or name: field for name, field in model.model_fields.items()}
    beside: tuple[str, ...] = getattr(model, "SHOWN", ())
    shown = {name: example(field, context) for name, field in known.items() if field.is_required() or name in beside}
    if "url" in shown and given.startswith(("http://", "https://")):
        shown["url"] = given
    return "{" + ", ".join(f"{name}: {value}" for name, value in shown.items()) + "}"


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a value of an annotation may be."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    inner = get_args(annotation)
    for part in inner[:1] if get_origin(annotation) is Annotated else inner:
        yield from models_in(part)


def _value(annotation: object, metadata: tuple[object, ...], context: Context) -> str:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _value(inner, (*metadata, *more), context)
    if get_origin(annotation) is tuple:
        return f"[{_value(get_args(annotation)[0], (), context)}]"
    if shown := next((one for one in metadata if isinstance(one, Shown)), None):
        return shown.value(context)
    return next((fields_example(model, context) for model in models_in(annotation)), STAND_IN)


def _every_shown(annotation: object, metadata: object) -> Iterator[Shown]:
    parts = metadata if isinstance(metadata, list | tuple) else ()
    yield from (part for part in parts if isinstance(part, Shown))
    for inner in get_args(annotation):
        if get_origin(inner) is Annotated:
            yield from _every_shown(*((args := get_args(inner))[0], args[1:]))
