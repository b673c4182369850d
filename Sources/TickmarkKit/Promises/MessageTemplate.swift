/// A message that a playbook keeps ready: a status page post, a customer e-mail, a resolution
/// notice, an internal update.
public struct MessageTemplate: Sendable {
  public let title: String
  /// Its heading.
  public let span: Span
  /// The text as written, markup included.
  public let body: Span
  /// The channel that the title names; nil where it names none.
  public let channel: Channel?
  public let reach: Reach
  public let moment: Moment
  /// The labels of the levels that the title names; empty where it names none.
  public let levels: [String]

  public enum Moment: Sendable { case first, update, resolution, unstated }

  /// What a person fills in, as written with its brackets.
  public var variables: [Located<String>] { TemplateVariable.all(in: body) }

  /// Whether it serves a level.
  func serves(_ level: SeverityLevel) -> Bool {
    levels.isEmpty || levels.contains { SeverityLabel.key($0) == SeverityLabel.key(level.id) }
  }
}

/// Blanks of a template: `{start_time}`, `[issue description]`, `<summary>`.
enum TemplateVariable {
  /// Every blank in a text; links, checkboxes and status words (`[INVESTIGATING]`) are none.
  static func all(in span: Span) -> [Located<String>] {
    let bytes = Array(span.text.utf8)
    var found: [Located<String>] = []
    var index = 0
    while index < bytes.count {
      guard let close = closing(bytes[index]) else {
        index += 1
        continue
      }
      let rest = bytes[(index + 1)...].prefix(81)
      guard let end = rest.firstIndex(where: { $0 == close || $0 == bytes[index] || $0 == 10 }),
        bytes[end] == close
      else {
        index += 1
        continue
      }
      let inside = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      let after = end + 1 < bytes.count ? bytes[end + 1] : 0
      if isBlank(inside, opening: bytes[index], after: after) {
        let lower = span.range.lowerBound + index
        let place = Span(source: span.source, range: lower..<span.range.lowerBound + end + 1)
        found.append(Located(String(place.text), place))
      }
      index = end + 1
    }
    return found
  }

  private static func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    default: nil
    }
  }

  private static func isBlank(_ inside: String, opening: UInt8, after: UInt8) -> Bool {
    let text = inside.trimmed
    guard text.contains(where: { $0.isLetter }) else { return false }
    if opening == UInt8(ascii: "{") { return !text.hasPrefix("#") && !text.hasPrefix("\"") }
    guard !text.holds("://"), !text.holds("@"), !text.hasPrefix("/"), !text.hasPrefix("!") else {
      return false
    }
    if opening == UInt8(ascii: "[") {
      if after == UInt8(ascii: "(") || after == UInt8(ascii: "[") || text.hasPrefix("^") {
        return false
      }
      // `[x]`, `[INVESTIGATING]` and `[SEV-1]` are marks, not blanks.
      let isLabel = text.contains(where: \.isNumber) && !text.contains(where: \.isLowercase)
      return text.count > 1 && !isLabel && !marks.contains(text.folded)
    }
    return !elements.contains(text.folded.prefix { $0 != " " && $0 != "/" }.description)
  }

  private static let marks: Set<String> = [
    "sic", "edited", "redacted", "investigating", "identified", "monitoring", "resolved", "update",
    "updated", "urgent", "action required", "maintenance", "scheduled", "completed", "in progress",
    "internal", "external", "public", "confidential", "info", "incident", "outage", "ok", "closed",
    "mitigated", "degraded", "restored", "all clear",
  ]
  private static let elements: Set<String> = [
    "a", "b", "br", "code", "details", "div", "em", "hr", "i", "img", "li", "ol", "p", "pre",
    "span", "strong", "sub", "summary-", "sup", "table", "td", "th", "tr", "u", "ul", "",
  ]
}

extension MessageTemplate {
  /// The templates of a playbook: each lowest section under a heading that says “template”.
  static func all(in document: Document, severities: SeverityMatrix?) -> [MessageTemplate] {
    let sections = document.sections.isEmpty ? document.lineSections : document.sections
    var result: [MessageTemplate] = []
    var above: [Section] = []
    for (index, section) in sections.enumerated() {
      while let last = above.last, last.level >= section.level { above.removeLast() }
      defer { above.append(section) }
      let isLowest = index + 1 == sections.count || sections[index + 1].level <= section.level
      let chain = (above + [section]).map(\.title.folded)
      guard isLowest, let body = document.blocks[section.range].message.covering,
        isMessage(chain)
      else { continue }
      result.append(template(section.title, at: section.heading, body, severities))
    }
    return result
  }

