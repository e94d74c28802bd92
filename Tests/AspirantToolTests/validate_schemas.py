"""Validates files against Schema/ with an independent validator (PyPI's jsonschema).

Usage: validate_schemas.py SCHEMA_FOLDER KIND FILE [KIND FILE ...]

KIND names a schema (scenario, pack, cast, glossary, test, report, manifest, program) or is `recording`, whose FILE is
JSON lines, or `aspack`, whose FILE is a pack: its manifest and all its programs are validated.
Prints one line a problem; exits 1 if there are any.
"""

import json
import re
import sys
import zipfile

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 core schema: only true and false are Boolean, and nothing is a date or base 60."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


def problems(schema_folder, kind, instance, name):
    with open(f"{schema_folder}/{kind}.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(instance):
        yield f"{name}: {error.json_path}: {error.message[:200]}"


def check(schema_folder, kind, path):
    if kind == "aspack":
        with zipfile.ZipFile(path) as pack:
            for entry in pack.namelist():
                if entry.endswith(".json"):
                    content = json.loads(pack.read(entry))
                    schema = "manifest" if entry == "manifest.json" else "program"
                    yield from problems(schema_folder, schema, content, f"{path}:{entry}")
        return
    with open(path, encoding="utf-8") as file:
        if kind == "recording":
            for number, line in enumerate(file, 1):
                yield from problems(schema_folder, kind, json.loads(line), f"{path}:{number}")
        elif path.endswith(".json"):
            yield from problems(schema_folder, kind, json.load(file), path)
        else:
            yield from problems(schema_folder, kind, yaml.load(file, CoreLoader), path)


def main(arguments):
    schema_folder, rest = arguments[0], arguments[1:]
    found = [line for kind, path in zip(rest[::2], rest[1::2]) for line in check(schema_folder, kind, path)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
