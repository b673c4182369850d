/// What one bullet says of its task: `Add an index (@dana, due 2026-04-02)`,
/// `Owner: dana, Due: 2026-04-02`.
struct ActionMention {
  var text: String
  var owner: String?
  var due: String?
  var status: String?
  var completed: String?

  init(_ line: String) {
    let mark = ActionMark(line)
    let written = mark?.rest ?? line
    status = mark?.status
    text = written
    if let aside = mark?.aside, !aside.isEmpty { readDate(aside) }
    // Groups in parentheses or brackets at the end, or after a dash, name owner and date.
    var rest = written
    while let group = Self.lastGroup(rest) {
      guard read(group.inside) else { break }
      rest = group.before.trimmed
    }
    // `Add an index (@dana, due 2026-04-02): pull 12`: an owner may be named before the proof.
    if rest == written, let start = written.firstRange(of: "(@")?.lowerBound,
      let end = written[start...].firstIndex(of: ")"),
      read(String(written[start..<end].dropFirst()))
    {
      rest = written[..<start].trimmed + written[end...].dropFirst()
    }
    if rest == written {
      for separator in [" — ", " – ", " - ", " | "] {
        let parts = written.components(separatedBy: separator)
        guard parts.count > 1 else { continue }
        var kept = parts
        while kept.count > 1, let last = kept.last, read(last) { kept.removeLast() }
        // `Add an index — Dana Reyes — 2026-04-02`: a name before a date is the owner's.
        if due != nil, owner == nil, kept.count > 1, let last = kept.last, Self.isName(last) {
          owner = last.trimmed
          kept.removeLast()
        }
        rest = kept.joined(separator: separator)
        if rest != written { break }
      }
    }
    for label in ["owner:", "assignee:", "due:", "deadline:", "due date:"] {
      if let value = Self.value(after: label, in: rest) { take(String(label.dropLast()), value) }
    }
    if owner == nil, let handle = rest.split(separator: " ").first(where: { $0.hasPrefix("@") }) {
      let name = handle.trimmed.trimming { ",.;:()".contains($0) }
      if name.count > 1, rest.hasPrefix("@") { owner = name }
    }
    text = rest.trimmed
  }

  /// Whether it is a template's blank, or a state with nothing that is in it.
  var isBlank: Bool {
    (ActionMark.isBlank(text) || status != nil && ActionMark.isState(text))
      && [owner, due].allSatisfy { $0.map(ActionMark.isBlank) ?? true }
  }

  /// Whether nothing is said of the task but what it is.
  var isPlain: Bool { [owner, due, status, completed].allSatisfy { $0 == nil } }

  mutating func take(_ label: String, _ value: String) {
    let value = value.trimming { ",.; ".contains($0) }
    guard !value.isEmpty else { return }
    switch label {
    case "owner", "owners", "assignee", "assigned to", "dri", "responsible", "lead", "担当",
      "responsable",
      "responsável", "verantwortlich", "负责人", "owned by", "action owner":
      owner = owner ?? value
    case "due", "due date", "deadline", "by", "target", "eta", "target date", "期限", "due by",
      "plazo",
      "prazo", "frist", "截止日期", "timeline", "fecha límite":
      due = due ?? value
    case "status", "state": status = status ?? value
    case "done", "completed", "done on", "completed on", "closed": completed = completed ?? value
    default: break
    }
  }

  /// `2026-04-02` behind a state: of what is done the day it was, else the day it is due.
  private mutating func readDate(_ aside: String) {
    let word = aside.split(separator: " ").last.map(String.init) ?? aside
    let isDone = ActionItem.State(of: status) == .done
    if isDone, !aside.folded.hasPrefix("due") { completed = word } else { due = word }
  }

  /// Reads `@dana, due 2026-04-02`; false, and nothing taken, when any piece is something else.
  private mutating func read(_ inside: String) -> Bool {
    var copy = self
    var took = false
    for word in Self.pieces(inside) {
      let folded = word.folded
      let labels = [
        "owner", "assignee", "assigned to", "due date", "due", "deadline", "by", "eta", "target",
        "status", "done", "completed", "dri", "responsible",
      ]
      if word.hasPrefix("@"), !word.contains(" ") {
        copy.owner = copy.owner ?? word
      } else if Day(iso: word) != nil {
        copy.due = copy.due ?? word
      } else if let label = labels.first(where: {
        folded.hasPrefix($0 + ":") || folded.hasPrefix($0 + " ")
      }) {
        let value = String(word.dropFirst(label.count)).trimmed.trimmingStart { ": ".contains($0) }
        copy.take(label, value)
      } else if ActionMark.isState(word) {
        copy.status = copy.status ?? word
      } else {
        return false
      }
      took = true
    }
    if took { self = copy }
    return took
  }

  /// The parts between commas and semicolons; the comma of `April 2, 2026` divides nothing.
  private static func pieces(_ inside: String) -> [String] {
    var pieces: [String] = []
    for part in inside.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let word = String(part).trimmed
      if word.count == 4, word.allSatisfy(\.isASCIIDigit), let last = pieces.last {
        pieces[pieces.count - 1] = "\(last), \(word)"
      } else {
        pieces.append(word)
      }
    }
    return pieces
  }

  /// One to three words in capitals, as people's and teams' names are written.
  private static func isName(_ text: String) -> Bool {
    let words = text.trimmed.split(separator: " ")
    return (1...3).contains(words.count)
      && words.allSatisfy {
        $0.first!.isUppercase && $0.allSatisfy { $0.isLetter || ".-'".contains($0) }
      }
  }

  private static func lastGroup(_ text: String) -> (before: String, inside: String)? {
    let text = text.trimmed
    let pairs: [(Character, Character)] = [("(", ")"), ("[", "]"), ("（", "）")]
    for (open, close) in pairs {
      let body = text.hasSuffix(".") ? String(text.dropLast()) : text
      guard body.last == close, let start = body.lastIndex(of: open) else { continue }
      let inside = body[body.index(after: start)...].dropLast()
      return (String(body[..<start]), String(inside))
    }
    return nil
  }

  private static func value(after label: String, in text: String) -> String? {
    let folded = text.folded
    guard folded.count == text.count, let range = folded.firstRange(of: label) else { return nil }
    let offset = folded.distance(from: folded.startIndex, to: range.upperBound)
    let rest = text.dropFirst(offset)
    let value = rest.prefix { !",;()|".contains($0) && !$0.isNewline }.trimmed
    return value.isEmpty ? nil : value
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }
}