  private static let subjects = [
    "communicat", "comms", "customer", "notice", "notification", "status page", "e-mail", "email",
    "message", "update", "banner", "announcement",
  ]
  private static let others = [
    "post-mortem", "postmortem", "post mortem", "report template", "ticket", "runbook", "playbook",
    "root cause", "review",
  ]

  private static func isMessage(_ chain: [String]) -> Bool {
    // A heading that is a file's name, or that says what may be filled in, is about messages.
    guard let title = chain.last, !title.hasSuffix(".md"),
      !["variables", "placeholders", "fields"].contains(where: { title.holds(word: $0) }),
      let start = chain.firstIndex(where: { title in
        title.holds("template") && !others.contains { title.holds($0) }
      })
    else { return false }
    return chain[start...].contains { title in subjects.contains { title.holds($0) } }
      && !chain[start...].contains { title in others.contains { title.holds($0) } }
  }

  private static func template(
    _ title: String, at span: Span, _ body: Span, _ severities: SeverityMatrix?
  ) -> MessageTemplate {
    let folded = title.folded
    let moment: Moment
    if ["resol", "restored", "all clear", "closed", "closing"].contains(where: folded.holds(_:)) {
      moment = .resolution
    } else if ["first", "initial", "investigating"].contains(where: folded.holds(_:)) {
      moment = .first
    } else {
      moment = folded.holds("update") ? .update : .unstated
    }
    let reach = Reach.named(in: folded)
    return MessageTemplate(
      title: title, span: span, body: body, channel: Channel.named(in: folded).first,
      reach: folded.holds(word: "internal") ? .insiders : reach ?? .customers, moment: moment,
      levels: (severities?.levels ?? []).map(\.id).filter { title.mentions($0) })
  }

  /// Promises of updates in the text, such as `next update at {now + 30min}`.
  var updatePromise: Located<TimeLimit>? {
    for sentence in String(body.text).sentences {
      let folded = sentence.folded
      guard let start = folded.firstRange(of: "update")?.lowerBound else { continue }
      let tail = String(folded[start...])
      let isPromise =
        ["every", "+", "hourly", "updates each"].contains { tail.holds($0) }
        || (folded.holds("next update") && (tail.holds(word: "in") || tail.holds("within")))
      guard isPromise, let limit = TimeLimit.anyLength(in: tail) else { continue }
      let line = sentence.split(separator: "\n").first.map(String.init) ?? sentence
      return Located(limit, body.first(of: line) ?? body.firstLine)
    }
    return nil
  }
}

extension Document {
  /// In a text that lost its headings a short line alone is one; messages stand below the line
  /// that says “templates”.
  fileprivate var lineSections: [Section] {
    var titles: [(index: Int, title: String, level: Int)] = []
    var isAmongTemplates = false
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let inlines) = block.content, let title = inlines.lineTitle else {
        continue
      }
      let folded = title.folded
      let isMessage =
        isAmongTemplates
        && (!Channel.named(in: folded).isEmpty || folded.holds("notice") || folded.holds("update"))
      if !isMessage { isAmongTemplates = folded.holds("template") }
      titles.append((index, title, isMessage ? 3 : 2))
    }
    return titles.enumerated().map { number, title in
      let end = titles[(number + 1)...].first { $0.level <= title.level }?.index ?? blocks.count
      return Section(
        title: title.title, level: title.level, heading: blocks[title.index].span, anchor: "",
        range: title.index + 1..<end)
    }
  }
}

extension [Inline] {
  /// The text of a line that stands like a title: short, alone, neither sentence nor label.
  fileprivate var lineTitle: String? {
    guard !contains(where: \.isBreak) else { return nil }
    let text = plainText.trimmed
    guard text.count <= 80, let first = text.first, first.isLetter || first.isNumber,
      let last = text.last, !".:;,!?".contains(last), !text.holds(": ")
    else { return nil }
    return text
  }
}

extension ArraySlice<Block> {
  /// The quotations or code fences that a section begins with, without the remarks behind them;
  /// where it begins with something else, all of it.
  fileprivate var message: [Block] {
    let quoted = prefix { block in
      switch block.content {
      case .quote, .code: true
      default: false
      }
    }
    return Array(quoted.isEmpty ? self : quoted)
  }
}
