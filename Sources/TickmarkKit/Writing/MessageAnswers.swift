/// What a record answers to the blanks of a message; never more than it says.
struct MessageAnswers {
  let template: MessageTemplate
  let incident: Incident
  let now: Instant

  typealias Answer = (value: String, origin: String)

  /// The value for a blank as written with its brackets; nil where the record has none.
  ///
  /// - Parameter rest: the text behind it, which may name the zone.
  func answer(_ variable: String, before rest: String) -> Answer? {
    let name = variable.dropFirst().dropLast().description.replacing("_", with: " ").folded.trimmed
    if let sum = next(name) { return time(sum.at, before: rest, from: sum.origin) }
    if let (key, _) = Self.times.first(where: { $0.names.contains(name) }) {
      return incident.moment(key).flatMap { time($0.value, before: rest, from: key) }
    }
    if name == "time", template.moment == .resolution {
      return incident.resolvedAt.flatMap { time($0.value, before: rest, from: "resolved_at") }
    }
    switch name {
    case "incident id", "incident number", "id": return (incident.id, "id")
    case "severity", "severity level", "level":
      return incident.severityLabel.map { ($0.value.oneLine, "severity") }
    case "date", "incident date":
      return (incident.time(.started) ?? incident.detectedAt).map {
        (Zone.utc.day(of: $0.value).iso, Self.key(of: $0))
      }
    case "duration":
      guard let from = incident.moment("started_at"), let to = incident.moment("resolved_at"),
        to.value > from.value
      else { return nil }
      return (duration(to.value - from.value), "started_at and resolved_at")
    case "status", "state": return incident.statement("status").map { ($0.value.oneLine, "status") }
    case "incident commander", "commander":
      return incident.commander.map { ($0.value.oneLine, "incident_commander") }
    case "customers affected", "customers", "users", "users affected", "number of customers":
      return incident.statement("customers_affected").map {
        ($0.value.oneLine, "customers_affected")
      }
    case "cause", "root cause": return cause
    case "data statement", "data status", "data exposure": return data
    default: return nil
    }
  }

  private static let times: [(key: String, names: Set<String>)] = [
    (
      "started_at",
      ["start", "start time", "started at", "time started", "start time utc", "began"]
    ),
    ("detected_at", ["detected at", "detection time", "detected", "time detected"]),
    ("acknowledged_at", ["acknowledged at"]),
    ("contained_at", ["contained at", "containment time"]),
    ("mitigated_at", ["mitigated at", "mitigation time"]),
    (
      "resolved_at",
      ["end", "end time", "resolved at", "resolution time", "time resolved", "end time utc"]
    ),
    ("fixed_at", ["fixed at"]),
  ]

  private static func key(of time: Located<Instant>) -> String {
    String(time.span.source.line(time.span.start.line).text.prefix { $0 != ":" }).trimmed
  }

  // MARK: Times

  /// `14:00` where the message names the day besides, else `2026-07-10 14:00`; with “UTC” unless
  /// the sentence says it already.
  private func time(_ instant: Instant, before rest: String, from origin: String) -> Answer {
    let namesDay = template.variables.contains { $0.value.folded.holds(word: "date") }
    let text = Zone.utc.local(instant)
    let sentence = rest.sentences.first ?? ""
    let zone = rest.first?.isNewline != true && sentence.holds("UTC") ? "" : " UTC"
    return ((namesDay ? String(text.suffix(5)) : text) + zone, origin)
  }

  /// When the next update is due: `{now + 30min}` as it says, `{next_update}` by the playbook's
  /// cadence for the level.
  private func next(_ name: String) -> (at: Instant, origin: String)? {
    if name.hasPrefix("now"), let plus = name.firstIndex(of: "+"),
      case .limit(let limit) = TimeLimit.read(String(name[name.index(after: plus)...])),
      case .clock(let seconds) = limit.length
    {
      return (now + seconds, "\(limit.text) from now")
    }
    guard
      ["next update", "next update time", "next update at", "time of next update"].contains(name),
      let level = incident.severity, let playbook = incident.playbook
    else { return nil }
    for promise in playbook.promises.communication.promises(for: level) {
      if template.reach.isOutside == promise.isOutside, case .every(let limit) = promise.timing,
        case .clock(let seconds) = limit.length
      {
        return (now + seconds, "every \(limit.text), \(playbook.path):\(promise.span.start.line)")
      }
    }
    return nil
  }

  // MARK: What was found out

  /// The first sentence of the post-mortem's root cause.
  private var cause: Answer? {
    guard let section = incident.postMortem?.sections[.rootCause],
      !Placeholder.isPlaceholder(section.plainText),
      let sentence = section.plainText.sentences.first,
      TemplateVariable.all(in: section.contentSpan).isEmpty
    else { return nil }
    let text = sentence.oneLine.trimming { ". ".contains($0) }
    return (text, "\(section.contentSpan.path):\(section.contentSpan.start.line)")
  }

  /// No more than was determined; what was exposed is for a person to say.
  private var data: Answer? {
    guard let exposure = incident.dataExposure else {
      return ("we do not yet know whether data was exposed", "no data_exposure is recorded")
    }
    let origin = "data_exposure: \(exposure.word.value.oneLine)"
    return switch exposure.determination {
    case .some(.none): ("no customer data was exposed", origin)
    case .suspected: ("we are examining whether data was exposed", origin)
    case .confirmed, nil: nil
    }
  }
}
