/// How soon an incident has a commander, and at which levels.
public struct CommanderDuty: Sendable {
  public let within: Located<TimeLimit>
  /// The labels that the playbook names; empty where it does not say which.
  let labels: [String]

  /// Whether a level needs one so soon; where no level is named, the two highest do.
  func holds(for level: SeverityLevel) -> Bool {
    guard !labels.isEmpty else { return level.rank <= 2 }
    return labels.contains { SeverityLabel.key($0) == SeverityLabel.key(level.id) }
  }

  /// The duty of the front matter or of one sentence; else a step such as “assign incident
  /// commander” under a heading that gives a time, as in `Triage (< 15 min)` or `0-15 Minutes`.
  init?(_ document: Document, stated: Located<TimeLimit>?, severities: SeverityMatrix?) {
    guard let within = stated ?? Self.underHeading(document) else { return nil }
    self.within = within
    var sentence = ""
    document.blocks.eachRun { inlines, span, _ in
      guard span.range.contains(within.span.range.lowerBound) else { return }
      sentence = inlines.plainText.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    sentence =
      sentence.sentences.first {
        $0.folded.holds("incident commander") || $0.folded.holds(word: "ic")
      } ?? ""
    let known = (severities?.levels ?? []).map(\.id)
    let named = known.filter { sentence.mentions($0) }
    // A sentence that names no level may stand under a heading that does.
    let heading = document.sections.last {
      $0.heading.range.upperBound <= within.span.range.lowerBound
    }
    labels = named.isEmpty ? known.filter { heading?.title.mentions($0) ?? false } : named
  }

  private static func underHeading(_ document: Document) -> Located<TimeLimit>? {
    var heading: Located<TimeLimit>?
    for block in document.blocks {
      switch block.content {
      case .heading(_, let inlines):
        heading = limit(inHeading: inlines.plainText).map { limit in
          let written = inlines.plainText.filter { !$0.isNewline }
          return Located(limit, block.span.first(of: written) ?? block.span.firstLine)
        }
      case .list(let list):
        guard let heading else { continue }
        for item in list.items where names(item.blocks.first?.plainText ?? "") { return heading }
      default: break
      }
    }
    return nil
  }

  private static func names(_ step: String) -> Bool {
    let folded = step.folded
    guard folded.holds("incident commander") || folded.holds(word: "ic") else { return false }
    return ["assign", "name", "appoint", "designate", "choose", "take command"].contains {
      folded.holds(word: $0)
    }
  }

  /// The time that a phase's heading allows: `Phase 1: Triage (< 15 min)`, `0–15 Minutes`.
  private static func limit(inHeading title: String) -> TimeLimit? {
    if let open = title.lastIndex(of: "("), let close = title.lastIndex(of: ")"), open < close,
      case .limit(let limit) = TimeLimit.read(String(title[title.index(after: open)..<close]))
    {
      return limit
    }
    // A span that starts at zero ends with the limit.
    let folded = title.folded
    guard folded.hasPrefix("0-") || folded.hasPrefix("0 - ") else { return nil }
    let end = String(folded.drop { $0 != "-" }.dropFirst()).trimmed
    guard case .limit(let limit) = TimeLimit.read(end) else { return nil }
    return limit
  }
}
