/// What `tickmark.yml` says: who the organization is, which period and calendar, which people.
public struct Configuration: Sendable {
  public let organization: Located<String>?
  public let period: Period?
  /// Whether the period was asked for in place of the settings' own.
  let isPeriodAsked: Bool
  public let asOf: Located<Day>?
  public let classification: String?
  public let calendar: BusinessCalendar
  /// Where the holidays stand, else the calendar; nil where there is neither.
  public let calendarSpan: Span?
  public let people: [Person]
  /// The first person of each folded id or name, and of each folded title.
  private let peopleByName: [String: Person]
  private let peopleByTitle: [String: Person]
  public let overrides: [Override]
  /// A company's own front-matter keys with ours that they stand for.
  public let keyAliases: [(own: Located<String>, key: Located<String>)]
  /// Criteria by type of document, for documents that name none.
  public let controls: [(type: Located<String>, ids: [Located<String>])]
  /// What looks like a secret and is none: texts, mail addresses, or `@domain` for all of a domain.
  public let notSecret: [Located<String>]
  /// Hosts that keep what they show, such as the company's own git host.
  public let evidenceHosts: [Located<String>]
  public let ignore: [Located<String>]
  /// The sample that the auditor asked for; nil for a census.
  public let sample: SampleRequest?
  /// The auditor's own list of requests; nil where none is named, or it could not be read.
  public let requests: RequestList?
  /// The file it was read from; nil where there is none.
  public let source: SourceFile?
  /// All keys as written; nil where nothing could be read.
  let root: Located<YAMLValue>?
  /// Mistakes that rules report: each with the key it is about.
  public let problems: [(key: String, finding: Finding)]

  /// The days that are examined, both included.
  public struct Period: Sendable {
    public let from: Located<Day>
    public let to: Located<Day>

    public func contains(_ day: Day) -> Bool { from.value <= day && day <= to.value }

    /// Whether its last day has passed: as-of is a whole day, so the last one still belongs to it.
    public func isOver(asOf day: Day) -> Bool { to.value < day }
  }

  public struct Person: Sendable {
    public let id: String
    public let name: String
    public let title: String?
    public let from: Day?
    public let to: Day?
    public let span: Span
  }

  /// A rule whose level was changed, with the reason that is printed.
  public struct Override: Sendable {
    public let rule: Located<String>
    public let level: Located<String>?
    public let reason: Located<String>?
  }

  /// The person with an id, name or title, as written with or without `@`.
  public func person(_ written: String) -> Person? {
    let key = written.folded.trimming { $0 == "@" || $0 == " " }
    return peopleByName[key] ?? peopleByTitle[key]
  }

  /// - Parameter asked: a period that wins over the settings' own.
  init(
    _ source: SourceFile?, attachments: [String: SourceFile], folder: String = "",
    period asked: ClosedRange<Day>? = nil
  ) {
    var problems: [(String, Finding)] = []
    var root: Located<YAMLValue>?
    if let source {
      let (value, findings) = YAML.read(source, range: 0..<source.count)
      problems += findings.map { ("", $0) }
      root = value
      if let value, findings.isEmpty {
        switch value.value {
        case .mapping, .empty: break
        case .scalar, .list:
          problems.append(
            (
              "",
              Finding("settings must be keys and values, found \(value.value.kind)", at: value.span)
            ))
        }
      }
    }
    organization = root?.string("organization")
    let written = Self.period(root?["period"], problems: &problems)
    isPeriodAsked = asked != nil
    let place = source.map { root?["period"]?.span ?? $0.line(1) }
    period =
      asked.flatMap { asked in
        place.map {
          Period(from: Located(asked.lowerBound, $0), to: Located(asked.upperBound, $0))
        }
      } ?? written
    asOf = Self.date(root, "as_of", problems: &problems)
    classification = root?.string("classification")?.value
    calendar = BusinessCalendar(
      settings: root?["calendar"], attachments: attachments, folder: folder, problems: &problems)
    let calendarSettings = root?["calendar"]
    calendarSpan =
      (calendarSettings?["holidays"]?.items.first?.span ?? calendarSettings?.span)?.firstLine
    let people = (root?["people"]?.items ?? []).compactMap { item -> Person? in
      guard let name = item.string("name") ?? item.text ?? item.string("id") else { return nil }
      return Person(
        id: item.string("id")?.value ?? name.value, name: name.value,
        title: item.string("title")?.value, from: item.day("from")?.value,
        to: (item.day("to") ?? item.day("until"))?.value, span: name.span)
    }
    self.people = people
    peopleByName = Dictionary(
      people.flatMap { [($0.id.folded, $0), ($0.name.folded, $0)] },
      uniquingKeysWith: { first, _ in first })
    peopleByTitle = Dictionary(
      people.compactMap { person in person.title.map { ($0.folded, person) } },
      uniquingKeysWith: { first, _ in first })
    overrides = (root?["rules"]?.entries ?? []).map { entry in
      Override(
        rule: entry.key, level: entry.value.string("level") ?? entry.value.text,
        reason: entry.value.string("reason"))
    }
    keyAliases = (root?["key_aliases"]?.entries ?? []).compactMap { entry in
      entry.value.text.map { (own: entry.key, key: $0.map(\.trimmed)) }
    }
    controls = (root?["controls"]?.entries ?? []).map { entry in
      (type: entry.key, ids: entry.value.items.compactMap(\.text))
    }
    notSecret = (root?["not_secret"]?.items ?? []).compactMap(\.text)
    evidenceHosts = (root?["evidence_hosts"]?.items ?? []).compactMap(\.text)
    ignore = (root?["ignore"]?.items ?? []).compactMap(\.text)
    sample = SampleRequest(settings: root?["sample"], problems: &problems)
    requests = RequestList(
      settings: root?["requests"], attachments: attachments, problems: &problems)
    self.source = source
    self.root = root
    self.problems = problems
  }

