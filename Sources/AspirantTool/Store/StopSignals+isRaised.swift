#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StopSignals {
  /// Whether the process is to stop, by the descriptor of ``caught()``; asking takes no time.
  static func isRaised(_ descriptor: Int32?) -> Bool {
    guard let descriptor else { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}
