"""What a reader is told of a chapter that could not be made."""

from analysis.languages import plural, translate


def state(name: str) -> str:
    """Return in a sentence why a chapter is missing; see `analysis.reports.record.State`."""
    return {
        "failed": translate("This chapter is missing from this edition: one of its steps raised an error."),
        "timed_out": translate("This chapter is missing from this edition: it took longer than it may."),
        "killed": translate("This chapter is missing from this edition: its process was killed."),
        "stopped_early": translate("This chapter is missing from this edition: it stopped before its end."),
        "out_of_memory": translate("This chapter is missing from this edition: it needed more memory than it may use."),
    }.get(name) or translate("This chapter is missing from this edition: it was not run.")


def cell(position: int, identity: str) -> str:
    """Return in a sentence where a chapter ended."""
    return translate("It ended at cell {position} ({identity}).", position=str(position), identity=identity)


def advice() -> str:
    """Return what a reader may make of the rest."""
    return translate("The other chapters ran to their end and do not rest on this one.")


def missing(count: int, total: int) -> str:
    """Return in a sentence how many chapters an edition lacks."""
    return plural(
        "This edition is partial: {count} of {total} chapters is missing, because it could not be made.",
        "This edition is partial: {count} of {total} chapters are missing, because they could not be made.",
        count,
        total=str(total),
    )
