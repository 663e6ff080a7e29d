"""Slips among the fields, each with all that is said of it, by the kind of slip."""

from __future__ import annotations

from typing import NamedTuple


class Slip(NamedTuple):
    """Lines that stand first among the fields of a decision, from its second line on."""

    lines: str
    said: tuple[str, ...]
    """Level and place, what is wrong, and what to do."""


SLIPS: dict[str, tuple[Slip, ...]] = {
    "Y01": (
        Slip(
            ("reference: CPCC2026-100\nreference: CPCC2026-101"),
            (
                (
                    "error 3:1\n"
                    "`reference` is given twice, in line 2 and in line 3.\n"
                    "Keep the right one of the two lines, and take the other away."
                ),
            ),
        ),
        Slip(
            ("contact:\n  role: A\n  role: B"),
            (
                (
                    "error 4:3\n"
                    "`role` is given twice, in line 3 and in line 4.\n"
                    "Keep the right one of the two lines, and take the other away."
                ),
            ),
        ),
    ),
    "Y06": (
        Slip(
            "decided: 2019-02-30",
            (
                (
                    "error 2:10\n"
                    "“2019-02-30” cannot be right: February 2019 has 28 days.\n"
                    "Look the day up in the document, and write it in full, such as 14 "
                    "October 2026."
                ),
            ),
        ),
        Slip(
            "decided: 31 November 2025",
            (
                (
                    "error 2:10\n"
                    "“31 November 2025” cannot be right: November 2025 has 30 days.\n"
                    "Look the day up in the document, and write it in full, such as 14 "
                    "October 2026."
                ),
            ),
        ),
        Slip(
            "effective: 29 February 2023",
            (
                (
                    "error 2:12\n"
                    "“29 February 2023” cannot be right: February 2023 has 28 days.\n"
                    "Look the day up in the document, and write it in full, such as 14 "
                    "October 2026."
                ),
            ),
        ),
    ),
    "Y07": (
        Slip(
            "decided: 25/02/2016",
            (
                (
                    "error 2:10\n"
                    "“25/02/2016” is a date in numbers.\n"
                    "Replace the line with:\n"
                    "    decided: 25 February 2016"
                ),
            ),
        ),
        Slip(
            "decided: 05/06/2019",
            (
                (
                    "error 2:10\n"
                    "05/06/2019 could be 5 June or 6 May.\n"
                    "Replace the line with one of:\n"
                    "    decided: 5 June 2019\n"
                    "    decided: 6 May 2019"
                ),
            ),
        ),
        Slip(
            "decided: 2019-5-6",
            (
                (
                    "error 2:10\n"
                    "“2019-5-6” is not a date that can be read.\n"
                    "Replace the line with:\n"
                    "    decided: 6 May 2019"
                ),
            ),
        ),
        Slip(
            "decided: 3pt March 2019",
            (
                (
                    "error 2:10\n"
                    "“3pt March 2019” is not a date that can be read.\n"
                    "Write the day in full, such as 14 October 2026. Where the day is not known, "
                    "write the month (May 2019), the year (2019) or unknown."
                ),
            ),
        ),
        Slip(
            "decided: 1551052800",
            (
                (
                    "error 2:10\n"
                    "“1551052800” is not a date that can be read.\n"
                    "Write the day in full, such as 14 October 2026. Where the day is not known, "
                    "write the month (May 2019), the year (2019) or unknown."
                ),
            ),
        ),
        Slip(
            "decided: 20160225",
            (
                (
                    "error 2:10\n"
                    "“20160225” is not a date that can be read.\n"
                    "Write the day in full, such as 14 October 2026. Where the day is not known, "
                    "write the month (May 2019), the year (2019) or unknown."
                ),
            ),
        ),
    ),
    "Y08": (
        Slip(
            "decided: 2019-05-16T00:30:00+01:00",
            (
                (
                    "error 2:10\n"
                    "“2019-05-16T00:30:00+01:00” has a time of day in it, and `decided` is a "
                    "day alone.\n"
                    "Replace the line with:\n"
                    "    decided: 16 May 2019"
                ),
            ),
        ),
        Slip(
            "decided: 2019-05-16T00:00:00",
            (
                (
                    "error 2:10\n"
                    "“2019-05-16T00:00:00” has a time of day in it, and `decided` is a day al"
                    "one.\n"
                    "Replace the line with:\n"
                    "    decided: 16 May 2019"
                ),
            ),
        ),
        Slip(
            "decided: 16 May 2019 at 9.30am",
            (
                (
                    "error 2:10\n"
                    "“16 May 2019 at 9.30am” has a time of day in it, and `decided` is a day "
                    "alone.\n"
                    "Replace the line with:\n"
                    "    decided: 16 May 2019"
                ),
            ),
        ),
    ),
    "Y09": (
        Slip(
            ("decided: 14 October 1926\npublished: 16 October 2026"),
            (
                (
                    "warning 2:1\n"
                    "`decided` is 14 October 1926, which is before 2010.\n"
                    "Look the year up, and correct it if it is wrong. If it is right, nothing"
                    " needs mending."
                ),
            ),
        ),
        Slip(
            "effective: 1 November 2062",
            (
                (
                    "warning 2:1\n"
                    "`effective` is 1 November 2062, which is more than ten years after 22 No"
                    "vember 2026.\n"
                    "Look the year up, and correct it if it is wrong. If it is right, nothing"
                    " needs mending."
                ),
            ),
        ),
        Slip(
            "effective: 31 December 2009",
            (
                (
                    "warning 2:1\n"
                    "`effective` is 31 December 2009, which is before 2010.\n"
                    "Look the year up, and correct it if it is wrong. If it is right, nothing"
                    " needs mending."
                ),
            ),
        ),
    ),
    "Y10": (
        Slip(
            "title: Decision: approve",
            (
                (
                    "error 2:16\n"
                    "There is a colon within the words of this line: “title: Decision: approv"
                    "e”.\n"
                    "Replace the line with:\n"
                    '    title: "Decision: approve"'
                ),
            ),
        ),
        Slip(
            "summary: Approved: the lease, and: the vans",
            (
                (
                    "error 2:18\n"
                    "There is a colon within the words of this line: “summary: Approved: the "
                    "lease, and: the vans”.\n"
                    "Replace the line with:\n"
                    '    summary: "Approved: the lease, and: the vans"'
                ),
            ),
        ),
    ),
    "Y11": (
        Slip(
            "title: Item #14",
            (
                (
                    "error 2:13\n"
                    "The words behind “ #” may be lost, because it begins a remark: “"
                    "title: Item #14”.\n"
                    "If it belongs to the words, replace the line with:\n"
                    '    title: "Item #14"\n'
                    "If it is a remark, take it away."
                ),
            ),
        ),
        Slip(
            ("background:\n  - title: Paper #7"),
            (
                (
                    "error 3:18\n"
                    "The words behind “ #” may be lost, because it begins a remark: “"
                    "- title: Paper #7”.\n"
                    "If it belongs to the words, replace the line with:\n"
                    '      - title: "Paper #7"\n'
                    "If it is a remark, take it away."
                ),
            ),
        ),
    ),
    "Y12": (
        Slip(
            "signed_by: @x",
            (
                (
                    "error 2:12\n"
                    "The words of this line begin with a sign that needs quotation marks arou"
                    "nd them: “signed_by: @x”.\n"
                    "Replace the line with:\n"
                    '    signed_by: "@x"'
                ),
            ),
        ),
        Slip(
            "signed_by: *nope",
            (
                (
                    "error 2:12\n"
                    "“*nope” has a special meaning here, which the register does not use.\n"
                    "Put the words between quotation marks:\n"
                    '    signed_by: "*nope"'
                ),
            ),
        ),
        Slip(
            "signed_by: !ENV HOME",
            (
                (
                    "error 2:12\n"
                    "“!ENV” has a special meaning here, which the register does not use.\n"
                    "Put the words between quotation marks:\n"
                    '    signed_by: "!ENV HOME"'
                ),
            ),
        ),
        Slip(
            'signed_by: !!python/object/apply:os.system ["id"]',
            (
                (
                    "error 2:12\n"
                    "“!!python/object/apply:os.system” has a special meaning here, which the "
                    "register does not use.\n"
                    "Take it away, and write out what is meant."
                ),
            ),
        ),
        Slip(
            "signed_by: !!binary aGVsbG8=",
            (
                (
                    "error 2:12\n"
                    "“!!binary” has a special meaning here, which the register does not use.\n"
                    "Put the words between quotation marks:\n"
                    '    signed_by: "!!binary aGVsbG8="'
                ),
            ),
        ),
    ),
    "Y13": (
        Slip(
            ("background:\n\t- title: Vehicle recovery options"),
            (
                (
                    "error 3:1\n"
                    "There is a tab in this line.\n"
                    "Replace the line with this one, which starts with 2 spaces:\n"
                    "      - title: Vehicle recovery options"
                ),
            ),
        ),
        Slip(
            ("contact:\n\trole: A\n\temail: a@example.org"),
            (
                (
                    "error 3:1\n"
                    "There are tabs in this line and in 1 other.\n"
                    "Replace the 2 lines from this one on with these, and keep the spaces at "
                    "their start:\n"
                    "      role: A\n"
                    "      email: a@example.org"
                ),
            ),
        ),
    ),
    "Y16": (
        Slip(
            "title: A\x00B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+0000 NULL.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\x07B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+0007 CONTROL CHAR"
                    "ACTER.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\x85B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+0085 NEXT LINE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\ufeffB",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+FEFF ZERO WIDTH N"
                    "O-BREAK SPACE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A�B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+FFFD REPLACEMENT "
                    "CHARACTER.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            'title: "\\ud800"',
            (
                (
                    "error 2:8\n"
                    "A backslash between double quotation marks has a special meaning: “title"
                    ': "\\ud800"”.\n'
                    "Replace the line with:\n"
                    "    title: '\\ud800'"
                ),
            ),
        ),
        Slip(
            'title: "A\\0B"',
            (
                (
                    "error 2:8\n"
                    "There is a character in `title` that nobody can see: U+0000 NULL.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
    ),
    "Y17": (
        Slip(
            "reference: CPCC2026‑100",
            (
                (
                    "error 2:1\n"
                    "“CPCC2026‑100” has characters that only look right: U+2011 NON-BREAKING "
                    "HYPHEN.\n"
                    "Type it again:\n"
                    "    reference: CPCC2026-100"
                ),
            ),
        ),
        Slip(
            "reference: CPCC\u200b2026-100",
            (
                (
                    "error 2:16\n"
                    "There is a character in `reference` that nobody can see: U+200B ZERO WID"
                    "TH SPACE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "reference: CPCC2026–100",
            (
                (
                    "error 2:1\n"
                    "“CPCC2026–100” has characters that only look right: U+2013 EN DASH.\n"
                    "Type it again:\n"
                    "    reference: CPCC2026-100"
                ),
            ),
        ),
        Slip(
            ("authority:\n  - meeting: board‑2026"),
            (
                (
                    "error 3:5\n"
                    "There is no meeting called “board‑2026” in this register. It has charact"
                    "ers that only look right: U+2011 NON-BREAKING HYPHEN.\n"
                    "A record is named by its file, without .md, or by its printed reference."
                    " If it is not in the register yet, add it first, or take this reference "
                    "away."
                ),
            ),
        ),
    ),
    "Y18": (
        Slip(
            "title: A\u202aB",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+202A LEFT-TO-RIGH"
                    "T EMBEDDING.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u202bB",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+202B RIGHT-TO-LEF"
                    "T EMBEDDING.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u202cB",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+202C POP DIRECTIO"
                    "NAL FORMATTING.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u202dB",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+202D LEFT-TO-RIGH"
                    "T OVERRIDE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u202eB",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+202E RIGHT-TO-LEF"
                    "T OVERRIDE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u2066B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+2066 LEFT-TO-RIGH"
                    "T ISOLATE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u2067B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+2067 RIGHT-TO-LEF"
                    "T ISOLATE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u2068B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+2068 FIRST STRONG"
                    " ISOLATE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
        Slip(
            "title: A\u2069B",
            (
                (
                    "error 2:9\n"
                    "There is a character in `title` that nobody can see: U+2069 POP DIRECTIO"
                    "NAL ISOLATE.\n"
                    "Delete the words on both sides of it, and type them again by hand."
                ),
            ),
        ),
    ),
    "Y19": (
        Slip(
            "reference: СРСС2026-100",
            (
                (
                    "error 2:1\n"
                    "“СРСС2026-100” has characters that only look right: U+0421 CYRILLIC CAPI"
                    "TAL LETTER ES, U+0420 CYRILLIC CAPITAL LETTER ER.\n"
                    "Type it again:\n"
                    "    reference: CPCC2026-100"
                ),
            ),
        ),
        Slip(
            ("authority:\n  - meeting: СРСС2026-100"),
            (
                (
                    "error 3:5\n"
                    "There is no meeting called “СРСС2026-100” in this register. It has chara"
                    "cters that only look right: U+0421 CYRILLIC CAPITAL LETTER ES, U+0420 CY"
                    "RILLIC CAPITAL LETTER ER.\n"
                    "A record is named by its file, without .md, or by its printed reference."
                    " If it is not in the register yet, add it first, or take this reference "
                    "away."
                ),
            ),
        ),
        Slip(
            "title: Vеhicle recovery",
            (
                (
                    "warning 2:1\n"
                    "“Vеhicle” has letters that only look right: U+0435 CYRILLIC SMALL LETTER"
                    " IE.\n"
                    "Type the word again by hand: Vehicle"
                ),
            ),
        ),
        Slip(
            "title: СРСС contract",
            (
                (
                    "warning 2:1\n"
                    "“СРСС” has letters that only look right: U+0421 CYRILLIC CAPITAL LETTER "
                    "ES, U+0420 CYRILLIC CAPITAL LETTER ER.\n"
                    "Type the word again by hand: CPCC"
                ),
            ),
        ),
        Slip(
            "title: Ｖehicle recovery",
            (
                (
                    "warning 2:1\n"
                    "“Ｖehicle” has letters that only look right: U+FF36 FULLWIDTH LATIN CAPIT"
                    "AL LETTER V.\n"
                    "Type the word again by hand: Vehicle"
                ),
            ),
        ),
        Slip(
            "signed_by: Сhief Executive",
            (
                (
                    "warning 2:1\n"
                    "“Сhief” has letters that only look right: U+0421 CYRILLIC CAPITAL LETTER"
                    " ES.\n"
                    "Type the word again by hand: Chief"
                ),
            ),
        ),
        Slip(
            ("contact:\n  role: Οffice"),
            (
                (
                    "warning 3:3\n"
                    "“Οffice” has letters that only look right: U+039F GREEK CAPITAL LETTER O"
                    "MICRON.\n"
                    "Type the word again by hand: Office"
                ),
            ),
        ),
    ),
    "Y20": (
        Slip(
            "signed_by: &a Commissioner",
            (
                (
                    "error 2:12\n"
                    "“&a” has a special meaning here, which the register does not use.\n"
                    "Put the words between quotation marks:\n"
                    '    signed_by: "&a Commissioner"'
                ),
            ),
        ),
        Slip(
            "signed_by: *a",
            (
                (
                    "error 2:12\n"
                    "“*a” has a special meaning here, which the register does not use.\n"
                    "Put the words between quotation marks:\n"
                    '    signed_by: "*a"'
                ),
            ),
        ),
        Slip(
            "options: &a [*a]",
            (
                (
                    "error 2:10\n"
                    "“&a” has a special meaning here, which the register does not use.\n"
                    "Take it away, and write out what is meant."
                ),
            ),
        ),
    ),
    "Y21": (
        Slip(
            "<<: {k: v}",
            (
                (
                    "error 2:1\n"
                    "“<<” has a special meaning here, which the register does not use.\n"
                    "Take it away, and write out what is meant."
                ),
            ),
        ),
        Slip(
            ("contact:\n  <<: {role: A}"),
            (
                (
                    "error 3:3\n"
                    "“<<” has a special meaning here, which the register does not use.\n"
                    "Take it away, and write out what is meant."
                ),
            ),
        ),
    ),
    "Y25": (
        Slip(
            "1: A",
            (
                (
                    "error 2:1\n"
                    "“1” cannot be the name of a field.\n"
                    "Begin the line with the name of a field and a colon. Words that only loo"
                    "k like a field, because a colon follows them, go between quotation marks"
                    "."
                ),
            ),
        ),
        Slip(
            "true: A",
            (
                (
                    "error 2:1\n"
                    "“true” cannot be the name of a field.\n"
                    "Begin the line with the name of a field and a colon. Words that only loo"
                    "k like a field, because a colon follows them, go between quotation marks"
                    "."
                ),
            ),
        ),
        Slip(
            "null: A",
            (
                (
                    "error 2:1\n"
                    "“null” cannot be the name of a field.\n"
                    "Begin the line with the name of a field and a colon. Words that only loo"
                    "k like a field, because a colon follows them, go between quotation marks"
                    "."
                ),
            ),
        ),
        Slip(
            "2016-02-25: A",
            (
                (
                    "error 2:1\n"
                    "“2016-02-25” cannot be the name of a field.\n"
                    "Begin the line with the name of a field and a colon. Words that only loo"
                    "k like a field, because a colon follows them, go between quotation marks"
                    "."
                ),
            ),
        ),
        Slip(
            "'': A",
            (
                (
                    "error 2:1\n"
                    "This field has no name.\n"
                    "Begin the line with the name of a field and a colon. Words that only loo"
                    "k like a field, because a colon follows them, go between quotation marks"
                    "."
                ),
            ),
        ),
    ),
    "Y27": (
        Slip(
            "desicion_maker: A",
            (
                (
                    "error 2:1\n"
                    "`desicion_maker` is no field of a record of this kind.\n"
                    "Did you mean this?\n"
                    "    maker: A"
                ),
            ),
        ),
        Slip(
            "Titel: A",
            (
                (
                    "error 2:1\n"
                    "`Titel` is no field of a record of this kind.\n"
                    "Did you mean this?\n"
                    "    title: A"
                ),
            ),
        ),
        Slip(
            "sumary: A",
            (
                (
                    "error 2:1\n"
                    "`sumary` is no field of a record of this kind.\n"
                    "Did you mean this?\n"
                    "    summary: A"
                ),
            ),
        ),
    ),
    "Y28": (
        Slip(
            "title: [A, B]",
            (
                (
                    "error 2:8\n"
                    "`title` holds a list, where a line of text belongs.\n"
                    "Keep the one that is meant, on one line, behind the name and the colon."
                ),
            ),
        ),
        Slip(
            "contact: A",
            (
                (
                    "error 2:10\n"
                    "`contact` holds only “A”, and has to say what that is.\n"
                    "It is made up of: role, email, telephone, as_printed. Write, for example"
                    ":\n"
                    "    contact:\n"
                    "      role: A"
                ),
            ),
        ),
        Slip(
            ("money:\n  amount:\n    pounds: £1\n  what: A"),
            (
                (
                    "error 4:5\n"
                    "`amount` holds a group of fields, where an amount of money belongs.\n"
                    "Write it on one line, behind the name and the colon."
                ),
            ),
        ),
        Slip(
            ("decided:\n  on: 1 May 2026"),
            (
                (
                    "error 3:3\n"
                    "`decided` holds a group of fields, where a date belongs.\n"
                    "Write it on one line, behind the name and the colon."
                ),
            ),
        ),
        Slip(
            ("signed_by:\n  - A\n  - B"),
            (
                (
                    "error 3:3\n"
                    "`signed_by` holds a list, where a line of text belongs.\n"
                    "Keep the one that is meant, on one line, behind the name and the colon."
                ),
            ),
        ),
    ),
}
