"""The base of all stored values."""

from datetime import time
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict


def _on_the_wall(value: time) -> time:
    return value.replace(tzinfo=None)


# A time of day as a clock on the wall shows it: a zone that a file adds is dropped, it could not be compared.
WallTime = Annotated[time, AfterValidator(_on_the_wall)]


class DomainModel(BaseModel):
    """A frozen value that keeps fields it does not know and whose errors never echo the input.

    A change is a new value made by :meth:`replace`; ``model_copy(update=…)`` would
    skip validation. Defaults are left out of files, so a released default never changes.
    """

    model_config = ConfigDict(frozen=True, extra="allow", hide_input_in_errors=True, defer_build=True)

    def replace(self, **changes: Any) -> Self:
        """Return a validated copy with ``changes``; unknown fields are carried along.

        Raises:
            pydantic.ValidationError: a changed field has an impossible value.
        """
        return type(self).model_validate(dict(self) | changes)
