"""Parameters are checked before anything starts, and the message teaches."""

import pytest

from analysis.economies import SEE14, WB6
from analysis.errors import ParameterError
from analysis.parameters import Parameters


def test_defaults_measure_kosovo_against_the_six() -> None:
    parameters = Parameters.parse()
    assert parameters.focus == "XKX"
    assert parameters.group == WB6
    assert parameters.others == ("ALB", "BIH", "MKD", "MNE", "SRB")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"focus": "Narnia"}, ["--focus", "Narnia", *SEE14]),
        ({"peers": ["ALB", "FRA"]}, ["--peers", "FRA", "MKD"]),
        ({"peers": ["ALB", "ALB"]}, ["twice"]),
        ({"peers": ["XKX"]}, ["at least one economy other than the focus"]),
        ({"as_of": "2023-13-40"}, ["--as-of", "2023-13-40", "YYYY-MM-DD"]),
        ({"as_of": "2023-02-29"}, ["--as-of", "2023-02-29"]),
        ({"benchmark": "fair"}, ["--benchmark", "equal", "population", "eu_three"]),
        ({"bodies": "secret"}, ["--bodies", "security", "regional", "all"]),
        ({"language": "xx"}, ["--language", "xx", "en"]),
        ({"focsu": "XKX"}, ["--focsu"]),
        ({"focus": 7}, ["--focus"]),
    ],
)
def test_impossible_values_are_refused_with_the_allowed_ones(given: dict[str, object], named: list[str]) -> None:
    with pytest.raises(ParameterError) as caught:
        Parameters.parse(**given)
    assert caught.value.exit_code == 2
    for word in named:
        assert word in str(caught.value)


def test_a_focus_outside_the_peers_joins_the_group() -> None:
    parameters = Parameters.parse(focus="GRC")
    assert parameters.group == (*WB6, "GRC")
    assert parameters.others == WB6


def test_literals_are_plain_and_read_back() -> None:
    literals = Parameters.parse(peers=["ALB", "XKX"], as_of="2020-02-29").literals()
    assert literals["peers"] == ["ALB", "XKX"]
    assert all(isinstance(value, str | list) for value in literals.values())
    assert Parameters.parse(**literals).as_of == "2020-02-29"
