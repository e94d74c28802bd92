import CompilerProbes
import CulturalNorms
import DementiaCare
import Handover

/// What libFuzzer calls: compiles the bytes as a scenario that may use the kinds that come along.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKinds(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let fault = faultOfCompiling(
    Array(UnsafeBufferPointer(start: start, count: count)), kinds: [CulturalNorms(), DementiaCare(), Handover()])
  precondition(fault == nil, fault ?? "")
  return 0
}
