import CompilerProbes
import CulturalNorms
import DementiaCare
import Handover

/// The compiler with the kinds that come along.
private let probe: KindProbe = {
  do { return try KindProbe([CulturalNorms(), DementiaCare(), Handover()]) } catch {
    preconditionFailure("\(error)")
  }
}()

/// What libFuzzer calls: compiles the bytes as a scenario that may use the kinds that come along.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKinds(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let fault = probe.faultOfCompiling(Array(UnsafeBufferPointer(start: start, count: count)))
  precondition(fault == nil, fault ?? "")
  return 0
}
