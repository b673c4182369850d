import Dispatch
import Foundation
import Synchronization

/// Says on a terminal how far work is that takes longer than a second, in a line of standard error
/// that is taken back at the end.
final class Progress: Sendable {
  private let words = Mutex("")
  private let queue = DispatchQueue(label: "progress", qos: .userInteractive)
  // Only touched when it begins and ends.
  nonisolated(unsafe) private let timer: (any DispatchSourceTimer)?

  init() {
    let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    timer = isTerminal && !isDumb ? DispatchSource.makeTimerSource(queue: queue) : nil
    timer?.schedule(deadline: .now() + 1, repeating: .milliseconds(200))
    timer?.setEventHandler { [weak self] in
      guard let self else { return }
      Self.show(words.withLock { $0 })
    }
    timer?.resume()
  }

  func say(_ text: @autoclosure () -> String) {
    guard timer != nil else { return }
    let text = text()
    words.withLock { $0 = text }
  }

  /// Takes the line back; nothing is shown after it.
  func end() {
    guard let timer else { return }
    timer.cancel()
    queue.sync { Self.show("") }
  }

  /// Goes back to the line's beginning and clears it.
  private static func show(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
