import Foundation
import Testing

/// `key`, `pack --sign`, `sign`, `verify` and `--require-signature`.
struct SignatureTests {
  /// A folder with a pack `p` and two keys, of which `t` trusts the first.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    #expect(try ToolProcess.run(["new", "pack", "p", "--lang", "en"], in: scratch.folder).code == 0)
    for (file, name) in [("a.key", "Skolen på Åsen"), ("b.key", "Kommunen")] {
      let made = try ToolProcess.run(["key", "new", file, "--name", name, "--lang", "en"], in: scratch.folder)
      #expect(made.code == 0, "\(made.error)")
    }
    let trust = scratch.folder.appendingPathComponent("t")
    try FileManager.default.createDirectory(at: trust, withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      at: scratch.folder.appendingPathComponent("a.key.pub"), to: trust.appendingPathComponent("skolen.pub"))
    return scratch
  }

  private func run(_ arguments: [String], _ scratch: Scratch) throws -> ToolProcess.Result {
    try ToolProcess.run(
      arguments + ["--lang", "en"], environment: ["XDG_CONFIG_HOME": scratch.folder.path], in: scratch.folder)
  }

  private func verdicts(_ arguments: [String], _ scratch: Scratch) throws -> [String] {
    struct Verification: Decodable {
      struct Entry: Decodable { var verdict: String }
      var signatures: [Entry]
    }
    let output = try run(["verify"] + arguments + ["--json"], scratch).output
    return try JSONDecoder().decode(Verification.self, from: Data(output.utf8)).signatures.map(\.verdict)
  }

  @Test func keepsTheSecretHalfToItsOwner() throws {
    let scratch = try scratch()
    let path = scratch.folder.appendingPathComponent("a.key").path
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let both = try ["a.key", "a.key.pub"].map {
      try String(contentsOf: scratch.folder.appendingPathComponent($0), encoding: .utf8)
    }
    #expect(both[0].contains("\"secret\"") && !both[1].contains("secret"))
    let again = try run(["key", "new", "a.key", "--name", "En anden"], scratch)
    #expect(again.code == 73 && again.error.contains("a.key"), "\(again.error)")
    #expect(try String(contentsOf: scratch.folder.appendingPathComponent("a.key"), encoding: .utf8) == both[0])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let packed = try run(["pack", "p", "--sign", "a.key"], scratch)
    #expect(packed.code == 0 && packed.error.contains("chmod 600 a.key"), "\(packed.error)")
    let shown = try run(["key", "show", "a.key.pub"], scratch)
    #expect(shown.output.hasPrefix("Skolen på Åsen\npublic\n"), "\(shown.output)")
  }

  @Test func saysWhoStandsBehindAPack() throws {
    let scratch = try scratch()
    #expect(try run(["pack", "p"], scratch).code == 0)
    let unsigned = try run(["verify", "p.aspack"], scratch)
    #expect(unsigned.code == 0 && unsigned.output.contains("Nobody has signed"))
    #expect(try run(["verify", "p.aspack", "--trust", "t"], scratch).code == 1)
    let bare = try Data(contentsOf: scratch.folder.appendingPathComponent("p.aspack"))

    #expect(try run(["sign", "p.aspack", "--key", "b.key"], scratch).code == 0)
    let unknown = try run(["verify", "p.aspack", "--trust", "t"], scratch)
    #expect(unknown.code == 1 && unknown.output.contains("unknown key"), "\(unknown.output)")
    #expect(try run(["sign", "p.aspack", "--key", "a.key", "--expires", "2027-08-01"], scratch).code == 0)
    #expect(
      try verdicts(["p.aspack", "--trust", "t", "--on", "2027-08-01"], scratch).sorted() == ["trusted", "unknown"])
    #expect(
      try verdicts(["p.aspack", "--trust", "t", "--on", "2027-08-02"], scratch).sorted() == ["expired", "unknown"])
    let expired = try run(["verify", "p.aspack", "--trust", "t", "--on", "2027-08-02"], scratch)
    #expect(expired.code == 1 && expired.output.contains("of “Skolen på Åsen” has expired"), "\(expired.output)")

    // All at once is the same, and apart from the signatures a pack is what it was without them.
    let whole = try Data(contentsOf: scratch.folder.appendingPathComponent("p.aspack"))
    let atOnce = try run(
      ["pack", "p", "-o", "q.aspack", "--sign", "b.key", "--sign", "a.key"], scratch)
    #expect(atOnce.code == 0)
    #expect(try verdicts(["q.aspack", "--trust", "t"], scratch).sorted() == ["trusted", "unknown"])
    let listStart = try #require(bare.range(of: Data([0x50, 0x4B, 0x01, 0x02]))).lowerBound
    #expect(whole.prefix(listStart) == bare.prefix(listStart))
  }

  @Test func findsWhatWasAlteredAfterSigning() throws {
    let scratch = try scratch()
    #expect(try run(["pack", "p", "--sign", "a.key"], scratch).code == 0)
    // The signature of one pack, put into another.
    let title = scratch.folder.appendingPathComponent("p/pack.yaml")
    let manifest = try String(contentsOf: title, encoding: .utf8)
    try manifest.replacingOccurrences(of: "title: ", with: "title: Not ").write(
      to: title, atomically: true, encoding: .utf8)
    #expect(try run(["pack", "p", "-o", "other.aspack"], scratch).code == 0)
    let script = """
      import sys, zipfile
      signed, other, out = sys.argv[1:]
      with zipfile.ZipFile(signed) as a, zipfile.ZipFile(other) as b, zipfile.ZipFile(out, "w") as c:
        for entry in b.infolist(): c.writestr(entry.filename, b.read(entry))
        for entry in a.infolist():
          if entry.filename.startswith("signatures/"): c.writestr(entry.filename, a.read(entry))
      """
    try scratch.write("swap.py", script)
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "swap.py", "p.aspack", "other.aspack", "forged.aspack"]
    python.currentDirectoryURL = scratch.folder
    try python.run()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    for arguments in [["verify", "forged.aspack"], ["verify", "forged.aspack", "--trust", "t"]] {
      let verified = try run(arguments, scratch)
      #expect(verified.code == 1 && verified.output.contains("DOES NOT FIT"), "\(verified.output)\(verified.error)")
    }
    let ran = try run(["run", "forged.aspack", "--require-signature", "--trust", "t"], scratch)
    #expect(ran.code == 1 && ran.output.isEmpty && ran.error.contains("altered after it was signed"), "\(ran.error)")
  }

  @Test func runsAndPlaysOnlyWhatIsSignedWhereThatIsAskedFor() throws {
    let scratch = try scratch()
    #expect(try run(["pack", "p"], scratch).code == 0)
    for command in ["run", "play"] {
      let refused = try run([command, "p.aspack", "--require-signature", "--trust", "t"], scratch)
      #expect(refused.code == 1 && refused.error.contains("Nobody has signed"), "\(refused.error)")
      let folder = try run([command, "p", "--require-signature", "--trust", "t"], scratch)
      #expect(folder.code == 1, "\(folder.error)")
    }
    #expect(try run(["run", "p.aspack", "--trust", "t"], scratch).code == 64)
    #expect(try run(["sign", "p.aspack", "--key", "a.key"], scratch).code == 0)
    #expect(try run(["run", "p.aspack", "--require-signature", "--trust", "t"], scratch).code == 0)
    // The usual folder of trusted keys.
    #expect(try run(["run", "p.aspack", "--require-signature"], scratch).code == 1)
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("aspirant"), withIntermediateDirectories: false)
    try FileManager.default.moveItem(
      at: scratch.folder.appendingPathComponent("t"), to: scratch.folder.appendingPathComponent("aspirant/trust"))
    #expect(try run(["run", "p.aspack", "--require-signature"], scratch).code == 0)
  }

  @Test func locksAKeyByAPassphrase() throws {
    let scratch = try scratch()
    // Composed and decomposed letters are the same passphrase.
    try scratch.write("pw", "på gården e\u{301}\n")
    try scratch.write("pw2", "på gården é\nsecond line\n")
    try scratch.write("wrong", "på gården\n")
    func locked(_ arguments: [String], _ passphrase: String) throws -> ToolProcess.Result {
      try ToolProcess.run(
        arguments + ["--lang", "en"], environment: ["ASPIRANT_PASSPHRASE_FILE": passphrase], in: scratch.folder)
    }
    let made = try locked(["key", "new", "c.key", "--name", "C", "--passphrase"], "pw")
    #expect(made.code == 0, "\(made.error)")
    let file = try String(contentsOf: scratch.folder.appendingPathComponent("c.key"), encoding: .utf8)
    #expect(file.contains("\"locked\"") && !file.contains("\"secret\""))
    let signed = try locked(["pack", "p", "--sign", "c.key"], "pw2")
    #expect(signed.code == 0, "\(signed.error)")
    #expect(try verdicts(["p.aspack"], scratch) == ["unknown"])
    let wrong = try locked(["pack", "p", "-o", "w.aspack", "--sign", "c.key"], "wrong")
    #expect(wrong.code == 1 && wrong.error.contains("passphrase does not fit"), "\(wrong.error)")
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("w.aspack").path))
    #expect(try locked(["key", "new", "d.key", "--name", "D", "--passphrase"], "none").code == 66)
    // A lock that would cost hours or all memory is not tried.
    try scratch.write("evil.key", file.replacingOccurrences(of: "\"n\":131072", with: "\"n\":1073741824"))
    let evil = try locked(["pack", "p", "-o", "w.aspack", "--sign", "evil.key"], "pw")
    #expect(evil.code == 1 && evil.error.contains("lock of the key is broken"), "\(evil.error)")
  }

  @Test(arguments: [
    ("", "no key"), ("{}", "no key"), ("{\"format\":2,\"key\":\"\",\"name\":\"x\"}", "newer"),
    ("{\"format\":1,\"key\":\"AAAA\",\"name\":\"x\"}", "no key"),
    ("{\"format\":1,\"key\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"name\":\"a\\nb\"}", "no key"),
  ])
  func refusesWhatIsNoKey(_ text: String, _ word: String) throws {
    let scratch = try scratch()
    try scratch.write("x.key", text)
    let packed = try run(["pack", "p", "--sign", "x.key"], scratch)
    #expect(packed.code == 1 && packed.error.contains(word), "\(packed.error)")
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("p.aspack").path))
    try scratch.write("t/x.pub", text)
    #expect(try run(["run", "p", "--require-signature", "--trust", "t"], scratch).code == 1)
    let half = try run(["pack", "p", "--sign", "a.key.pub"], scratch)
    #expect(half.code == 1 && half.error.contains("public half alone"), "\(half.error)")
  }

  @Test func refusesDaysThatAreNone() throws {
    let scratch = try scratch()
    for day in ["2027-02-29", "2027-13-01", "1-1-2027", "2027-1-01", "i morgen"] {
      #expect(try run(["pack", "p", "--sign", "a.key", "--expires", day], scratch).code == 64)
      #expect(try run(["verify", "p.aspack", "--on", day], scratch).code == 64)
    }
    #expect(try run(["pack", "p", "--sign", "a.key", "--expires", "2028-02-29"], scratch).code == 0)
  }
}
