/// Finds the value of each key of a type in a document.
struct AdoptionReader {
  private(set) var proposals: [Adoption.Proposal] = []
  private(set) var missing: [Adoption.Missing] = []

  private let inspection: Inspection
  private let type: DocumentType
  private let statements: [Statement]
  private var document: Document { inspection.document }
  private var refused: [String: [Adoption.Found]] = [:]

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

  private func stated(_ key: String) -> [Statement] {
    statements.filter { StatedLabels.keys($0.label).contains(key) }
  }

  private mutating func propose(
    _ key: String, _ values: [String], at span: Span, _ source: String, isList: Bool = false
  ) {
    guard !proposals.contains(where: { $0.key == key }) else { return }
    proposals.append(
      Adoption.Proposal(
        key: key, values: values.map { $0.filter { $0 != "\u{FEFF}" } }, isList: isList, span: span,
        source: source))
  }

  private mutating func refuse(_ key: String, _ text: String, _ reason: String, _ span: Span) {
    refused[key, default: []].append(Adoption.Found(text: text, reason: reason, span: span))
  }

  /// Takes the first statement that can be read.
  private mutating func take(_ key: String, _ read: (Statement) -> StatedValue.Reading) {
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
      let id = WrittenID.first(in: heading.title, isLeading: true)
    {
      return propose("id", [id], at: heading.heading.firstLine, "title")
    }
    for statement in stated("title") {
      if let id = WrittenID.first(in: statement.value, isLeading: true) {
        return propose("id", [id], at: statement.span, "title")
      }
    }
    if type == .playbook, let heading = document.sections.first,
      let id = WrittenID.named(in: heading.title)
    {
      return propose("id", [id], at: heading.heading.firstLine, "title")
    }
    let name = document.path.split(separator: "/").last.map(String.init) ?? document.path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    if let id = WrittenID.first(in: stem, isLeading: false) {
      return propose("id", [id], at: document.top, "file name")
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
        let label = WrittenSeverity.inTitle(heading.title)
      {
        candidates.append((label, heading.heading.firstLine, "title"))
      } else if let (label, span) = WrittenSeverity.inSentences(document, inspection.sections) {
        candidates.append((label, span, "sentence"))
      }
    }
    guard let first = candidates.first else { return }
    if let other = candidates.first(where: { !WrittenSeverity.agree($0.label, first.label) }) {
      refuse("severity", first.label, "“\(other.label)” is stated as well", first.span)
      return
    }
    propose("severity", [first.label], at: first.span, first.origin)
  }

  // MARK: Days and times

  private mutating func readHeldOn() {
    take("held_on") { StatedValue.day($0.value) }
    guard !proposals.contains(where: { $0.key == "held_on" }), refused["held_on"] == nil,
      let heading = document.sections.first
    else { return }
    // What stands in parentheses may name other days.
    let title = heading.title.split { "(（".contains($0) }.first.map(String.init) ?? ""
    let days = Set(WrittenDay.all(in: title))
    if days.count == 1, let day = days.first {
      propose("held_on", [day.iso], at: heading.heading.firstLine, "title")
    }
  }

  private mutating func readPublished() {
    for statement in stated("published_at") {
      if Instant(iso: statement.value.trimmed) != nil {
        return propose(
          "published_at", [statement.value.trimmed.replacing(" ", with: "T")], at: statement.span,
          statement.origin.rawValue)
      }
      switch StatedValue.day(statement.value) {
      case .value(let day):
        return propose("published_at", [day], at: statement.span, statement.origin.rawValue)
      case .refused(let reason): refuse("published_at", statement.value, reason, statement.span)
      }
    }
  }

  private mutating func readTimes() {
    let days = Set(stated(StatedLabels.date).flatMap { WrittenDay.all(in: $0.value) })
    let zone =
      stated(StatedLabels.zone).lazy.compactMap { WrittenTime.zone(in: $0.value) }.first
      ?? inspection.timeline?.statedZone?.value
    let reader = StatedInstant(day: nil, zone: zone)
    // A date of its own line holds for the times of the beginning; an end may be days later.
    let dated = StatedInstant(day: days.count == 1 ? days.first : nil, zone: zone)
    for milestone in Incident.Milestone.allCases {
      let key = milestone.key
      let isBeginning = milestone == .started || milestone == .detected
      for statement in stated(key) where !proposals.contains(where: { $0.key == key }) {
        switch (isBeginning ? dated : reader).read(statement.value, aside: statement.aside) {
        case .value(let instant):
          propose(key, [instant], at: statement.span, statement.origin.rawValue)
        case .refused(let reason):
          // “Resolved: yes” and “Start: see below” are no times.
          let isTime = WrittenTime(statement.value) != nil
          if isTime || !WrittenDay.all(in: statement.value).isEmpty {
            refuse(key, statement.value, reason, statement.span)
          }
        }
      }
    }
    for entry in inspection.timeline?.entries ?? [] {
      guard let key = Self.key(ofEntry: entry.text),
        !proposals.contains(where: { $0.key == key }), stated(key).isEmpty
      else { continue }
      guard let day = entry.day else {
        refuse(key, entry.at.value, "it has no date", entry.span.firstLine)
        continue
      }
      let hasSeconds = entry.at.value.prefix { $0 != "+" }.filter { $0 == ":" }.count == 2
      switch StatedInstant.written(
        day: day, minutes: entry.minutes, seconds: hasSeconds ? entry.seconds : nil,
        zone: entry.zone)
      {
      case .value(let instant): propose(key, [instant], at: entry.span.firstLine, "timeline")
      case .refused(let reason): refuse(key, entry.at.value, reason, entry.span.firstLine)
      }
    }
  }

