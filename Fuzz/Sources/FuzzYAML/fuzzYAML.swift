import CompilerProbes

/// What libFuzzer calls: reads the bytes as YAML, in the common form and by libyaml.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let fault = faultOfReading(Array(UnsafeBufferPointer(start: start, count: count)))
  precondition(fault == nil, fault ?? "")
  return 0
}
