/// A working paper: one row for each thing tested, one column for each attribute, one mark in each
/// cell, with the verdict that decides it.
///
/// A cell says the worst of what its rules said: a deviation, else an exception, else what a person
/// must judge, else what is not yet due, else met, else not applicable. Where no rule said anything
/// the cell says that, too; it is never taken for met.
public struct AttributeSheet: Sendable {
  /// `incidents`, `playbooks`, `drills`.
  public let id: String
  public let title: String
  public let attributes: [Attribute]
  public let rows: [Row]

  /// One thing that is looked at, in the auditor's words, and the rules that it rests on.
  public struct Attribute: Sendable {
    /// The letter that heads the column: `A`, `P1`, `D1`.
    public let letter: String
    public let title: String
    public let rules: [Rule]
    /// What the rules cannot see and a person has to look at; nil for nothing in particular.
    public let beyond: String?

    init(_ letter: String, _ title: String, _ rules: [Rule], beyond: String? = nil) {
      self.letter = letter
      self.title = title
      self.rules = rules
      self.beyond = beyond
    }
  }

  public struct Row: Sendable {
    /// What people call it: an incident's id, a playbook with its version, a drill's id.
    public let label: String
    public let title: String
    /// The day it is counted by; nil where none is recorded.
    public let day: Day?
    /// The document it is about.
    public let path: String
    /// Why it is no item of the test; nil for items. Void records and days on which a drill is
    /// missing have no part in the totals of what was looked at, but they have a line.
    public let note: String?
    /// A void record is listed and not tested.
    public let isVoid: Bool
    /// One for each attribute, in their order.
    public let cells: [Cell]
  }

  public struct Cell: Sendable {
    public let mark: Mark
    /// Each with its rule; empty where nothing was tested.
    public let verdicts: [Assessment.Line]
    /// The one that gave the mark.
    public let deciding: Assessment.Line?

    init(_ lines: [Assessment.Line]) {
      verdicts = lines
      let order: [Outcome] = [
        .deviation, .excepted, .undetermined, .notYetDue, .met, .notApplicable,
      ]
      deciding =
        order.lazy.compactMap { outcome in
          // Of several deviations the one that weighs most; of equals the first.
          lines.filter { $0.verdict.outcome == outcome }.reduce(nil) { best, line in
            guard let best: Assessment.Line = best else { return line }
            return line.verdict.level > best.verdict.level ? line : best
          }
        }.first
      mark = Mark(deciding?.verdict.outcome)
    }
  }

  /// What stands in a cell, as text.
  public enum Mark: String, Sendable, CaseIterable {
    case met = "✓"
    case deviation = "X"
    case excepted = "W"
    case undetermined = "?"
    case notYetDue = "ND"
    case notApplicable = "N/A"
    case notTested = "–"

    init(_ outcome: Outcome?) {
      switch outcome {
      case .met: self = .met
      case .deviation: self = .deviation
      case .excepted: self = .excepted
      case .undetermined: self = .undetermined
      case .notYetDue: self = .notYetDue
      case .notApplicable: self = .notApplicable
      case nil: self = .notTested
      }
    }

    public var words: String {
      switch self {
      case .met: "met"
      case .deviation: "deviation"
      case .excepted: "deviation with an approved exception"
      case .undetermined: "needs judgment"
      case .notYetDue: "not yet due"
      case .notApplicable: "not applicable"
      case .notTested: "not tested"
      }
    }

    public var meaning: String {
      switch self {
      case .met: "Every rule behind the attribute that had something to test was met."
      case .deviation: "At least one rule behind it was not met."
      case .excepted: "A deviation that management accepted, approved and not expired."
      case .undetermined: "The evidence does not decide it; a person must look."
      case .notYetDue: "The time to do it was not over at the as-of date."
      case .notApplicable: "The rules ask nothing of this item."
      case .notTested: "No rule had anything to test: nothing is said of it either way."
      }
    }
  }

  /// How many cells of a column bear a mark. Void records are left out.
  public func count(_ mark: Mark, of attribute: Int) -> Int {
    rows.count { !$0.isVoid && $0.cells[attribute].mark == mark }
  }

  /// Cells of a column that could deviate: met, deviation or excepted.
  public func tested(_ attribute: Int) -> Int {
    count(.met, of: attribute) + deviations(attribute)
  }

  /// D of the column's “D of N”: an accepted deviation stays one.
  public func deviations(_ attribute: Int) -> Int {
    count(.deviation, of: attribute) + count(.excepted, of: attribute)
  }

  /// The rows that are items of the test.
  public var items: [Row] { rows.filter { $0.note == nil } }

  static func all(_ assessment: Assessment, _ population: Population) -> [AttributeSheet] {
    let lines = VerdictIndex(assessment)
    return [
      incidents(population, lines),
      playbooks(assessment.evidence, lines),
      drills(assessment.evidence, lines),
    ]
  }
}

/// Verdicts by rule and by the document of their subject.
struct VerdictIndex {
  private let lines: [Key: [Assessment.Line]]
  private let all: [ObjectIdentifier: [Assessment.Line]]

  private struct Key: Hashable {
    let rule: ObjectIdentifier
    let path: String
  }

  init(_ assessment: Assessment) {
    all = Dictionary(
      assessment.results.map { (ObjectIdentifier($0.rule), $0.lines) },
      uniquingKeysWith: { first, _ in first })
    lines = Dictionary(grouping: all.values.joined()) {
      Key(rule: ObjectIdentifier($0.rule), path: $0.verdict.subject.path)
    }
  }

  /// What some rules said of subjects of a document.
  func of(_ rules: [Rule], path: String) -> [Assessment.Line] {
    rules.flatMap { lines[Key(rule: ObjectIdentifier($0), path: path)] ?? [] }
  }

  /// What a rule said of any subject.
  func of(_ rule: Rule) -> [Assessment.Line] { all[ObjectIdentifier(rule)] ?? [] }
}
