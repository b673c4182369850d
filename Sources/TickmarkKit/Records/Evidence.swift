/// All records of one content, linked: what every rule is a pure function of.
///
/// A class, because every rule's closures hold it.
public final class Evidence: Sendable {
  public let configuration: Configuration
  /// The day as of which everything is judged; deadlines are past when this day is after them.
  public let asOf: Day
  /// Whether somebody named that day; else it is the caller's today.
  public let isAsOfStated: Bool
  /// All documents, sorted by path, whatever their type.
  public let documents: [Document]
  public let documentsByPath: [String: Document]
  public let types: [String: Located<DocumentType>]
  public let playbooks: [Playbook]
  public let incidents: [Incident]
  public let postMortems: [PostMortem]
  /// Every action item of every post-mortem, in the order written.
  public let actionItems: [(postMortem: PostMortem, item: ActionItem)]
  public let drills: [Drill]
  public let riskReviews: [RiskReview]
  public let exceptions: [Exception]
  public let registers: [Register]
  /// What was left out, and why, sorted by path.
  public let ignored: [Content.Ignored]
  /// How many files the content holds, whatever became of them.
  public let found: Int
  /// Every `tickmark.yml`, sorted by path.
  public let settings: [SourceFile]
  /// The paths of files whose text is not their bytes: what is no UTF-8, and what was not read.
  public let unreadable: Set<String>
  /// All files' paths, for links.
  public let paths: Set<String>
  /// All folders that hold any of them, at whatever depth.
  let folders: Set<String>
  /// The first of the paths that fold alike, by that folded path.
  let pathsByFolded: [String: String]
  /// By the folded last part, and by the folder: what a missing path is compared with.
  let pathsByName: [String: [String]]
  let pathsByFolder: [String: [String]]
  /// Files that are neither documents nor settings, by path.
  public let files: [String: Content.File]
  /// What looks like a secret or personal data, by path; never printed.
  public let secrets: [String: [Secret]]
  let secretScan: SecretScan
  /// What management keeps back, by path.
  public let redactions: [String: Redaction]
  /// What version control recorded; nil where nobody asked it.
  public let provenance: Provenance?
  /// Files that settings name as lists of holidays.
  let holidayFiles: Set<String>
  private let calendars: [String: BusinessCalendar]
  /// Why a `tickmark.yml` of some folder could not be read at all.
  public let settingsFailure: Finding?
  /// Mistakes in folders' own settings, as in `Configuration.problems`.
  public let calendarProblems: [(key: String, finding: Finding)]

