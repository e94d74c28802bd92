"""Validates files against Schema/ with an independent validator (PyPI's jsonschema).

Usage: validate_schemas.py SCHEMA_FOLDER KIND FILE [KIND FILE ...]

KIND names a schema (scenario, scenario.bundled, pack, cast, glossary, locale, test, report, explanation, manifest,
program, kind-protocol, agent-protocol, run) or is `recording`, whose FILE is JSON lines; `aspack`, whose FILE is a pack, of which the manifest, all
programs and all translations are validated; `junit`, whose FILE is XML; or `@PATH`, the path of a schema that is not
ours.
Prints one line a problem; exits 1 if there are any.
"""

import functools
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
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


@functools.cache
def validator(path, is_ours):
    """The validator of a schema, made and checked once however many files there are."""
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.Draft202012Validator if is_ours else jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def problems(schema_folder, kind, instance, name):
    is_ours = not kind.startswith("@")
    path = f"{schema_folder}/{kind}.schema.json" if is_ours else kind[1:]
    for error in validator(path, is_ours).iter_errors(instance):
        yield f"{name}: {error.json_path}: {error.message[:200]}"


def junit_problems(path):
    """What a reader of JUnit's XML asks for: the elements, their attributes, and counts that agree."""
    root = ElementTree.parse(path).getroot()
    if root.tag != "testsuites":
        yield f"{path}: the root is {root.tag}"
    for suite in root:
        cases = list(suite)
        failed = [case for case in cases if case.find("failure") is not None]
        for element in (root, suite):
            if (element.get("tests"), element.get("failures")) != (str(len(cases)), str(len(failed))):
                yield f"{path}: {element.tag} counts wrongly"
        for case in cases:
            name = case.get("name")
            if case.tag != "testcase" or not name or not case.get("classname"):
                yield f"{path}: a case without a name"
            if [child.tag for child in case] not in ([], ["failure"], ["system-out"], ["failure", "system-out"]):
                yield f"{path}: {name} holds {[child.tag for child in case]}"
            for failure in case.findall("failure"):
                if not failure.get("message") or not failure.get("type") or f"{name}:" not in (failure.text or ""):
                    yield f"{path}: {name} fails without saying where"


def check(schema_folder, kind, path):
    if kind == "junit":
        yield from junit_problems(path)
        return
    if kind == "aspack":
        with zipfile.ZipFile(path) as pack:
            for entry in pack.namelist():
                if entry.endswith(".json"):
                    content = json.loads(pack.read(entry))
                    folders = {"manifest.json": "manifest", "programs": "program", "locales": "translation",
                               "signatures": "signature"}
                    schema = folders[entry.split("/")[0]]
                    yield from problems(schema_folder, schema, content, f"{path}:{entry}")
        return
    with open(path, encoding="utf-8") as file:
        if kind == "recording":
            for number, line in enumerate(file, 1):
                yield from problems(schema_folder, kind, json.loads(line), f"{path}:{number}")
        elif path.endswith((".json", ".sarif")):
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
