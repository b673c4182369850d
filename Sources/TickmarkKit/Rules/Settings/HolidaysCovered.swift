extension Rule {
  static let holidaysCovered = Rule(
    id: "holidays-covered", code: "CFG-02",
    title: "Holidays are listed for every year that a deadline touches",
    rationale: """
      A year without holidays is not an error to a computer; its deadlines are simply a day short. \
      A list for 2026 alone puts five business days from 31 December on 7 January instead of 8.
      """,
    criteria: [.cc2_1], level: .error,
    examples: [
      .good("the year of the incident is listed", .settings),
      .good(
        "a company that keeps none says so", .settings,
        "calendar:\n  time_zone: UTC\n  holidays: none"),
      .bad("no list at all", .settings, "calendar:\n  ↓time_zone: UTC"),
      .bad(
        "another year's list", .settings,
        "calendar:\n  time_zone: UTC\n  holidays: [↓2025-12-25]"),
      .bad(
        "a file that is not there", .settings,
        "calendar:\n  time_zone: UTC\n  holidays: ↓us.ics"),
    ]
  ) { evidence in
    let problems = (evidence.configuration.problems + evidence.calendarProblems)
      .filter { $0.key == "holidays" }
    guard problems.isEmpty else {
      return problems.map { .deviation(.settings, $0.finding) }
    }
    var touched: [Int: Bool] = [:]
    var needs: [Int: Finding.Note] = [:]
    for (deadline, span) in evidence.businessDeadlines {
      for step in deadline.days.dropFirst() {
        touched[step.day.year] = touched[step.day.year] ?? true
      }
      for year in deadline.uncoveredYears where touched[year] != false {
        touched[year] = false
        needs[year] = Finding.Note("a deadline counted from here needs it", at: span)
      }
    }
    let place = evidence.configuration.calendarPlace
    return touched.sorted { $0.key < $1.key }.map { year, isCovered in
      let subject = Subject("\(year)", path: Content.settingsName)
      guard !isCovered else { return .met(subject, at: place, "holidays of \(year) are listed") }
      return .deviation(
        subject, at: place, "no holiday of \(year) is listed, so deadlines may be a day short",
        notes: [needs[year]].compactMap { $0 },
        help: "list them under “calendar: holidays:”, or write “holidays: none”")
    }
  }
}

extension Configuration {
  /// Where the holidays stand, else the calendar, else the top of the settings.
  fileprivate var calendarPlace: Span {
    calendarSpan ?? source?.line(1)
      ?? Span(source: SourceFile(path: Content.settingsName, text: ""), range: 0..<0)
  }
}

extension Evidence {
  /// Every deadline in business days, with the place of the time it counts from.
  fileprivate var businessDeadlines: [(deadline: Deadline, span: Span)] {
    var result: [(Deadline, Span)] = []
    func add(_ limit: TimeLimit?, _ from: Located<Instant>?, _ path: String) {
      guard let limit, let from, case .businessDays = limit.length else { return }
      result.append((deadline(from: from.value, within: limit, for: path), from.span))
    }
    for incident in incidents {
      if let duty = incident.playbook?.promises.postMortem {
        add(duty.limit(for: incident.severity)?.value, incident.resolvedAt, incident.path)
      }
      for target in incident.severity?.targets.values.map({ $0 }) ?? [] {
        add(target.limit, incident.detectedAt, incident.path)
      }
    }
    return result
  }
}
