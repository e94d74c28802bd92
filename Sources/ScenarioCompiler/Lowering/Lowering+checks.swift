import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// Checks what concerns the file as a whole.
  mutating func checkFile() {
    let path = source.file.path
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let fileName = String(path[(start ?? path.startIndex)...]).normalized
    if fileName.hasSuffix(".yaml"), fileName.dropLast(5) != scenario.id.value {
      error(
        "file-name", at: scenario.id.range,
        Message(
          da:
            "Scenariet hedder `\(scenario.id.value)`, men filen hedder `\(fileName)`. Giv dem samme navn: `\(scenario.id.value).yaml`.",
          en:
            "The scenario is called `\(scenario.id.value)`, but its file `\(fileName)`. Give them the same name: `\(scenario.id.value).yaml`."
        ))
    }
  }

  /// Says what was declared and never used.
  mutating func reportIdleNames() {
    for (index, variable) in scenario.state.enumerated()
    where !isVariableRead[index] && !variable.isPublished {
      warning(
        "state-never-read", at: variable.id.range,
        Message(
          da: "Ingen betingelse eller tekst bruger `\(variable.id.value)`, så den gør ingen forskel.",
          en: "No condition or text uses `\(variable.id.value)`, so it makes no difference."))
    }
    for (index, dimension) in scenario.scoring.dimensions.enumerated()
    where !isDimensionScored[index] && !dimension.isPublished {
      warning(
        "dimension-never-scored", at: dimension.id.range,
        Message(
          da: "Intet valg giver point i `\(dimension.id.value)`, så ingen kan optjene noget der.",
          en: "No choice gives points in `\(dimension.id.value)`, so nobody can earn any there."))
    }
  }

  /// Checks the path of an asset and returns it; nil where there is no such asset.
  mutating func asset(_ path: Authored.Name, _ kind: AssetKind, of person: String? = nil) -> String? {
    // A path of another form is the schema's to refuse.
    guard let assets = context.assets, path.value.hasPrefix("assets/") else { return path.value }
    switch assets.lookUp(path.value) {
    case .found:
      if !kind.fits(path.value) {
        error("wrong-asset-kind", at: path.range, kind.message(path.value))
      } else if usedAssets.insert(path.value).inserted, kind == .picture {
        checkAlternative(path, of: person)
      }
      return path.value
    case .outside:
      error("asset-outside-pack", at: path.range, AssetIndex.outsideMessage(path.value))
    case .missing:
      if !isCrowded, let near = assets.inOtherCapitals(path.value) {
        diagnostics.append(
          Diagnostic(
            .error, "missing-asset", at: path.range, AssetIndex.otherCapitalsMessage(path.value, near),
            fixIts: [.rename(path.range, to: near, .certain)]))
      } else {
        unknown(
          "missing-asset", path.value, at: path.range, AssetIndex.missingMessage(path.value),
          among: { _ in assets.paths })
      }
    }
    return nil
  }

  /// A picture says in words what it shows, or that it only decorates.
  private mutating func checkAlternative(_ path: Authored.Name, of person: String?) {
    let entry = context.pack?.assets.first { $0.path.value == path.value }
    // A manifest with a mistake may have the words where they cannot be read.
    guard context.isPackClean, entry?.isDecorative != true else { return }
    if let alt = entry?.alt {
      guard !alt.value.contains(where: { $0.isLetter || $0.isNumber }) else { return }
      error(
        "no-alt", at: alt.range,
        Message(
          da: "`\(alt.value)` siger ikke, hvad billedet viser. Skriv det til den, der ikke kan se det.",
          en: "`\(alt.value)` does not say what the picture shows. Write it for those who cannot see it."))
      return
    }
    let fixIt = context.manifest?.saying(whatIsOn: path.value, portraitOf: person)
    diagnostics.append(
      Diagnostic(
        .error, "no-alt", at: path.range,
        Message(
          da:
            "Billedet har ingen tekst til den, der ikke kan se det. Skriv i `pack.yaml` under `assets`: `\(path.value): { alt: … }`.",
          en:
            "The picture has no words for those who cannot see it. Write in `pack.yaml` under `assets`: `\(path.value): { alt: … }`."
        ), fixIts: fixIt.map { [$0] } ?? []))
  }
}
