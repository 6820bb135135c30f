"""Parameters as options: every field of the model, spelled as people type, refused before anything starts."""

import click
import pytest

from analysis.cli.app import run
from analysis.cli.commands.build import command as build_command
from analysis.cli.commands.run import command as run_command
from analysis.cli.options import parse, parse_languages
from analysis.parameters import Parameters


@pytest.mark.parametrize("command", [build_command, run_command])
def test_each_parameter_is_an_option_with_help(command: click.Command) -> None:
    options = {option.name: option for option in command.params if isinstance(option, click.Option)}
    assert set(Parameters.model_fields) <= set(options)
    assert all(options[name].help for name in Parameters.model_fields)
    assert options["as_of"].opts == ["--as-of"]


def test_options_left_out_give_the_defaults_of_the_model() -> None:
    texts = {option.name: option.default for option in build_command.params if option.name in Parameters.model_fields}
    assert parse(texts) == Parameters()


def test_help_lists_allowed_values_and_defaults(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--help"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    parts = ["ALB, BIH, XKX", "eu_three", "[security|regional|all]", "[default: ALB,BIH,XKX,MKD,MNE,SRB]"]
    for part in [*parts, "[en|sq|sr|sr-Cyrl]", "--language all"]:
        assert part in text


@pytest.mark.parametrize(
    ("text", "languages"),
    [("SR-cyrl", ["sr-Cyrl"]), ("sq, en,sq", ["sq", "en"]), ("All", ["en", "sq", "sr", "sr-Cyrl"])],
)
def test_a_report_is_asked_for_in_one_language_in_several_or_in_all(text: str, languages: list[str]) -> None:
    assert [parameters.language for parameters in parse_languages({"language": text})] == languages


def test_codes_and_words_are_matched_whatever_their_case() -> None:
    parameters = parse({"focus": "alb", "peers": " xkx, Srb ,mne", "benchmark": "UN", "bodies": "All"})
    assert parameters.focus == "ALB"
    assert parameters.peers == ("XKX", "SRB", "MNE")
    assert (parameters.benchmark, parameters.bodies) == ("un", "all")


@pytest.mark.parametrize(
    ("option", "value", "named"),
    [
        ("--focus", "Narnia", ["--focus", "'Narnia'", "ALB, BIH, XKX"]),
        ("--peers", "ALB,Atlantis", ["--peers", "'Atlantis'", "MKD"]),
        ("--peers", "", ["--peers", "at least one economy other than the focus"]),
        ("--as-of", "2023-13-40", ["--as-of", "'2023-13-40'", "YYYY-MM-DD"]),
        ("--as-of", "20230713", ["--as-of", "'20230713'", "YYYY-MM-DD"]),
        ("--benchmark", "fair", ["--benchmark", "'fair'", "'equal', 'population'"]),
        ("--bodies", "secret", ["--bodies", "'secret'", "'security', 'regional', 'all'"]),
        ("--language", "tlh", ["--language", "'tlh'", "en"]),
        ("--language", "en,tlh", ["--language", "'tlh'", "sr-Cyrl"]),
        ("--language", "", ["--language", "''", "sr-Cyrl"]),
    ],
)
def test_an_impossible_value_is_refused_before_anything_starts(
    option: str, value: str, named: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("analysis.reports.build.build", lambda *_, **__: pytest.fail("a build was started"))
    assert run(["build", option, value]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("error: ")
    assert "Traceback" not in said.err
    for part in named:
        assert part in said.err
