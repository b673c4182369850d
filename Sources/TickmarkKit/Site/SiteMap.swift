/// Which pages there are, what each verdict is called on them, and how one page links to another.
struct SiteMap: Sendable {
  let workpaper: Workpaper
  /// How many rows of a list stand on one page: what a browser still sorts and filters at once.
  let rowsPerPage: Int
  /// All verdicts, sorted by place, each with its page and anchor.
  let entries: [Entry]
  /// The digest of the bytes of each file that was read whole, by path.
  let digests: [String: Digest]
  /// What other documents name each document, by path.
  let references: [String: [String]]
  /// What each document names: by links in its text, and by ids in its front matter.
  let named: [String: [String]]
  /// The reviews and versions of each playbook, by its folded id.
  private let ledgers: [String: ReviewLedger]
  let actions: ActionPlaces
  let reports: PostMortemRegister
  /// All registers, the verdicts among them.
  private(set) var tables: [DataTable] = []
  let documentPages: [String: String]
  /// The pages of documents by their ids; an id that several have leads nowhere.
  let pagesByID: [String: String]
  private let entriesByPage: [String: [Entry]]
  private let entriesByRule: [String: [Entry]]
  private let entriesByOutcome: [Outcome: [Entry]]
  /// By the document that a verdict points into, which may be another than its subject's.
  private let entriesByPlace: [String: [Entry]]
  /// The first of each rule on each subject, by the subject's folded id and the rule's code.
  private let entriesBySubject: [String: [String: Entry]]
  private let incidentsByPath: [String: Incident]
  /// The criteria that rules support, and CC7.2 to CC7.5 always.
  let criteria: [Criterion]
  /// The risk reviews that an incident was read again in, by its folded id.
  private let riskReviewsByIncident: [String: [String]]
  private let drillsByPath: [String: Drill]
  private let playbooksByPath: [String: Playbook]
  /// The documents of the same type before and after each, by its path.
  private let siblings: [String: (previous: String?, next: String?)]
  /// Lines that some page links to, with the offset they are asked for, by document.
  let places: [String: [Int: Int]]

  var assessment: Assessment { workpaper.assessment }
  var evidence: Evidence { assessment.evidence }
  var configuration: Configuration { evidence.configuration }
  var zone: Zone { configuration.calendar.zone }

