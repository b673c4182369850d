/// What this site was made from, how to make it again, and what it does not say.
struct AboutPage: PageView {
  static let template = "about"
  /// Where the verdicts stand that have no page of their own.
  static let verdictsID = "settings"

  let frame: Frame
  /// All files of the content, counted as they were met.
  let found: Int
  /// What became of them.
  let inputs: [IndexPage.Count]
  /// The sum of `inputs`.
  let accounted: Int
  let isComplete: Bool
  /// Nil where nobody asked git.
  let repository: RepositoryView?
  /// Who was asked for the history: `git` or `none`.
  let asked: String
  let ignored: [Ignored]
  /// The documents in which something is withheld.
  let withheld: [Withheld]
  let withheldWords: String
  let hasWithheld: Bool
  /// The period, where it was asked for in place of the settings' own.
  let askedPeriod: String?
  let settings: [Settings]
  let isAsOfStated: Bool
  let notCheckedHref: String
  let evidenceHref: String
  let calendars: [CalendarView]
  let outcomes: [Meaning]
  let overrides: [Override]
  /// Verdicts about the settings, which have no page of their own.
  let verdicts: [VerdictView]

  struct Ignored: Sendable {
    let path: String
    let reason: String
  }

  struct Withheld: Sendable {
    let document: Link
    let places: String
    /// The keys of its front matter that it names.
    let withheldKeys: String?
  }

  struct Settings: Sendable {
    let file: String
    /// In bytes.
    let size: Int
    let digest: String?
    let keys: String
  }

  struct Meaning: Sendable {
    let outcome: OutcomeView
    let meaning: String
  }

  struct CalendarView: Sendable {
    let name: String
    let zone: String
    let workweek: String
    let holidays: [Holiday]
    let isWithoutHolidays: Bool
    let rules: [String]
  }

  struct Holiday: Sendable {
    let day: String
    let name: String
  }

  init(_ map: SiteMap) {
    let path = SiteMap.about
    let evidence = map.evidence
    frame = Frame(map, path: path, title: "About this evidence")
    found = evidence.found
    func input(_ label: String, _ count: Int, _ page: String, _ anchor: String) -> IndexPage.Count {
      IndexPage.Count(
        label: label, count: count, href: SiteMap.href(page, fragment: anchor, from: path))
    }
    inputs = [
      input("documents", evidence.documents.count, SiteMap.evidenceIndex, "documents"),
      input("evidence files and exports", evidence.files.count, SiteMap.evidenceIndex, "files"),
      input("settings", evidence.settings.count, SiteMap.evidenceIndex, "settings"),
      input("left out, with a reason", evidence.ignored.count, path, "ignored"),
    ]
    accounted = inputs.reduce(0) { $0 + $1.count }
    isComplete = accounted == found
    repository = RepositoryView(evidence)
    asked = evidence.provenance == nil ? "none" : "git"
    isAsOfStated = evidence.isAsOfStated
    notCheckedHref = SiteMap.href(SiteMap.rules, fragment: "not-checked", from: path)
    evidenceHref = SiteMap.href(SiteMap.evidenceIndex, from: path)
    ignored = evidence.ignored.map { Ignored(path: $0.path, reason: $0.reason) }
    let redactions = evidence.redactions.filter { $0.value.count > 0 }
      .sorted { $0.key < $1.key }
    withheld = redactions.compactMap { document, redaction in
      guard let link = map.link(document, from: path) else { return nil }
      let keys =
        evidence.documentsByPath[document]?.frontMatter["confidential"]?.items
        .compactMap { $0.text?.value } ?? []
      return Withheld(
        document: link, places: counted(redaction.count, "place"),
        withheldKeys: keys.isEmpty ? nil : keys.listed())
    }
    withheldWords =
      counted(redactions.reduce(0) { $0 + $1.value.count }, "place") + " in "
      + counted(redactions.count, "document")
    hasWithheld = !withheld.isEmpty
    askedPeriod =
      map.configuration.isPeriodAsked
      ? map.configuration.period.map { "\($0.from.value.iso)..\($0.to.value.iso)" } : nil
    settings = evidence.settings.map { source in
      Settings(
        file: source.path, size: source.count, digest: map.digests[source.path]?.description,
        keys: YAML.read(source, range: 0..<source.count).0?.entries.map(\.key.value).listed() ?? "")
    }
    calendars = evidence.allCalendars.map { CalendarView($0.calendar, folder: $0.folder) }
    outcomes = Outcome.allCases.map {
      Meaning(outcome: OutcomeView($0), meaning: $0.meaning)
    }
    overrides = map.configuration.overrides.map { Override($0, map, from: path) }
    verdicts = map.entries(onPage: path).map { VerdictView($0, map, from: path) }
  }
}

extension AboutPage.CalendarView {
  init(_ calendar: BusinessCalendar, folder: String) {
    name = folder.isEmpty ? "The whole content" : folder
    zone = calendar.zone.identifier
    workweek = Weekday.allCases.filter(calendar.workweek.contains).map(\.name).listed()
    holidays = calendar.holidays.sorted { $0.key < $1.key }.map {
      AboutPage.Holiday(day: $0.key.iso, name: $0.value == "holiday" ? "" : $0.value)
    }
    isWithoutHolidays = calendar.holidays.isEmpty
    var rules = [
      "The day of the event is day 0 and not counted.",
      calendar.nonworkingStart == .nextDay
        ? "An event on a day off counts from that day."
        : "An event on a day off counts from the next business day.",
    ]
    if let cutoff = calendar.dayCutoff {
      rules.append("Events after \(clock(cutoff)) belong to the next day.")
    }
    switch calendar.dueTime {
    case .endOfDay: rules.append("A deadline in days lasts to the end of its last day.")
    case .sameTime: rules.append("A deadline in days ends at the time of day of the event.")
    case .at(let minutes):
      rules.append("A deadline in days ends at \(clock(minutes)) of its last day.")
    }
    rules.append(
      calendar.hoursClock == .calendar
        ? "Minutes and hours run through nights, weekends and holidays."
        : "Minutes and hours run in business hours only.")
    self.rules = rules
  }
}

private func clock(_ minutes: Int) -> String {
  twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
}
