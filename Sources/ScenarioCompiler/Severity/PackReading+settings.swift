import Diagnostics
import ScenarioKit

extension PackReading {
  /// Says which paths of `aspirant.yaml` no file has that findings can stand in.
  mutating func checkPaths(of settings: CheckSettings) {
    guard settings.sections.contains(where: { $0.written != nil }) else { return }
    let paths = entries.map(\.path)
    let read = paths.filter { $0.hasSuffix(".yaml") }
    for section in settings.sections {
      guard let pattern = section.path, let written = section.written else { continue }
      guard !read.contains(where: pattern.matches) else { continue }
      let near = pathMeant(by: written.value, among: read)
      let word = visibleText(written.value)
      let isThere = paths.contains(where: pattern.matches)
      let message =
        isThere
        ? Message(
          da: """
            `\(word)` gør ingen forskel: det, der er at sige om billeder og lyde, siges, hvor de bruges. Skriv stien til \
            scenariet eller `pack.yaml`.
            """,
          en: """
            `\(word)` makes no difference: what there is to say of pictures and sounds is said where they are used. Write \
            the path of the scenario or `pack.yaml`.
            """)
        : Message(
          da: "Pakken har ingen fil, der passer til `\(word)`, så det her gør ingen forskel.",
          en: "The pack has no file that fits `\(word)`, so this makes no difference.")
      let advice = Message(
        da: message.danish + " Stien skrives, som den ser ud fra pakkens mappe.",
        en: message.english + " A path is written as seen from the pack's folder.")
      diagnostics.append(
        Diagnostic(
          .warning, "path-without-files", at: written.range,
          near != nil ? message.didYouMean(near) : isThere ? message : advice,
          fixIts: near.map { [.rename(written.range, to: $0)] } ?? []))
    }
  }

  /// The path that was probably meant: in a folder by its right name, or of a file with almost that one.
  private func pathMeant(by path: String, among read: [String]) -> String? {
    let folder = String(path.prefix { $0 != "/" })
    if let meant = PackFolders.meant(by: folder) {
      let other = meant + path.dropFirst(folder.count)
      if read.contains(where: PathPattern(other).matches) { return other }
    }
    return path.contains("*") ? nil : suggestion(for: path, among: read)
  }
}
