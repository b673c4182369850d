/// Which verdicts make a command fail.
public struct FailOn: Sendable, Equatable {
  /// What may fail. `warning` takes errors along; `overdue` is what should be done by now and is
  /// not, whatever it weighs.
  public enum Cause: String, Sendable, CaseIterable {
    case error, warning, undetermined, overdue
  }

  let causes: Set<Cause>

  public static let error = FailOn(causes: [.error])
  public static let never = FailOn(causes: [])

  /// Reads `error,undetermined` or `never`; nil for anything else.
  public init?(written text: String) {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0).folded
    }
    guard words != ["never"] else {
      self = .never
      return
    }
    let causes = words.compactMap(Cause.init)
    guard causes.count == words.count, !causes.isEmpty else { return nil }
    self.init(causes: Set(causes))
  }

  private init(causes: Set<Cause>) { self.causes = causes }

  /// Whether a verdict that nobody knew before fails.
  func includes(_ verdict: Verdict) -> Bool {
    switch verdict.outcome {
    case .deviation:
      causes.contains(.error) && verdict.level == .error
        || causes.contains(.warning) && verdict.level >= .warning
        || causes.contains(.overdue) && verdict.isOverdue
    case .undetermined: causes.contains(.undetermined)
    case .met, .excepted, .notApplicable, .notYetDue: false
    }
  }
}
