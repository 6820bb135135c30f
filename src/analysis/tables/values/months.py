"""The months in words."""

MONTHS = (
    "january jan januar januara janar janari sijecanj sijecnja",
    "february feb februar februara shkurt shkurti veljaca veljace",
    "march mar mart marta mars marsi ozujak ozujka",
    "april apr aprila prill prilli travanj travnja",
    "may maj maja maji svibanj svibnja",
    "june jun juna juni qershor qershori lipanj lipnja",
    "july jul jula juli korrik korriku srpanj srpnja",
    "august aug avgust avgusta avg gusht gushti kolovoz kolovoza",
    "september sep sept septembar septembra shtator shtatori rujan rujna",
    "october oct oktobar oktobra okt tetor tetori listopad listopada",
    "november nov novembar novembra nentor nentori studeni studenog studenoga",
    "december dec decembar decembra dhjetor dhjetori prosinac prosinca",
)
"""Names of the months in English, Albanian, Serbian and Croatian as `spelling.key` folds them, January first."""

MONTH_OF = {name: number for number, names in enumerate(MONTHS, start=1) for name in names.split()}
"""Number of the month of each of its names."""
