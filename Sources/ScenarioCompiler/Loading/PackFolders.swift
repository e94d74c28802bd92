/// The names that files and folders of a pack have, and what people call them instead.
enum PackFolders {
  /// The files beside which the folders lie.
  static let files = ["aspirant.yaml", "cast.yaml", "glossary.yaml", "pack.yaml"]
  /// The folders that are read.
  private static let folders = ["assets", "locales", "scenarios", "tests"]
  private static let otherNames = [
    "scenario": "scenarios", "senarier": "scenarios", "test": "tests", "locale": "locales", "asset": "assets",
    "scenarier": "scenarios", "scenarie": "scenarios", "scener": "scenarios", "scenes": "scenarios",
    "prøver": "tests", "sprog": "locales", "oversættelser": "locales", "translations": "locales",
    "languages": "locales",
    "billeder": "assets", "images": "assets", "lyd": "assets", "audio": "assets", "medier": "assets", "media": "assets",
  ]

  /// The folder that was probably meant; nil for one that is read, and for one with a name of its own.
  static func meant(by name: String) -> String? {
    if folders.contains(name) { return nil }
    let word = name.lowercased()
    return otherNames[word] ?? folders.first { $0 == word }
  }

  /// The file that was probably meant by `aspirant.yml` or `Cast.yaml`; nil for one that is read, and for all others.
  static func file(meantBy name: String) -> String? {
    if files.contains(name) { return nil }
    let stem = name.lowercased().split(separator: ".", maxSplits: 1)
    guard stem.count == 2, stem[1] == "yml" || stem[1] == "yaml" else { return nil }
    return files.first { $0 == stem[0] + ".yaml" }
  }
}
