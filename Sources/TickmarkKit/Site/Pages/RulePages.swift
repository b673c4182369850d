/// The catalogue as it was run.
struct RulesPage: PageView {
  static let template = "rules"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let exercised: [Row]
  let notExercised: [Row]
  let overrides: [Override]
  let totals: [Tally]
  let notChecked: [NotChecked]

  struct Row: Sendable {
    let rule: Link
    let code: String
    let level: String
    let criteria: String
    let tallies: [Tally]
    /// Why it said nothing.
    let reason: String?
  }

  init(_ map: SiteMap) {
    let path = SiteMap.rules
    frame = Frame(map, path: path, title: "Rules")
    csv = map.csv("rules", from: path)
    let rows = map.assessment.results.map { result in
      let page = SiteMap.page(result.rule)
      return Row(
        rule: Link(result.rule.title, page, from: path), code: result.rule.code,
        level: result.rule.level.rawValue,
        criteria: result.rule.criteria.map(\.rawValue).joined(separator: ", "),
        tallies: Tally.all(map.entries(of: result.rule)) {
          SiteMap.href(page, fragment: $0.name, from: path)
        },
        reason: result.isExercised ? nil : map.whyNotExercised(result.rule))
    }
    exercised = rows.filter { $0.reason == nil }
    notExercised = rows.filter { $0.reason != nil }
    overrides = map.configuration.overrides.map { Override($0, map, from: path) }
    totals = map.totals { _ in nil }
    notChecked = NotChecked.all
  }
}

/// A level that the settings change, with the reason.
struct Override: Sendable {
  let name: String
  let href: String?
  let newLevel: String?
  let reason: String?

  init(_ override: Configuration.Override, _ map: SiteMap, from page: String) {
    name = override.rule.value
    href = map.assessment.results.first { $0.rule.isNamed(override.rule.value) }
      .map { SiteMap.href(SiteMap.page($0.rule), from: page) }
    newLevel = override.level?.value
    reason = override.reason?.value
  }
}

extension SiteMap {
  /// Why a rule tested nothing.
  fileprivate func whyNotExercised(_ rule: Rule) -> String {
    if configuration.level(of: rule) == .off { return "switched off" }
    return rule.readsHistory && evidence.provenance == nil
      ? "the history of the files was not asked" : "nothing in the content was a subject of it"
  }
}

/// One rule: what it asks, why, examples, and what it said here.
struct RulePage: PageView {
  static let template = "rule"

  let frame: Frame
  let id: String
  let code: String
  let level: String
  let rationale: String
  let criteria: [Link]
  let overrides: [Override]
  let examples: [ExampleView]
  /// Why it tested nothing; nil where it did.
  let notExercised: String?
  /// Whether it is the rule's own page, and not a further part of a list.
  let isBeginning: Bool
  let groups: [Group]
  /// Where playbooks promise what the rule tests.
  let promises: [Place]

  struct ExampleView: Sendable {
    let outcome: OutcomeView
    let caption: String
    /// Nil where the example is the unchanged sample.
    let text: String?
  }

  struct Group: Sendable {
    let id: String
    let outcome: OutcomeView
    let count: Int
    let pager: Pager?
    let rows: [FindingLine]
  }

  /// The pages of a rule, with a list for each outcome.
  static func pages(
    _ result: Assessment.Result, _ map: SiteMap
  ) -> [@Sendable (SiteMap) -> any PageView] {
    let entries = Dictionary(grouping: map.entries(of: result.rule), by: \.outcome)
    // What needs attention comes first.
    let order: [Outcome] = [
      .deviation, .undetermined, .excepted, .notYetDue, .met, .notApplicable,
    ]
    let lists = order.map { LongList($0.name, entries[$0] ?? [], perPage: map.rowsPerPage) }
    return SiteMap.pages(of: SiteMap.page(result.rule), lists) { part, lists, map in
      RulePage(result, part, lists, map)
    }
  }

  private init(
    _ result: Assessment.Result, _ part: ListPart, _ lists: [LongList<SiteMap.Entry>],
    _ map: SiteMap
  ) {
    let rule = result.rule
    let path = part.path
    frame = part.frame(
      map, title: rule.title, crumbs: [Link("Rules", SiteMap.rules, from: path)])
    id = rule.id
    code = rule.code
    level = rule.level.rawValue
    rationale = rule.rationale
    criteria = rule.criteria.map { Link($0.rawValue, SiteMap.page($0), from: path) }
    overrides = map.configuration.overrides.filter { rule.isNamed($0.rule.value) }
      .map { Override($0, map, from: path) }
    examples = rule.examples.map { example in
      ExampleView(
        outcome: OutcomeView(example.outcome), caption: example.caption,
        text: example.text.isEmpty ? nil : example.text)
    }
    notExercised = result.isExercised ? nil : map.whyNotExercised(rule)
    isBeginning = part.isFirst
    promises =
      part.isFirst ? Self.promises(map.entries(of: rule)).map { Place($0, map, from: path) } : []
    groups = lists.compactMap { list in
      guard let found = list.rows(on: part), let outcome = found.first?.outcome else { return nil }
      return Group(
        id: list.id, outcome: OutcomeView(outcome), count: list.rows.count,
        pager: list.pager(on: part), rows: found.map { FindingLine($0, map, from: path) })
    }
  }

  private static func promises(_ entries: [SiteMap.Entry]) -> [Span] {
    var seen: Set<String> = []
    return entries.flatMap(\.verdict.finding.notes)
      .filter { $0.message == Finding.Note.promised || $0.message == "required here" }
      .compactMap(\.span)
      .filter { seen.insert("\($0.path):\($0.range.lowerBound)").inserted }
      .sorted()
  }
}
