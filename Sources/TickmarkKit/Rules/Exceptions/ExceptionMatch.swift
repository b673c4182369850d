/// What the rules that exceptions name say without them.
///
/// A rule sees evidence and no verdicts, so the named rules are asked once more: a few, where there
/// are exceptions at all.
struct ExceptionMatches {
  /// Deviations by rule and subject; absent for rules that are off or do not exist.
  private var deviations: [String: [String: Verdict]] = [:]

  init(_ evidence: Evidence) {
    for exception in evidence.exceptions {
      guard let rule = exception.namedRule, deviations[rule.id] == nil,
        rule.canBeExcepted(at: .note), evidence.configuration.level(of: rule) != .off
      else { continue }
      deviations[rule.id] = Dictionary(
        rule.test(evidence).filter { $0.outcome == .deviation }.map { ($0.subject.id.folded, $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The deviation that an exception is about.
  func deviation(of exception: Exception) -> Verdict? {
    guard let rule = exception.namedRule, let subject = exception.subject else { return nil }
    return deviations[rule.id]?[subject.value.folded]
  }

  /// Whether a rule was asked: it exists, is on and may be excepted.
  func hasAsked(_ rule: Rule) -> Bool { deviations[rule.id] != nil }

  /// The subjects of a rule that deviate.
  func subjects(of rule: Rule) -> [String] {
    (deviations[rule.id] ?? [:]).values.map(\.subject.id).sorted()
  }
}

extension Exception {
  /// The rule it names, where there is one.
  var namedRule: Rule? { rule.flatMap { Rule.named($0.value) } }
}
