import Dispatch

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
