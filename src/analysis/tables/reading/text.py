"""Tell how the bytes of a file spell its letters: by a mark, by what cannot be otherwise, and else by asking."""

import codecs
import re
from pathlib import Path

from analysis.tables.reading.fault import MOST_BYTES, SPLIT, Fault, megabytes

AS_UTF8 = 'Save it as "CSV UTF-8".'

_HEAD = 4096
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_WINDOWS = ("cp1250", "cp1252")
_LETTERS = {name: bytes(range(256)).decode(name, "replace") for name in _WINDOWS}
_UNDEFINED = {name: frozenset(byte for byte in range(256) if _LETTERS[name][byte] == "\ufffd") for name in _WINDOWS}
_DIFFERENT = bytes(byte for byte in range(128, 256) if len({letters[byte] for letters in _LETTERS.values()}) > 1)

# Words in their Windows-1250 bytes where no language that Windows-1252 is used for could have its letter: č before a
# vowel or k or after a or e (è is not found there), ć between vowels or ending a word after one (æ is not), Đ beginning
# a word (Icelandic Ð does not), and the words Grčka and među-. š and ž are the same in both, so they tell nothing.
_CZ, _CJ, _DJ = "[\xc8\xe8]", "[\xc6\xe6]", "[\xd0\xf0]"
_VOWEL, _LETTER = "[AEIOUaeiou]", "[A-Za-z\x80-\xff]"
_SOUTH_SLAVIC = re.compile(
    f"{_CZ}[AEIOUKaeiouk]|[AEae]{_CZ}|{_VOWEL}{_CJ}(?:{_VOWEL}|(?!{_LETTER}))|(?<!{_LETTER}){_CJ}[AEIUaeiu]"
    f"|(?<!{_LETTER})\xd0{_VOWEL}|[Gg]r{_CZ}|[Mm]e{_DJ}u".encode("latin-1")
)
# à and å, which Windows-1250 would read as letters of Slovak alone.
_WESTERN = re.compile("[\xc0\xe0\xc5\xe5]".encode("latin-1"))
_CYRILLIC = re.compile(b"[\xc0-\xff]{4,}")


def utf8(path: Path) -> bytes:
    """Return the text of a file as UTF-8 without a mark.

    Parameters
    ----------
    path
        A file in UTF-8 or UTF-16 with or without byte order mark, or in Windows-1250 or 1252.

    Raises
    ------
    Fault
        If the file cannot be opened, is too large, is no text, or if it cannot be told for certain how it is encoded.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Fault(f"the file has {megabytes(size)}; at most {megabytes(MOST_BYTES)} are read", SPLIT)
        content = path.read_bytes()
    except OSError as error:
        raise Fault(f"the file cannot be opened ({error.strerror})", "Give permission to read it.") from None
    text = _recoded(content, encoding(content))
    if b"\0" in text:
        raise _no_text(text, text.index(b"\0"))
    return text


def encoding(content: bytes) -> str:
    """Return the name of the encoding of a file's content.

    Parameters
    ----------
    content
        The whole file.

    Raises
    ------
    Fault
        If it cannot be told for certain.
    """
    for mark, name in _MARKS.items():
        if content.startswith(mark):
            return name
    for name in ("utf-16-le", "utf-16-be"):
        if b"\0" in content[:_HEAD] and _readable(content[:_HEAD].decode(name, "replace")):
            return name
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows(content, error.start)
    return "utf-8"


def _readable(text: str) -> bool:
    """Return whether a text is of everyday letters, Latin, Greek or Cyrillic, and punctuation, some of it of ASCII."""
    everyday = all(sign in "\t\r\n" or (sign.isprintable() and _everyday(sign)) for sign in text)
    return everyday and any(sign < "\x80" for sign in text)


def _everyday(sign: str) -> bool:
    return sign < "\u0530" or "\u2000" <= sign < "\u2200"


def _recoded(content: bytes, name: str) -> bytes:
    if name in ("utf-8", "utf-8-sig"):
        name, content = "utf-8", content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode(name)
    except UnicodeDecodeError as error:
        raise _no_text(content, error.start, "UTF-16" if name.startswith("utf-16") else "UTF-8") from None
    return content if name == "utf-8" else text.encode("utf-8")


def _no_text(content: bytes, place: int, wanted: str = "UTF-8") -> Fault:
    line = content[:place].count(b"\n") + 1
    return Fault(f"the file is not {wanted} text (byte {content[place]:#04x} in line {line})", AS_UTF8)


def _windows(content: bytes, place: int) -> str:
    used = set(content)
    possible = [name for name in _WINDOWS if not used & _UNDEFINED[name]]
    if not possible:
        raise _no_text(content, place)
    if _CYRILLIC.search(content):
        raise Fault(f"{_no_text(content, place).problem}, perhaps Windows-1251 (Cyrillic)", AS_UTF8)
    if len(possible) == 1:
        return possible[0]
    different = used & set(_DIFFERENT)
    slavic, western = bool(_SOUTH_SLAVIC.search(content)), bool(_WESTERN.search(content))
    if different and slavic == western:
        raise _either(content, different)
    return "cp1252" if western else "cp1250"


def _either(content: bytes, different: set[int]) -> Fault:
    """Return the question; it shows one letter alone, as the word may be a person's name."""
    place = min(content.index(byte) for byte in different)
    central, western = (_LETTERS[name][content[place]] for name in _WINDOWS)
    line = content[:place].count(b"\n") + 1
    problem = f"is the letter in line {line} {central} (Windows-1250) or {western} (Windows-1252)? Both can be meant"
    return Fault(problem, f"Open the file in the program that it was made with. {AS_UTF8}")
