"""Parses queries as Trino does, and resolves their columns: `parse-trino.py FILE`, a JSON object of schema and queries by name."""
import json
import sys

from sqlglot import parse_one
from sqlglot.optimizer.qualify import qualify

with open(sys.argv[1], encoding="utf-8") as file:
    given = json.load(file)
for name, query in given["queries"].items():
    try:
        tree = parse_one(query, dialect="athena")
        qualify(tree, schema=given["schema"], dialect="athena", validate_qualify_columns=True)
    except Exception as error:  # the message says what is wrong
        print(f"{name}: {error}")