  /// Entries that are nothing but the name of a milestone, such as `First detected` or
  /// `Resolved: traffic is normal`.
  private static func key(ofEntry text: String) -> String? {
    let words: [(String, [String])] = [
      (
        "started_at",
        [
          "incident started", "incident start", "incident began", "start of incident",
          "fault occurs", "outage started", "outage begins", "incident begins",
        ]
      ),
      ("detected_at", ["first detected", "detected", "incident detected", "fault detected", "検知"]),
      (
        "acknowledged_at",
        ["acknowledged", "alert acknowledged", "incident acknowledged", "page acknowledged"]
      ),
      ("mitigated_at", ["mitigated", "incident mitigated", "repaired"]),
      ("resolved_at", ["resolved", "incident resolved", "fully resolved", "incident is resolved"]),
    ]
    let folded = text.folded
    return words.first { _, starts in
      starts.contains { start in
        guard folded.hasPrefix(start) else { return false }
        let rest = folded.dropFirst(start.count)
        return rest.isEmpty || ".:;,—–(!".contains(rest.first!) || rest.hasPrefix(" - ")
          || rest.hasPrefix(" — ")
      }
    }?.0
  }
}

/// Ids in titles and names of files.
enum WrittenID {
  /// `IRP-CredCompromise: title`: a playbook's id needs no number.
  static func named(in title: String) -> String? {
    guard let token = title.split(separator: ":", maxSplits: 1).first.map({ String($0).trimmed }),
      token.count < title.trimmed.count, token.count <= 40,
      let dash = token.firstIndex(of: "-"),
      token[..<dash].count >= 2, String(token[..<dash]).isShouted,
      token.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }),
      prefixes.contains(token[..<dash].folded)
    else { return nil }
    return token
  }

  /// What stands before the number of an incident's, report's or playbook's id.
  private static let prefixes: Set<String> = [
    "inc", "incident", "pm", "ir", "irp", "pir", "rca", "postmortem", "mi", "prb", "outage",
    "drill", "ims",
    "dr", "sop", "pb", "itsm", "secinc", "sir", "csirt", "inci", "evt", "case",
  ]

  /// Codes of something else than the document.
  private static let foreign: Set<String> = [
    "sev", "p", "s", "cve", "cwe", "rfc", "iso", "utc", "gmt", "http", "https", "sha", "adr", "pr",
    "q", "v", "utf", "ipv", "soc", "nist", "sp", "cc", "ghsa", "aws", "phase", "step", "part",
    "tls", "es",
    "python", "k", "gpt", "covid", "m", "h", "d", "us", "eu", "az", "ap", "node", "level", "tier",
  ]

  static func first(in text: String, isLeading: Bool) -> String? {
    let tokens = text.split { " :,()[]—–·|\"“”".contains($0) }.map(String.init)
    for (index, token) in tokens.enumerated() {
      // `PM-2026-001-recap-pipeline.md` → `PM-2026-001`.
      let parts = token.split(separator: "-", omittingEmptySubsequences: false).flatMap {
        $0.split(separator: "_", omittingEmptySubsequences: false)
      }.map(String.init)
      guard let head = parts.first, !head.isEmpty else { continue }
      var prefix = head.prefix { $0.isLetter }.folded
      var kept = 1
      var length = head.count
      let inner = head.dropFirst(head.prefix { $0.isLetter }.count)
      if inner.isEmpty {
        guard parts.count > 1 else { continue }
        // `SEC-INC-12`
        while kept < parts.count, parts[kept].allSatisfy(\.isLetter), parts[kept].isShouted,
          !parts[kept].isEmpty,
          kept < 3
        {
          prefix = parts[kept].folded
          length += 1 + parts[kept].count
          kept += 1
        }
      } else {
        guard inner.allSatisfy(\.isASCIIDigit) else { continue }
      }
      while kept < parts.count, !parts[kept].isEmpty, parts[kept].isNumber {
        length += 1 + parts[kept].count
        kept += 1
      }
      let id = String(token.prefix(length))
      guard id.contains(where: \.isASCIIDigit), !foreign.contains(prefix) else { continue }
      let isKnown = prefixes.contains(prefix)
      // `OPS-123: title`: any tracker's key, where it opens the title.
      let isKey =
        isLeading && index == 0 && head.isShouted && head.count >= 2 && kept == parts.count
        && parts.count > 1
      guard isKnown || isKey, prefix != "dr" || isKey || parts.count > 2 else { continue }
      // `incident-2024-01-05` is a date, not an id.
      let numbers = id.split { !$0.isASCIIDigit }.map(String.init)
      if !head.isShouted, numbers.count == 3, numbers[0].count == 4,
        Day(iso: numbers.joined(separator: "-")) != nil
      {
        continue
      }
      if numbers.joined().count < 2, !isKnown { continue }
      return id
    }
    // `Incident #123`
    return nil
  }
}

