/// Finds the value of each key of a type in a document.
struct AdoptionReader {
  private(set) var proposals: [Adoption.Proposal] = []
  private(set) var missing: [Adoption.Missing] = []

  let inspection: Inspection
  let type: DocumentType
  let statements: [Statement]
  var document: Document { inspection.document }
  var refused: [String: [Adoption.Found]] = [:]

  init(_ inspection: Inspection, type: DocumentType) {
    self.inspection = inspection
    self.type = type
    statements = StatementReader.read(inspection.document)
  }

  /// What a document is that only its own statements tell: one that has a severity and a time,
  /// a duration or an id is an incident's.
  static func type(of inspection: Inspection) -> (DocumentType, String)? {
    let statements = StatementReader.read(inspection.document)
    func states(_ key: String) -> Bool {
      statements.contains {
        StatedLabels.keys($0.label).contains(key) && StatedValue.isFilled($0.value)
      }
    }
    let hasSeverity = statements.contains {
      guard StatedLabels.keys($0.label).contains("severity") else { return false }
      if case .value = StatedValue.severity($0.value) { return true }
      return false
    }
    let facts = ["id", "duration", StatedLabels.date] + Incident.Milestone.allCases.map(\.key)
    guard hasSeverity, inspection.severities == nil, facts.contains(where: states) else {
      return nil
    }
    let parts = Set(inspection.sections.all.map(\.part))
    let isReport = !parts.isDisjoint(with: [.rootCause, .timeline, .lessons, .actions])
    return isReport
      ? (.postMortem, "it states a severity and has sections of a report")
      : (.incident, "it states a severity and when or which incident it was")
  }

  mutating func read() {
    propose("type", [type.rawValue], at: document.top, "content")
    readID()
    readTitle()
    let isReport = type == .incident || type == .postMortem
    if isReport { readSeverity() }
    for key in type.keys.map(\.name) where !proposals.contains(where: { $0.key == key }) {
      switch key {
      case "owner", "author", "approved_by", "incident_commander", "facilitator", "reviewed_by":
        take(key) { StatedValue.name($0.value) }
      case "version": take(key) { StatedValue.version($0.value) }
      case "last_reviewed_on", "next_review_on", "approved_on", "effective_from", "next_drill_on":
        take(key) { StatedValue.day($0.value) }
      case "held_on": readHeldOn()
      case "review_every": take(key) { StatedValue.cadence($0.value) }
      case "status": take(key) { StatedValue.status($0.value) }
      case "customers_affected", "revenue_impact", "environment", "scenario":
        take(key) { StatedValue.short($0) }
      case "detection_source": take(key) { StatedValue.short($0, limit: 60) }
      case "participants": readList(key)
      case "duration": take(key, StatedValue.duration)
      case "published_at": readPublished()
      default: break
      }
    }
    if isReport { readTimes() }
    let order = ["type", "id", "title"] + type.keys.map(\.name)
    proposals.sort {
      (order.firstIndex(of: $0.key) ?? 0, $0.key) < (order.firstIndex(of: $1.key) ?? 0, $1.key)
    }
    for (key, why) in type.needed where !proposals.contains(where: { $0.key == key }) {
      missing.append(Adoption.Missing(key: key, why: why, found: found(key)))
    }
  }

  /// What was found for a key and not taken, else dates and edits that come near.
  private func found(_ key: String) -> [Adoption.Found] {
    if let found = refused[key], !found.isEmpty { return found }
    func near(_ other: String, _ reason: String) -> [Adoption.Found] {
      stated(other).filter { StatedValue.isFilled($0.value) }.map {
        Adoption.Found(text: $0.value, reason: reason, span: $0.span)
      }
    }
    switch key {
    case "last_reviewed_on": return near(StatedLabels.edited, "an edit is no review")
    case "detected_at", "started_at":
      return near(StatedLabels.date, "it is a date without a time")
    default: return []
    }
  }

  func stated(_ key: String) -> [Statement] {
    statements.filter { StatedLabels.keys($0.label).contains(key) }
  }

  mutating func propose(
    _ key: String, _ values: [String], at span: Span, _ source: String, isList: Bool = false
  ) {
    guard !proposals.contains(where: { $0.key == key }) else { return }
    proposals.append(
      Adoption.Proposal(
        key: key, values: values.map { $0.filter { $0 != "\u{FEFF}" } }, isList: isList, span: span,
        source: source))
  }

