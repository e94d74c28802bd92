import CompilerProbes

/// What libFuzzer calls: compiles a scenario with the bytes as a condition.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCondition(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let fault = faultOfCondition(Array(UnsafeBufferPointer(start: start, count: count)))
  precondition(fault == nil, fault ?? "")
  return 0
}
