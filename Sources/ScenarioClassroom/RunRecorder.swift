package import ScenarioModel
package import ScenarioRuntime

/// Where the recordings of headless runs go.
package struct RunRecorder: Sendable {
  /// Where the program comes from.
  package var origin: ProgramOrigin
  /// Takes the number of a run, from 1, and its recording; times are those of a persona, else 0. With several jobs it is
  /// called from several threads, in any order.
  package var take: @Sendable (_ run: Int, _ recording: Recording) throws -> Void

  /// Makes a recorder.
  package init(
    origin: ProgramOrigin, take: @escaping @Sendable (_ run: Int, _ recording: Recording) throws -> Void
  ) {
    self.origin = origin
    self.take = take
  }
}
