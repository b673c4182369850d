/// The cover: what an auditor asks in the first ten seconds.
struct IndexPage: PageView {
  static let template = "index"

  let frame: Frame
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
  let criteria: [CriterionRow]
  let incidents: Int
  let incidentsHref: String
  let incidentsOnRecord: Int
  let severities: [Count]
  let postMortems: PostMortems
  let actions: [Count]
  let quarters: [Count]
  let playbooks: [PlaybookRow]

  /// A number with what it counts and the list that makes it.
  struct Count: Sendable {
    let label: String
    let count: Int
    let href: String
  }

  struct PostMortems: Sendable {
    let required: Count
    let outcomes: [Tally]
    let notTested: Int?
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
    frame = Frame(map, path: path, title: "Incident response evidence")
    verdicts = map.entries.count
    tallies = Tally.all(map.entries) { map.listHref($0, from: path) }
    rules = assessment.results.count
    rulesHref = SiteMap.href(SiteMap.rules, from: path)
    let silent = assessment.results.count { !$0.isExercised }
    notExercised = silent == 0 ? nil : silent
    notExercisedHref = SiteMap.href(SiteMap.rules, fragment: "not-exercised", from: path)
    let deviations = map.entries.filter { $0.outcome == .deviation }
    let ordered =
      deviations.filter { $0.verdict.level == .error }
      + deviations.filter { $0.verdict.level == .warning }
      + deviations.filter { $0.verdict.level == .note }
    worst = ordered.prefix(5).map { VerdictView($0, map, from: path) }
    moreDeviations = ordered.count > 5 ? ordered.count - 5 : nil
    deviationsHref = SiteMap.href(SiteMap.findings, fragment: "deviation", from: path)
    criteria = map.criteria.map { criterion in
      let page = SiteMap.page(criterion)
      return CriterionRow(
        criterion: Link(criterion.rawValue, page, from: path), paraphrase: criterion.paraphrase,
        rules: map.results(for: criterion).count,
        tallies: Tally.all(map.entries(for: criterion)) { _ in SiteMap.href(page, from: path) })
    }

    let register = PopulationPage(map)
    incidents = register.inPeriod
    incidentsOnRecord = register.total
    incidentsHref = SiteMap.href(SiteMap.population, from: path)
    severities = register.groups.map { group in
      Count(
        label: group.label, count: group.rows.count,
        href: SiteMap.href(SiteMap.population, fragment: group.id, from: path))
    }
    let reports = PostMortemRegister(assessment)
    postMortems = PostMortems(
      required: Count(
        label: "required", count: reports.required.count,
        href: SiteMap.href(SiteMap.postMortems, from: path)),
      outcomes: Tally.all(reports, from: path),
      notTested: reports.notTested == 0 ? nil : reports.notTested)

    let actionRegister = ActionsPage(map)
    actions = actionRegister.groups.map { group in
      Count(
        label: group.label, count: group.rows.count,
        href: SiteMap.href(SiteMap.actions, fragment: group.id, from: path))
    }
    quarters = DrillsPage(map).quarters.map { quarter in
      Count(
        label: quarter.label, count: quarter.drills.count,
        href: SiteMap.href(SiteMap.drills, fragment: quarter.label, from: path))
    }
    playbooks = PlaybookRow.inForce(map, from: path)
  }
}

extension SiteMap {
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
