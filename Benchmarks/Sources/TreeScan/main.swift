// Reads each file that is named and builds its syntax tree, as the compiler's first stage does.

import CompilerProbes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file; nil where it cannot be read.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var status = stat()
  guard fstat(fileno(file), &status) == 0 else { return nil }
  let size = Int(status.st_size)
  return [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
}

var total = 0
for path in CommandLine.arguments.dropFirst() {
  guard let bytes = bytes(of: path), let nodes = nodeCount(of: bytes) else {
    print("tree-scan: \(path) cannot be read")
    exit(1)
  }
  total += nodes
}
print(total)