  /// Links the documents of a content; `asOf` wins over the settings' `as_of`, and `today` is
  /// the caller's clock for where neither says.
  public init(
    _ content: Content, documents: [Document], asOf: Day?, period: ClosedRange<Day>? = nil,
    today: Day, provenance: Provenance? = nil
  ) {
    self.provenance = provenance
    let configuration = Configuration(
      content.settings[""], attachments: content.attachments, period: period)
    self.configuration = configuration
    self.asOf = asOf ?? configuration.asOf?.value ?? today
    isAsOfStated = asOf != nil || configuration.asOf != nil
    let ignoredFolders = configuration.ignore.map(\.value)
    func isIgnored(_ path: String) -> Bool {
      ignoredFolders.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
    }
    let aliases = KeyAliases(configuration)
    let documents = documents.filter { !isIgnored($0.path) }.map(aliases.applied(to:))
    self.documents = documents
    documentsByPath = Dictionary(
      documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let listed = content.documents.map(\.path) + content.files.keys
    ignored =
      (content.ignored
      + listed.filter(isIgnored).map {
        Content.Ignored(path: $0, reason: Content.Ignored.bySettings)
      }).sorted { $0.path < $1.path }
    found = content.found
    settings = content.settings.values.sorted { $0.path < $1.path }
    settingsFailure = settings.compactMap { content.problems[$0.path]?.first }.first
    unreadable = Set(content.problems.keys)
    paths = content.paths
    var folders: Set<String> = []
    for path in content.paths {
      var folder = path.folder
      while !folder.isEmpty, folders.insert(folder).inserted { folder = folder.folder }
    }
    self.folders = folders
    pathsByFolded = Dictionary(content.paths.map { ($0.folded, $0) }, uniquingKeysWith: min)
    pathsByName = Dictionary(grouping: content.paths, by: \.name.folded)
    pathsByFolder = Dictionary(grouping: content.paths, by: \.folder)
    files = content.files.filter { !isIgnored($0.key) }
    holidayFiles = Set(
      content.settings.flatMap { folder, source in
        Configuration(source, attachments: [:]).holidayNames.flatMap {
          [$0, folder.isEmpty ? $0 : folder + "/" + $0]
        }
      })
    redactions = content.redactions.filter { !isIgnored($0.key) }
    secretScan = SecretScan(notSecret: configuration.notSecret.map(\.value))
    secrets = secretScan.secrets(
      in: documents.map(\.source) + content.settings.values
        + content.attachments.values.filter { !isIgnored($0.path) })

    var calendars: [String: BusinessCalendar] = [:]
    var calendarProblems: [(String, Finding)] = []
    for (folder, source) in content.settings.sorted(by: { $0.key < $1.key }) where folder != "" {
      let own = Configuration(source, attachments: content.attachments, folder: folder)
      calendars[folder] = own.calendar
      calendarProblems += own.problems
    }
    self.calendars = calendars
    self.calendarProblems = calendarProblems

    var types: [String: Located<DocumentType>] = [:]
    for document in documents {
      if let written = document.frontMatter.text("type"),
        let type = DocumentType(rawValue: written.value)
      {
        types[document.path] = Located(type, written.span)
      }
    }
    self.types = types
    func all(_ type: DocumentType) -> [Document] {
      documents.filter { types[$0.path]?.value == type }
    }
    let library = Library(concurrentMap(all(.playbook)) { Playbook($0) })
    playbooks = library.playbooks
    let postMortems = concurrentMap(all(.postMortem)) { PostMortem($0) }
    self.postMortems = postMortems
    actionItems = postMortems.flatMap { postMortem in
      postMortem.actionItems.map { (postMortem: postMortem, item: $0) }
    }
    drills = concurrentMap(all(.drill)) {
      let (playbook, gap) = library.inForce(for: $0, key: "held_on")
      return Drill(document: $0, playbook: playbook, playbookGap: gap)
    }
    riskReviews = all(.riskReview).map(RiskReview.init)
    exceptions = all(.exception).map(Exception.init)
    registers = all(.register).map { document in
      Register(
        document, attachments: content.attachments,
        playbook: library.newestPlaybook(for: document))
    }

    let reports = Dictionary(grouping: postMortems) { $0.id.folded }
    var incidents = concurrentMap(all(.incident)) { document in
      let id = (document.frontMatter.text("id")?.value ?? document.path).folded
      let (playbook, gap) = library.inForce(for: document, key: "detected_at")
      return Incident(
        document: document, postMortem: reports[id]?.first, playbook: playbook, playbookGap: gap)
    }
    // A post-mortem without a record of its own is the incident's record.
    let recorded = Set(incidents.map { $0.id.folded })
    incidents += concurrentMap(postMortems.filter { !recorded.contains($0.id.folded) }) {
      let (playbook, gap) = library.inForce(for: $0.document, key: "detected_at")
      return Incident(
        document: $0.document, postMortem: $0, playbook: playbook, playbookGap: gap)
    }
    self.incidents = incidents.sorted { $0.place < $1.place }
  }

  /// The calendar that a document's deadlines are counted by: its folder's, else the content's.
  public func calendar(for path: String) -> BusinessCalendar {
    guard !calendars.isEmpty else { return configuration.calendar }
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let calendar = calendars[String(folder)] { return calendar }
    }
    return configuration.calendar
  }

