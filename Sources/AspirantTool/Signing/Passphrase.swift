import AspirantCompilerTool
import ContentHash
import Diagnostics
import KeyLock
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Passphrases of keys: asked for on the terminal without being shown, or read from a file that the environment names.
enum Passphrase {
  /// Names a file whose first line is the passphrase, for where nobody can be asked.
  static let variable = "ASPIRANT_PASSPHRASE_FILE"
  /// The most bytes of a passphrase.
  private static let mostBytes = 1024

  /// Opens the lock of a key.
  static func unlock(_ file: KeyFile, _ path: String, _ console: Console) throws -> SigningKey {
    let broken = CommandFailure(
      .invalidInput, da: "\(path): nøglens lås er i stykker.", en: "\(path): the lock of the key is broken.")
    guard let lock = file.locked, let key = file.verifyingKey, let salt = Base64.decode(lock.salt),
      let box = Base64.decode(lock.box)
    else { throw broken }
    let cost = KeyLock.Cost(n: lock.n, r: lock.r, p: lock.p)
    guard cost.isBearable else { throw broken }
    let passphrase = try ask(
      console(da: "Adgangskode til \(path): ", en: "Passphrase of \(path): "), console)
    guard let secret = KeyLock.open(KeyLock.Locked(salt: salt, box: box), with: passphrase, for: key.bytes, cost: cost)
    else {
      throw CommandFailure(
        .invalidInput, da: "\(path): adgangskoden passer ikke.", en: "\(path): the passphrase does not fit.")
    }
    guard let signing = SigningKey(secret: secret), signing.verifying == key else { throw broken }
    return signing
  }

  /// Locks the secret of a key.
  static func lock(_ key: SigningKey, with passphrase: [UInt8]) throws -> KeyFile.Lock {
    let cost = KeyLock.Cost.usual
    let locked = try KeyLock.lock(key.secret, with: passphrase, for: key.verifying.bytes)
    return KeyFile.Lock(
      n: cost.n, r: cost.r, p: cost.p, salt: Base64.encode(locked.salt), box: Base64.encode(locked.box))
  }

  /// A new passphrase, which is asked for twice where somebody types it.
  static func new(_ console: Console) throws -> [UInt8] {
    let passphrase = try ask(console(da: "Ny adgangskode: ", en: "New passphrase: "), console)
    guard !passphrase.isEmpty else {
      throw CommandFailure(.usage, da: "adgangskoden er tom.", en: "the passphrase is empty.")
    }
    if file == nil {
      let again = try ask(console(da: "En gang til: ", en: "Once more: "), console)
      guard again == passphrase else {
        throw CommandFailure(.usage, da: "de to er ikke ens.", en: "the two are not the same.")
      }
    }
    return passphrase
  }

  private static var file: String? { getenv(variable).map { String(cString: $0) } }

  private static func ask(_ prompt: String, _ console: Console) throws -> [UInt8] {
    if let file { return try line(of: file) }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw CommandFailure(
        .usage,
        da: "der er ingen terminal at spørge i. Skriv adgangskoden i en fil, og sæt \(variable) til dens sti.",
        en: "there is no terminal to ask on. Write the passphrase into a file and set \(variable) to its path.")
    }
    defer { close(terminal) }
    var settings = termios()
    tcgetattr(terminal, &settings)
    var silent = settings
    silent.c_lflag &= ~tcflag_t(ECHO)
    // Whoever breaks off while nothing is shown gets a terminal back that shows again.
    let interrupt = signal(SIGINT, SIG_IGN)
    tcsetattr(terminal, TCSAFLUSH, &silent)
    defer {
      tcsetattr(terminal, TCSAFLUSH, &settings)
      signal(SIGINT, interrupt)
    }
    _ = prompt.withCString { write(terminal, $0, strlen($0)) }
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count <= mostBytes, read(terminal, &byte, 1) == 1, byte != 0x0A { bytes.append(byte) }
    _ = write(terminal, "\n", 1)
    return try checked(bytes)
  }

  private static func line(of path: String) throws -> [UInt8] {
    do throws(FileFault) {
      let bytes = try InputFile(path).read(at: 0, count: mostBytes + 2)
      return try checked(Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D }))
    } catch {
      throw CommandFailure(.cannotRead, path, error)
    }
  }

  /// The same letters are the same passphrase, however they are composed.
  private static func checked(_ bytes: [UInt8]) throws(FileFault) -> [UInt8] {
    guard bytes.count <= mostBytes else { throw .system(EFBIG) }
    return Array(String(decoding: bytes, as: UTF8.self).normalized.utf8)
  }
}
