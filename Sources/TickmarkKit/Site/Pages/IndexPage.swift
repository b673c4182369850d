/// The cover: what an auditor asks in the first ten seconds.
struct IndexPage: PageView {
  static let template = "index"

  let frame: Frame
  let systems: [Link]
  let verdicts: Int
  let tallies: [Tally]
  let rules: Int
  let rulesHref: String
  /// Nil for none.
  let notExercised: Int?
  let notExercisedHref: String
  let worst: [VerdictView]
  let moreDeviations: Int?
  let deviationsHref: String
  let requestsHref: String
  let rows: [SystemRow]
  let sums: Sums
  let criteria: [CriterionRow]

  /// A number with what it counts and the list that makes it.
  struct Count: Sendable {
    let label: String
    let count: Int
    let href: String
  }

  /// One system in one row.
  struct SystemRow: Sendable {
    let system: Link
    let inPeriod: Count
    let onRecord: Count
    let severities: [Count]
    let registers: [Completeness]
    let required: Count
    let onTime: Count
    let open: Count
    let overdue: Count
    let drills: Count
    let quartersDrilled: Int
    let quarters: Int
    let nextDrill: String?
    let playbooks: [PlaybookRow]
    let deviations: Count
  }

  /// The same of all systems.
  struct Sums: Sendable {
    let inPeriod: Count
    let onRecord: Count
    let required: Count
    let onTime: Count
    let open: Count
    let overdue: Count
    let drills: Count
    let deviations: Count
  }

  struct CriterionRow: Sendable {
    let criterion: Link
    let paraphrase: String
    let rules: Int
    let tallies: [Tally]
  }

  init(_ map: SiteMap) {
    let path = SiteMap.index
    let assessment = map.assessment
    let sheets = SystemSheet.all(map, from: path)
    frame = Frame(map, path: path, title: "Incident response evidence")
    systems = sheets.map { Link(label: $0.name, href: $0.address) }
    verdicts = map.entries.count
    tallies = map.totals { map.listHref($0, from: path) }
    rules = assessment.results.count
    rulesHref = SiteMap.href(SiteMap.rules, from: path)
    let silent = assessment.results.count { !$0.isExercised }
    notExercised = silent == 0 ? nil : silent
    notExercisedHref = SiteMap.href(SiteMap.rules, fragment: "not-exercised", from: path)
    let deviations = map.deviations
    worst = deviations.prefix(3).map { VerdictView($0, map, from: path) }
    moreDeviations = deviations.count > 3 ? deviations.count - 3 : nil
    deviationsHref = SiteMap.href(SiteMap.findings, fragment: "deviation", from: path)
    requestsHref = SiteMap.href(SiteMap.requests, from: path)
    rows = sheets.map(SystemRow.init)
    func sum(_ list: SystemSheet.List, _ label: String, _ page: String, _ anchor: String? = nil)
      -> Count
    {
      Count(
        label: label, count: sheets.reduce(0) { $0 + $1.section(list).count },
        href: SiteMap.href(page, fragment: anchor, from: path))
    }
    sums = Sums(
      inPeriod: sum(.inPeriod, "in the period", SiteMap.population, "in-period"),
      onRecord: sum(.incidents, "on record", SiteMap.population),
      required: sum(.required, "required", SiteMap.postMortems),
      onTime: Count(
        label: "on time", count: sheets.reduce(0) { $0 + $1.onTime },
        href: SiteMap.href(SiteMap.postMortems, from: path)),
      open: sum(.open, "open", SiteMap.actions, "open"),
      overdue: sum(.overdue, "overdue", SiteMap.actions, "overdue"),
      drills: sum(.drills, "drills", SiteMap.drills),
      deviations: sum(.deviations, "deviations", SiteMap.findings, "deviation"))
    criteria = map.criteria.map { criterion in
      let page = SiteMap.page(criterion)
      return CriterionRow(
        criterion: Link(criterion.rawValue, page, from: path), paraphrase: criterion.paraphrase,
        rules: map.results(for: criterion).count,
        tallies: Tally.all(map.entries(for: criterion)) { _ in SiteMap.href(page, from: path) })
    }
  }
}

extension IndexPage.SystemRow {
  fileprivate init(_ sheet: SystemSheet) {
    system = Link(label: sheet.name, href: sheet.address)
    inPeriod = sheet.count(.inPeriod, "in the period")
    onRecord = sheet.count(.incidents, "on record")
    severities = sheet.severities
    registers = sheet.registers
    required = sheet.count(.required, "required")
    onTime = IndexPage.Count(
      label: "on time", count: sheet.onTime, href: sheet.section(.required).href)
    open = sheet.count(.open, "open")
    overdue = sheet.count(.overdue, "overdue")
    drills = sheet.count(.drills, "drills")
    quartersDrilled = sheet.quartersDrilled
    quarters = sheet.quarters
    nextDrill = sheet.nextDrill
    playbooks = sheet.playbooks
    deviations = sheet.count(.deviations, "deviations")
  }
}

extension SiteMap {
  /// All deviations, what weighs most first.
  var deviations: [Entry] {
    let all = entries(.deviation)
    return Rule.Level.allCases.reversed().flatMap { level in
      all.filter { $0.verdict.level == level }
    }
  }

  /// The list that makes the number of an outcome.
  func listHref(_ outcome: Outcome, from page: String) -> String {
    outcome == .met
      ? Self.href(Self.rules, from: page)
      : Self.href(Self.findings, fragment: outcome.name, from: page)
  }

  func results(for criterion: Criterion) -> [Assessment.Result] {
    assessment.results.filter { $0.rule.criteria.contains(criterion) }
  }

  func entries(for criterion: Criterion) -> [Entry] {
    results(for: criterion).flatMap { entries(of: $0.rule) }
  }
}
