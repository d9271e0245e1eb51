"""The ground of everything that is read from a file."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class FrozenModel(BaseModel):
    """A frozen value that is strict about names; a known name without a value counts as not written."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_fields(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {name: value for name, value in data.items() if value is not None or name not in known}
