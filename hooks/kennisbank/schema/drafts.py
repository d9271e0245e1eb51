"""What is right of a file that holds a fault, so that rules can judge it in the same round."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError, create_model

from kennisbank.text import yaml_tree

AnyModel = TypeVar("AnyModel", bound=BaseModel)


def draft(
    model: type[AnyModel], tree: yaml_tree.Mapping, context: Mapping[str, Any]
) -> tuple[AnyModel, frozenset[str]]:
    """The value that a faulty tree is without its faulty fields, and the names of those; a missing field is one too.

    A faulty field that has to be there is None: who looks at the value looks at the names first.
    """
    faulty = tree.unread
    try:
        model.model_validate(yaml_tree.plain(tree), context=dict(context))
    except ValidationError as error:
        faulty |= frozenset(str(details["loc"][0]) for details in error.errors() if details["loc"])
    sound = {key.text: yaml_tree.plain(value) for key, value in tree.pairs if key.text not in faulty}
    return _lenient(model).model_validate(sound, context=dict(context)), faulty


@cache
def _lenient(model: type[AnyModel]) -> type[AnyModel]:
    """The same model, of which no field has to be there."""
    fields: dict[str, Any] = {
        name: (field.rebuild_annotation() | None, None)
        for name, field in model.model_fields.items()
        if field.is_required()
    }
    return create_model(model.__name__, __base__=model, **fields)