  init(_ workpaper: Workpaper, rowsPerPage: Int = 500) {
    self.workpaper = workpaper
    self.rowsPerPage = rowsPerPage
    let assessment = workpaper.assessment
    let evidence = assessment.evidence
    let pages = Self.pages(of: evidence.documents.map(\.path))
    documentPages = pages
    let byID = Dictionary(grouping: evidence.documents) { $0.frontMatter.text("id")?.value ?? "" }
    pagesByID = byID.filter { $0.key != "" && $0.value.count == 1 }
      .compactMapValues { pages[$0[0].path] }

    var ids: [String: Int] = [:]
    var unmet = 0
    entries = assessment.lines().map { line in
      let isMet = line.verdict.outcome == .met
      if !isMet { unmet += 1 }
      let ordinal = ids[Entry.anchor(line), default: 0] + 1
      ids[Entry.anchor(line)] = ordinal
      return Entry(
        line, page: pages[line.verdict.subject.path] ?? Self.about, ordinal: ordinal,
        position: isMet ? 0 : unmet)
    }
    entriesByPage = Dictionary(grouping: entries, by: \.page)
    entriesByRule = Dictionary(grouping: entries, by: \.rule.id)
    entriesByOutcome = Dictionary(grouping: entries, by: \.outcome)
    entriesByPlace = Dictionary(grouping: entries, by: \.verdict.span.path)
    var bySubject: [String: [String: Entry]] = [:]
    for entry in entries.reversed() {
      bySubject[entry.verdict.subject.id.folded, default: [:]][entry.rule.code] = entry
    }
    entriesBySubject = bySubject
    incidentsByPath = Dictionary(
      evidence.incidents.flatMap { incident in
        [(incident.path, incident)] + (incident.postMortem.map { [($0.path, incident)] } ?? [])
      }, uniquingKeysWith: { first, _ in first })
    let used = Set(assessment.results.flatMap(\.rule.criteria))
    criteria = used.union([.cc7_2, .cc7_3, .cc7_4, .cc7_5]).sorted()
    var reviews: [String: [String]] = [:]
    for review in evidence.riskReviews {
      for id in Set(review.reviewed.map(\.value.folded)) {
        reviews[id, default: []].append(review.path)
      }
    }
    riskReviewsByIncident = reviews
    drillsByPath = Dictionary(
      evidence.drills.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    playbooksByPath = Dictionary(
      evidence.playbooks.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    siblings = Self.siblings(evidence)
    places = Self.places(entries, evidence)
    named = Self.named(evidence)
    var references: [String: [String]] = [:]
    for document in evidence.documents {
      for target in named[document.path] ?? [] {
        references[target, default: []].append(document.path)
      }
    }
    self.references = references
    ledgers = Dictionary(
      ReviewLedger.all(evidence).map { ($0.id.folded, $0) }, uniquingKeysWith: { first, _ in first }
    )
    reports = PostMortemRegister(assessment)
    actions = ActionPlaces(evidence, entries, perPage: rowsPerPage)
    digests = Self.digests(evidence)
    tables = workpaper.tables + [requestTable, verdictTable]
  }

  func page(ofDocument path: String) -> String? { documentPages[path] }
  func entries(onPage page: String) -> [Entry] { entriesByPage[page] ?? [] }
  func entries(inDocument path: String) -> [Entry] { entriesByPlace[path] ?? [] }
  func entries(of rule: Rule) -> [Entry] { entriesByRule[rule.id] ?? [] }
  /// How often each outcome occurs, without going over all verdicts again.
  func totals(href: (Outcome) -> String?) -> [Tally] {
    Outcome.allCases.map { outcome in
      let count = entries(outcome).count
      return Tally(
        outcome: OutcomeView(outcome), count: count, href: count == 0 ? nil : href(outcome))
    }
  }

  func entries(_ outcome: Outcome) -> [Entry] { entriesByOutcome[outcome] ?? [] }

  /// How many blocks of several lines stand on one page, and rows in a list that is shown in full
  /// elsewhere.
  var blocksPerPage: Int { max(rowsPerPage / 5, 1) }

  /// The verdict of the rule with a code on a subject; nil where it was not tested.
  func entry(_ code: String, on subject: String) -> Entry? {
    entriesBySubject[subject.folded]?[code]
  }

  /// The incident that a document records, or whose post-mortem it is.
  func incident(at path: String) -> Incident? { incidentsByPath[path] }

  /// The documents of the same type before and after one.
  func neighbors(of path: String) -> (previous: String?, next: String?) {
    siblings[path] ?? (nil, nil)
  }

  func riskReviews(of incident: String) -> [String] {
    riskReviewsByIncident[incident.folded] ?? []
  }

  func drill(at path: String) -> Drill? { drillsByPath[path] }
  func playbook(at path: String) -> Playbook? { playbooksByPath[path] }

  private static func siblings(
    _ evidence: Evidence
  ) -> [String: (previous: String?, next: String?)] {
    var siblings: [String: (previous: String?, next: String?)] = [:]
    let types = Dictionary(grouping: evidence.documents.map(\.path)) { evidence.types[$0]?.value }
    for paths in types.values {
      for (index, path) in paths.enumerated() {
        siblings[path] = (
          index > 0 ? paths[index - 1] : nil, index + 1 < paths.count ? paths[index + 1] : nil
        )
      }
    }
    return siblings
  }

  /// The lines of a document that links lead to, with the offset each is asked for, ascending.
  func places(in path: String) -> [(offset: Int, line: Int)] {
    (places[path] ?? [:]).map { (offset: $0.value, line: $0.key) }.sorted { $0.offset < $1.offset }
  }

  /// Everything that some page may point at: findings and their notes, promises, action items.
  private static func places(
    _ entries: [Entry], _ evidence: Evidence
  ) -> [String: [Int: Int]] {
    var places: [String: [Int: Int]] = [:]
    func add(_ span: Span?) {
      guard let span else { return }
      let line = span.source.lineNumber(at: span.range.lowerBound)
      let known = places[span.path]?[line] ?? .max
      places[span.path, default: [:]][line] = min(known, span.range.lowerBound)
    }
    for entry in entries where entry.outcome != .met {
      let finding = entry.verdict.finding
      add(finding.span)
      for note in finding.notes { add(note.span) }
    }
    for playbook in evidence.playbooks {
      for level in playbook.severities?.levels ?? [] {
        for target in level.targets.values { add(target.span) }
      }
      let promises = playbook.promises
      add(promises.drills?.span)
      add(promises.drills?.every?.span)
      add(promises.reviewEvery?.span)
      add(promises.commanderWithin?.span)
      add(promises.notifyPersonalData?.span)
      add(promises.riskReviewEvery?.span)
      for notice in promises.communication.promises { add(notice.span) }
      for role in playbook.roles { add(role.span) }
      guard let duty = promises.postMortem else { continue }
      add(duty.span)
      add(duty.within?.span)
      for level in duty.withinByLevel { add(level.limit.span) }
    }
    for drill in evidence.drills {
      for item in drill.actionItems { add(item.span) }
    }
    for postMortem in evidence.postMortems {
      for item in postMortem.actionItems { add(item.span) }
    }
    return places
  }

  private static func digests(_ evidence: Evidence) -> [String: Digest] {
    var sources: [String: SourceFile] = [:]
    for document in evidence.documents { sources[document.path] = document.source }
    for source in evidence.settings { sources[source.path] = source }
    // The text of a file that could not be read, or is no UTF-8, is not its bytes.
    let whole = sources.values.filter { !evidence.unreadable.contains($0.path) }
    let digests = concurrentMap(whole) { ($0.path, Digest(sha256: $0.text.utf8)) }
    // A verdict about a file beside the documents points into an empty text.
    return Dictionary(uniqueKeysWithValues: digests)
      .merging(evidence.files.compactMapValues(\.digest)) { text, _ in text }
  }

  /// Most documents that one id leads to.
  static let mostNamesakes = 100

  private static func named(_ evidence: Evidence) -> [String: [String]] {
    // An incident and its post-mortem share an id, and so do the versions of a playbook. An id that
    // more have names none of them: each of their pages would list all others.
    let paths = Dictionary(grouping: evidence.documents) {
      $0.frontMatter.text("id")?.value.folded ?? ""
    }.filter { $0.key != "" && $0.value.count <= mostNamesakes }.mapValues { $0.map(\.path) }
    let inForce = Dictionary(
      evidence.incidents.compactMap { incident in
        incident.playbook.map { (incident.path, $0.path) }
      } + evidence.drills.compactMap { drill in drill.playbook.map { (drill.path, $0.path) } },
      uniquingKeysWith: { first, _ in first })
    let targets = concurrentMap(evidence.documents) { document -> Set<String> in
      var found: Set<String> = []
      document.blocks.eachRun { inlines, _, _ in
        for link in inlines.links {
          switch evidence.resolve(link, from: document.path) {
          case .document(let path, _), .missingAnchor(let path, _, _): found.insert(path)
          default: break
          }
        }
      }
      for entry in document.frontMatter.root.entries where entry.key.value != "playbook" {
        for text in entry.value.texts { found.formUnion(paths[text.folded] ?? []) }
      }
      if let playbook = inForce[document.path] { found.insert(playbook) }
      return found.subtracting([document.path])
    }
    return Dictionary(
      uniqueKeysWithValues: zip(evidence.documents, targets).map { ($0.path, $1.sorted()) })
  }

  func ledger(of playbook: Playbook) -> ReviewLedger? { ledgers[playbook.id.folded] }
}

extension Located<YAMLValue> {
  /// All texts in it, at any depth.
  fileprivate var texts: [String] {
    switch value {
    case .empty: []
    case .scalar(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    }
  }
}
