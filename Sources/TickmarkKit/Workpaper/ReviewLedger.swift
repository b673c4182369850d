/// All versions of one playbook with the reviews of all of them, each held against the cadence.
public struct ReviewLedger: Sendable {
  public let id: String
  /// From the first in force to the last.
  public let versions: [Version]
  /// The version in force at the as-of date; nil where none is yet.
  public let current: Playbook?
  public let entries: [Entry]
  /// How long may pass between two reviews, in the playbook's words.
  public let cadence: String
  public let isCadencePromised: Bool
  /// Where the cadence is promised.
  public let promise: Span?
  /// The last day for the next review: the date the playbook sets, else counted from the last one.
  public let next: Day?
  /// Whether the playbook sets that date itself.
  public let isNextSet: Bool

  /// One version with the days it was in force, both included; open ends are nil.
  public struct Version: Sendable {
    public let playbook: Playbook
    public let from: Day?
    public let to: Day?
  }

  /// One review, with the time since the one before.
  public struct Entry: Sendable {
    public let review: Playbook.Review
    /// The version in whose ledger it stands first.
    public let playbook: Playbook
    public let daysSincePrevious: Int?
    /// The last day that was within the cadence; nil for the first review.
    public let due: Day?
    public var daysLate: Int? {
      due.flatMap { review.on.value > $0 ? review.on.value - $0 : nil }
    }
  }

  /// The ledgers of all playbooks, in the order of the current versions' paths.
  public static func all(_ evidence: Evidence) -> [ReviewLedger] {
    Dictionary(grouping: evidence.playbooks) { $0.id.folded }.values
      .map { ReviewLedger($0, evidence) }
      .sorted { $0.shown.path < $1.shown.path }
  }

  /// The version to show for the whole: the one in force, else the last.
  public var shown: Playbook { current ?? versions[versions.count - 1].playbook }

  /// - Parameter playbooks: the versions of one playbook, at least one.
  init(_ playbooks: [Playbook], _ evidence: Evidence) {
    let asOf = evidence.asOf
    let sorted = playbooks.sorted { left, right in
      let days = (left.effectiveFrom?.value, right.effectiveFrom?.value)
      guard days.0 != days.1 else { return left.path < right.path }
      return (days.0?.daysSinceEpoch ?? .min) < (days.1?.daysSinceEpoch ?? .min)
    }
    versions = sorted.enumerated().map { index, playbook in
      let next = index + 1 < sorted.count ? sorted[index + 1].effectiveFrom?.value : nil
      return Version(
        playbook: playbook, from: playbook.effectiveFrom?.value, to: next?.adding(days: -1))
    }
    current = sorted.last { ($0.effectiveFrom?.value ?? asOf) <= asOf }
    let shown = current ?? sorted[sorted.count - 1]
    id = shown.id
    let cadence = shown.reviewCadence
    self.cadence = cadence.words
    promise = shown.promises.reviewEvery?.span
    isCadencePromised = promise != nil

    // Each version repeats the ledger of the one before.
    var seen: Set<String> = []
    let reviews = sorted.flatMap { playbook in
      playbook.reviews.compactMap { review in
        seen.insert("\(review.on.value.iso) \(review.by?.value.folded ?? "")").inserted
          ? (review, playbook) : nil
      }
    }
    .sorted { $0.0.on.value < $1.0.on.value }
    entries = reviews.enumerated().map { index, entry in
      let previous = index > 0 ? reviews[index - 1].0.on.value : nil
      return Entry(
        review: entry.0, playbook: entry.1,
        daysSincePrevious: previous.map { entry.0.on.value - $0 },
        due: previous.map { $0.adding(months: cadence.months) })
    }
    isNextSet = shown.nextReview != nil
    next =
      shown.nextReview?.value
      ?? reviews.last.map { $0.0.on.value.adding(months: cadence.months) }
  }

  /// The version before one; nil for the first.
  public func version(before playbook: Playbook) -> Playbook? {
    guard let index = versions.firstIndex(where: { $0.playbook.path == playbook.path }), index > 0
    else { return nil }
    return versions[index - 1].playbook
  }

  public func version(after playbook: Playbook) -> Playbook? {
    guard let index = versions.firstIndex(where: { $0.playbook.path == playbook.path }),
      index + 1 < versions.count
    else { return nil }
    return versions[index + 1].playbook
  }
}