  mutating func refuse(_ key: String, _ text: String, _ reason: String, _ span: Span) {
    refused[key, default: []].append(Adoption.Found(text: text, reason: reason, span: span))
  }

  /// Takes the first statement that can be read.
  mutating func take(_ key: String, _ read: (Statement) -> StatedValue.Reading) {
    for statement in stated(key) {
      switch read(statement) {
      case .value(let value):
        return propose(key, [value], at: statement.span, statement.origin.rawValue)
      case .refused(let reason): refuse(key, statement.value, reason, statement.span)
      }
    }
  }

  private mutating func readList(_ key: String) {
    for statement in stated(key) {
      let parts =
        statement.values.count > 1
        ? statement.values
        : statement.value.split { ",;、".contains($0) }.map { String($0).trimmed }
      let names = parts.compactMap { part -> String? in
        if case .value(let name) = StatedValue.name(part) { return name }
        return nil
      }
      guard !names.isEmpty, names.count == parts.count else {
        refuse(key, statement.value, "nobody is named", statement.span)
        continue
      }
      return propose(key, names, at: statement.span, statement.origin.rawValue, isList: true)
    }
  }

  // MARK: Id and title

  private mutating func readID() {
    for statement in stated("id") {
      // `ID` of a foreign key may be a site's; every other label says whose it is.
      switch StatedValue.id(statement.value) {
      case .value(let id):
        return propose("id", [id], at: statement.span, statement.origin.rawValue)
      case .refused(let reason): refuse("id", statement.value, reason, statement.span)
      }
    }
    if let heading = document.sections.first,
      let id = StatedID.first(in: heading.title, isLeading: true)
    {
      return propose("id", [id], at: heading.heading.firstLine, "title")
    }
    for statement in stated("title") {
      if let id = StatedID.first(in: statement.value, isLeading: true) {
        return propose("id", [id], at: statement.span, "title")
      }
    }
    if type == .playbook, let heading = document.sections.first,
      let id = StatedID.named(in: heading.title)
    {
      return propose("id", [id], at: heading.heading.firstLine, "title")
    }
    let name = document.path.split(separator: "/").last.map(String.init) ?? document.path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    if let id = StatedID.first(in: stem, isLeading: false) {
      return propose("id", [id], at: document.top, "file name")
    }
    // A reference may be to anything: only what looks like an incident's id is one.
    for statement in stated(StatedLabels.reference) {
      if let id = StatedID.first(in: statement.value, isLeading: false) {
        return propose("id", [id], at: statement.span, statement.origin.rawValue)
      }
    }
    for statement in stated(StatedLabels.ticket) {
      if case .value(let id) = StatedValue.id(statement.value), !id.hasPrefix("#") {
        return propose("id", [id], at: statement.span, "ticket")
      }
    }
  }

  private mutating func readTitle() {
    guard document.sections.first?.level != 1 else { return }
    for statement in stated("title") {
      if case .value(let title) = StatedValue.short(statement, limit: 200) {
        return propose("title", [title], at: statement.span, statement.origin.rawValue)
      }
    }
  }

  // MARK: Severity

  private mutating func readSeverity() {
    var candidates: [(label: String, span: Span, origin: String)] = []
    for statement in stated("severity") {
      switch StatedValue.severity(statement.value) {
      case .value(let label): candidates.append((label, statement.span, statement.origin.rawValue))
      case .refused(let reason): refuse("severity", statement.value, reason, statement.span)
      }
    }
    if candidates.isEmpty, refused["severity"] == nil {
      if let heading = document.sections.first,
        let label = StatedSeverity.inTitle(heading.title)
      {
        candidates.append((label, heading.heading.firstLine, "title"))
      } else if let (label, span) = StatedSeverity.inSentences(document, inspection.sections) {
        candidates.append((label, span, "sentence"))
      }
    }
    guard let first = candidates.first else { return }
    if let other = candidates.first(where: { !StatedSeverity.agree($0.label, first.label) }) {
      refuse("severity", first.label, "“\(other.label)” is stated as well", first.span)
      return
    }
    propose("severity", [first.label], at: first.span, first.origin)
  }
}
