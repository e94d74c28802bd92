package import ContentHash
import Diagnostics
package import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files with keys.
package enum KeyReading {
  /// Reads a file with a key.
  ///
  /// - Parameter path: The path.
  /// - Returns: What is in it.
  /// - Throws: ``CommandFailure``.
  package static func read(_ path: String) throws(CommandFailure) -> KeyFile {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try InputFile(path).read(at: 0, count: KeyFile.mostBytes + 1)
    } catch {
      throw CommandFailure(.cannotRead, path, error)
    }
    do throws(ContentFault) {
      guard bytes.count <= KeyFile.mostBytes else { throw .notJSON }
      return try KeyFile(decoding: bytes)
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(path): det er ikke en nøgle: \(error.reason.danish). `aspirant key new` laver en.",
        en: "\(path): it is no key: \(error.reason.english). `aspirant key new` makes one.")
    }
  }

  /// Reads a key that can sign. What others may read too is told of.
  ///
  /// - Throws: ``CommandFailure``.
  package static func signingKey(_ path: String, _ console: Console) throws -> (file: KeyFile, key: SigningKey) {
    let file = try read(path)
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0, file.secret != nil {
      console.warn(
        da: "\(path): andre på maskinen kan læse nøglen. Skriv: chmod 600 \(path)",
        en: "\(path): others on this machine can read the key. Do: chmod 600 \(path)")
    }
    if let key = file.signingKey { return (file, key) }
    if file.locked != nil {
      if let helper = ToolParts.current.helper { return (file, try helper.unlock(file, path, console)) }
      throw CommandFailure(
        .invalidInput, da: "\(path): nøglen har en adgangskode; kun `aspirant` kan åbne den.",
        en: "\(path): the key has a passphrase; only `aspirant` can open it.")
    }
    throw CommandFailure(
      .invalidInput,
      da: "\(path): her er kun den offentlige halvdel; der skal bruges den hemmelige for at skrive under.",
      en: "\(path): this is the public half alone; the secret one is needed to sign.")
  }
}

/// Today as `2026-11-30`, in UTC.
package func today() -> String {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  func padded(_ number: Int32, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
  return "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1, 2))-\(padded(parts.tm_mday, 2))"
}
