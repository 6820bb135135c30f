"""Which answers of surveys may be compared."""

import pandas as pd

from analysis.errors import MeasureError

_SAME = {
    "survey": "two surveys ask different people",
    "question_paraphrased": "another question was asked",
    "answer": "another answer was counted",
    "economy": "other people were asked",
    "unit": "one value is a mean, the other a percentage",
}


def change(earlier: pd.Series, later: pd.Series) -> float:
    """Return by how many points an answer changed between two waves of a survey.

    Parameters
    ----------
    earlier, later
        Rows of the processed table ``surveys``.

    Raises
    ------
    MeasureError
        If survey, question, answer, economy or unit differ: the difference is no rise or fall.
    """
    for column, reason in _SAME.items():
        if earlier[column] != later[column]:
            raise MeasureError(
                f"{earlier['share']:g} in {earlier['year']} and {later['share']:g} in {later['year']} cannot be "
                f"compared: {reason}.",
                "Show the two answers apart, each with its question.",
            )
    return float(later["share"] - earlier["share"])
