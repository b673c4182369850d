/// Every required post-mortem with its deadline, and those that are not required.
struct PostMortemsPage: PageView {
  static let template = "post-mortems"

  let frame: Frame
  /// The register as a CSV file.
  let csv: String
  let requiredCount: Int
  let totals: [Tally]
  /// Nil for none.
  let notTestedCount: Int?
  let groups: [Group]
  let showsNotRequired: Bool
  let notRequired: [Row]
  let notRequiredPager: Pager?
  let notRequiredCount: Int
  let showsUnknown: Bool
  let unknown: [Row]
  let unknownPager: Pager?
  let unknownCount: Int
  let voidCount: Int
  let allCount: Int
  let incidentsHref: String
  let notRequiredHref: String
  let unknownHref: String
  let notTestedHref: String
  let isWithoutDuty: Bool

  /// The required ones with one outcome.
  struct Group: Sendable {
    let id: String
    /// Nil where no rule looked at them.
    let outcome: OutcomeView?
    let count: Int
    let pager: Pager?
    let rows: [Row]
  }

  struct Row: Sendable {
    let incident: Link
    let title: String
    let severity: String
    /// `after the period`; nil for incidents of the period, or where none is set.
    let position: String?
    let limit: Link?
    /// The last moment that is on time; nil where it cannot be counted.
    let due: String?
    let working: String?
    let publication: HTML?
    /// `2 d 04 h before`, `13 h after`: from the deadline to the publication.
    let margin: String?
    let document: Link?
    let ruling: Ruling?
  }

  init(_ map: SiteMap) {
    self.init(.first(of: SiteMap.postMortems), Self.lists(map), map)
  }

  /// A list for each outcome of the required ones that occurs, then those that nobody can tell of
  /// and those that are not required.
  static func lists(_ map: SiteMap) -> [LongList<PostMortemRegister.Row>] {
    let outcomes = Dictionary(grouping: map.reports.required, by: \.outcome)
    let required = (Outcome.worstFirst.map(Optional.some) + [nil]).compactMap { outcome in
      outcomes[outcome].map { (outcome?.name ?? "not-tested", $0) }
    }
    return
      (required + [
        ("unknown", map.reports.unknown), ("not-required", map.reports.notRequired),
      ]).map { LongList($0, $1, perPage: map.rowsPerPage) }
  }

  init(_ part: ListPart, _ lists: [LongList<PostMortemRegister.Row>], _ map: SiteMap) {
    let path = part.path
    frame = part.frame(map, title: "Post-mortems")
    csv = map.csv("post-mortems", from: path)
    let register = map.reports
    requiredCount = register.required.count
    totals = Tally.all(register, from: path)
    notTestedCount = register.notTested == 0 ? nil : register.notTested
    groups = lists.dropLast(2).compactMap { list in
      list.rows(on: part).map { rows in
        Group(
          id: list.id, outcome: rows.first?.outcome.map { OutcomeView($0) },
          count: list.rows.count, pager: list.pager(on: part),
          rows: rows.map { Row($0, map, from: path) })
      }
    }
    let (unknown, notRequired) = (lists[lists.count - 2], lists[lists.count - 1])
    showsNotRequired = part.shows(notRequired.id)
    self.notRequired = (notRequired.rows(on: part) ?? []).map { Row($0, map, from: path) }
    notRequiredPager = notRequired.pager(on: part)
    notRequiredCount = notRequired.rows.count
    showsUnknown = part.shows(unknown.id)
    self.unknown = (unknown.rows(on: part) ?? []).map { Row($0, map, from: path) }
    unknownPager = unknown.pager(on: part)
    unknownCount = unknown.rows.count
    func href(_ list: String) -> String {
      SiteMap.href(SiteMap.postMortems, fragment: list, from: path)
    }
    (notRequiredHref, unknownHref) = (href("not-required"), href("unknown"))
    notTestedHref = href("not-tested")
    voidCount = register.void.count
    allCount = map.evidence.incidents.count
    incidentsHref = SiteMap.href(SiteMap.population, from: path)
    isWithoutDuty = map.evidence.playbooks.allSatisfy { $0.promises.postMortem == nil }
  }
}

extension PostMortemsPage.Row {
  init(_ row: PostMortemRegister.Row, _ map: SiteMap, from page: String) {
    let incident = row.incident
    let zone = map.evidence.calendar(for: incident.path).zone
    self.incident = map.link(incident, from: page)
    title = incident.document.title
    severity = incident.label
    let place = map.evidence.place(of: incident)
    position = place == .inPeriod ? nil : place.rawValue
    limit = row.limit.map {
      Link(label: $0.value.text, href: map.href($0.span, from: page) ?? "")
    }
    due = row.deadline?.due
    working = row.deadline.map { deadline in
      let key = incident.playbook?.promises.postMortem?.from?.value ?? "resolved_at"
      return "\(key) \(deadline.zone.local(deadline.from)) \(deadline.zone.identifier): "
        + deadline.working
    }
    publication = row.publication.map { .publication($0, in: zone) }
    margin = row.deadline.flatMap { deadline in
      switch row.publication {
      case .instant(let at)?:
        // The end of a day is its last second, which nobody means to be told.
        let isDayEnd = deadline.dueAt.secondsSinceEpoch % 60 == 59
        let seconds = at.value - (isDayEnd ? deadline.lateFrom : deadline.dueAt)
        if deadline.isMet(by: at.value) { return "\(duration(-seconds)) before" }
        return "\(duration(max(seconds, 1))) after"
      case .day(let day)?:
        let days = day.value - deadline.dueDay
        if days == 0 { return "on the day" }
        return "\(counted(abs(days), "day")) \(days > 0 ? "after" : "before")"
      case nil: return nil
      }
    }
    document = incident.postMortem.flatMap { report in
      map.href(document: report.path, from: page).map {
        Link(label: report.isDraft ? "draft" : "post-mortem", href: $0)
      }
    }
    let code = row.line?.rule.code
    ruling = code.flatMap { map.entry($0, on: incident.id) }.map { Ruling($0, map, from: page) }
  }
}

extension Tally {
  /// The outcomes of the required post-mortems that occur, leading to their lists.
  static func all(_ register: PostMortemRegister, from page: String) -> [Tally] {
    Outcome.allCases.compactMap { outcome in
      let count = register.count(outcome)
      guard count > 0 else { return nil }
      return Tally(
        outcome: OutcomeView(outcome), count: count,
        href: SiteMap.href(SiteMap.postMortems, fragment: outcome.name, from: page))
    }
  }
}
