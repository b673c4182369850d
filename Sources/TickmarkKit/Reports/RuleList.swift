/// The catalogue in one line each: what `tickmark rules` prints.
public struct RuleList: Sendable {
  let rules: [Rule]

  public init(_ rules: [Rule] = Rule.all) { self.rules = rules }

  /// Code, level, id and title in columns.
  public var text: String {
    func width(_ column: (Rule) -> String) -> Int { rules.map { column($0).count }.max() ?? 0 }
    let codes = width(\.code)
    let levels = width(\.level.rawValue)
    let ids = width(\.id)
    return rules.map { rule in
      [
        rule.code.padded(to: codes), rule.level.rawValue.padded(to: levels),
        rule.id.padded(to: ids),
      ]
      .joined(separator: "  ") + "  \(rule.title)\n"
    }.joined()
  }

  public var json: String { JSON.text(rules.map(Line.init)) }

  private struct Line: Encodable {
    let id: String
    let code: String
    let title: String
    let level: String
    let criteria: [String]
    let canBeExcepted: Bool

    init(_ rule: Rule) {
      id = rule.id
      code = rule.code
      title = rule.title
      level = rule.level.rawValue
      criteria = rule.criteria.map(\.rawValue)
      canBeExcepted = rule.canBeExcepted(at: .note)
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}
