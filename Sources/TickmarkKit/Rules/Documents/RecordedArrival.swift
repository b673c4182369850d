/// What the history says of a text that should have been there by a day.
enum RecordedArrival: Equatable {
  case inTime
  case late
  /// The history cannot decide, because the dates of its commits are not those of the text.
  case open(String)
}

extension Evidence {
  /// From how many files on one commit is taken for an import.
  private static let importSize = 10

  /// Sets the commit by which a text arrived against a day that a document claims.
  ///
  /// - Parameter businessDays: how much later it may arrive; the claimed day counts to its end.
  func arrival(
    of revision: Provenance.Revision, by day: Day, businessDays: Int
  ) -> RecordedArrival {
    let zone = calendar(for: revision.path).zone
    let tolerated = deadline(
      from: zone.instant(day, secondOfDay: 0), within: TimeLimit(businessDays, .businessDay),
      for: revision.path)
    let commit = revision.commit
    guard !tolerated.isMet(by: commit.committed) else { return .inTime }
    if commit.parentCount == 0 {
      return .open("it was imported with the first commit of the repository")
    }
    let count = provenance?.countBrought(by: commit) ?? 0
    if count >= Self.importSize {
      return .open("one commit brought \(count) files at once, as an import does")
    }
    if commit.isSquash { return .open("a squash replaced the commits of its branch") }
    // A merge's own dates are those of the arrival, whatever its branch says.
    if !commit.isMerge, tolerated.isMet(by: commit.authored) {
      return .open(
        "its author's clock said \(zone.day(of: commit.authored).iso), and it was applied again on \(zone.day(of: commit.committed).iso), as a rebase does"
      )
    }
    return .late
  }
}
