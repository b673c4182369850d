/// All incidents of the period on one page, each on a sheet of its own, for printing.
struct PrintAllPage: PageView {
  static let template = "print-all"

  let frame: Frame
  let cover: [Detail]
  let totals: [Total]
  let sheets: [Sheet]
  let sheetCount: Int
  let pager: Pager?
  /// Incidents outside the period, or without a time of detection, which have no sheet.
  let leftOut: [Link]
  let hasLeftOut: Bool

  struct Total: Sendable {
    let counted: String
    let number: Int
    let href: String
  }

  struct Sheet: Sendable {
    let anchor: String
    let incident: Link
    let title: String
    let details: [Detail]
    let steps: [Step]
    let deadline: Deadline?
    let reportRulings: [Ruling]
    let actions: [ActionLine]
    let findings: [Ruling]
    let counts: String
  }

  /// A milestone against its promise.
  struct Step: Sendable {
    let label: String
    let at: HTML?
    let elapsed: String?
    let limit: String?
    let outcome: OutcomeView?
    let verdictHref: String?
  }

  struct Deadline: Sendable {
    let due: String
    let working: String
    let published: HTML?
  }

  /// The incidents that have a sheet, and those that have none.
  struct Choice: Sendable {
    let included: [(incident: Incident, anchor: String)]
    let leftOut: [Incident]
  }

  static func pages(_ map: SiteMap) -> [@Sendable (SiteMap) -> any PageView] {
    let choice = choice(map)
    let list = LongList("sheets", choice.included, perPage: map.blocksPerPage)
    return SiteMap.pages(of: SiteMap.printAll, [list]) {
      PrintAllPage($0, $1[0], leftOut: choice.leftOut, $2)
    }
  }

  init(_ map: SiteMap) {
    let choice = Self.choice(map)
    let list = LongList("sheets", choice.included, perPage: map.blocksPerPage)
    self.init(.first(of: SiteMap.printAll), list, leftOut: choice.leftOut, map)
  }

  private static func choice(_ map: SiteMap) -> Choice {
    let period = map.configuration.period
    let dated = map.evidence.incidents.map { incident -> (incident: Incident, day: Day?) in
      let zone = map.evidence.calendar(for: incident.path).zone
      return (incident, incident.detectedAt.map { zone.day(of: $0.value) })
    }
    let included = dated.filter { incident, day in
      !incident.isVoid && (period == nil || day.map { period?.contains($0) ?? true } ?? false)
    }
    let paths = Set(included.map(\.incident.path))
    var anchors = PageAnchors()
    let sorted = included.sorted {
      let left = ($0.incident.detectedAt?.value, $1.incident.detectedAt?.value)
      if let first = left.0, let second = left.1, first != second { return first < second }
      return $0.incident.path < $1.incident.path
    }
    return Choice(
      included: sorted.map {
        ($0.incident, anchors.unique("sheet:" + $0.incident.id.anchorPart))
      },
      leftOut: dated.map(\.incident).filter { !paths.contains($0.path) })
  }

  private init(
    _ part: ListPart, _ list: LongList<(incident: Incident, anchor: String)>, leftOut: [Incident],
    _ map: SiteMap
  ) {
    let path = part.path
    frame = part.frame(map, title: "Print all")
    self.leftOut = part.isFirst ? leftOut.map { map.link($0, from: path) } : []
    hasLeftOut = !self.leftOut.isEmpty
    sheets = (list.rows(on: part) ?? []).map {
      Sheet($0.incident, anchor: $0.anchor, map, from: path)
    }
    sheetCount = list.rows.count
    pager = list.pager(on: part)

    cover = [
      Detail("organization", text: map.configuration.organization?.value),
      Detail("period", text: frame.period),
      Detail("as of", text: "\(frame.asOf) (\(frame.zone))"),
      Detail(
        "systems",
        text: Set(map.evidence.playbooks.map(\.path.folder)).sorted()
          .map { map.systemName($0) }.joined(separator: ", ")),
      Detail("classification", text: frame.classification),
      Detail("prepared by", text: "management, with \(frame.tool); not an auditor’s opinion"),
    ]
    let reports = map.reports
    let actions = map.actions.register
    func total(_ counted: String, _ number: Int, _ page: String, _ fragment: String? = nil) -> Total
    {
      Total(
        counted: counted, number: number,
        href: SiteMap.href(page, fragment: fragment, from: path))
    }
    let deviations = map.entries(.deviation).count
    totals = [
      total("incidents recorded", map.evidence.incidents.count, SiteMap.population),
      Total(
        counted: "incidents of the period, each on a sheet", number: sheetCount, href: "#sheets"),
      total("post-mortems required", reports.required.count, SiteMap.postMortems),
      total("action items", actions.rows.count, SiteMap.actions),
      total("action items overdue", actions.count(.overdue), SiteMap.actions, "overdue"),
      total("drills", map.evidence.drills.count, SiteMap.drills),
      total("deviations, in all documents", deviations, SiteMap.findings, "deviation"),
    ]
  }
}

extension PrintAllPage.Sheet {
  fileprivate init(
    _ incident: Incident, anchor: String, _ map: SiteMap, from page: String
  ) {
    self.anchor = anchor
    self.incident = map.link(incident, from: page)
    title = incident.document.title
    details = IncidentRecord.details(incident, map, from: page)
    steps = Milestone.all(incident, map, from: page).map {
      PrintAllPage.Step(
        label: $0.label, at: $0.at, elapsed: $0.elapsed, limit: $0.promised?.limit,
        outcome: $0.outcome, verdictHref: $0.verdictHref)
    }
    let zone = map.evidence.calendar(for: incident.path).zone
    deadline = incident.postMortemDeadline(map.evidence).map {
      PrintAllPage.Deadline(
        due: $0.due, working: $0.working,
        published: incident.postMortem?.publishedAt.map { .publication($0, in: zone) })
    }
    reportRulings = ["PM-01", "PM-02"].compactMap { map.entry($0, on: incident.id) }
      .map { Ruling($0, map, from: page) }
    actions = ActionLine.all(incident.postMortem, map, from: page)
    let paths = Set([incident.path, incident.postMortem?.path].compactMap { $0 })
    let entries = paths.sorted().flatMap { path in
      map.page(ofDocument: path).map { map.entries(onPage: $0) } ?? []
    }
    let open = entries.filter { [.deviation, .undetermined, .excepted].contains($0.outcome) }
    findings = open.worstFirst.map { Ruling($0, map, from: page) }
    counts = Outcome.allCases.compactMap { outcome in
      let count = entries.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(outcome.words) \(count)"
    }.joined(separator: ", ")
  }
}
