"""Names that change their form in a sentence: Albanian and Serbian decline them, English does not.

A translation asks for a form after a colon: ``{focus:gen}`` is *Kosovës* in Albanian and *Kosova* in Serbian. A
value that has no such form, such as a number, is printed as it is.
"""

import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any

FORMS = ("gen", "dat", "acc", "ins", "in", "from")
"""Genitive, dative, accusative, instrumental, and the two phrases whose preposition depends on the name: where
something is (*na Kosovu*, *u Albaniji*) and where it comes from."""


class Inflected(str):
    """A name with its forms; as text it is the nominative.

    Parameters
    ----------
    text
        The nominative.
    forms
        The other forms, by their names in `FORMS`.
    """

    __slots__ = ("forms",)
    forms: Mapping[str, str]

    def __new__(cls, text: str, forms: Mapping[str, str]) -> "Inflected":
        """Make a name of its nominative and its other forms."""
        made = super().__new__(cls, text)
        made.forms = forms
        return made

    def __format__(self, spec: str) -> str:
        return self.forms.get(spec, str(self)) if spec in FORMS else super().__format__(spec)

    def each(self, change: Callable[[str], str]) -> "Inflected":
        """Return the name with every form changed in the same way, such as into other letters."""
        return Inflected(change(str(self)), {form: change(text) for form, text in self.forms.items()})

    @classmethod
    def joined(cls, items: Sequence[str], join: Callable[[list[str]], str]) -> "Inflected":
        """Return names joined into a list that has the forms of its items."""
        forms = {form: join([_form(item, form) for item in items]) for form in FORMS}
        return cls(join([str(item) for item in items]), forms)

    def __reduce__(self) -> tuple[Any, ...]:
        return Inflected, (str(self), dict(self.forms))


def _form(item: object, form: str) -> str:
    if form in FORMS and not isinstance(item, Inflected):
        return str(item)
    return format(item, form)


def fill(message: str, values: Mapping[str, object], letters: Callable[[str], str] = str) -> str:
    """Return a message with its placeholders filled, names in the forms that it asks for.

    Parameters
    ----------
    message
        Text with placeholders in braces: ``{name}``, ``{name:form}``.
    values
        The values by name. A form that a value does not have is passed over.
    letters
        Changes the letters of the message itself, never those of the values.
    """
    parts = []
    for text, name, spec, _ in string.Formatter().parse(message):
        parts.append(letters(text))
        if name is not None:
            parts.append(_form(values[name], spec or ""))
    return "".join(parts)