  /// All calendars with the folder they hold for; the content's own first.
  public var allCalendars: [(folder: String, calendar: BusinessCalendar)] {
    [("", configuration.calendar)]
      + calendars.sorted { $0.key < $1.key }.map { (folder: $0.key, calendar: $0.value) }
  }

  /// Files that are not as the last commit has them, sorted; none where nobody asked git.
  var uncommitted: [String] {
    guard let provenance, provenance.obstacle == nil else { return [] }
    return Set(provenance.uncommitted)
      .union(paths.filter { provenance.state(of: $0) != .committed }).sorted()
  }

  /// Whether the day of a deadline has passed at the as-of date.
  public func isPast(_ day: Day) -> Bool { day < asOf }

  /// The incident's deadline for a promise, counted in its system's calendar.
  public func deadline(
    from: Instant, within limit: TimeLimit, for path: String
  ) -> Deadline {
    Deadline(from: from, within: limit, calendar: calendar(for: path))
  }
}

/// All versions of all playbooks, and which one answers for a record.
private struct Library: Sendable {
  let playbooks: [Playbook]
  private let byFolder: [String: [Playbook]]
  private let byName: [String: [Playbook]]
  private let byPath: [String: Playbook]

  init(_ playbooks: [Playbook]) {
    self.playbooks = playbooks
    byFolder = Dictionary(grouping: playbooks) { $0.path.folder }
    byName = Dictionary(grouping: playbooks) { $0.id.folded }
    byPath = Dictionary(playbooks.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The playbook a record names, or the nearest up the tree, in the version in force on the day
  /// of the record's `key`; where there is none, why.
  func inForce(for document: Document, key: String) -> (Playbook?, PlaybookGap?) {
    let versions = versions(for: document)
    if let playbook = playbook(of: versions, for: document, key: key) { return (playbook, nil) }
    if let first = versions.compactMap({ version in
      version.effectiveFrom.map { (version, $0) }
    }).min(by: { ($0.1.value, $0.0.path) < ($1.1.value, $1.0.path) }) {
      return (nil, .later(first.0, from: first.1))
    }
    guard let name = document.frontMatter.text("playbook") else { return (nil, PlaybookGap.none) }
    return (nil, .unknown(name, nearest: playbooks.map(\.id).nearest(to: name.value)))
  }

  private func versions(for document: Document) -> [Playbook] {
    guard let name = document.frontMatter.text("playbook")?.value else {
      return nearest(to: document.path)
    }
    let named = byName[name.folded] ?? []
    // A name that is a path means one file, be it of that id or not.
    guard let file = byPath[name], !named.contains(where: { $0 === file }) else { return named }
    return (named + [file]).sorted { $0.path < $1.path }
  }

  private func playbook(of versions: [Playbook], for document: Document, key: String) -> Playbook? {
    guard versions.count > 1 || versions.first?.effectiveFrom != nil else { return versions.first }
    let day =
      document.frontMatter.day(key)?.value
      ?? document.frontMatter.instant(key).map {
        Day(daysSinceEpoch: $0.value.secondsSinceEpoch.floorDivided(by: 86_400))
      }
    guard let day else { return latest(versions) }
    return latest(versions.filter { ($0.effectiveFrom?.value ?? day) <= day })
  }

  /// The newest version of the playbook that a document is about.
  func newestPlaybook(for document: Document) -> Playbook? { latest(versions(for: document)) }

  private func latest(_ versions: [Playbook]) -> Playbook? {
    versions.max {
      let left = $0.effectiveFrom?.value.daysSinceEpoch ?? .min
      let right = $1.effectiveFrom?.value.daysSinceEpoch ?? .min
      return left == right ? $0.path > $1.path : left < right
    }
  }

  private func nearest(to path: String) -> [Playbook] {
    var folder = path
    repeat {
      folder = folder.folder
      if let here = byFolder[folder] { return here }
    } while !folder.isEmpty
    return []
  }
}

extension Int {
  func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
