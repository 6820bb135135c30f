"""Make a drawing small: nothing is taken away that can be seen, and half of what matplotlib writes is."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

TEXT = frozenset({"text", "tspan"})
"""Elements whose blanks are printed."""
GEOMETRY = ("d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "transform", "points")
DECIMALS = 2
"""Decimals of a place in points: a hundredth is a sixth of a dot at 1200 dots an inch."""
LONG = re.compile(rf"-?\d+\.\d{{{DECIMALS + 1},}}(?![\de])")
NO_TURN = re.compile(r"^rotate\(-?0(?: [\d.+-]+){2}\)$")
FAMILY = "font-family"


def slim(root: Element) -> None:
    """Make a drawing small, in place.

    Parameters
    ----------
    root
        Its root element, names without namespace, styles as attributes.
    """
    _shorten(root)
    _unwrap(root)
    _share_family(root)


def _shorten(root: Element) -> None:
    """Take away blanks between elements, turns by nothing, and decimals that cannot be seen."""
    for element in root.iter():
        if NO_TURN.match(element.get("transform", "")):
            del element.attrib["transform"]
        for name in GEOMETRY:
            if name in element.attrib:
                element.set(name, LONG.sub(_rounded, " ".join(element.attrib[name].split())))
        if element.tag not in TEXT:
            element.text = (element.text or "").strip()
            for child in element:
                child.tail = (child.tail or "").strip()


def _rounded(found: re.Match[str]) -> str:
    return f"{float(found[0]):.{DECIMALS}f}".rstrip("0").rstrip(".")


def _unwrap(element: Element) -> None:
    """Put what stands in groups that say nothing in the place of those groups."""
    for child in list(element):
        _unwrap(child)
    element[:] = list(_bare_children(element))


def _bare_children(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == "g" and not child.attrib:
            yield from child
        else:
            yield child


def _share_family(root: Element) -> None:
    """Name the typeface once, if all text is set in the same."""
    texts = [element for element in root.iter() if element.tag in TEXT]
    families = {element.get(FAMILY) for element in texts if element.tag == "text"}
    if len(families) == 1 and (family := families.pop()):
        root.set(FAMILY, family)
        for element in texts:
            if element.get(FAMILY) == family:
                del element.attrib[FAMILY]
