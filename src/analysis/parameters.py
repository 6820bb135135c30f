"""The parameters of a report: one typed model, used by options, notebooks and run records alike.

Values stay plain (text and lists of text), because papermill writes them into a notebook's cell as literals.
"""

import datetime
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from analysis.economies import SEE14, WB6
from analysis.errors import ParameterError
from analysis.languages import LOCALES

Benchmark = Literal["equal", "population", "sqrt", "half_half", "gdp", "un", "unesco", "eu_three"]
Bodies = Literal["security", "regional", "all"]


class Parameters(BaseModel):
    """What a report is about and how it measures.

    Raises
    ------
    ParameterError
        From `parse`, naming the parameter, the value and the allowed values.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    focus: str = Field(
        default="XKX", description="economy whose position is measured", json_schema_extra={"enum": list(SEE14)}
    )
    peers: tuple[str, ...] = Field(
        default=WB6,
        description="economies that it is compared with, itself included",
        json_schema_extra={"items": {"type": "string", "enum": list(SEE14)}},
    )
    as_of: str = Field(
        default="", description="day for which the position is stated, YYYY-MM-DD; by default the newest in the data"
    )
    benchmark: Benchmark = Field(default="equal", description="benchmark that sentences name first")
    bodies: Bodies = Field(default="security", description="set of bodies that counts are made over")
    language: str = Field(default="en", description="language of the report", json_schema_extra={"enum": list(LOCALES)})

    @field_validator("peers", mode="before")
    @classmethod
    def _as_tuple(cls, value: Any) -> Any:
        return tuple(value) if isinstance(value, list) else value

    @field_validator("focus", "peers")
    @classmethod
    def _known_economy(cls, value: Any) -> Any:
        for code in [value] if isinstance(value, str) else value:
            if code not in SEE14:
                raise ValueError(f"{code!r} is not one of {', '.join(SEE14)}")
        return value

    @field_validator("language")
    @classmethod
    def _known_language(cls, value: str) -> str:
        if value not in LOCALES:
            raise ValueError(f"{value!r} is not one of {', '.join(LOCALES)}")
        return value

    @field_validator("as_of")
    @classmethod
    def _real_day(cls, value: str) -> str:
        if value:
            try:
                # Python also reads forms such as 20230713, which no other part of the suite does.
                real = datetime.date.fromisoformat(value).isoformat() == value
            except ValueError:
                real = False
            if not real:
                raise ValueError(f"{value!r} is not a day of the calendar written YYYY-MM-DD")
        return value

    @model_validator(mode="after")
    def _enough_peers(self) -> Self:
        if len(set(self.peers)) != len(self.peers):
            raise ValueError("peers: an economy is named twice")
        if len(set(self.peers) | {self.focus}) < 2:  # noqa: PLR2004 - a comparison takes two
            raise ValueError("peers: at least one economy other than the focus is needed")
        return self

    @property
    def group(self) -> tuple[str, ...]:
        """The peers, with the focus among them even where it was not named as a peer."""
        return self.peers if self.focus in self.peers else (*self.peers, self.focus)

    @property
    def others(self) -> tuple[str, ...]:
        """The peers without the focus."""
        return tuple(code for code in self.peers if code != self.focus)

    @classmethod
    def parse(cls, **values: Any) -> Self:
        """Return checked parameters; values that are ``None`` take the default."""
        given = {name: value for name, value in values.items() if value is not None}
        try:
            return cls(**given)
        except ValidationError as error:
            raise _teach(error) from None

    def literals(self) -> dict[str, Any]:
        """Return the parameters as plain values that papermill can write into a notebook."""
        return self.model_dump(mode="json")


def _teach(error: ValidationError) -> ParameterError:
    lines = []
    for problem in error.errors():
        name = str(problem["loc"][0]).replace("_", "-") + ": " if problem["loc"] else ""
        reason = problem["msg"].removeprefix("Value error, ")
        if problem["type"] == "literal_error":
            reason = f"{problem['input']!r} is not one of {problem['ctx']['expected'].replace(' or ', ', ')}"
        lines.append(f"--{name}{reason}")
    return ParameterError("\n".join(lines), "Nothing was started. `kosovo-report build --help` lists the options.")
