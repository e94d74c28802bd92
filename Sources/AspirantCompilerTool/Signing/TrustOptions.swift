package import ArgumentParser
import Diagnostics
package import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whom somebody trusts to sign packs.
package struct TrustOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      help(
        da: "En mappe med nøgler (.pub), som du stoler på. Ellers ~/.config/aspirant/trust.",
        en: "A folder with keys (.pub) that you trust. Else ~/.config/aspirant/trust."), valueName: "folder"))
  package var trust: String?

  package init() {}

  /// The most files that a folder of keys may have.
  private static let mostKeys = 1000

  /// Reads the keys.
  ///
  /// - Returns: The keys; none where no folder was named and there is none in the usual place.
  /// - Throws: ``CommandFailure`` where the folder or a key in it cannot be read.
  package func keys() throws(CommandFailure) -> TrustedKeys {
    var keys = TrustedKeys()
    guard let folder = trust ?? Self.usualFolder else { return keys }
    guard let names = try? folderNames(folder) else {
      if trust == nil { return keys }
      throw CommandFailure(
        .cannotRead, da: "\(folder): der er ingen mappe at læse.", en: "\(folder): there is no folder to read.")
    }
    let files = names.filter { $0.hasSuffix(".pub") }
    guard files.count <= Self.mostKeys else {
      throw CommandFailure(
        .invalidInput, da: "\(folder): der er flere end \(Self.mostKeys) nøgler, som er det højeste.",
        en: "\(folder): there are more than \(Self.mostKeys) keys, which is the most.")
    }
    for name in files { keys.add(try KeyReading.read(folder + "/" + name)) }
    return keys
  }

  /// `$XDG_CONFIG_HOME/aspirant/trust`, or the same below `~/.config`.
  private static var usualFolder: String? {
    if let folder = getenv("XDG_CONFIG_HOME").map({ String(cString: $0) }), folder.hasPrefix("/") {
      return folder + "/aspirant/trust"
    }
    return getenv("HOME").map { String(cString: $0) + "/.config/aspirant/trust" }
  }
}

/// Whether only signed packs are taken.
package struct SignatureOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      help(
        da: "Tag kun en pakke, som en, du stoler på, har skrevet under.",
        en: "Take only a pack that somebody whom you trust has signed.")))
  package var requireSignature = false

  @OptionGroup var trust: TrustOptions

  package init() {}

  package func validate() throws {
    if trust.trust != nil, !requireSignature {
      throw ValidationError(
        help(da: "--trust hører til --require-signature.", en: "--trust goes with --require-signature."))
    }
  }

  /// Looks at the signatures of a pack, where they are asked for.
  ///
  /// - Throws: ``CommandFailure`` where they are and none is trusted.
  package func check(_ pack: Pack) throws(CommandFailure) {
    guard requireSignature else { return }
    let verdicts = SignatureReport(pack.signatures, of: pack.manifestBytes, by: try trust.keys(), on: today())
    guard !verdicts.isTrusted else { return }
    let why = verdicts.reason
    throw CommandFailure(.invalidInput, da: "\(pack.path): \(why.danish)", en: "\(pack.path): \(why.english)")
  }
}
