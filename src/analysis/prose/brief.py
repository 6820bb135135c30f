"""How the report was made, in a paragraph: for the report in brief."""

from analysis import economies, languages
from analysis.languages import translate
from analysis.parameters import Parameters
from analysis.prose import benchmarks, membership_words


def method(parameters: Parameters, rows: int, sources: int) -> str:
    """Return how a report was made.

    Parameters
    ----------
    parameters
        The report's parameters, ``as_of`` filled in.
    rows, sources
        How many rows of the tables and how many sources it rests on.
    """
    words = {
        "focus": economies.name(parameters.focus),
        "others": languages.listing(economies.names(parameters.others)),
        "day": languages.date(parameters.as_of),
        "bodies": membership_words.set_name(parameters.bodies),
        "benchmark": benchmarks.name(parameters.benchmark),
    }
    sentences = [
        translate("Economy: {focus}. Compared with: {others}. As of: {day}.", **words),
        translate("Bodies counted: {bodies}. Benchmark named first: {benchmark}.", **words),
        translate(
            "Every number is computed from tables of statements, each by one source: {rows} rows, {sources} sources.",
            rows=languages.number(rows),
            sources=languages.number(sources),
        ),
        translate("Where sources disagree, one value is chosen by a rule and the others are kept beside it."),
        translate("Where nothing is reported, a number is given as a range or as at least so many, never as zero."),
        translate("The full report names the sources of each figure and lists them at its end."),
    ]
    return " ".join(sentences)
