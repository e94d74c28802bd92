#!/usr/bin/env python3
"""Reads an .aspack with nothing but Python's standard library, after Schema/pack-format.md.

    read_aspack.py PACK                 what is in it; everything is checked
    read_aspack.py PACK scenario ID     the program of a scenario, as JSON
    read_aspack.py PACK asset PATH      the bytes of an asset
"""
import hashlib
import json
import sys
import zipfile

MANIFEST, MOST = "manifest.json", 64 << 20


class Pack:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        entries = self.zip.infolist()
        self.entries = {entry.filename: entry for entry in entries}
        if len(self.entries) != len(entries):
            raise ValueError("two entries have one name")
        first = min(entries, key=lambda entry: entry.header_offset, default=None)
        if first is None or first.filename != MANIFEST or first.file_size > MOST:
            raise ValueError("the first entry is no manifest")
        self.manifest = json.loads(self.zip.read(MANIFEST).decode("utf-8"))
        if self.manifest["format"] != 1:
            raise ValueError(f"format {self.manifest['format']} is newer than this reader")
        self.parts = self.manifest["scenarios"] + self.manifest.get("translations", []) + self.manifest["assets"]
        surplus = set(self.entries) - {part["entry"] for part in self.parts} - {MANIFEST}
        if any(not name.startswith("signatures/") for name in surplus) and self.manifest.get("minor", 0) <= 1:
            raise ValueError(f"not all in the manifest: {sorted(surplus)}")

    def pieces(self, part):
        """The content of a part, piece by piece; what was given before an error must not be used."""
        entry, digest = self.entries[part["entry"]], hashlib.sha256()
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or entry.file_size != part["size"]:
            raise ValueError(f"{entry.filename} is not what the manifest says")
        with self.zip.open(entry) as content:
            while piece := content.read(1 << 16):
                digest.update(piece)
                yield piece
        if digest.hexdigest() != part["sha256"]:
            raise ValueError(f"{entry.filename} is not what the manifest says")


def main(path, what=None, name=None):
    pack = Pack(path)
    if what:
        part = next(part for part in pack.parts if part.get({"scenario": "id", "asset": "path"}[what]) == name)
        sys.stdout.buffer.writelines(pack.pieces(part))
    else:
        print(pack.manifest["pack"], pack.manifest["version"], "·", pack.manifest["title"])
        for part in pack.parts:
            size = sum(map(len, pack.pieces(part)))
            print(f"{size:>10}  {part['entry']}  {part.get('id') or part.get('locale') or part.get('path')}")


if __name__ == "__main__":
    main(*sys.argv[1:])
