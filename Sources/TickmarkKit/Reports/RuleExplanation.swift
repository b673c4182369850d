/// One rule as a person reads it: what `tickmark explain` prints.
public struct RuleExplanation: Sendable {
  let rule: Rule

  public init(_ rule: Rule) { self.rule = rule }

  /// Title, level, criteria, rationale, then every example with what the rule says of it.
  public var text: String {
    var output = "\(rule.code) \(rule.id) (\(rule.level.rawValue))\n\(rule.title)\n\n"
    output += rule.rationale.wrapped(at: 78) + "\n\nSupports\n"
    for criterion in rule.criteria {
      output += "  \(criterion.rawValue)  \(criterion.paraphrase)\n"
    }
    if !rule.canBeExcepted(at: .note) { output += "\nIt cannot be excepted.\n" }
    output += "\nExamples\n"
    for example in rule.examples {
      output += "\n  \(example.outcome.symbol) \(example.outcome.words): \(example.caption)\n"
      if let start = example.startingPoint {
        let change = example.text.isEmpty ? "as it is" : "with"
        output += "      \(start) \(change)\n"
      }
      for line in example.text.split(separator: "\n", omittingEmptySubsequences: false)
      where !example.text.isEmpty {
        output += line.isEmpty ? "\n" : "      | \(String(line).printable)\n"
      }
    }
    return output
  }

  /// The names that were probably meant by one that no rule has.
  public static func suggestion(for name: String) -> String? {
    Rule.all.flatMap { [$0.id, $0.code] }.nearest(to: name)
  }
}

extension Example {
  /// What the example changes, in words; nil where it is written out whole.
  var startingPoint: String? {
    switch base {
    case .playbook: "the sample playbook"
    case .postMortem: "the sample post-mortem"
    case .drill: "the sample drill"
    case .riskReview: "the sample risk review"
    case .register: "the sample register"
    case .exception: "the sample exception"
    case .settings: "the sample tickmark.yml"
    case .files: nil
    }
  }
}

extension String {
  /// The text in lines of at most so many characters, broken at blanks.
  func wrapped(at width: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { lines.append(line) }
    return lines.joined(separator: "\n")
  }
}
