extension Adoption {
  /// What is proposed, what is missing and the change, for people.
  public var text: String {
    var lines = ["\(document.path): \(headline)"]
    func section(_ title: String, _ rows: [(String, String)]) {
      guard !rows.isEmpty else { return }
      let width = rows.map(\.0.count).max() ?? 0
      lines += ["", "  \(title)"]
      lines += rows.map { name, text in
        "    " + name + String(repeating: " ", count: width - name.count + 2) + text
      }
    }
    if let obstacle {
      lines += [
        "",
        "  line \(obstacle.span.start.line): \(obstacle.message)"
          + (obstacle.help.map { "; \($0)" } ?? ""),
      ]
    }
    section("kept as written", kept.map { ($0.value, "line \($0.span.start.line)") })
    section(
      "proposed",
      proposals.map { ($0.yaml.oneLine(120), Self.place($0)) })
    section(
      "missing",
      missing.map { missing in
        let found = missing.found.map {
          "; found “\($0.text.oneLine(60))” (line \($0.span.start.line)), but \($0.reason)"
        }
        return (missing.key, missing.why + found.joined())
      })
    if obstacle == nil, type != nil {
      lines += ["", adopted == nil ? "  nothing to add" : diff.trimmingEnd]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    guard let type else {
      return "no known type, because \(typeReason); say which with --type"
    }
    return "taken for \(type.withArticle), because \(typeReason)"
  }

  private static func place(_ proposal: Proposal) -> String {
    switch proposal.source {
    case "content": "what it was taken for"
    case "file name": "file name"
    default: "line \(proposal.span.start.line), \(proposal.source)"
    }
  }

  /// The adoptions of several files as a JSON array; `written` tells which files were changed.
  public static func json(_ adoptions: [Adoption], written: Set<String>) -> String {
    JSON.text(adoptions.map { Shape($0, isWritten: written.contains($0.document.path)) })
  }

  /// The shape of `adopt --format json`, documented in the README.
  private struct Shape: Encodable {
    let path: String
    let type: Nullable<String>
    let typeReason: String
    let written: Bool
    let keys: [Key]
    let kept: [Kept]
    let missing: [Lack]
    let problems: [Problem]
    let diff: String

    struct Key: Encodable {
      let key: String
      let value: Value
      let source: String
      let line: Int
    }
    enum Value: Encodable {
      case one(String)
      case many([String])

      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .one(let text): try container.encode(text)
        case .many(let texts): try container.encode(texts)
        }
      }
    }
    struct Kept: Encodable {
      let key: String
      let line: Int
    }
    struct Lack: Encodable {
      let key: String
      let why: String
      let found: [Near]
    }
    struct Near: Encodable {
      let text: String
      let reason: String
      let line: Int
    }
    struct Problem: Encodable {
      let message: String
      let line: Int
      let help: Nullable<String>
    }

    init(_ adoption: Adoption, isWritten: Bool) {
      path = adoption.document.path
      type = Nullable(adoption.type?.rawValue)
      typeReason = adoption.typeReason
      written = isWritten
      keys = adoption.proposals.map {
        Key(
          key: $0.key,
          value: $0.isList ? .many($0.values) : .one($0.values.joined(separator: ", ")),
          source: $0.source, line: $0.span.start.line)
      }
      kept = adoption.kept.map { Kept(key: $0.value, line: $0.span.start.line) }
      missing = adoption.missing.map { missing in
        Lack(
          key: missing.key, why: missing.why,
          found: missing.found.map {
            Near(text: $0.text, reason: $0.reason, line: $0.span.start.line)
          })
      }
      problems = (adoption.obstacle.map { [$0] } ?? []).map {
        Problem(message: $0.message, line: $0.span.start.line, help: Nullable($0.help))
      }
      diff = adoption.diff
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