  /// What stands under `holidays`, dates and files' names alike.
  var holidayNames: [String] {
    (root?["calendar"]?["holidays"]?.items ?? []).compactMap { $0.text?.value }
  }

  private static func date(
    _ root: Located<YAMLValue>?, _ key: String, as name: String? = nil,
    problems: inout [(String, Finding)]
  ) -> Located<Day>? {
    guard let text = root?.string(key) else { return nil }
    if let day = Day(iso: text.value) { return Located(day, text.span) }
    problems.append(
      (
        key,
        Finding(
          "\(name ?? key) must be a date (YYYY-MM-DD), found “\(text.value)”", at: text.span,
          help: text.value.isWrittenAsDate ? "use a day that exists" : nil)
      ))
    return nil
  }

  private static func period(
    _ value: Located<YAMLValue>?, problems: inout [(String, Finding)]
  ) -> Period? {
    guard let value else { return nil }
    guard let from = date(value, "from", as: "the period's first day", problems: &problems),
      let to = date(value, "to", as: "the period's last day", problems: &problems)
    else {
      if problems.isEmpty {
        problems.append(
          (
            "period",
            Finding(
              "period needs both ends", at: value.span,
              help: "write period: {from: 2026-01-01, to: 2026-06-30}")
          ))
      }
      return nil
    }
    return Period(from: from, to: to)
  }
}

extension BusinessCalendar {
  /// Reads the `calendar` settings; what cannot be read is a problem and its default holds.
  init(
    settings: Located<YAMLValue>?, attachments: [String: SourceFile], folder: String,
    problems: inout [(String, Finding)]
  ) {
    self.init()
    guard let settings else { return }
    func problem(_ key: String, _ message: String, _ span: Span, help: String? = nil) {
      problems.append((key, Finding(message, at: span, help: help)))
    }
    if let name = settings.string("time_zone") {
      if let found = Zone(identifier: name.value) {
        zone = found
      } else {
        problem(
          "time_zone", "“\(name.value)” is no IANA time zone", name.span,
          help: "use a name such as America/New_York or UTC")
      }
    }
    if let value = settings["workweek"] {
      let days = value.items.compactMap(\.text)
      workweek = Set(days.compactMap { Weekday(name: $0.value) })
      if let bad = days.first(where: { Weekday(name: $0.value) == nil }) {
        problem("workweek", "“\(bad.value)” is no day of the week", bad.span, help: "use mon … sun")
        // A week without the misspelled day would move deadlines.
        workweek = BusinessCalendar().workweek
      }
      if workweek.isEmpty {
        problem("workweek", "a workweek needs at least one day", value.span)
        workweek = BusinessCalendar().workweek
      }
    }
    if let value = settings["holidays"] {
      readHolidays(value, attachments: attachments, folder: folder, problem: problem)
    }
    if let start = settings.string("nonworking_start") {
      switch start.value {
      case "next_day": nonworkingStart = .nextDay
      case "roll_forward": nonworkingStart = .rollForward
      default:
        problem(
          "nonworking_start",
          "nonworking_start is next_day or roll_forward, found “\(start.value)”",
          start.span)
      }
    }
    if let cutoff = settings.string("day_cutoff") {
      dayCutoff = Self.minutes(cutoff.value)
      if dayCutoff == nil {
        problem(
          "day_cutoff", "day_cutoff is a time such as 17:00, found “\(cutoff.value)”", cutoff.span)
      }
    }
    if let time = settings.string("due_time") {
      switch time.value {
      case "end_of_day": dueTime = .endOfDay
      case "same_time": dueTime = .sameTime
      default:
        if let minutes = Self.minutes(time.value) {
          dueTime = .at(minutes)
        } else {
          problem(
            "due_time", "due_time is end_of_day, same_time or a time, found “\(time.value)”",
            time.span)
        }
      }
    }
    if let clock = settings.string("hours_clock") {
      switch clock.value {
      case "calendar": hoursClock = .calendar
      case "business": hoursClock = .business
      default:
        problem(
          "hours_clock", "hours_clock is calendar or business, found “\(clock.value)”", clock.span)
      }
    }
  }

  private mutating func readHolidays(
    _ value: Located<YAMLValue>, attachments: [String: SourceFile], folder: String,
    problem: (String, String, Span, String?) -> Void
  ) {
    var days: [Day: String] = [:]
    for item in value.items {
      guard let text = (item.string("date") ?? item.text) else { continue }
      if let day = Day(iso: text.value.trimmed) {
        days[day] = item.string("name")?.value ?? "holiday"
      } else if text.value == "none" {
        declaresNone = true
      } else if let file = attachments[folder.isEmpty ? text.value : folder + "/" + text.value]
        ?? attachments[text.value]
      {
        let read = BusinessCalendar.holidays(in: file.text, ics: file.path.hasSuffix(".ics"))
        for (day, name) in read.days { days[day] = name }
        for (line, message) in read.problems {
          problem("holidays", message, file.line(line), nil)
        }
      } else {
        let isFile = [".txt", ".ics", ".csv"].contains { text.value.hasSuffix($0) }
        problem(
          "holidays",
          isFile
            ? "holiday file “\(text.value)” is not in the content"
            : "a holiday is a date (YYYY-MM-DD), found “\(text.value)”",
          text.span, isFile ? "put the file beside tickmark.yml" : nil)
      }
    }
    if value.isEmpty { declaresNone = true }
    holidays = days
  }

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }
}
