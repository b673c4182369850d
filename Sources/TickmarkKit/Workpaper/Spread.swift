/// The middle and the end of some lengths, and how many there are.
///
/// The median is the middle one of the sorted values; of an even number, the mean of the two in the
/// middle, rounded down to a whole unit. Means are not given: one long outage would make them.
public struct Spread: Sendable, Equatable {
  public let count: Int
  public let median: Int
  /// The longest.
  public let worst: Int

  /// Nil where there are no values.
  public init?(_ values: [Int]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    count = sorted.count
    median =
      sorted.count % 2 == 1
      ? sorted[middle] : (sorted[middle - 1] + sorted[middle]).floorDivided(by: 2)
    worst = sorted[sorted.count - 1]
  }
}
