/// An outcome as people read it: a symbol and words, never colour alone.
struct OutcomeView: Sendable {
  let symbol: String
  let words: String
  /// For the style sheet.
  let name: String

  /// - Parameter words: where a list has its own for the outcome; nil for those of all others.
  init(_ outcome: Outcome, words: String? = nil) {
    symbol = outcome.symbol
    self.words = words ?? outcome.words
    name = outcome.name
  }

  var html: HTML {
    HTML(
      markup: """
        <span class="outcome \(name)"><span aria-hidden="true">\(symbol)</span> \
        <span class="word">\(words)</span></span>
        """)
  }
}

extension Outcome {
  /// The outcome's name in anchors and style sheets: `not-yet-due`.
  var name: String { rawValue.replacing("_", with: "-") }

  /// What it means, for readers who see it for the first time.
  var meaning: String {
    switch self {
    case .met: "What was recorded agrees with what the rule asks."
    case .deviation: "What was recorded does not agree with what the rule asks."
    case .excepted:
      "A deviation for which management recorded an exception that is approved and not expired."
    case .notApplicable: "The rule asks nothing of this subject."
    case .notYetDue: "The time to do it is not over at the as-of date."
    case .undetermined: "The evidence does not decide it; a person must look. Never counted as met."
    }
  }
}

/// A count of one outcome, leading to the list that makes it.
struct Tally: Sendable {
  let outcome: OutcomeView
  let count: Int
  /// Nil where there is nothing to list.
  let href: String?

  /// All six outcomes of some verdicts.
  static func all(
    _ entries: [SiteMap.Entry], href: (Outcome) -> String?
  ) -> [Tally] {
    var counts: [Outcome: Int] = [:]
    for entry in entries { counts[entry.outcome, default: 0] += 1 }
    return Outcome.allCases.map { outcome in
      let count = counts[outcome] ?? 0
      return Tally(
        outcome: OutcomeView(outcome), count: count, href: count == 0 ? nil : href(outcome))
    }
  }
}

/// A place in a document: `savings/playbook.md:26`, leading to where the page shows it.
struct Place: Sendable {
  let text: String
  let file: String
  let line: Int
  let href: String?

  init(_ span: Span, _ map: SiteMap, from: String) {
    file = span.path
    line = span.start.line
    text = "\(file):\(line)"
    href = map.href(span, from: from)
  }

  var html: HTML {
    .write { html in
      if let href { return html.link(text, to: href, class: "source") }
      html.markup("<span class=\"source\">")
      html.text(text)
      html.markup("</span>")
    }
  }
}

/// The SHA-256 of a file, for a citation: in full, and as much of it as people compare by eye.
struct DigestView: Sendable {
  let sha256: String
  let start: String

  init(_ digest: Digest) {
    sha256 = digest.description
    start = String(sha256.prefix(12))
  }
}

/// A verdict with its reason, its places and what to do.
struct VerdictView: Sendable {
  let id: String
  /// `F-12`; nil for what is met.
  let number: String?
  let outcome: OutcomeView
  let code: String
  let level: String?
  let rule: Link
  /// The subject, leading to the verdict on its document's page.
  let subject: Link
  let message: String
  let place: Place
  /// Of the file that it points into; met verdicts, which nobody cites, go without.
  let digest: DigestView?
  let excerpt: HTML?
  let notes: [Note]
  let help: String?

  struct Note: Sendable {
    let message: String
    let at: Place?
  }

  init(_ entry: SiteMap.Entry, _ map: SiteMap, from page: String) {
    let verdict = entry.verdict
    let finding = verdict.finding
    id = entry.id
    number = entry.number
    outcome = OutcomeView(verdict.outcome)
    code = entry.rule.code
    level = verdict.outcome == .deviation ? verdict.level.rawValue : nil
    rule = Link(entry.rule.title, SiteMap.page(entry.rule), from: page)
    subject = Link(label: verdict.subject.id, href: map.href(entry, from: page))
    message = finding.message
    place = Place(finding.span, map, from: page)
    digest =
      verdict.outcome == .met ? nil : map.digests[finding.span.path].map { DigestView($0) }
    excerpt = verdict.outcome == .met ? nil : HTML.excerpt(finding.span, hiding: verdict.hidden)
    notes = finding.notes.map { note in
      Note(message: note.message, at: note.span.map { Place($0, map, from: page) })
    }
    help = finding.help
  }
}

extension HTML {
  /// The first line of a place as written, the place marked in it and secrets covered.
  static func excerpt(_ span: Span, hiding secrets: [Secret]) -> HTML? {
    let number = span.start.line
    let line = span.source.line(number)
    guard !line.range.isEmpty else { return nil }
    let shown = span.range.clamped(to: line.range)
    func text(_ range: Range<Int>) -> String { span.source.span(range).text(hiding: secrets) }
    // No more of a long line than is shown.
    let room = 600
    let before = text(max(line.range.lowerBound, shown.lowerBound - room)..<shown.lowerBound)
    let after = text(shown.upperBound..<min(line.range.upperBound, shown.upperBound + room))
    return write { html in
      html.markup("<code><span class=\"number\">\(number)</span> ")
      html.text(before.count > 60 ? "… " + before.suffix(56) : before)
      html.markup(shown.isEmpty ? "" : "<mark>")
      html.text(String(text(shown.lowerBound..<shown.upperBound).prefix(160)))
      html.markup(shown.isEmpty ? "" : "</mark>")
      html.text(after.count > 80 ? after.prefix(76) + " …" : after)
      html.markup("</code>")
    }
  }
}

/// A verdict on the page of its document, in one line: what was looked at and holds, or asks nothing.
struct VerdictLine: Piece {
  let id: String
  /// Nil where the list is of one outcome and says so.
  let outcome: OutcomeView?
  let code: String
  let rule: Link
  let message: String
  /// Nil where it is the document itself.
  let subject: String?

  /// - Parameter own: the id of the page's document.
  init(_ entry: SiteMap.Entry, own: String, from page: String) {
    id = entry.id
    outcome = entry.outcome == .met ? nil : OutcomeView(entry.outcome)
    code = entry.rule.code
    rule = Link(entry.rule.title, SiteMap.page(entry.rule), from: page)
    message = entry.verdict.finding.message
    subject = entry.verdict.subject.id == own ? nil : entry.verdict.subject.id
  }

  var html: HTML {
    .write { html in
      html.markup("<li id=\"")
      html.text(id)
      html.markup("\">")
      if let outcome {
        html.markup(outcome.html.markup)
        html.markup(" ")
      }
      html.link(code, to: rule.href, class: "code")
      html.markup(" ")
      html.text(rule.label)
      html.markup(": ")
      html.text(message)
      if let subject {
        html.markup(" <span class=\"source\">")
        html.text(subject)
        html.markup("</span>")
      }
      html.markup("</li>")
    }
  }
}

/// A verdict on a page of its rule, in one row.
struct FindingLine: Piece {
  let subject: Link
  let message: String
  let place: Place

  init(_ entry: SiteMap.Entry, _ map: SiteMap, from page: String) {
    let finding = entry.verdict.finding
    subject = Link(label: entry.verdict.subject.id, href: map.href(entry, from: page))
    message = finding.message
    place = Place(finding.span, map, from: page)
  }

  var html: HTML {
    .write { html in
      html.markup("<tr><th scope=\"row\" class=\"named\">")
      html.link(subject.label, to: subject.href)
      html.markup("</th><td>")
      html.text(message)
      html.markup("</td><td>")
      html.markup(place.html.markup)
      html.markup("</td></tr>")
    }
  }
}