extension String {
  fileprivate var isShouted: Bool {
    contains(where: \.isLetter) && allSatisfy { !$0.isLetter || $0.isUppercase && $0.isASCII }
  }

  fileprivate var isNumber: Bool {
    let stem = prefix { $0 != "." }
    return !stem.isEmpty && stem.allSatisfy(\.isASCIIDigit) && (count == stem.count)
  }
}

/// Severities in titles and sentences.
enum WrittenSeverity {
  /// A coded label in brackets, or one whose code says what it is: `[P1]`, `SEV-2: outage`.
  static func inTitle(_ title: String) -> String? {
    var found: [String] = []
    let tokens = title.split { " :,—–·|/".contains($0) }.map(String.init)
    for (index, token) in tokens.enumerated() {
      let isBracketed = token.first.map { "([（【".contains($0) } ?? false
      var bare = token.trimming { "()[]（）【】.".contains($0) }
      if ["sev", "severity"].contains(bare.folded), index + 1 < tokens.count {
        bare += " " + tokens[index + 1].trimming { "()[]（）【】.".contains($0) }
      }
      guard let label = SeverityLabel(bare), label.isCoded, label.name == nil, label.remark == nil
      else { continue }
      let stem = bare.folded.prefix { $0.isLetter }
      if stem.hasPrefix("sev") || isBracketed && ["p", "s"].contains(String(stem))
        || stem == "p" && bare.first == "P" && index == 0
      {
        found.append(label.id)
      }
    }
    return Set(found.map { SeverityLabel.key($0) }).count == 1 ? found[0] : nil
  }

  /// “This was a SEV-2 incident”, “declared SEV1”, in the summary or before the first section.
  static func inSentences(_ document: Document, _ sections: ReportSections) -> (String, Span)? {
    var found: [(String, Span)] = []
    let top = document.blocks.prefix { block in
      if case .heading(let level, _) = block.content { return level == 1 } else { return true }
    }
    for block in Array(top) + (sections[.summary]?.blocks ?? []) {
      guard case .paragraph(let inlines) = block.content else { continue }
      let words = inlines.plainText.split { $0.isWhitespace }.map {
        String($0).trimming { ".,;:()[]\"“”".contains($0) }
      }
      for (index, word) in words.enumerated() where word.folded.hasPrefix("sev") {
        let label =
          ["sev", "severity"].contains(word.folded) && index + 1 < words.count
          ? word + " " + words[index + 1] : word
        guard let level = SeverityLabel(label), level.isCoded, level.name == nil else { continue }
        let before = words[..<index].suffix(3).map(\.folded)
        let verbs: Set<String> = [
          "was", "declared", "classified", "rated", "categorized", "categorised", "graded", "as",
        ]
        let isStated =
          before.contains(where: verbs.contains) && !before.contains("not")
          && !before.contains("initially")
        if isStated {
          found.append((level.id, block.span.first(of: label) ?? block.span.firstLine))
        } else {
          found.append(("", block.span))
        }
      }
    }
    let labels = Set(found.map { SeverityLabel.key($0.0) })
    return labels.count == 1 && labels != [""] ? found[0] : nil
  }

  /// Whether two labels are one: `SEV-1` and `sev1`, or a code and a name, which cannot differ.
  static func agree(_ left: String, _ right: String) -> Bool {
    if SeverityLabel.key(left) == SeverityLabel.key(right) { return true }
    let isCode = { (text: String) in text.contains(where: \.isNumber) }
    return isCode(left) != isCode(right)
  }
}
