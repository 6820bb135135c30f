"""What every command needs before it works on the data: clean tables, the day, the language."""

from analysis import languages
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.tables.clean import clean
from analysis.tables.store import Data


def made_ready(
    project: Project, parameters: Parameters, *, set_aside: bool = False, cleaned: bool = False
) -> Parameters:
    """Clean the tables, make the report's language the current one, and fill in the day.

    Parameters
    ----------
    project
        The project.
    parameters
        The parameters as asked for.
    set_aside
        Whether to go on without the rows that cannot be kept.
    cleaned
        Whether the tables are clean already.

    Returns
    -------
    analysis.parameters.Parameters
        The same, ``as_of`` filled in with the newest day in the data where none was asked for.

    Raises
    ------
    MissingDataError, RawDataError
        If the raw tables are missing or broken, or a row cannot be kept and is not to be set aside.
    PublishError
        If the processed tables cannot be written.
    """
    if not cleaned:
        clean(project, set_aside=set_aside)
    languages.use(parameters.language)
    newest = Data(project.processed).newest
    return parameters.model_copy(update={"as_of": parameters.as_of or newest})
