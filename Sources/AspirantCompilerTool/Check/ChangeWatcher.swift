#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits until something in some folders changes.
///
/// On Linux the kernel tells (inotify); elsewhere, and where it cannot or a folder is not there, the folders are looked
/// at every now and then. What decides is always how the folders look: an event is only a reason to look.
struct ChangeWatcher: ~Copyable {
  /// How long events are waited for to come together, in milliseconds: an editor makes several when it saves.
  private static let settling: Int32 = 15
  /// How often settling may be put off.
  private static let mostSettlings = 4
  /// How often folders are looked at where nobody tells, in milliseconds.
  private static let interval: Int32 = 50

  private let roots: [FolderSnapshot.Root]
  private var snapshot: FolderSnapshot
  /// The descriptor that tells of changes; -1 where there is none.
  private var events: Int32 = -1
  /// Whether every folder is told about.
  private var isComplete = false

  /// Starts to watch.
  ///
  /// - Parameter roots: The folders.
  init(_ roots: [FolderSnapshot.Root]) {
    self.roots = roots
    snapshot = FolderSnapshot(of: [])
    arm()
    snapshot = FolderSnapshot(of: roots)
  }

  deinit { if events >= 0 { close(events) } }

  /// Waits for the next change after the last one, or after the start.
  ///
  /// Changes that were made since then are noticed at once, so nothing is lost between two waits.
  mutating func wait() {
    while true {
      // New folders are watched before they are looked at, so nothing can happen unseen in between.
      arm()
      let now = FolderSnapshot(of: roots)
      if now != snapshot {
        snapshot = now
        return
      }
      settle()
    }
  }

  /// Waits for an event, then for the events after it to end.
  private func settle() {
    var timeout = isComplete ? -1 : Self.interval
    for _ in 0...Self.mostSettlings {
      var descriptor = pollfd(fd: events, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, timeout) > 0 else { return }
      drain()
      timeout = Self.settling
    }
  }

  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while read(events, &buffer, buffer.count) > 0 {}
  }

  /// Asks to be told of changes in every folder there is.
  private mutating func arm() {
    #if os(Linux)
      let fresh = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      let folders = FolderSnapshot(of: roots).folders
      let mask = UInt32(
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
          | IN_ATTRIB | IN_MODIFY)
      var isWatched = fresh >= 0 && roots.allSatisfy { folders.contains($0.folder) }
      for folder in folders where fresh >= 0 { isWatched = inotify_add_watch(fresh, folder, mask) >= 0 && isWatched }
      // The old one is let go last, so that there is always one that hears.
      if events >= 0 { close(events) }
      events = fresh
      isComplete = isWatched
    #endif
  }
}
