"""The core of a name: what is left when legal forms, width, case and mere punctuation are taken away.

Names are folded before (`core.values.folding`), so that Traditional and Simplified characters are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field

from crm_desktop.frozen import frozen

#: Longer names are compared by their beginning.
LONGEST_NAME = 120

#: Legal forms at the end of a Latin name, as they read without points.
_FORMS = frozenset(
    "co ltd limited company inc incorporated corp corporation llc llp lp plc pllc pc gmbh ggmbh mbh ag "
    "kg kgaa ohg ug gbr ek ev sa sas sasu sarl eurl snc srl srls spa sapa bv nv vof cv ab hb oy oyj ky "
    "aps as asa se ks kft zrt bt nyrt doo dd ad ead eood ood sro oo zoo spzoo spk rl lda ltda eireli sl "
    "slu sau sc pty pte sdn bhd pvt tbk kk gk yk ооо оао зао пао ао ип tnc ltdsti jsc pjsc ojsc cojsc".split()
)
#: Words that belong to a form where one follows: "& Co. KG", "S.A. de C.V.", "Sp. z o.o.".
_BETWEEN_FORMS = frozenset("and und et y de sp z".split())
#: Legal forms that stand before a name.
_FORMS_BEFORE = frozenset("pt as ооо оао зао пао ао".split())
#: East Asian forms, folded, at either end and the longest first.
_EASTERN = (
    "股份有限公司|有限责任公司|有限责任事务所|两合公司|无限公司|控股有限公司|有限公司|股份公司|责任有限公司|"
    r"\(股\)有限公司|\(股\)公司|\(有\)公司|\(股\)|\(有\)|\(株\)|\(주\)|公司|"
    "株式会社|有限会社|合同会社|合资会社|주식회사|유한회사"
)
_EASTERN_AT_ENDS = re.compile(rf"^(?:{_EASTERN})\s*(?=\S)|(?<=\S)\s*(?:{_EASTERN})$")

#: Points between digits tell names apart (4.5 is not 45), and so do + # @ ! and other signs.
_MERE = re.compile(
    r"(?<!\d)[.,]|[.,](?!\d)|[;:()\[\]{}<>\"'`´’‘“”/\\|_\-–—·•・‧、。，；：（）「」『』【】《》〈〉…]+"
)
_INITIALS = re.compile(r"(?<![^\W\d_])((?:[^\W\d_]\.){2,}|[^\W\d_]/[^\W\d_])(?![^\W\d_]{2})")
_WORD_OF_LETTERS = re.compile(r"[^\W\d_]+")
_EASTERN_LETTER = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")

#: A name that begins or ends another one has at least so many letters, or East Asian characters.
_SHORTEST_PART = 4
#: Two East Asian names differ by whole words where they differ by a character.
_ALIKE, _ALIKE_EASTERN = 86.0, 90.0
#: How alike a name and its beginning are.
PART = 75.0


@frozen
class NameCore:
    """A name to be compared; empty text where nothing is left of it."""

    text: str
    #: the words that hold digits or signs: names whose such words differ are different names
    telling: tuple[str, ...] = ()
    #: the text without its spaces; this and the next are found once, for a name is compared with very many
    joined: str = field(init=False, repr=False, compare=False)
    #: it is written in East Asian characters, also in part
    is_eastern: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "joined", self.text.replace(" ", ""))
        object.__setattr__(self, "is_eastern", _EASTERN_LETTER.search(self.text) is not None)


def name_core(folded: str, *, is_company: bool) -> NameCore:
    """The core of a folded name; of a company's without its legal form."""
    text = " ".join(folded[:LONGEST_NAME].split())
    if is_company:
        text = _without_eastern_forms(text)
    text = _INITIALS.sub(lambda found: re.sub("[./]", "", found[0]), text)
    words = _MERE.sub(" ", text).replace("&", " and ").split()
    if is_company:
        words = _without_forms(words)
    telling = (word for word in words if not _WORD_OF_LETTERS.fullmatch(word))
    return NameCore(" ".join(words), tuple(sorted(telling)))


def _without_eastern_forms(text: str) -> str:
    while (shorter := _EASTERN_AT_ENDS.sub("", text).strip()) != text and shorter:
        text = shorter
    return text


def _without_forms(words: list[str]) -> list[str]:
    """Without the forms at both ends; a name that is made of nothing else keeps its first word."""
    end = len(words)
    while end > 1 and (words[end - 1] in _FORMS or (end < len(words) and words[end - 1] in _BETWEEN_FORMS)):
        end -= 1
    first = 1 if end > 1 and words[0] in _FORMS_BEFORE else 0
    return words[first:end]


def likeness(one: NameCore, other: NameCore, similarity: Callable[[str, str], float]) -> float:
    """How alike two names are, 0 to 100; 0 where they are different names.

    `similarity` compares two texts by their letters.
    """
    if not one.text or not other.text or one.telling != other.telling:
        return 0.0
    if one.joined == other.joined:
        return 100.0
    found = max(similarity(one.text, other.text), similarity(one.joined, other.joined))
    if found >= (_ALIKE_EASTERN if one.is_eastern or other.is_eastern else _ALIKE):
        return min(found, 99.0)
    return PART if _is_part(one, other) or _is_part(other, one) else 0.0


def _is_part(short: NameCore, long: NameCore) -> bool:
    """Whether a name is the beginning of another one, or its end in East Asian writing."""
    if len(short.joined) < _SHORTEST_PART:
        return False
    if short.is_eastern:
        return long.text.startswith(short.text) or long.text.endswith(short.text)
    return f"{long.text} ".startswith(f"{short.text} ")
