import CompilerProbes

/// What libFuzzer calls: compiles the bytes as a scenario.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScenario(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let fault = faultOfCompiling(Array(UnsafeBufferPointer(start: start, count: count)))
  precondition(fault == nil, fault ?? "")
  return 0
}
