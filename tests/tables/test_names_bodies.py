"""Bodies as people write them: id, short name, full name, in any of the three languages."""

import pandas as pd
import pytest

from analysis.tables.names.bodies import TRANSLATED, resolver
from analysis.tables.store import Data

MADE_UP = pd.DataFrame(
    [
        ("alpha_net", "Alpha Network - Centre for Made-up Affairs", "ALPHA"),
        ("beta", "Beta Council (formerly Gamma)", "BC"),
        ("twin_one", "Twin Forum", "TF"),
        ("twin_two", "Twin Assembly", "TF"),
        ("osce", "Made-up Name", ""),
    ],
    columns=["body_id", "name", "short_name"],
)


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("alpha_net", "alpha_net"),
        ("Alpha Net", "alpha_net"),
        (" alpha*", "alpha_net"),
        ("ALPHA¹", "alpha_net"),
        ("alpha network – centre for made up affairs", "alpha_net"),  # noqa: RUF001 - the dash of typesetters
        ("Alpha Network - Centre for Made-up Affairs (ALPHA)", "alpha_net"),
        ("Beta Council", "beta"),
        ("the Beta Council", "beta"),
        ("Beta Council (BC)", "beta"),
        ("BC/Beta Council", "beta"),
        ("OEBS", "osce"),
        ("ОЕБС", "osce"),
        ("OSBE", "osce"),
    ],
)
def test_names(written: str, body: str) -> None:
    assert resolver(MADE_UP)(written) == (body, "", ())


@pytest.mark.parametrize(
    ("written", "candidates"),
    [("TF", ("twin_one", "twin_two")), ("BC/ALPHA", ("alpha_net", "beta")), ("Beta", ())],
)
def test_a_name_of_several_or_none_is_not_matched(written: str, candidates: tuple[str, ...]) -> None:
    found = resolver(MADE_UP)(written)
    assert found == (("beta", "", ()) if written == "Beta" else ("", "", candidates))


def test_an_unknown_name_has_nearest_ones() -> None:
    names = resolver(MADE_UP)
    assert names("Twin Form").code == ""
    assert names.nearest("Twin Form") == ("twin_one",)
    assert names("WTO").code == "", "a body that the table does not hold is not known"


def test_an_id_goes_before_a_name_that_looks_the_same() -> None:
    rows = pd.DataFrame(
        [("eu", "One", ""), ("other", "Other", "EU")], columns=["body_id", "name", "short_name"], dtype="str"
    )
    names = resolver(rows)
    assert names("eu").code == "eu"
    assert names("EU").candidates == ("eu", "other")


def test_every_body_is_known_by_all_its_names_and_every_translation_is_of_a_body(data: Data) -> None:
    bodies = data["bodies"][["body_id", "name", "short_name"]].fillna("")
    names = resolver(bodies)
    for body, *own in bodies.itertuples(index=False):
        for name in filter(None, own):
            assert names(name).code == body, name
    assert set(TRANSLATED) <= set(bodies["body_id"])
    for body, written in TRANSLATED.items():
        for name in written.split("; "):
            assert names(name).code == body, name
