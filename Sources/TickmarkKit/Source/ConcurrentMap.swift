import Dispatch
import Synchronization

/// Maps on all cores, keeping the order; few elements are not worth a thread.
func concurrentMap<Element: Sendable, Output: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Output
) -> [Output] {
  guard elements.count > 2 else { return elements.map(transform) }
  return [Output](unsafeUninitializedCapacity: elements.count) { buffer, count in
    nonisolated(unsafe) let base = buffer.baseAddress!
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      (base + index).initialize(to: transform(elements[index]))
    }
    count = elements.count
  }
}

/// Does something with each element on all cores, in no order, until something fails.
func concurrentForEach<Element: Sendable>(
  _ elements: [Element], _ body: @Sendable (Element) throws -> Void
) throws {
  let failure = Mutex<(any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: elements.count) { index in
    guard failure.withLock({ $0 == nil }) else { return }
    do {
      try body(elements[index])
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
