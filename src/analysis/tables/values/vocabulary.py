"""Values of closed lists in English, Albanian and Serbian: only words that are listed here, never what looks alike."""

from collections.abc import Iterable, Mapping
from functools import cache

from analysis.tables.names.spelling import key, without_marks
from analysis.tables.values.result import Answer, Outcomes

YES_NO = ("yes", "no")

WORDS: Mapping[str, str] = {
    # yes and no, and what lies between
    "yes": "y; po; da; true; tačno",
    "no": "n; jo; ne; false; netačno",
    "partly": "partially; pjesërisht; delimično; djelimično",
    "disputed": "contested; e kontestuar; i kontestuar; sporno",
    # positions in a body
    "member": "full member; member state; full member state; anëtar; anëtare; anëtar i plotë; anëtare e plotë; "
    "shtet anëtar; vend anëtar; član; članica; država članica; zemlja članica; punopravni član; punopravna članica",
    "associate": "associate member; associated member; anëtar i asociuar; anëtare e asociuar; pridruženi član; "
    "pridružena članica",
    "observer": "observer status; observer state; vëzhgues; vëzhguese; statusi i vëzhguesit; posmatrač; promatrač; "
    "status posmatrača",
    "invited_participant": "guest; invited guest; i ftuar; e ftuar; mysafir; gost; gost po pozivu",
    "partner_agreement": "agreement with partner; marrëveshje partneriteti; sporazum o partnerstvu",
    "via_unmik": "through UNMIK; represented by UNMIK; nëpërmjet UNMIK; përmes UNMIK; preko UNMIK; putem UNMIK",
    "via_eulex": "through EULEX; represented by EULEX; nëpërmjet EULEX; përmes EULEX; preko EULEX; putem EULEX",
    "via_nato": "through NATO; nëpërmjet NATO; përmes NATO; preko NATO; putem NATO",
    "applicant": "applied; aplikues; aplikant; ka aplikuar; podnosilac zahteva; podnosilac zahtjeva",
    "applied_rejected": "application rejected; aplikimi i refuzuar; zahtev odbijen; zahtjev odbijen",
    "excluded": "i përjashtuar; e përjashtuar; isključen; isključena; isključeno",
    # accounts
    "current": "aktual; aktuale; i tanishëm; e tanishme; trenutno; trenutni; sadašnji; sadašnje; važeći; važeće",
    "past": "i kaluar; e kaluar; i mëparshëm; e mëparshme; ranije; raniji; prošlo; bivši",
    "competing": "konkurrues; konkurruese; suparničko; suparnički",
    # staff
    "all": "all levels; të gjitha; të gjitha nivelet; svi; sve; svi nivoi",
    "leadership": "top management; udhëheqje; udhëheqja; vođstvo; najviše rukovodstvo",
    "management": "managers; menaxhment; menaxhmenti; menadžment; srednji menadžment",
    "professional": "professional staff; professionals; profesional; staf profesional; profesionist; stručno osoblje; "
    "profesionalno osoblje",
    "support": "support staff; mbështetje; staf mbështetës; stafi mbështetës; pomoćno osoblje; osoblje za podršku",
    "seconded": "secondee; secondees; seconded staff; i deleguar; të deleguar; upućen; upućeni; upućeno osoblje",
    "headcount": "head count; number of staff; staff; numri i stafit; numri i të punësuarve; broj zaposlenih; "
    "broj osoba",
    "lower_bound": "at least; së paku; të paktën; najmanje; barem",
    "ceiling": "authorised posts; authorized posts; pozita të autorizuara; odobrena radna mesta; "
    "odobrena radna mjesta; sistematizovana radna mesta",
    "planned": "planned posts; planned staff; i planifikuar; të planifikuara; planirano; planirani",
    "local_staff": "locally recruited staff; staf lokal; stafi lokal; lokalno osoblje",
    "share": "percentage; per cent; percent; përqindje; përqindja; udeo; udio; procenat; postotak",
    "no_figure": "no number; pa shifër; bez broja; bez brojke",
    "executive_head": "drejtues ekzekutiv; drejtuese ekzekutive; izvršni rukovodilac",
    "deputy": "deputy head; zëvendës; zëvendëse; zamenik; zamenica; zamjenik; zamjenica",
    "senior": "senior post; senior staff",
    "chair": "chairperson; chairman; chairwoman; kryesues; kryesuese; predsedavajući; predsedavajuća; "
    "predsjedavajući; predsjedavajuća",
    "mission_head": "head of mission; shef i misionit; shefe e misionit; šef misije; šefica misije",
    "staff": "staff member; staf; anëtar i stafit; osoblje",
    # votes, agreements, recognition
    "for": "in favour; in favor; pro; për; za",
    "against": "kundër; protiv",
    "abstain": "abstained; abstention; abstenim; abstenoi; uzdržan; uzdržana; uzdržano; suzdržan",
    "adopted": "passed; miratuar; u miratua; usvojen; usvojena; usvojeno",
    "rejected": "turned down; refuzuar; u refuzua; odbijen; odbijena; odbijeno",
    "signed": "nënshkruar; i nënshkruar; e nënshkruar; potpisan; potpisano",
    "pending": "në pritje; na čekanju",
    "ratified": "ratifikuar; i ratifikuar; e ratifikuar; ratifikovan; ratifikovano; ratificiran",
    "in_force": "entered into force; në fuqi; na snazi",
    "blocked": "bllokuar; i bllokuar; e bllokuar; blokiran; blokirano",
    "recognised": "recognized; e njohur; i njohur; njohur; priznat; priznata; priznato",
    "not_recognised": "not recognized; unrecognised; unrecognized; e panjohur; nije priznat; nije priznata; "
    "nije priznato",
    # lists of bodies, sources and counts
    "security": "siguri; siguria; bezbednost; bezbjednost; sigurnost",
    "regional": "rajonal; rajonale; regionalni; regionalna; regionalno",
    "other": "others; tjetër; tjera; të tjera; ostali; ostalo; drugo",
    "census": "regjistrim; regjistrimi; regjistrimi i popullsisë; popis; popis stanovništva",
    "estimate": "estimated; vlerësim; vlerësimi; procena; procjena",
    "primary": "primary source; burim parësor; primarni izvor",
    "news": "media; lajm; lajme; vest; vesti; vijest; vijesti",
    "academic": "akademik; akademike; akademski; akademska",
    "percent": "%; per cent; për qind; përqind; odsto; posto; procenat; postotak",
    # groups in place of an economy
    "TOTAL": "sum; grand total; total staff; all staff; totali; gjithsej; gjithësej; ukupno; sveukupno; svega",
    "OTHER": "others; the rest; rest; të tjera; të tjerë; tjera; tjerë; ostali; ostalo; drugi",
    "UNKNOWN": "not known; e panjohur; i panjohur; nuk dihet; nepoznato; nepoznat; nepoznata",
    "ALL": "all partners; të gjithë; të gjithë partnerët; svi; svi partneri",
    "EU": "European Union; Bashkimi Evropian; Evropska unija; Europska unija",
    "WB6": "Western Balkans; Western Balkans 6; Western Balkans six; Western Balkan six; Ballkani Perëndimor; "
    "Zapadni Balkan; BP6; ZB6",
}
"""Values of closed lists and codes of groups, each with its words; separated by semicolons, compared by their letters.

A word may belong to several values as long as no column allows two of them.
"""


@cache
def meanings(allowed: tuple[str, ...], said: tuple[tuple[str, str], ...] = ()) -> Mapping[str, str]:
    """Return for each folded word the one allowed value that it stands for; a word of several values is left out.

    Parameters
    ----------
    allowed
        The values of a column.
    said
        Pairs of a value and what the schema says that it means, which is a way of writing it too.
    """
    found: dict[str, set[str]] = {}
    for value in allowed:
        for word in (value, *WORDS.get(value, "").split("; "), *(text for name, text in said if name == value)):
            found.setdefault(key(word) or word, set()).add(value)
    return {word: next(iter(values)) for word, values in found.items() if len(values) == 1 and word}


def convert(texts: Iterable[str], known: Mapping[str, str]) -> Outcomes:
    """Return the values that words stand for, each text once; what stands for none is left out.

    Parameters
    ----------
    texts
        What stands in the cells.
    known
        From `meanings`.
    """
    done: Outcomes = {}
    for text in texts:
        value = known.get(key(text) or text) or known.get(key(without_marks(text)))
        if value:
            own = key(value) == key(text)
            done[text] = Answer(value, ("spelling of a listed value" if own else "word for a listed value",))
    return done
